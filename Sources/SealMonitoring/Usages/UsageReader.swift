import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// Which usages are asked for.
package struct UsageFilter: Sendable {
  package var workID: WorkID?
  package var status: MonitoringV1.UsageStatus?
  package var list = MonitoringV1.UsageList.unspecified
  package var includesGone = false

  package init() {}

  /// What is wrong stands in `checks` afterwards.
  init(_ request: MonitoringV1.ListUsagesRequest, _ checks: inout FieldChecks) {
    if !request.workID.isEmpty { workID = checks.workID(request.workID) }
    checks.known(request.status.isKnown, request.status.rawValue, "status", required: false)
    checks.known(request.list.isKnown, request.list.rawValue, "list", required: false)
    if request.status != .unspecified, request.list != .unspecified {
      checks.refuse("list", "NOT_ALLOWED", "`list` is given together with `status`; give one.")
    }
    status = request.status == .unspecified ? nil : request.status
    list = request.list
    includesGone = request.includeGone
  }

  /// The statuses that are asked for; all of them if empty.
  var statuses: [Int32] {
    if let status { return [status.rawValue] }
    switch list {
    case .white: return [MonitoringV1.UsageStatus.licensed.rawValue]
    case .black:
      return [
        MonitoringV1.UsageStatus.unlicensed.rawValue, MonitoringV1.UsageStatus.outOfScope.rawValue,
      ]
    default: return []
    }
  }
}

/// Reads usages, for the services above too. What changes one, is in `Usages`.
package enum UsageReader {
  /// The usage, whosever it is; nothing crosses between live and sandbox.
  package static func find(_ id: UsageID, _ environment: Environment, _ tx: Transaction) throws
    -> Usage?
  {
    try tx.first(
      """
      SELECT \(Usage.columns) FROM usage
      WHERE \(key: id, "usage_id") AND environment = \(environment)
      """
    ).map(Usage.init)
  }

  /// The same; until the transaction ends, nobody else changes it or decides about it.
  package static func lock(_ id: UsageID, _ environment: Environment, _ tx: Transaction) throws
    -> Usage?
  {
    try tx.first(
      """
      SELECT \(Usage.columns) FROM usage
      WHERE \(key: id, "usage_id") AND environment = \(environment) FOR UPDATE
      """
    ).map(Usage.init)
  }

  /// An account's usages, newest first.
  package static func list(
    of tenant: Tenant, _ filter: UsageFilter, before: UsageID?,
    limit: Int, _ tx: Transaction
  ) throws -> [Usage] {
    var conditions: SQL = "\(of: tenant)"
    if let work = filter.workID { conditions = "\(conditions) AND work_id = \(work)" }
    if !filter.statuses.isEmpty {
      conditions = "\(conditions) AND status = ANY(\(filter.statuses))"
    }
    if !filter.includesGone { conditions = "\(conditions) AND gone_time IS NULL" }
    if let before { conditions = "\(conditions) AND usage_id < \(before)" }
    return try tx.query(
      """
      SELECT \(Usage.columns) FROM usage WHERE \(conditions)
      ORDER BY usage_id DESC LIMIT \(limit)
      """
    ).map(Usage.init)
  }

  /// What the usage was decided to be at a time; `nil` before its first decision.
  package static func status(of id: UsageID, at time: Instant, _ tx: Transaction) throws
    -> MonitoringV1.UsageStatus?
  {
    try tx.first(
      """
      SELECT status FROM usage_decision WHERE \(key: id, "usage_id") AND decide_time <= \(time)
      ORDER BY number DESC LIMIT 1
      """
    ).map { .init(rawValue: try $0.decode("status")) }
  }

  /// Decisions about the usage, newest first.
  ///
  /// - Parameter limit: at most so many; `nil` for all.
  package static func decisions(
    about id: UsageID, limit: Int? = nil, _ tx: Transaction
  ) throws -> [StoredDecision] {
    try tx.query(
      """
      SELECT * FROM usage_decision WHERE \(key: id, "usage_id") ORDER BY number DESC
      LIMIT \(limit)
      """
    ).map(StoredDecision.init)
  }

  /// The decision that gave the usage its status.
  package static func decision(of usage: Usage, _ tx: Transaction) throws -> StoredDecision {
    let row = try tx.first(
      """
      SELECT * FROM usage_decision
      WHERE \(key: usage.usageID, "usage_id") AND number = \(usage.decisionNumber)
      """)
    guard let row else { preconditionFailure("usage_status_is_that_of_its_decision") }
    return try StoredDecision(row)
  }

  /// The latest observation that shows the work.
  package static func observation(of usage: Usage, _ tx: Transaction) throws
    -> Observation
  {
    let row = try tx.first(
      "SELECT * FROM usage_observation WHERE \(key: usage.observationID, "observation_id")")
    guard let row else { preconditionFailure("usage_shows_its_observation") }
    return try Observation(row).reviewed(usage)
  }

  /// What was seen when a web archive was made; `nil` when none of the usage's is that.
  static func observation(of usage: Usage, captured sha256: [UInt8], _ tx: Transaction) throws
    -> Observation?
  {
    try tx.first(
      """
      SELECT * FROM usage_observation
      WHERE \(key: usage.usageID, "usage_id") AND warc_sha256 = \(sha256)
      ORDER BY observation_id DESC LIMIT 1
      """
    ).map { try Observation($0).reviewed(usage) }
  }

  /// Where usages are, in one statement.
  package static func pageURLs(of ids: [UsageID], _ tx: Transaction) throws -> [UsageID: String] {
    guard !ids.isEmpty else { return [:] }
    let rows = try tx.query(
      "SELECT usage_id, page_url FROM usage WHERE \(keys: ids, "usage_id")")
    return Dictionary(
      uniqueKeysWithValues: try rows.map {
        (try $0.decode("usage_id"), try $0.decode("page_url"))
      })
  }

  /// What was seen of the usage, newest first.
  package static func observations(of id: UsageID, limit: Int, _ tx: Transaction) throws
    -> [Observation]
  {
    try tx.query(
      """
      SELECT * FROM usage_observation WHERE \(key: id, "usage_id")
      ORDER BY observation_id DESC LIMIT \(limit)
      """
    ).map(Observation.init)
  }

  /// Numbers of licenses that users have shown for the usage of a work on a page, beside those that
  /// stand on it.
  static func shownLicenses(for work: WorkID, at url: String, _ tx: Transaction) throws
    -> [String]
  {
    try tx.query(
      """
      SELECT license_number FROM usage JOIN usage_shown_license USING (bucket, usage_id)
      WHERE \(key: work, "work_id") AND page_url = \(url) ORDER BY license_number
      """
    ).map { try $0.decode("license_number") }
  }
}
