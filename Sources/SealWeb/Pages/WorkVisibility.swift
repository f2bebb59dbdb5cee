import SealAuthorization
import SealCertification
import SealPostgres
import SealPrimitives

/// The works that strangers may know of: claimed in public, or put on sale once.
enum WorkVisibility {
  static func isOpen(_ work: WorkID, isClaimPublic: Bool, _ tx: Transaction) throws -> Bool {
    if isClaimPublic { return true }
    return try PublicOffers.wasOnSale(work, tx)
  }
}
