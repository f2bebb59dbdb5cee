import SealAPI
import SealAccess
import SealPrimitives

/// A request to put terms of a work on sale, found well-formed.
struct OfferRequest: Sendable {
  let workID: WorkID
  let title: String
  let terms: LicenseTerms
  /// Empty for free terms, and where the work's split sheet says it.
  let shares: [HolderShare]

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.CreateOfferRequest, _ policy: AuthorizationPolicy) throws {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let terms = LicenseTerms(request.terms, pricedIn: policy.currencyCodes, &checks)
    checks.required(request.title, "title")
    let shares = Self.shares(request.shares, isFree: terms?.price == .free, &checks)
    checks.requestID(request.requestID)
    (self.workID, self.terms) = try checks.finish(workID, terms)
    title = request.title
    self.shares = shares
  }

  private static func shares(
    _ messages: [AuthorizationV1.Share], isFree: Bool, _ checks: inout FieldChecks
  ) -> [HolderShare] {
    if isFree {
      if !messages.isEmpty {
        checks.refuse("shares", "NOT_ALLOWED", "`shares` must be absent when the terms are free.")
      }
      return []
    }
    if messages.isEmpty { return [] }
    checks.count(messages.count, "shares", 0...32)
    guard messages.count <= 32 else { return [] }
    let shares = messages.enumerated().compactMap { index, share -> HolderShare? in
      checks.partyID(share.partyID, "shares[\(index)].party_id").map {
        HolderShare(partyID: $0, ppm: Int(share.sharePPM))
      }
    }
    let sum = messages.reduce(0) { $0 + Int($1.sharePPM) }
    if sum != 1_000_000 || messages.contains(where: { $0.sharePPM == 0 }) {
      checks.refuse(
        "shares", "WRONG_SUM", "The shares sum to \(sum); each has 1 or more, all 1,000,000.")
    }
    if Set(shares.map(\.partyID)).count < shares.count {
      checks.refuse("shares", "REPEATED", "`shares` names a party twice; each may stand once.")
    }
    return shares
  }
}
