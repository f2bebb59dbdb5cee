import SealAccess
import SealPostgres
import SealPrimitives

enum QuoteStore {
  static func insert(
    _ id: QuoteID, of offer: Offer, for buyer: Buyer, feePPM: Int, expires: Instant,
    at time: Instant, _ tx: Transaction
  ) throws -> Quote {
    try tx.execute(
      """
      INSERT INTO quote (bucket, quote_id, offer_id, account_id, environment, create_time,
        expire_time, fee_ppm, access_sha256)
      VALUES (\(id.bucket), \(id), \(offer.offerID), \(buyer.accountID), \(offer.environment),
        \(time), \(expires), \(Int32(feePPM)), \(buyer.accessSHA256))
      """)
    return Quote(quoteID: id, offer: offer, feePPM: feePPM, expireTime: expires)
  }

  /// One that this account asked for. Throws QUOTE_NOT_FOUND.
  static func expect(_ id: QuoteID, askedBy tenant: Tenant, _ tx: Transaction) throws -> Quote {
    let row = try tx.first(
      """
      SELECT quote_id, offer_id, fee_ppm, expire_time FROM quote
      WHERE \(key: id, "quote_id", of: tenant)
      """)
    guard let quote = try quote(row, tx) else { throw AuthorizationError.quoteNotFound }
    return quote
  }

  /// One that is known to be there.
  static func known(_ id: QuoteID, _ tx: Transaction) throws -> Quote {
    let row = try tx.first(
      "SELECT quote_id, offer_id, fee_ppm, expire_time FROM quote WHERE \(key: id, "quote_id")")
    guard let quote = try quote(row, tx) else {
      preconditionFailure("quotes are never deleted")
    }
    return quote
  }

  private static func quote(_ row: Row?, _ tx: Transaction) throws -> Quote? {
    try row.map { row in
      Quote(
        quoteID: try row.decode("quote_id"),
        offer: try OfferStore.known(try row.decode("offer_id"), tx),
        feePPM: Int(try row.decode("fee_ppm", as: Int32.self)),
        expireTime: try row.decode("expire_time"))
    }
  }
}
