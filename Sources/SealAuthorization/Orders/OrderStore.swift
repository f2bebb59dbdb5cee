import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// A row of `license_order`.
package struct Order: Sendable {
  package let orderID: OrderID
  package let quoteID: QuoteID
  package let offerID: OfferID
  package let workID: WorkID
  /// `nil` for a guest.
  package let buyer: AccountID?
  package let seller: AccountID
  package let environment: Environment
  package let state: AuthorizationV1.OrderState
  package let licensee: PartyID
  package let useURL: String?
  package let createTime: Instant
  package let payByTime: Instant?
  package let noticeEndTime: Instant?
  /// Since when the use that is licensed goes on; `nil` unless it is older than the order.
  package let useStartTime: Instant?
  /// The platform's part, where it was agreed elsewhere than in the policy.
  package let feePPM: Int?

  init(_ row: Row) throws {
    orderID = try row.decode("order_id")
    quoteID = try row.decode("quote_id")
    offerID = try row.decode("offer_id")
    workID = try row.decode("work_id")
    buyer = try row.decode("buyer_account_id")
    seller = try row.decode("seller_account_id")
    environment = try row.decode("environment")
    state = .init(rawValue: try row.decode("state", as: Int32.self))
    licensee = try row.decode("licensee_party_id")
    useURL = try row.decode("use_url")
    createTime = try row.decode("create_time")
    payByTime = try row.decode("pay_by_time")
    noticeEndTime = try row.decode("notice_end_time")
    useStartTime = try row.decode("use_start_time")
    feePPM = try row.decode("fee_ppm", as: Int32?.self).map(Int.init)
  }
}

enum OrderStore {
  static func insert(
    _ id: OrderID, quote: Quote, buyer: Buyer, licensee: PartyID, useURL: String?,
    payBy: Instant?, state: AuthorizationV1.OrderState, request: RequestIdentity, at time: Instant,
    _ tx: Transaction
  ) throws -> Order {
    let rows = try tx.query(
      """
      INSERT INTO license_order (order_id, quote_id, offer_id, work_id, buyer_account_id,
        seller_account_id, environment, state, licensee_party_id, use_url, create_time, pay_by_time,
        request_id, request_sha256, access_sha256)
      VALUES (\(id), \(quote.quoteID), \(quote.offer.offerID), \(quote.offer.workID),
        \(buyer.accountID), \(quote.offer.accountID), \(buyer.environment), \(state.rawValue),
        \(licensee), \(useURL), \(time), \(payBy), \(request.id), \(request.contentSHA256),
        \(buyer.accessSHA256))
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
      SELECT * FROM license_order WHERE order_id = \(id)
        AND (\(environment)::text IS NULL OR environment = \(environment)::text)
      FOR NO KEY UPDATE
      """
    ).map(Order.init)
  }

  static func find(_ id: OrderID, _ tx: Transaction) throws -> Order? {
    try tx.first("SELECT * FROM license_order WHERE order_id = \(id)").map(Order.init)
  }

  /// An order that the caller placed, or that is for a work of the caller.
  static func find(_ id: OrderID, of caller: Caller, _ tx: Transaction) throws -> Order? {
    try tx.first(
      """
      SELECT * FROM license_order WHERE order_id = \(id) AND environment = \(caller.environment)
        AND (buyer_account_id = \(caller.accountID) OR seller_account_id = \(caller.accountID))
      """
    ).map(Order.init)
  }

  static func find(of quote: QuoteID, _ tx: Transaction) throws -> Order? {
    try tx.first("SELECT * FROM license_order WHERE quote_id = \(quote)").map(Order.init)
  }

  /// The order that an earlier call with this request placed. Throws if that call was another one.
  static func find(placedBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Order?
  {
    try find("request_id", "request_sha256", request, caller, tx)
  }

  /// The order that an earlier call with this request gave up.
  static func find(cancelledBy request: RequestIdentity, of caller: Caller, _ tx: Transaction)
    throws -> Order?
  {
    try find("cancel_request_id", "cancel_request_sha256", request, caller, tx)
  }

  private static func find(
    _ column: String, _ content: String, _ request: RequestIdentity, _ caller: Caller,
    _ tx: Transaction
  ) throws -> Order? {
    let row = try tx.first(
      """
      SELECT * FROM license_order WHERE buyer_account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND \(raw: column) = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode(content))
    return try Order(row)
  }

  static func move(
    _ id: OrderID, to state: AuthorizationV1.OrderState, noticeEnd: Instant?, _ tx: Transaction
  ) throws -> Order {
    let rows = try tx.query(
      """
      UPDATE license_order
      SET state = \(state.rawValue), notice_end_time = coalesce(\(noticeEnd), notice_end_time)
      WHERE order_id = \(id) RETURNING *
      """)
    return try Order(rows[0])
  }

  static func rememberCancellation(_ id: OrderID, _ request: RequestIdentity, _ tx: Transaction)
    throws
  {
    try tx.execute(
      """
      UPDATE license_order SET cancel_request_id = \(request.id),
        cancel_request_sha256 = \(request.contentSHA256) WHERE order_id = \(id)
      """)
  }
}
