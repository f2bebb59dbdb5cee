import SealAccess
import SealCertification
import SealPrimitives
import SealRPC

/// Puts terms on sale, and takes them off.
enum Offers {
  /// Throws the contract's reasons of CreateOffer.
  static func create(_ request: OfferRequest, as id: OfferID, _ change: Change) throws -> Offer {
    let tx = change.tx
    guard let work = try WorkReader.find(request.workID, change.tenant.environment, tx),
      work.accountID == change.tenant.accountID
    else { throw AuthorizationError.workNotFound }
    let shares = try sharesOrDefault(request, change)
    let holders = try WorkReader.claimants(of: work.workID, tx).union(work.partyIDs)
    guard shares.allSatisfy({ holders.contains($0.partyID) }) else {
      throw AuthorizationError.partyNotOfWork
    }
    guard !work.isWithdrawn else { throw AuthorizationError.workWithdrawn }
    guard work.isClaimPublic else { throw AuthorizationError.claimNotPublic }
    let onSale = try OfferStore.onSale(for: work.workID, tx)
    if let same = onSale.first(where: { $0.terms == request.terms }) {
      throw AuthorizationError.offerExists(same.offerID)
    }
    let offer = try OfferStore.insert(
      id, request, shares: shares, of: change.tenant, at: change.now, tx)
    try change.tell([OfferEvent(offer).named(.offerCreated)])
    return offer
  }

  /// Ends the sale; one that ended before stays as it is. Throws OFFER_NOT_FOUND.
  static func withdraw(_ id: OfferID, _ change: Change) throws -> Offer {
    let isEnding = try OfferStore.withdraw(id, of: change.tenant, at: change.now, change.tx)
    guard let offer = try OfferStore.find(id, of: change.tenant, change.tx) else {
      throw AuthorizationError.offerNotFound
    }
    guard isEnding else { throw change.unchanged(offer) }
    try change.tell([OfferEvent(offer).named(.offerWithdrawn)])
    return offer
  }

  /// What was declared, else what the work's split sheet says of the right that the use touches.
  private static func sharesOrDefault(_ request: OfferRequest, _ change: Change) throws
    -> [HolderShare]
  {
    guard request.shares.isEmpty, request.terms.price != .free else { return request.shares }
    if let held = try HolderShare.bySheet(of: request.workID, for: request.terms, change.tx) {
      return held
    }
    var checks = FieldChecks()
    checks.refuse(
      "shares", "REQUIRED",
      "`shares` is empty, and the work has no split sheet for this right there; say who gets what.")
    try checks.finish()
    return []
  }
}
