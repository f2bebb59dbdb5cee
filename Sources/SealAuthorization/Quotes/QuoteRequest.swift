import SealAPI
import SealAccess
import SealPrimitives

/// Of what a caller wants to know the price, found well-formed.
struct QuoteRequest: Sendable {
  let workID: WorkID
  let offerID: OfferID

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.CreateQuoteRequest) throws {
    var checks = FieldChecks()
    let (work, offer) = (checks.workID(request.workID), checks.offerID(request.offerID))
    checks.requestID(request.requestID)
    (workID, offerID) = try checks.finish(work, offer)
  }
}
