import SealCertification
import SealChannels
import SealPostgres
import SealPrimitives

extension UseFacts {
  /// What is known of a work and bears on the question, on the transaction's one snapshot.
  package static func read(_ work: WorkSummary, for question: UseQuestion, _ tx: Transaction)
    throws -> UseFacts
  {
    try read(work, onSale: OfferStore.onSale(for: work.workID, tx), for: question, tx)
  }

  /// The same, when what is on sale is at hand.
  static func read(
    _ work: WorkSummary, onSale offers: [SealAuthorization.Offer], for question: UseQuestion,
    _ tx: Transaction
  ) throws -> UseFacts {
    UseFacts(
      licenses: try LicenseCandidates.read(work.workID, for: question, tx),
      offers: offers.map { UseFacts.Offer(offerID: $0.offerID, terms: $0.terms) },
      // Without a place, nothing can be at one of the holder's.
      allowedPlaces: question.placeURL == nil
        ? [] : try HolderPlaces.urls(of: Tenant(work.accountID, work.environment), tx),
      isWithdrawn: work.isWithdrawn, hasConflict: try WorkReader.hasConflict(work.workID, tx))
  }
}
