import SealAPI
import SealPostgres
import SealPrimitives
import SealProviders

/// A row of `provider_payment`.
package struct ProviderPayment: Sendable {
  package enum State: String, Sendable, PostgresEncodable, PostgresDecodable {
    /// The order is there; the institution may not know of it yet.
    case wanted = "WANTED"
    /// It can be paid.
    case open = "OPEN"
    case paid = "PAID"
    /// By the institution's word nothing can be paid any more.
    case closed = "CLOSED"
  }

  package let orderID: OrderID
  package let provider: String
  package let reference: String
  package let currencyCode: String
  package let minorUnits: Int64
  package let createTime: Instant
  package let expireTime: Instant
  package let state: State
  package let codeURL: String?
  package let codeTime: Instant?
  package let transactionID: String?

  init(_ row: Row) throws {
    orderID = try row.decode("order_id")
    provider = try row.decode("provider")
    reference = try row.decode("reference")
    currencyCode = try row.decode("currency_code")
    minorUnits = try row.decode("minor_units")
    createTime = try row.decode("create_time")
    expireTime = try row.decode("expire_time")
    state = try row.decode("state")
    codeURL = try row.decode("code_url")
    codeTime = try row.decode("code_time")
    transactionID = try row.decode("transaction_id")
  }
}

/// A payment is changed only by who has locked its order.
enum ProviderPaymentStore {
  static func insert(
    _ order: Order, at provider: any PaymentProvider, currencyCode: String,
    minorUnits: Int64, expires: Instant, at time: Instant, _ tx: Transaction
  ) throws {
    // An order's TypeID has 32 characters, as many as WeChat Pay takes.
    try tx.execute(
      """
      INSERT INTO provider_payment (order_id, provider, environment, simulated, reference,
        currency_code, minor_units, create_time, expire_time, state)
      VALUES (\(order.orderID), \(provider.name), \(order.environment), \(provider.isSimulated),
        \(order.orderID.description), \(currencyCode), \(minorUnits), \(time), \(expires),
        \(ProviderPayment.State.wanted))
      """)
  }

  static func find(_ order: OrderID, _ tx: Transaction) throws -> ProviderPayment? {
    try tx.first("SELECT * FROM provider_payment WHERE order_id = \(order)")
      .map(ProviderPayment.init)
  }

  static func find(_ provider: String, reference: String, _ tx: Transaction) throws
    -> ProviderPayment?
  {
    try tx.first(
      """
      SELECT * FROM provider_payment WHERE provider = \(provider) AND reference = \(reference)
      """
    ).map(ProviderPayment.init)
  }

  /// It can be paid, by this code.
  static func opened(_ order: OrderID, codeURL: String, at time: Instant, _ tx: Transaction) throws
  {
    try tx.execute(
      """
      UPDATE provider_payment
      SET state = \(ProviderPayment.State.open), code_url = \(codeURL), code_time = \(time)
      WHERE order_id = \(order) AND state IN ('WANTED', 'OPEN')
      """)
  }

  static func closed(_ order: OrderID, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE provider_payment SET state = \(ProviderPayment.State.closed)
      WHERE order_id = \(order) AND state IN ('WANTED', 'OPEN')
      """)
  }

  static func paid(_ order: OrderID, transactionID: String, at time: Instant, _ tx: Transaction)
    throws
  {
    try tx.execute(
      """
      UPDATE provider_payment SET state = \(ProviderPayment.State.paid),
        transaction_id = \(transactionID), paid_time = \(time)
      WHERE order_id = \(order)
      """)
  }
}
