import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// One crawl of a monitor's places: a row of `monitor_run`.
package struct StoredRun: Sendable, Hashable {
  package let runID: RunID
  package let monitorID: MonitorID
  package let startTime: Instant
  package let endTime: Instant?
  package let pageBudget: Int
  package let fetchedPages: Int
  /// Pages by their ends, of a run whose frontier was deleted.
  let keptCounts: [CrawlPageState: Int]?

  init(_ row: Row) throws {
    runID = try row.decode("run_id")
    monitorID = try row.decode("monitor_id")
    startTime = try row.decode("start_time")
    endTime = try row.decode("end_time")
    pageBudget = Int(try row.decode("page_budget", as: Int32.self))
    fetchedPages = Int(try row.decode("fetched_pages", as: Int32.self))
    keptCounts =
      if let disallowed = try row.decode("disallowed_pages", as: Int32?.self),
        let failed = try row.decode("failed_pages", as: Int32?.self),
        let waiting = try row.decode("waiting_pages", as: Int32?.self)
      {
        [.disallowed: Int(disallowed), .failed: Int(failed), .waiting: Int(waiting)]
      } else {
        nil
      }
  }

  func message(_ counts: [CrawlPageState: Int]) -> MonitoringV1.MonitorRun {
    MonitoringV1.MonitorRun(
      runID: runID.description, monitorID: monitorID.description,
      startTime: GoogleProtobuf.Timestamp(startTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init), fetchedPages: UInt32(fetchedPages),
      disallowedPages: UInt32(counts[.disallowed] ?? 0), failedPages: UInt32(counts[.failed] ?? 0),
      waitingPages: UInt32(counts[.waiting] ?? 0))
  }
}

enum RunStore {
  /// Why a run begins.
  enum Cause {
    case scheduled(Instant)
    case asked(RequestIdentity)
  }

  /// `nil` when the calendar's run was made before.
  static func insert(
    _ id: RunID, of monitor: StoredMonitor, _ cause: Cause, at time: Instant, _ tx: Transaction
  ) throws -> StoredRun? {
    var scheduled: Instant?
    var request: RequestIdentity?
    switch cause {
    case .scheduled(let time): scheduled = time
    case .asked(let identity): request = identity
    }
    return try tx.first(
      """
      INSERT INTO monitor_run (run_id, monitor_id, account_id, environment, scheduled_time,
        start_time, page_budget, request_id, request_sha256)
      VALUES (\(id), \(monitor.monitorID), \(monitor.accountID), \(monitor.environment),
        \(scheduled), \(time), \(Int32(monitor.pageBudget)), \(request?.id),
        \(request?.contentSHA256))
      ON CONFLICT ON CONSTRAINT monitor_runs_once_at_its_time DO NOTHING
      RETURNING *
      """
    ).map(StoredRun.init)
  }

  static func find(_ id: RunID, _ tx: Transaction) throws -> StoredRun? {
    try tx.first("SELECT * FROM monitor_run WHERE run_id = \(id)").map(StoredRun.init)
  }

  static func find(_ id: RunID, of caller: Caller, _ tx: Transaction) throws -> StoredRun? {
    try tx.first(
      """
      SELECT * FROM monitor_run WHERE run_id = \(id) AND account_id = \(caller.accountID)
        AND environment = \(caller.environment)
      """
    ).map(StoredRun.init)
  }

  /// The run that an earlier call with this request began. Throws if that was another call.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredRun?
  {
    let row = try tx.first(
      """
      SELECT * FROM monitor_run WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try StoredRun(row)
  }

  static func isRunning(_ monitor: MonitorID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT FROM monitor_run WHERE monitor_id = \(monitor) AND end_time IS NULL") != nil
  }

  /// Runs that ended before `limit` and have their frontier still, the oldest first, locked.
  static func lockEnded(before limit: Instant, count: Int, _ tx: Transaction) throws -> [StoredRun]
  {
    try tx.query(
      """
      SELECT * FROM monitor_run WHERE end_time < \(limit) AND failed_pages IS NULL
      ORDER BY end_time LIMIT \(count) FOR UPDATE SKIP LOCKED
      """
    ).map(StoredRun.init)
  }

  /// Keeps of a frontier what is told of a run, for it is about to be deleted.
  static func keep(_ counts: [CrawlPageState: Int], of id: RunID, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE monitor_run SET disallowed_pages = \(Int32(counts[.disallowed] ?? 0)),
        failed_pages = \(Int32(counts[.failed] ?? 0)),
        waiting_pages = \(Int32(counts[.waiting] ?? 0))
      WHERE run_id = \(id)
      """)
  }

  /// One more page was asked for.
  static func countPage(_ id: RunID, _ tx: Transaction) throws {
    try tx.execute(
      "UPDATE monitor_run SET fetched_pages = fetched_pages + 1 WHERE run_id = \(id)")
  }

  /// `false` when it had ended before.
  static func end(_ id: RunID, at time: Instant, _ tx: Transaction) throws -> Bool {
    try tx.execute(
      "UPDATE monitor_run SET end_time = \(time) WHERE run_id = \(id) AND end_time IS NULL") == 1
  }
}
