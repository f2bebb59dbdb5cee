import SealAccess
import SealPostgres

/// Whoever sells what is paid: told what became of its payments, in the transaction that writes
/// that down.
package protocol PaymentFollower: Sendable {
  /// What it sells.
  var purpose: PaymentPurpose { get }

  /// Locks what a payment is for. Everybody does that before a payment is locked that is to move
  /// with it, so that two words about it wait for one another.
  func lockPayable(of payment: Payment, _ tx: Transaction) throws

  /// The amount was paid, wanted still or not.
  ///
  /// - Parameter change: of the account that is paid.
  func paid(_ payment: Payment, _ change: Change) throws

  /// All that was paid went back.
  func refunded(_ payment: Payment, _ change: Change) throws
}
