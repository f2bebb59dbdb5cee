import SealPostgres
import SealPrimitives
import SealProviders

/// A row of `provider_refund`.
package struct ProviderRefund: Sendable {
  /// As `RefundReport.State`, and before the institution has answered.
  package enum State: String, Sendable, PostgresEncodable, PostgresDecodable {
    case wanted = "WANTED"
    case processing = "PROCESSING"
    case succeeded = "SUCCEEDED"
    case abnormal = "ABNORMAL"
    case closed = "CLOSED"
  }

  package let orderID: OrderID
  package let reference: String
  package let minorUnits: Int64
  package let createTime: Instant
  package let state: State

  init(_ row: Row) throws {
    orderID = try row.decode("order_id")
    reference = try row.decode("reference")
    minorUnits = try row.decode("minor_units")
    createTime = try row.decode("create_time")
    state = try row.decode("state")
  }
}

/// A refund is changed only by who has locked its order.
enum ProviderRefundStore {
  /// All that was paid is to go back.
  static func insert(_ payment: ProviderPayment, at time: Instant, _ tx: Transaction) throws {
    let reference = payment.reference.replacing("order_", with: "refund_")
    try tx.execute(
      """
      INSERT INTO provider_refund (order_id, reference, minor_units, create_time, state)
      VALUES (\(payment.orderID), \(reference), \(payment.minorUnits), \(time),
        \(ProviderRefund.State.wanted))
      """)
  }

  static func find(_ order: OrderID, _ tx: Transaction) throws -> ProviderRefund? {
    try tx.first("SELECT * FROM provider_refund WHERE order_id = \(order)").map(ProviderRefund.init)
  }

  static func move(_ order: OrderID, to state: RefundReport.State, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE provider_refund SET state = \(state.rawValue)
      WHERE order_id = \(order) AND state <> 'SUCCEEDED' AND state <> \(state.rawValue)
      """)
  }
}
