import SealPostgres
import SealPrimitives

/// An application as the database knows it: what keys may be bound to.
package struct StoredApplication: Sendable {
  package let applicationID: ApplicationID
  package let name: String
  package let createTime: Instant

  init(_ row: Row) throws {
    applicationID = try row.decode("application_id")
    name = try row.decode("name")
    createTime = try row.decode("create_time")
  }
}

/// Applications in the database.
package enum ApplicationStore {
  package static func insert(
    _ id: ApplicationID, _ name: String, of caller: Caller, at time: Instant, _ tx: Transaction
  ) throws -> StoredApplication {
    let rows = try tx.query(
      """
      INSERT INTO application (bucket, application_id, account_id, environment, name, create_time)
      VALUES (\(id.bucket), \(id), \(caller.accountID), \(caller.environment), \(name), \(time))
      RETURNING *
      """)
    return try StoredApplication(rows[0])
  }

  package static func find(_ id: ApplicationID, of caller: Caller, _ tx: Transaction) throws
    -> StoredApplication?
  {
    try tx.first(
      "SELECT * FROM application WHERE \(key: id, "application_id", of: caller.tenant)"
    ).map(StoredApplication.init)
  }

  package static func count(of caller: Caller, _ tx: Transaction) throws -> Int {
    try tx.query("SELECT count(*) AS count FROM application WHERE \(of: caller.tenant)")[0]
      .decode("count")
  }

  /// Newest first, those before `before` if given.
  package static func list(
    of caller: Caller, before: ApplicationID?, limit: Int, _ tx: Transaction
  ) throws -> [StoredApplication] {
    try tx.query(
      """
      SELECT * FROM application
      WHERE \(of: caller.tenant)
      \(page: "application_id", before: before, limit: limit)
      """
    ).map(StoredApplication.init)
  }
}
