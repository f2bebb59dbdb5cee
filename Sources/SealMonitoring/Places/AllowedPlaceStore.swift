import SealPostgres
import SealPrimitives

enum AllowedPlaceStore {
  static func insert(
    _ id: PlaceID, _ request: AllowedPlaceRequest, of tenant: Tenant, at time: Instant,
    _ tx: Transaction
  ) throws -> AllowedPlace {
    let rows = try tx.query(
      """
      INSERT INTO allowed_place (bucket, place_id, account_id, environment, url, note, create_time)
      VALUES (\(id.bucket), \(id), \(tenant.accountID), \(tenant.environment), \(request.url),
        \(request.note), \(time))
      RETURNING *
      """)
    return try AllowedPlace(rows[0])
  }

  /// The place, also after it was removed.
  static func find(_ id: PlaceID, _ tx: Transaction) throws -> AllowedPlace? {
    try tx.first("SELECT * FROM allowed_place WHERE \(key: id, "place_id")").map(AllowedPlace.init)
  }

  /// Whether the account allows exactly this place now.
  static func contains(_ url: String, of tenant: Tenant, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT FROM allowed_place WHERE \(of: tenant) AND url = \(url) AND end_time IS NULL
      """) != nil
  }

  /// What an account allows now.
  static func urls(of tenant: Tenant, _ tx: Transaction) throws -> [String] {
    try tx.query(
      """
      SELECT url FROM allowed_place
      WHERE \(of: tenant)
        AND end_time IS NULL
      ORDER BY url
      """
    ).map { try $0.decode("url") }
  }

  /// What an account allowed before a time, and allows no more; not what had ended by another time.
  static func endedURLs(
    of tenant: Tenant, givenBefore start: Instant, endedAfter end: Instant, _ tx: Transaction
  ) throws -> [String] {
    try tx.query(
      """
      SELECT DISTINCT url FROM allowed_place
      WHERE \(of: tenant)
        AND create_time < \(start) AND end_time > \(end)
      ORDER BY url
      """
    ).map { try $0.decode("url") }
  }

  static func list(of tenant: Tenant, before: PlaceID?, limit: Int, _ tx: Transaction) throws
    -> [AllowedPlace]
  {
    try tx.query(
      """
      SELECT * FROM allowed_place
      WHERE \(of: tenant)
        AND end_time IS NULL AND (\(before)::uuid IS NULL OR place_id < \(before)::uuid)
      ORDER BY place_id DESC LIMIT \(limit)
      """
    ).map(AllowedPlace.init)
  }

  /// `false` when there is no such place of the tenant's, or it was removed before.
  static func end(_ id: PlaceID, of tenant: Tenant, at time: Instant, _ tx: Transaction) throws
    -> Bool
  {
    try tx.execute(
      """
      UPDATE allowed_place SET end_time = \(time)
      WHERE place_id = \(id) AND \(of: tenant) AND end_time IS NULL
      """) == 1
  }
}
