import SealPostgres
import SealPrimitives

enum MonitorStore {
  static func insert(
    _ id: MonitorID, _ request: MonitorRequest, of tenant: Tenant, at time: Instant,
    _ tx: Transaction
  ) throws -> Monitor {
    let rows = try tx.query(
      """
      INSERT INTO monitor (bucket, monitor_id, account_id, environment, title, work_ids, place_urls,
        region_code, commercial, page_budget, delay_milliseconds, period_days, create_time)
      VALUES (\(id.bucket), \(id), \(tenant.accountID), \(tenant.environment), \(request.title),
        \(request.workIDs), \(request.placeURLs), \(request.regionCode), \(request.isCommercial),
        \(request.pageBudget), \(request.delayMilliseconds), \(request.periodDays), \(time))
      RETURNING *
      """)
    return try Monitor(rows[0])
  }

  static func find(_ id: MonitorID, _ tx: Transaction) throws -> Monitor? {
    try tx.first("SELECT * FROM monitor WHERE \(key: id, "monitor_id")").map(Monitor.init)
  }

  /// The tenant's monitor, locked.
  static func lock(_ id: MonitorID, of tenant: Tenant, _ tx: Transaction) throws -> Monitor? {
    try tx.first(
      "SELECT * FROM monitor WHERE monitor_id = \(id) AND \(of: tenant) FOR UPDATE"
    ).map(Monitor.init)
  }

  static func list(of tenant: Tenant, before: MonitorID?, limit: Int, _ tx: Transaction) throws
    -> [Monitor]
  {
    try tx.query(
      """
      SELECT * FROM monitor
      WHERE \(of: tenant)
      \(page: "monitor_id", before: before, limit: limit)
      """
    ).map(Monitor.init)
  }

  /// How many have not ended.
  static func count(of tenant: Tenant, _ tx: Transaction) throws -> Int64 {
    try tx.query(
      """
      SELECT count(*) AS count FROM monitor
      WHERE \(of: tenant)
        AND end_time IS NULL
      """)[0].decode("count")
  }

  static func end(_ id: MonitorID, at time: Instant, _ tx: Transaction) throws -> Monitor {
    let rows = try tx.query(
      "UPDATE monitor SET end_time = \(time) WHERE \(key: id, "monitor_id") RETURNING *")
    return try Monitor(rows[0])
  }
}
