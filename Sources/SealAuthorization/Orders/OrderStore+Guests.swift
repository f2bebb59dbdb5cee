import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// Orders that are found without an account.
extension OrderStore {
  /// A guest's order, for who has its secret.
  static func find(_ id: OrderID, of secret: GuestSecret, _ tx: Transaction) throws -> Order? {
    try tx.first(
      """
      SELECT * FROM license_order WHERE \(key: id, "order_id") AND buyer_account_id IS NULL
        AND access_sha256 = \(secret.sha256)
      """
    ).map(Order.init)
  }

  /// Orders whose license is in its notice period or held, newest first.
  static func inNotice(
    _ environment: Environment, before: OrderID?, limit: Int, _ tx: Transaction
  ) throws -> [OrderID] {
    try tx.query(
      """
      SELECT order_id FROM license_order WHERE environment = \(environment) AND state IN (2, 3)
      \(page: "order_id", before: before, limit: limit)
      """
    ).map { try $0.decode("order_id") }
  }
}
