import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A place where an account allows uses of its works: a row of `allowed_place`.
struct StoredAllowedPlace: Sendable {
  let placeID: PlaceID
  let url: String
  let note: String
  let createTime: Instant

  init(_ row: Row) throws {
    placeID = try row.decode("place_id")
    url = try row.decode("url")
    note = try row.decode("note")
    createTime = try row.decode("create_time")
  }

  var message: MonitoringV1.AllowedPlace {
    MonitoringV1.AllowedPlace(
      placeID: placeID.description, url: url, note: note,
      createTime: GoogleProtobuf.Timestamp(createTime))
  }
}

enum AllowedPlaceStore {
  static func insert(
    _ id: PlaceID, url: String, note: String, of caller: Caller, request: RequestIdentity,
    at time: Instant, _ tx: Transaction
  ) throws -> StoredAllowedPlace {
    let rows = try tx.query(
      """
      INSERT INTO allowed_place (place_id, account_id, environment, url, note, create_time,
        request_id, request_sha256)
      VALUES (\(id), \(caller.accountID), \(caller.environment), \(url), \(note), \(time),
        \(request.id), \(request.contentSHA256))
      RETURNING *
      """)
    return try StoredAllowedPlace(rows[0])
  }

  /// The place that an earlier call with this request added. Throws if that was another call.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredAllowedPlace?
  {
    let row = try tx.first(
      """
      SELECT * FROM allowed_place WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try StoredAllowedPlace(row)
  }

  /// Whether an earlier call with this request removed a place. Throws if that was another call.
  static func isRemoved(by request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Bool
  {
    let row = try tx.first(
      """
      SELECT end_request_sha256 FROM allowed_place WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND end_request_id = \(request.id)
      """)
    guard let row else { return false }
    try request.expectSameContent(try row.decode("end_request_sha256"))
    return true
  }

  /// Whether the account allows exactly this place now.
  static func contains(_ url: String, of caller: Caller, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT FROM allowed_place WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND url = \(url) AND end_time IS NULL
      """) != nil
  }

  /// What an account allows now.
  static func urls(of accountID: AccountID, _ environment: Environment, _ tx: Transaction) throws
    -> [String]
  {
    try tx.query(
      """
      SELECT url FROM allowed_place
      WHERE account_id = \(accountID) AND environment = \(environment) AND end_time IS NULL
      ORDER BY url
      """
    ).map { try $0.decode("url") }
  }

  /// What an account allowed before a time, and allows no more; not what had ended by another time.
  static func endedURLs(
    of accountID: AccountID, _ environment: Environment, givenBefore start: Instant,
    endedAfter end: Instant, _ tx: Transaction
  ) throws -> [String] {
    try tx.query(
      """
      SELECT DISTINCT url FROM allowed_place
      WHERE account_id = \(accountID) AND environment = \(environment)
        AND create_time < \(start) AND end_time > \(end)
      ORDER BY url
      """
    ).map { try $0.decode("url") }
  }

  static func list(of caller: Caller, before: PlaceID?, limit: Int, _ tx: Transaction) throws
    -> [StoredAllowedPlace]
  {
    try tx.query(
      """
      SELECT * FROM allowed_place
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND end_time IS NULL AND (\(before)::uuid IS NULL OR place_id < \(before)::uuid)
      ORDER BY place_id DESC LIMIT \(limit)
      """
    ).map(StoredAllowedPlace.init)
  }

  /// `false` when there is no such place of the caller, or it was removed before.
  static func end(
    _ id: PlaceID, of caller: Caller, at time: Instant, request: RequestIdentity, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE allowed_place SET end_time = \(time), end_request_id = \(request.id),
        end_request_sha256 = \(request.contentSHA256)
      WHERE place_id = \(id) AND account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND end_time IS NULL
      """) == 1
  }
}
