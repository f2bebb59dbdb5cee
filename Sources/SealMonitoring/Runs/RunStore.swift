import SealPostgres
import SealPrimitives

enum RunStore {
  /// `nil` when the calendar's run was made before.
  ///
  /// - Parameter scheduled: when the calendar wanted it; `nil` when somebody asked.
  static func insert(
    _ id: RunID, of monitor: Monitor, scheduled: Instant?, at time: Instant, _ tx: Transaction
  ) throws -> MonitorRun? {
    try tx.first(
      """
      INSERT INTO monitor_run (bucket, run_id, monitor_id, account_id, environment, scheduled_time,
        start_time, page_budget)
      VALUES (\(id.bucket), \(id), \(monitor.monitorID), \(monitor.tenant.accountID),
        \(monitor.tenant.environment), \(scheduled), \(time), \(Int32(monitor.pageBudget)))
      ON CONFLICT ON CONSTRAINT monitor_runs_once_at_its_time DO NOTHING
      RETURNING *
      """
    ).map(MonitorRun.init)
  }

  static func find(_ id: RunID, _ tx: Transaction) throws -> MonitorRun? {
    try tx.first("SELECT * FROM monitor_run WHERE \(key: id, "run_id")").map(MonitorRun.init)
  }

  static func find(_ id: RunID, of tenant: Tenant, _ tx: Transaction) throws -> MonitorRun? {
    try tx.first("SELECT * FROM monitor_run WHERE run_id = \(id) AND \(of: tenant)")
      .map(MonitorRun.init)
  }

  static func isRunning(_ monitor: MonitorID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT FROM monitor_run WHERE \(key: monitor, "monitor_id") AND end_time IS NULL") != nil
  }

  /// Runs that ended before `limit` and have their frontier still, the oldest first, locked.
  static func lockEnded(before limit: Instant, count: Int, _ tx: Transaction) throws -> [MonitorRun]
  {
    let ended: SQL = "end_time < \(limit) AND failed_pages IS NULL"
    return try tx.query(
      "SELECT run_id FROM monitor_run WHERE \(ended) ORDER BY end_time LIMIT \(count)"
    ).compactMap { row in
      try tx.first(
        """
        SELECT * FROM monitor_run
        WHERE \(key: row.decode("run_id", as: RunID.self), "run_id") AND \(ended)
        FOR UPDATE SKIP LOCKED
        """)
    }.map(MonitorRun.init)
  }

  /// Keeps of a frontier what is told of a run, for it is about to be deleted.
  static func keep(_ counts: [CrawlPageState: Int], of id: RunID, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE monitor_run SET disallowed_pages = \(Int32(counts[.disallowed] ?? 0)),
        failed_pages = \(Int32(counts[.failed] ?? 0)),
        waiting_pages = \(Int32(counts[.waiting] ?? 0))
      WHERE \(key: id, "run_id")
      """)
  }

  /// One more page was asked for.
  static func countPage(_ id: RunID, _ tx: Transaction) throws {
    try tx.execute(
      "UPDATE monitor_run SET fetched_pages = fetched_pages + 1 WHERE \(key: id, "run_id")")
  }

  /// `false` when it had ended before.
  static func end(_ id: RunID, at time: Instant, _ tx: Transaction) throws -> Bool {
    try tx.execute(
      "UPDATE monitor_run SET end_time = \(time) WHERE \(key: id, "run_id") AND end_time IS NULL")
      == 1
  }
}
