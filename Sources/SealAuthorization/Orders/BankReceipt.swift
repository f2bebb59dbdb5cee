import SealPostgres
import SealPrimitives

/// A bank transfer for an order, as an operator saw it.
package struct BankReceipt: Sendable, Hashable {
  /// ISO 4217.
  package let currencyCode: String
  package let minorUnits: Int64
  /// What the bank calls the transfer; a name that stands for it where nobody said.
  package let transfer: String
  /// Whether it is booked although it is not what is due.
  package let isAsReceived: Bool

  /// - Parameter transfer: What the bank calls it. Without, a second transfer of the same amount is
  ///   taken for the first, said again.
  package init(
    _ amount: MoneyAmount, transfer: String? = nil, isAsReceived: Bool = false
  ) {
    currencyCode = amount.currencyCode
    minorUnits = amount.minorUnits
    self.transfer = transfer ?? (isAsReceived ? "\(amount)" : "what was due")
    self.isAsReceived = isAsReceived
  }

  var amount: MoneyAmount { MoneyAmount(currencyCode, minorUnits) }
}

/// The rows of `bank_receipt`.
enum BankReceiptStore {
  /// `false` when it was booked before.
  static func insert(
    _ receipt: BankReceipt, for order: OrderID, at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      INSERT INTO bank_receipt (bucket, order_id, transfer, minor_units, time)
      VALUES (\(order.bucket), \(order), \(receipt.transfer), \(receipt.minorUnits), \(time))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  static func has(_ receipt: BankReceipt, for order: OrderID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 AS one FROM bank_receipt WHERE \(key: order, "order_id")
        AND transfer = \(receipt.transfer) AND minor_units = \(receipt.minorUnits)
      """) != nil
  }

  /// In minor units.
  static func total(of order: OrderID, _ tx: Transaction) throws -> Int64 {
    try tx.query(
      """
      SELECT coalesce(sum(minor_units), 0)::bigint AS total FROM bank_receipt
      WHERE \(key: order, "order_id")
      """)[0].decode("total")
  }
}
