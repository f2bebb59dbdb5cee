import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealPostgres
import SealPrimitives
import SealVerify

/// Whether cases are opened without being asked for: a row of `automatic_enforcement`. Each
/// decision is one, the latest counts.
struct AutomaticEnforcement: Sendable {
  /// `nil` for all works of the account.
  let workID: WorkID?
  let isEnabled: Bool

  var message: EnforcementV1.AutomaticEnforcement {
    .init(workID: workID?.description ?? "", enabled: isEnabled)
  }

  /// What an account decides. Throws WORK_NOT_FOUND, MANDATE_MISSING.
  func set(as id: AutomaticEnforcementID, _ change: Change) throws -> AutomaticEnforcement {
    if let workID {
      guard let work = try WorkReader.find(workID, change.tenant.environment, change.tx),
        work.accountID == change.tenant.accountID
      else { throw EnforcementError.workNotFound }
    }
    if isEnabled, try !isCovered(at: change.dueTime(), change) {
      throw EnforcementError.mandateMissing
    }
    try keep(as: id, change)
    return self
  }

  /// Switches off what has no mandate any more.
  static func switchOffWithoutMandate(_ change: Change) throws {
    let time = try change.dueTime()
    for setting in try AutomaticEnforcementStore.latest(of: change.tenant, change.tx)
    where setting.isEnabled {
      guard try !setting.isCovered(at: time, change) else { continue }
      let off = AutomaticEnforcement(workID: setting.workID, isEnabled: false)
      try off.keep(as: change.makeID(), change)
    }
  }

  private func keep(as id: AutomaticEnforcementID, _ change: Change) throws {
    try AutomaticEnforcementStore.insert(self, as: id, change)
    var data: [String: JSONValue] = ["enabled": .bool(isEnabled)]
    if let workID { data["work"] = .string(workID.description) }
    try change.tell(.automaticEnforcementSet, id, data)
  }

  /// Whether a mandate in force covers the work, or anything when all are meant.
  ///
  /// - Parameter time: the account's, by which mandates are in force.
  private func isCovered(at time: Instant, _ change: Change) throws -> Bool {
    guard let workID else { return try MandateStore.hasLive(change.tenant, at: time, change.tx) }
    guard let work = try WorkReader.find(workID, change.tenant.environment, change.tx) else {
      return false
    }
    return try MandateStore.lockLive(for: work, at: time, change.tx) != nil
  }
}

enum AutomaticEnforcementStore {
  static func insert(
    _ setting: AutomaticEnforcement, as id: AutomaticEnforcementID, _ change: Change
  ) throws {
    try change.tx.execute(
      """
      INSERT INTO automatic_enforcement (bucket, setting_id, position, account_id, environment,
        work_id, enabled, change_time)
      SELECT \(id.bucket), \(id), coalesce(max(position), 0) + 1, \(change.tenant.accountID),
        \(change.tenant.environment), \(setting.workID), \(setting.isEnabled), \(change.now)
      FROM automatic_enforcement WHERE \(of: change.tenant)
      """)
  }

  static func find(_ id: AutomaticEnforcementID, _ tx: Transaction) throws -> AutomaticEnforcement?
  {
    try tx.first(
      "SELECT work_id, enabled FROM automatic_enforcement WHERE \(key: id, "setting_id")"
    )
    .map(AutomaticEnforcement.init)
  }

  /// Whether cases of a work are opened: what was said of it counts, else what was said of all.
  static func isEnabled(for work: WorkID, of tenant: Tenant, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT enabled FROM automatic_enforcement
      WHERE \(of: tenant)
        AND (work_id = \(work) OR work_id IS NULL)
      ORDER BY work_id NULLS LAST, position DESC LIMIT 1
      """
    )?.decode("enabled") ?? false
  }

  /// What was said last of all works, and of each of which something was said.
  static func latest(of tenant: Tenant, _ tx: Transaction) throws -> [AutomaticEnforcement] {
    try tx.query(
      """
      SELECT DISTINCT ON (work_id) work_id, enabled FROM automatic_enforcement
      WHERE \(of: tenant)
      ORDER BY work_id, position DESC
      """
    ).map(AutomaticEnforcement.init)
  }
}

extension AutomaticEnforcement {
  fileprivate init(_ row: Row) throws {
    workID = try row.decode("work_id")
    isEnabled = try row.decode("enabled")
  }
}
