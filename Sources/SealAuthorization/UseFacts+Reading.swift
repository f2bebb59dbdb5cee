import SealCertification
import SealPostgres
import SealPrimitives

extension UseFacts {
  /// Everything that is known of a work, on the transaction's one snapshot.
  static func read(_ work: CatalogWork, _ tx: Transaction) throws -> UseFacts {
    UseFacts(
      licenses: try LicenseStore.all(for: work.workID, tx).map { license in
        License(
          number: license.number, terms: license.offer.terms, start: license.startTime,
          end: license.endTime, revoked: license.revokeTime, placeURL: license.useURL)
      },
      offers: try OfferStore.onSale(for: work.workID, tx).map {
        Offer(offerID: $0.offerID, terms: $0.terms)
      }, isWithdrawn: work.isWithdrawn, hasConflict: try WorkCatalog.hasConflict(work.workID, tx))
  }
}
