import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

enum OrderStore {
  /// - Parameter payBy: by the seller's clock; `nil` for what is free.
  static func insert(
    _ id: OrderID, _ new: NewOrder, payBy: Instant?, at time: Instant, _ tx: Transaction
  ) throws -> Order {
    let (quote, offer) = (new.quote, new.quote.offer)
    let state: AuthorizationV1.OrderState = payBy == nil ? .released : .awaitingPayment
    let rows = try tx.query(
      """
      INSERT INTO license_order (bucket, order_id, quote_id, offer_id, work_id, buyer_account_id,
        seller_account_id, environment, state, licensee_party_id, use_url, create_time, pay_by_time,
        access_sha256, use_start_time, licensee_confidential)
      VALUES (\(id.bucket), \(id), \(quote.quoteID), \(offer.offerID), \(offer.workID),
        \(new.buyer.accountID), \(offer.accountID), \(offer.environment), \(state.rawValue),
        \(new.licensee), \(new.useURL), \(time), \(payBy), \(new.buyer.accessSHA256),
        \(new.useStart), \(new.isLicenseeConfidential))
      RETURNING *
      """)
    return try Order(rows[0])
  }

  /// Nobody else moves the order before this transaction ends.
  static func lock(_ id: OrderID, _ environment: Environment?, _ tx: Transaction) throws
    -> Order?
  {
    try tx.first(
      """
      SELECT * FROM license_order WHERE \(key: id, "order_id")
        AND (\(environment)::text IS NULL OR environment = \(environment)::text)
      FOR NO KEY UPDATE
      """
    ).map(Order.init)
  }

  /// The same for one that is known to be there.
  static func lockKnown(_ id: OrderID, _ tx: Transaction) throws -> Order {
    guard let order = try lock(id, nil, tx) else {
      preconditionFailure("orders are never deleted")
    }
    return order
  }

  static func find(_ id: OrderID, _ tx: Transaction) throws -> Order? {
    try tx.first("SELECT * FROM license_order WHERE \(key: id, "order_id")").map(Order.init)
  }

  /// An order that the caller placed, or that is for a work of the tenant.
  static func find(_ id: OrderID, of tenant: Tenant, _ tx: Transaction) throws -> Order? {
    try tx.first(
      """
      SELECT * FROM license_order WHERE \(key: id, "order_id")
        AND environment = \(tenant.environment)
        AND (buyer_account_id = \(tenant.accountID) OR seller_account_id = \(tenant.accountID))
      """
    ).map(Order.init)
  }

  static func find(of quote: QuoteID, _ tx: Transaction) throws -> Order? {
    try tx.first("SELECT * FROM license_order WHERE \(key: quote, "quote_id")").map(Order.init)
  }

  /// Those that wait for money or for its going back, oldest first.
  static func unsettled(after last: OrderID?, limit: Int, _ tx: Transaction) throws -> [Order] {
    let states: [AuthorizationV1.OrderState] = [.awaitingPayment, .refunding]
    return try tx.query(
      """
      SELECT * FROM license_order
      WHERE state = ANY(\(states.map(\.rawValue))) AND pay_by_time IS NOT NULL
        AND (\(last)::uuid IS NULL OR order_id > \(last))
      ORDER BY order_id LIMIT \(limit)
      """
    ).map(Order.init)
  }

  static func move(
    _ id: OrderID, to state: AuthorizationV1.OrderState, noticeEnd: Instant?, _ tx: Transaction
  ) throws -> Order {
    let rows = try tx.query(
      """
      UPDATE license_order
      SET state = \(state.rawValue), notice_end_time = coalesce(\(noticeEnd), notice_end_time)
      WHERE \(key: id, "order_id") RETURNING *
      """)
    return try Order(rows[0])
  }
}
