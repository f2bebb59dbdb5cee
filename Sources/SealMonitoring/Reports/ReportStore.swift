import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

enum ReportStore {
  private static let week: Int64 = 604_800

  /// The numbers of `start ..< end`, of what is known now.
  static func compute(
    of account: Tenant, from start: Instant, to end: Instant, _ tx: Transaction
  ) throws -> UsageReport {
    var standing: UsageReport.Counts = [:]
    var found: UsageReport.Counts = [:]
    for row in try tx.query(
      """
      WITH \(seen(of: account, until: end))
      SELECT status, count(*) FILTER (WHERE is_standing) AS standing,
        count(*) FILTER (WHERE first_seen_time >= \(start)) AS found
      FROM seen GROUP BY status
      """)
    {
      let status = MonitoringV1.UsageStatus(rawValue: try row.decode("status"))
      standing[status] = try row.decode("standing")
      found[status] = try row.decode("found")
    }
    let weeks = try weeks(of: account, from: start, to: end, tx)
    return UsageReport(
      start: start, end: end, standing: standing.filter { $0.value > 0 },
      found: found.filter { $0.value > 0 }, gone: weeks.reduce(0) { $0 + $1.gone },
      topHosts: try topHosts(of: account, at: end, tx), weeks: weeks)
  }

  /// Usages first seen before a time, as they were then.
  private static func seen(of account: Tenant, until end: Instant) -> SQL {
    """
    seen AS MATERIALIZED (
      SELECT page_url, first_seen_time, gone_time,
        gone_time IS NULL OR gone_time >= \(end) AS is_standing,
        (SELECT status FROM usage_decision AS decision
        WHERE decision.bucket = usage.bucket AND decision.usage_id = usage.usage_id
          AND (decide_time < \(end) OR number = 1)
        ORDER BY number DESC LIMIT 1) AS status
      FROM usage
      WHERE \(of: account)
        AND first_seen_time < \(end)
    )
    """
  }

  private static func weeks(
    of account: Tenant, from start: Instant, to end: Instant, _ tx: Transaction
  ) throws -> [UsageReport.Week] {
    let unlicensed = MonitoringV1.UsageStatus.unlicensed.rawValue
    let seconds = Int64((start.duration(to: end) / .seconds(1)).rounded(.up))
    return try tx.query(
      """
      WITH \(seen(of: account, until: end)), week AS (
        SELECT \(start)::timestamptz + number * \(week) * interval '1 second' AS start_time,
          least(\(start)::timestamptz + (number + 1) * \(week) * interval '1 second',
            \(end)::timestamptz) AS end_time
        FROM generate_series(0, \((seconds + week - 1) / week - 1)) AS number
      )
      SELECT start_time,
        count(*) FILTER (WHERE first_seen_time >= start_time AND first_seen_time < end_time)
          AS found,
        count(*) FILTER (WHERE first_seen_time >= start_time AND first_seen_time < end_time
          AND status = \(unlicensed)) AS found_unlicensed,
        count(*) FILTER (WHERE gone_time >= start_time AND gone_time < end_time) AS gone
      FROM week LEFT JOIN seen ON true GROUP BY start_time ORDER BY start_time
      """
    ).map { row in
      UsageReport.Week(
        start: try row.decode("start_time"), found: try row.decode("found"),
        foundUnlicensed: try row.decode("found_unlicensed"), gone: try row.decode("gone"))
    }
  }

  private static func topHosts(of account: Tenant, at end: Instant, _ tx: Transaction)
    throws -> [UsageReport.Host]
  {
    try tx.query(
      """
      WITH \(seen(of: account, until: end))
      SELECT substring(page_url FROM '^[a-z]+://(?:www\\.)?([^/?#]+)') AS host, count(*) AS count
      FROM seen WHERE is_standing AND status = \(MonitoringV1.UsageStatus.unlicensed.rawValue)
      GROUP BY host ORDER BY count DESC, host LIMIT 10
      """
    ).map { .init(host: try $0.decode("host"), count: try $0.decode("count")) }
  }

  /// Keeps a report of the calendar; `false` when it was made before.
  static func insert(
    _ id: ReportID, _ report: UsageReport, of account: Tenant, due: Instant,
    at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      INSERT INTO usage_report (bucket, report_id, account_id, environment, due_time, start_time,
        end_time, numbers, create_time)
      VALUES (\(id.bucket), \(id), \(account.accountID), \(account.environment), \(due),
        \(report.start), \(report.end), \(try report.message.serialized()), \(time))
      ON CONFLICT ON CONSTRAINT report_is_made_once_at_its_time DO NOTHING
      """) == 1
  }

  static func find(_ id: ReportID, of tenant: Tenant, _ tx: Transaction) throws
    -> WeeklyReport?
  {
    try tx.first("SELECT * FROM usage_report WHERE \(key: id, "report_id", of: tenant)")
      .map(WeeklyReport.init)
  }

  static func list(of tenant: Tenant, before: ReportID?, limit: Int, _ tx: Transaction) throws
    -> [WeeklyReport]
  {
    try tx.query(
      """
      SELECT * FROM usage_report
      WHERE \(of: tenant)
      \(page: "report_id", before: before, limit: limit)
      """
    ).map(WeeklyReport.init)
  }
}
