import SealPostgres
import SealPrimitives

/// What an institution said and we did not follow. Thrown, it rolls back what was begun; then it is
/// written down for an operator.
package struct PaymentIncident: Error, Sendable, CustomStringConvertible {
  package enum Kind: String, Sendable, PostgresEncodable, PostgresDecodable {
    /// Something was paid that is not the price.
    case wrongAmount = "WRONG_AMOUNT"
    /// A payment that we never asked for.
    case unknownPayment = "UNKNOWN_PAYMENT"
    /// A second transaction for what was paid before.
    case paidTwice = "PAID_TWICE"
    /// A refund that we did not ask for, or of another amount.
    case wrongRefund = "WRONG_REFUND"
    /// The payer's account does not take the refund.
    case refundAbnormal = "REFUND_ABNORMAL"
    /// The institution will not do the refund.
    case refundClosed = "REFUND_CLOSED"
  }

  package let provider: String
  package let kind: Kind
  /// Our reference of the payment or refund, as the institution said it; at most 64 characters.
  package let reference: String
  /// A sentence without personal data.
  package let description: String

  init(_ kind: Kind, _ provider: String, _ reference: String, _ description: String) {
    self.kind = kind
    self.provider = provider
    self.reference = String(
      reference.unicodeScalars.filter { $0.value != 0 }.prefix(64).map(Character.init))
    self.description = description
  }
}
