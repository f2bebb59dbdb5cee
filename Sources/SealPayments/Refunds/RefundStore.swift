import SealPostgres
import SealPrimitives

/// A refund is changed only by who has locked its payment.
enum RefundStore {
  /// All that was paid is to go back.
  static func insert(_ payment: Payment, at time: Instant, _ tx: Transaction) throws {
    try tx.execute(
      """
      INSERT INTO refund (bucket, payment_id, minor_units, create_time, state)
      VALUES (\(payment.paymentID.bucket), \(payment.paymentID), \(payment.minorUnits), \(time),
        \(Refund.State.wanted))
      """)
  }

  static func find(_ id: PaymentID, _ tx: Transaction) throws -> Refund? {
    try tx.first("SELECT * FROM refund WHERE \(key: id, "payment_id")")
      .map(Refund.init)
  }

  static func move(_ id: PaymentID, to state: Refund.State, _ tx: Transaction) throws {
    try tx.execute(
      "UPDATE refund SET state = \(state) WHERE \(key: id, "payment_id")")
  }
}
