import SealPostgres
import SealPrimitives
import SealProviders

enum PaymentStore {
  static func insert(
    _ id: PaymentID, _ new: NewPayment, of tenant: Tenant, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO payment (bucket, payment_id, account_id, environment, purpose, payable_id, title,
        provider, simulated, currency_code, minor_units, create_time, expire_time, state)
      VALUES (\(id.bucket), \(id), \(tenant.accountID), \(tenant.environment),
        \(new.payable.purpose), \(new.payable.uuid), \(new.title), \(new.provider.name),
        \(new.provider.isSimulated), \(new.currencyCode), \(new.minorUnits), \(time),
        \(new.expireTime), \(Payment.State.wanted))
      """)
  }

  static func find(_ id: PaymentID, _ tx: Transaction) throws -> Payment? {
    try tx.first(
      "SELECT * FROM payment WHERE \(key: id, "payment_id")"
    ).map(Payment.init)
  }

  /// The payment of something; `nil` when its money comes another way.
  static func find(for payable: Payable, _ tx: Transaction) throws -> Payment? {
    try tx.first(
      """
      SELECT * FROM payment WHERE bucket = \(payable.bucket) AND purpose = \(payable.purpose)
        AND payable_id = \(payable.uuid)
      """
    ).map(Payment.init)
  }

  /// Nobody else moves it before this transaction ends.
  static func lock(_ id: PaymentID, _ tx: Transaction) throws -> Payment {
    let row = try tx.first(
      """
      SELECT * FROM payment WHERE \(key: id, "payment_id")
      FOR NO KEY UPDATE
      """)
    guard let row else { preconditionFailure("payments are never deleted") }
    return try Payment(row)
  }

  static func move(_ id: PaymentID, to state: Payment.State, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE payment SET state = \(state) WHERE \(key: id, "payment_id")
      """)
  }

  /// It can be paid, by this code.
  static func open(_ id: PaymentID, codeURL: String, at time: Instant, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE payment
      SET state = \(Payment.State.open), code_url = \(codeURL), code_time = \(time)
      WHERE \(key: id, "payment_id")
      """)
  }

  static func pay(_ payment: Payment, transactionID: String, at time: Instant, _ tx: Transaction)
    throws
  {
    let id = payment.paymentID
    try tx.execute(
      """
      INSERT INTO provider_transaction (provider, transaction_id, payment_id)
      VALUES (\(payment.provider), \(transactionID), \(id))
      """)
    try tx.execute(
      """
      UPDATE payment SET state = \(Payment.State.paid), transaction_id = \(transactionID),
        paid_time = \(time)
      WHERE \(key: id, "payment_id")
      """)
  }
}
