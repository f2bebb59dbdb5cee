import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A quote with its offer, whose price cannot change.
package struct Quote: Sendable {
  package let quoteID: QuoteID
  package let offer: Offer
  package let expireTime: Instant

  func message() throws -> AuthorizationV1.Quote {
    var message = AuthorizationV1.Quote(
      quoteID: quoteID.description, workID: offer.workID.description, offer: try offer.message(),
      expireTime: GoogleProtobuf.Timestamp(expireTime))
    if case .fixed(let currency, let amount) = offer.terms.price {
      let total = AuthorizationV1.Money(currencyCode: currency, minorUnits: amount)
      message.items = [AuthorizationV1.QuoteItem(label: offer.title, amount: total)]
      message.total = total
    }
    return message
  }
}

enum QuoteStore {
  static func insert(
    _ id: QuoteID, offer: Offer, of buyer: Buyer, expires: Instant,
    request: RequestIdentity, at time: Instant, _ tx: Transaction
  ) throws -> Quote {
    try tx.execute(
      """
      INSERT INTO quote (quote_id, offer_id, account_id, environment, create_time, expire_time,
        request_id, request_sha256, access_sha256)
      VALUES (\(id), \(offer.offerID), \(buyer.accountID), \(buyer.environment), \(time),
        \(expires), \(request.id), \(request.contentSHA256), \(buyer.accessSHA256))
      """)
    return Quote(quoteID: id, offer: offer, expireTime: expires)
  }

  static func find(_ id: QuoteID, of caller: Caller, _ tx: Transaction) throws -> Quote? {
    try quote(
      tx.first(
        """
        SELECT quote_id, offer_id, expire_time FROM quote
        WHERE quote_id = \(id) AND account_id = \(caller.accountID)
          AND environment = \(caller.environment)
        """), caller.environment, tx)
  }

  static func find(of order: Order, _ tx: Transaction) throws -> Quote? {
    try quote(
      tx.first(
        "SELECT quote_id, offer_id, expire_time FROM quote WHERE quote_id = \(order.quoteID)"),
      order.environment, tx)
  }

  /// The quote that an earlier call with this request made. Throws if that call was another one.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Quote?
  {
    let row = try tx.first(
      """
      SELECT quote_id, offer_id, expire_time, request_sha256 FROM quote
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try quote(row, caller.environment, tx)
  }

  private static func quote(_ row: Row?, _ environment: Environment, _ tx: Transaction) throws
    -> Quote?
  {
    guard let row else { return nil }
    guard let offer = try OfferStore.find(try row.decode("offer_id"), environment, tx) else {
      preconditionFailure("a quote's offer is of its environment and never deleted")
    }
    return Quote(
      quoteID: try row.decode("quote_id"), offer: offer, expireTime: try row.decode("expire_time"))
  }
}
