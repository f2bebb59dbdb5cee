import SealAPI
import SealAccess
import SealPrimitives

/// A request to put terms on sale for a channel's works, found well-formed.
struct PresetRequest: Sendable {
  /// So many are on sale for a channel at most: each work that enters through it gets them all.
  static let mostOfAChannel = 20

  let channelID: ChannelID
  let title: String
  let terms: LicenseTerms

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.CreatePresetRequest, _ policy: AuthorizationPolicy) throws {
    var checks = FieldChecks()
    let channelID = checks.channelID(request.channelID)
    let terms = LicenseTerms(request.terms, pricedIn: policy.currencyCodes, &checks)
    checks.required(request.title, "title")
    checks.requestID(request.requestID)
    (self.channelID, self.terms) = try checks.finish(channelID, terms)
    title = request.title
  }
}
