import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProtobuf

/// Watches places for uses of works: a row of `monitor`.
package struct StoredMonitor: Sendable, Hashable {
  package let monitorID: MonitorID
  package let accountID: AccountID
  package let environment: Environment
  package let title: String
  /// Empty for all works of the account.
  package let workIDs: [WorkID]
  package let placeURLs: [String]
  package let regionCode: String?
  package let isCommercial: Bool
  package let pageBudget: Int
  package let delay: Duration
  /// `nil` for runs by call only.
  package let periodDays: Int?
  package let createTime: Instant
  package let endTime: Instant?

  init(_ row: Row) throws {
    monitorID = try row.decode("monitor_id")
    accountID = try row.decode("account_id")
    environment = try row.decode("environment")
    title = try row.decode("title")
    workIDs = try row.decode("work_ids")
    placeURLs = try row.decode("place_urls")
    regionCode = try row.decode("region_code")
    isCommercial = try row.decode("commercial")
    pageBudget = Int(try row.decode("page_budget", as: Int32.self))
    delay = .milliseconds(Int(try row.decode("delay_milliseconds", as: Int32.self)))
    periodDays = try row.decode("period_days", as: Int32?.self).map(Int.init)
    createTime = try row.decode("create_time")
    endTime = try row.decode("end_time")
  }

  var tenant: Tenant { Tenant(accountID, environment) }

  var message: MonitoringV1.Monitor {
    MonitoringV1.Monitor(
      monitorID: monitorID.description, title: title, workIDs: workIDs.map(\.description),
      placeURLs: placeURLs, regionCode: regionCode ?? "", commercial: isCommercial,
      pageBudget: UInt32(pageBudget), delayMilliseconds: UInt32(delay / .milliseconds(1)),
      periodDays: UInt32(periodDays ?? 0), createTime: GoogleProtobuf.Timestamp(createTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init))
  }
}

enum MonitorStore {
  static func insert(
    _ id: MonitorID, _ declaration: MonitorDeclaration, of caller: Caller,
    request: RequestIdentity, at time: Instant, _ tx: Transaction
  ) throws -> StoredMonitor {
    let rows = try tx.query(
      """
      INSERT INTO monitor (monitor_id, account_id, environment, title, work_ids, place_urls,
        region_code, commercial, page_budget, delay_milliseconds, period_days, create_time,
        request_id, request_sha256)
      VALUES (\(id), \(caller.accountID), \(caller.environment), \(declaration.title),
        \(declaration.workIDs), \(declaration.placeURLs), \(declaration.regionCode),
        \(declaration.isCommercial), \(declaration.pageBudget), \(declaration.delayMilliseconds),
        \(declaration.periodDays), \(time), \(request.id), \(request.contentSHA256))
      RETURNING *
      """)
    return try StoredMonitor(rows[0])
  }

  static func find(_ id: MonitorID, _ tx: Transaction) throws -> StoredMonitor? {
    try tx.first("SELECT * FROM monitor WHERE monitor_id = \(id)").map(StoredMonitor.init)
  }

  /// The caller's monitor, locked.
  static func lock(_ id: MonitorID, of caller: Caller, _ tx: Transaction) throws -> StoredMonitor? {
    try tx.first(
      """
      SELECT * FROM monitor WHERE monitor_id = \(id) AND account_id = \(caller.accountID)
        AND environment = \(caller.environment) FOR UPDATE
      """
    ).map(StoredMonitor.init)
  }

  /// The monitor that an earlier call with this request made. Throws if that was another call.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredMonitor?
  {
    let row = try tx.first(
      """
      SELECT * FROM monitor WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try StoredMonitor(row)
  }

  /// The monitor that an earlier call with this request ended. Throws if that was another call.
  static func find(endedBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredMonitor?
  {
    let row = try tx.first(
      """
      SELECT * FROM monitor WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND end_request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("end_request_sha256"))
    return try StoredMonitor(row)
  }

  static func list(of caller: Caller, before: MonitorID?, limit: Int, _ tx: Transaction) throws
    -> [StoredMonitor]
  {
    try tx.query(
      """
      SELECT * FROM monitor
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND (\(before)::uuid IS NULL OR monitor_id < \(before)::uuid)
      ORDER BY monitor_id DESC LIMIT \(limit)
      """
    ).map(StoredMonitor.init)
  }

  /// Those that have not ended.
  static func count(of caller: Caller, _ tx: Transaction) throws -> Int64 {
    try tx.query(
      """
      SELECT count(*) AS count FROM monitor
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND end_time IS NULL
      """)[0].decode("count")
  }

  static func end(_ id: MonitorID, at time: Instant, request: RequestIdentity, _ tx: Transaction)
    throws -> StoredMonitor
  {
    let rows = try tx.query(
      """
      UPDATE monitor SET end_time = \(time), end_request_id = \(request.id),
        end_request_sha256 = \(request.contentSHA256)
      WHERE monitor_id = \(id) RETURNING *
      """)
    return try StoredMonitor(rows[0])
  }
}
