import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A work that strangers may know of, as a search lists it.
package struct FoundWork: Sendable {
  let workID: WorkID
  let title: String
  /// Of the bytes that were asked for; else of the work.
  let time: Instant
  let isWithdrawn: Bool
  let environment: Environment

  init(_ row: Row) throws {
    workID = try row.decode("work_id")
    title = try row.decode("title")
    time = try row.decode("time")
    isWithdrawn = try row.decode("withdraw_time", as: Instant?.self) != nil
    environment = try row.decode("environment")
  }

  package var message: AuthorizationV1.FoundWork {
    AuthorizationV1.FoundWork(
      workID: workID.description, title: title, certifyTime: GoogleProtobuf.Timestamp(time),
      state: isWithdrawn ? .withdrawn : .active, sandbox: environment == .sandbox)
  }
}

/// Searches for works that strangers may know of, of all accounts and either environment.
package enum WorkSearch {
  /// Works that have these bytes as a version, the earliest first.
  package static func works(with sha256: [UInt8], limit: Int, _ tx: Transaction) throws
    -> [FoundWork]
  {
    try tx.query(
      """
      SELECT work.work_id, title, certify_time AS time, withdraw_time, work.environment
      FROM registered_bytes AS bytes
      JOIN work ON work.bucket = bytes.bucket AND work.work_id = bytes.work_id
      WHERE sha256 = \(sha256) AND \(PublicWork.isPublic)
      ORDER BY certify_time, work.work_id LIMIT \(limit)
      """
    ).map(FoundWork.init)
  }

  /// Works whose title begins so, in whichever case, in the order of their titles: that which is no
  /// longer stands first.
  package static func works(titled beginning: String, limit: Int, _ tx: Transaction) throws
    -> [FoundWork]
  {
    let pattern = beginning.replacing(#/[\\%_]/#) { "\\" + $0.output } + "%"
    return try tx.query(
      """
      SELECT work_id, title, create_time AS time, withdraw_time, environment FROM work
      WHERE lower(title) COLLATE "C" LIKE lower(\(pattern)) AND \(PublicWork.isPublic)
      ORDER BY lower(title) COLLATE "C", work_id LIMIT \(limit)
      """
    ).map(FoundWork.init)
  }

  /// Those of these works that strangers may know of, the newest first.
  package static func works(_ ids: [WorkID], limit: Int, _ tx: Transaction) throws -> [FoundWork] {
    try tx.query(
      """
      SELECT work_id, title, create_time AS time, withdraw_time, environment FROM work
      WHERE \(keys: ids, "work_id") AND \(PublicWork.isPublic)
      ORDER BY work_id DESC LIMIT \(limit)
      """
    ).map(FoundWork.init)
  }
}
