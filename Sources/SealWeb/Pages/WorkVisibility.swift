import SealAuthorization
import SealCertification
import SealPostgres
import SealPrimitives

/// Which works strangers may know of: those with a public claim, and those that were put on sale.
enum WorkVisibility {
  static func isOpen(_ work: WorkID, isClaimPublic: Bool, _ tx: Transaction) throws -> Bool {
    if isClaimPublic { return true }
    return try PublicOffers.wasOnSale(work, tx)
  }
}
