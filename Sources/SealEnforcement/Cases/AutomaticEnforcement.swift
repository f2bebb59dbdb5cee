import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// Whether cases are opened without being asked for; each decision is a row, the latest counts.
enum AutomaticEnforcement {
  /// - Parameter request: of the call; `nil` when a mandate's end switches it off.
  static func set(
    _ enabled: Bool, for work: WorkID?, of account: AccountID, _ environment: Environment,
    request: RequestIdentity?, at time: Instant, random: any RandomBytes, _ tx: Transaction
  ) throws {
    let id = AutomaticEnforcementID(at: time, random: random)
    try tx.execute(
      """
      INSERT INTO automatic_enforcement (setting_id, account_id, environment, work_id, enabled,
        change_time, request_id, request_sha256)
      VALUES (\(id), \(account), \(environment), \(work), \(enabled), \(time), \(request?.id),
        \(request?.contentSHA256))
      """)
  }

  /// Whether an earlier call with this request was made. Throws if that call was another one.
  static func wasSet(by request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Bool
  {
    let row = try tx.first(
      """
      SELECT request_sha256 FROM automatic_enforcement
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND request_id = \(request.id)
      """)
    guard let row else { return false }
    try request.expectSameContent(try row.decode("request_sha256"))
    return true
  }

  /// What counts for a work: what was said of it, else what was said of all.
  static func isEnabled(
    for work: WorkID, of account: AccountID, _ environment: Environment, _ tx: Transaction
  ) throws -> Bool {
    for work in [work, nil] {
      if let enabled = try latest(for: work, of: account, environment, tx) { return enabled }
    }
    return false
  }

  /// Switches off what has no mandate any more.
  ///
  /// - Parameter accountTime: by which mandates are in force.
  static func switchOffWithoutMandate(
    of account: AccountID, _ environment: Environment, accountTime: Instant, at time: Instant,
    random: any RandomBytes, _ tx: Transaction
  ) throws {
    let settings = try tx.query(
      """
      SELECT DISTINCT ON (work_id) work_id, enabled FROM automatic_enforcement
      WHERE account_id = \(account) AND environment = \(environment)
      ORDER BY work_id, position DESC
      """)
    for row in settings where try row.decode("enabled", as: Bool.self) {
      let work = try row.decode("work_id", as: WorkID?.self)
      guard try !isCovered(work, of: account, environment, at: accountTime, tx) else { continue }
      try set(
        false, for: work, of: account, environment, request: nil, at: time, random: random, tx)
    }
  }

  /// Whether a mandate in force covers the work, or anything when all are meant.
  static func isCovered(
    _ work: WorkID?, of account: AccountID, _ environment: Environment, at accountTime: Instant,
    _ tx: Transaction
  ) throws -> Bool {
    guard let work else {
      return try MandateStore.hasLive(account, environment, at: accountTime, tx)
    }
    guard let work = try WorkCatalog.find(work, environment, tx) else { return false }
    return try MandateStore.lockLive(for: work, at: accountTime, tx) != nil
  }

  private static func latest(
    for work: WorkID?, of account: AccountID, _ environment: Environment, _ tx: Transaction
  ) throws -> Bool? {
    try tx.first(
      """
      SELECT enabled FROM automatic_enforcement
      WHERE account_id = \(account) AND environment = \(environment)
        AND work_id IS NOT DISTINCT FROM \(work)::uuid
      ORDER BY position DESC LIMIT 1
      """
    )?.decode("enabled")
  }
}
