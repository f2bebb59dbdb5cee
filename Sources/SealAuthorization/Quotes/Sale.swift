import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// An offer and the work that it is for, as whoever wants a license finds them.
struct Sale: Owned {
  let offer: Offer
  let work: WorkSummary

  var tenant: Tenant { offer.tenant }

  /// For an account. Throws WORK_NOT_FOUND, OFFER_NOT_FOUND.
  static func find(
    _ id: OfferID, for work: WorkID, _ environment: Environment, _ tx: Transaction
  ) throws -> Sale {
    guard let work = try WorkReader.find(work, environment, tx) else {
      throw AuthorizationError.workNotFound
    }
    guard let offer = try OfferStore.find(id, environment, tx), offer.workID == work.workID else {
      throw AuthorizationError.offerNotFound
    }
    return Sale(offer: offer, work: work)
  }

  /// For a guest, in whichever environment the offer is. Throws OFFER_NOT_FOUND.
  static func find(_ id: OfferID, for work: WorkID, _ tx: Transaction) throws -> Sale {
    let sale = try find(id, tx)
    guard sale.work.workID == work else { throw AuthorizationError.offerNotFound }
    return sale
  }

  /// The same, whatever it is for.
  static func find(_ id: OfferID, _ tx: Transaction) throws -> Sale {
    guard let offer = try OfferStore.find(id, tx),
      let work = try WorkReader.find(offer.workID, offer.environment, tx)
    else { throw AuthorizationError.offerNotFound }
    return Sale(offer: offer, work: work)
  }

  /// Throws OFFER_WITHDRAWN, WORK_WITHDRAWN.
  func expectOnSale() throws {
    guard offer.withdrawTime == nil else { throw AuthorizationError.offerWithdrawn }
    guard !work.isWithdrawn else { throw AuthorizationError.workWithdrawn }
  }
}
