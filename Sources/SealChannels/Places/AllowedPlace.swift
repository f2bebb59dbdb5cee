import SealPostgres
import SealPrimitives

/// A place where an account allows uses of its works without a license: a row of `allowed_place`.
package struct AllowedPlace: Sendable {
  package let placeID: PlaceID
  package let url: String
  package let note: String
  package let createTime: Instant

  init(_ row: Row) throws {
    placeID = try row.decode("place_id")
    url = try row.decode("url")
    note = try row.decode("note")
    createTime = try row.decode("create_time")
  }
}

package enum AllowedPlaceStore {
  package static func insert(
    _ id: PlaceID, url: String, note: String, of tenant: Tenant, at time: Instant,
    _ tx: Transaction
  ) throws -> AllowedPlace {
    let rows = try tx.query(
      """
      INSERT INTO allowed_place (bucket, place_id, account_id, environment, url, note, create_time)
      VALUES (\(id.bucket), \(id), \(tenant.accountID), \(tenant.environment), \(url), \(note),
        \(time))
      RETURNING *
      """)
    return try AllowedPlace(rows[0])
  }

  /// The place, also after it was removed.
  package static func find(_ id: PlaceID, _ tx: Transaction) throws -> AllowedPlace? {
    try tx.first("SELECT * FROM allowed_place WHERE \(key: id, "place_id")").map(AllowedPlace.init)
  }

  /// Whether the account allows exactly this place now.
  package static func contains(_ url: String, of tenant: Tenant, _ tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT FROM allowed_place WHERE \(of: tenant) AND url = \(url) AND end_time IS NULL") != nil
  }

  package static func list(of tenant: Tenant, before: PlaceID?, limit: Int, _ tx: Transaction)
    throws -> [AllowedPlace]
  {
    try tx.query(
      """
      SELECT * FROM allowed_place
      WHERE \(of: tenant)
        AND end_time IS NULL
      \(page: "place_id", before: before, limit: limit)
      """
    ).map(AllowedPlace.init)
  }

  /// `false` when there is no such place of the tenant's, or it was removed before.
  package static func end(_ id: PlaceID, of tenant: Tenant, at time: Instant, _ tx: Transaction)
    throws -> Bool
  {
    try tx.execute(
      """
      UPDATE allowed_place SET end_time = \(time)
      WHERE \(key: id, "place_id", of: tenant) AND end_time IS NULL
      """) == 1
  }
}
