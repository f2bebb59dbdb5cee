import SealAuthorization
import SealCertification
import SealChannels
import SealPostgres
import SealPrimitives

/// Permissions that have ended, and under which a use may have begun: who gave them and took them
/// away has not been wronged by those who relied on them.
enum PastPermissions {
  /// A use is known from when it was first seen on; when it began, nobody knows. So every
  /// permission counts that was given before that, unless the page itself says that it was
  /// published after the permission's end.
  static func read(
    of work: WorkSummary, certified: Instant, firstSeen: Instant, claimed: ClaimedTime?,
    _ tx: Transaction
  ) throws -> UseFacts {
    let began = claimed?.earliest
    let offers = try OfferStore.freeOffersTaken(
      offSale: work.workID, givenBefore: firstSeen, endedAfter: began, tx)
    let places = try HolderPlaces.formerURLs(
      of: Tenant(work.accountID, work.environment), givenBefore: firstSeen,
      // What had ended before there was the work, never was about it.
      endedAfter: max(began ?? certified, certified), tx)
    return UseFacts(
      offers: offers.map { UseFacts.Offer(offerID: $0.offerID, terms: $0.terms) },
      allowedPlaces: places)
  }
}
