import SealAPI
import SealAccess
import SealPrimitives

/// A request for a license under a quote, found well-formed.
struct OrderRequest: Sendable {
  let quoteID: QuoteID
  let licenseeName: String
  let useURL: String?
  /// Empty where the server chooses.
  let paymentProvider: String
  let contact: OrderContact?
  let isLicenseeConfidential: Bool

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.CreateOrderRequest) throws {
    var checks = FieldChecks()
    let quoteID = checks.parsed(
      QuoteID(request.quoteID), "quote_id", expected: "a quote's identifier (quote_…)")
    checks.required(request.licenseeName, "licensee_name")
    checks.licensedPlace(request.useURL, "use_url")
    checks.paymentProvider(request.paymentProvider)
    contact = checks.contact(request.mailAddress, request.languageCode, secret: nil)
    checks.requestID(request.requestID)
    self.quoteID = try checks.finish(quoteID)
    licenseeName = request.licenseeName
    useURL = request.useURL.isEmpty ? nil : request.useURL
    paymentProvider = request.paymentProvider
    isLicenseeConfidential = request.licenseeConfidential
  }
}

/// A guest's request for a license, found well-formed.
struct GuestOrderRequest: Sendable {
  let workID: WorkID
  let offerID: OfferID
  let licenseeName: String
  let useURL: String?
  let secret: GuestSecret
  let contact: OrderContact?
  let isLicenseeConfidential: Bool

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.PlaceGuestOrderRequest) throws {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let offerID = checks.offerID(request.offerID)
    checks.required(request.licenseeName, "licensee_name")
    checks.licensedPlace(request.useURL, "use_url")
    let secret = checks.orderSecret(request.orderSecret)
    contact = checks.contact(request.mailAddress, request.languageCode, secret: secret)
    checks.requestID(request.requestID)
    (self.workID, self.offerID, self.secret) = try checks.finish(workID, offerID, secret)
    licenseeName = request.licenseeName
    useURL = request.useURL.isEmpty ? nil : request.useURL
    isLicenseeConfidential = request.licenseeConfidential
  }
}

/// What whoever settles a case buys: terms on the published rate card, for a use that goes on
/// already.
package struct SettlementSale: Sendable {
  package var offerID: OfferID
  /// A name, 1 to 200 characters.
  package var licenseeName: String
  package var placeURL: String
  /// Since when it goes on.
  package var useStart: Instant
  /// The platform's part, as the mandate says.
  package var feePPM: Int
  /// With which the order's page is seen.
  package var secret: GuestSecret
  /// As in the contract's CreateOrder; empty for whoever serves the environment.
  package var paymentProvider: String

  package init(
    offerID: OfferID, licenseeName: String, placeURL: String, useStart: Instant, feePPM: Int,
    secret: GuestSecret, paymentProvider: String
  ) {
    self.offerID = offerID
    self.licenseeName = licenseeName
    self.placeURL = placeURL
    self.useStart = useStart
    self.feePPM = feePPM
    self.secret = secret
    self.paymentProvider = paymentProvider
  }
}
