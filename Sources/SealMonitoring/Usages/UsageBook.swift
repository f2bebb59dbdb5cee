import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// Which usages are asked for.
package struct UsageFilter: Sendable {
  package var workID: WorkID?
  package var status: MonitoringV1.UsageStatus?
  package var list = MonitoringV1.UsageList.unspecified
  package var includesGone = false

  package init() {}

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

/// Usages as the services above read them. What is decided of one is the desk's to change.
package enum UsageBook {
  /// The usage, whosever it is; nothing crosses between live and sandbox.
  package static func find(_ id: UsageID, _ environment: Environment, _ tx: Transaction) throws
    -> StoredUsage?
  {
    try tx.first(
      """
      SELECT \(StoredUsage.columns) FROM usage
      WHERE usage_id = \(id) AND environment = \(environment)
      """
    ).map(StoredUsage.init)
  }

  /// The same; until the transaction ends, nobody else changes it or decides about it.
  package static func lock(_ id: UsageID, _ environment: Environment, _ tx: Transaction) throws
    -> StoredUsage?
  {
    try tx.first(
      """
      SELECT \(StoredUsage.columns) FROM usage
      WHERE usage_id = \(id) AND environment = \(environment) FOR UPDATE
      """
    ).map(StoredUsage.init)
  }

  /// An account's usages, newest first.
  package static func list(
    of accountID: AccountID, _ environment: Environment, _ filter: UsageFilter, before: UsageID?,
    limit: Int, _ tx: Transaction
  ) throws -> [StoredUsage] {
    var conditions: SQL = "account_id = \(accountID) AND environment = \(environment)"
    if let work = filter.workID { conditions = "\(conditions) AND work_id = \(work)" }
    if !filter.statuses.isEmpty {
      conditions = "\(conditions) AND status = ANY(\(filter.statuses))"
    }
    if !filter.includesGone { conditions = "\(conditions) AND gone_time IS NULL" }
    if let before { conditions = "\(conditions) AND usage_id < \(before)" }
    return try tx.query(
      """
      SELECT \(StoredUsage.columns) FROM usage WHERE \(conditions)
      ORDER BY usage_id DESC LIMIT \(limit)
      """
    ).map(StoredUsage.init)
  }

  /// What the usage was decided to be at a time; `nil` before its first decision.
  package static func status(of id: UsageID, at time: Instant, _ tx: Transaction) throws
    -> MonitoringV1.UsageStatus?
  {
    try tx.first(
      """
      SELECT status FROM usage_decision WHERE usage_id = \(id) AND decide_time <= \(time)
      ORDER BY number DESC LIMIT 1
      """
    ).map { .init(rawValue: try $0.decode("status")) }
  }

  /// All decisions about the usage, newest first.
  package static func decisions(about id: UsageID, _ tx: Transaction) throws -> [StoredDecision] {
    try tx.query(
      "SELECT * FROM usage_decision WHERE usage_id = \(id) ORDER BY number DESC"
    ).map(StoredDecision.init)
  }

  /// The decision that gave the usage its status.
  package static func decision(of usage: StoredUsage, _ tx: Transaction) throws -> StoredDecision {
    let row = try tx.first(
      """
      SELECT * FROM usage_decision
      WHERE usage_id = \(usage.usageID) AND number = \(usage.decisionNumber)
      """)
    guard let row else { preconditionFailure("usage_status_is_that_of_its_decision") }
    return try StoredDecision(row)
  }

  /// The latest observation that shows the work.
  package static func observation(of usage: StoredUsage, _ tx: Transaction) throws
    -> StoredObservation
  {
    let row = try tx.first(
      "SELECT * FROM usage_observation WHERE observation_id = \(usage.observationID)")
    guard let row else { preconditionFailure("usage_shows_its_observation") }
    return try StoredObservation(row)
  }

  /// What was seen of the usage, newest first.
  package static func observations(of id: UsageID, limit: Int, _ tx: Transaction) throws
    -> [StoredObservation]
  {
    try tx.query(
      """
      SELECT * FROM usage_observation WHERE usage_id = \(id)
      ORDER BY observation_id DESC LIMIT \(limit)
      """
    ).map(StoredObservation.init)
  }
}
