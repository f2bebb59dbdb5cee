import SealAPI
import SealAuthorization
import SealPostgres
import SealPrimitives

/// A usage to be written.
struct NewUsage {
  let usageID: UsageID
  let tenant: Tenant
  let workID: WorkID
  let monitorID: MonitorID
  let pageURL: String
  let pageKey: String
}

/// A usage that waits to be decided again.
struct MarkedUsage: Sendable {
  let usageID: UsageID
  let tenant: Tenant
  let cause: MonitoringV1.DecisionCause
}

/// Usages, what was seen and what was decided of them.
enum UsageStore {
  /// The usage of a work on a page, locked.
  static func lock(_ work: WorkID, pageKey: String, _ tx: Transaction) throws -> Usage? {
    try tx.first(
      """
      SELECT \(Usage.columns) FROM usage
      WHERE \(key: work, "work_id") AND page_key = \(pageKey) FOR UPDATE
      """
    ).map(Usage.init)
  }

  /// What an account has on a page and was not found gone, in the order of identifiers, locked.
  static func lock(of account: Tenant, pageKey: String, _ tx: Transaction) throws
    -> [Usage]
  {
    try tx.query(
      """
      SELECT \(Usage.columns) FROM usage
      WHERE page_key = \(pageKey) AND \(of: account) AND gone_time IS NULL
      ORDER BY usage_id FOR UPDATE
      """
    ).map(Usage.init)
  }

  /// A usage with its first observation and decision. It waits to be decided again: what changed
  /// while this was being written could not mark a usage that nobody else saw yet.
  static func insert(
    _ new: NewUsage, seen observation: Observation, decided verdict: UsageVerdict,
    at time: Instant, _ tx: Transaction
  ) throws -> Usage {
    let rows = try tx.query(
      """
      INSERT INTO usage (bucket, usage_id, account_id, environment, work_id, monitor_id, page_url,
        page_key, status, decision_number, observation_id, first_seen_time, last_seen_time,
        decide_again)
      VALUES (\(new.usageID.bucket), \(new.usageID), \(new.tenant.accountID),
        \(new.tenant.environment), \(new.workID), \(new.monitorID), \(new.pageURL), \(new.pageKey),
        \(verdict.status.rawValue), 1, \(observation.observationID), \(observation.fetchTime),
        \(observation.fetchTime), \(MonitoringV1.DecisionCause.rightsChanged.rawValue))
      RETURNING \(Usage.columns)
      """)
    let usage = try Usage(rows[0])
    try insert(observation, tx)
    try insert(
      verdict, about: usage.usageID, number: 1, observation.observationID, cause: .observed,
      at: time, tx)
    return usage
  }

  static func insert(_ observation: Observation, _ tx: Transaction) throws {
    let match = observation.match
    try tx.execute(
      """
      INSERT INTO usage_observation (bucket, observation_id, usage_id, run_id, fetch_time,
        http_status, page_sha256, warc_sha256, version_id, extent, exact_digest, work_portion_ppm,
        page_portion_ppm, longest_passage, quoted_characters, credits, license_numbers,
        region_code, claimed_commercial, commercial_signals, page_language,
        claimed_earliest_time, claimed_latest_time)
      VALUES (\(observation.observationID.bucket), \(observation.observationID),
        \(observation.usageID), \(observation.runID), \(observation.fetchTime),
        \(Int32(observation.httpStatus)), \(observation.pageSHA256), \(observation.warcSHA256),
        \(observation.versionID), \(match.extent.rawValue), \(match.isExactDigest),
        \(Int32(match.workPortionPPM)), \(Int32(match.pagePortionPPM)),
        \(Int32(match.longestPassage)), \(Int32(match.quotedCharacters)), \(match.credits),
        \(match.licenseNumbers), \(match.regionCode), \(match.isClaimedCommercial),
        \(match.commercialSignals), \(match.pageLanguage), \(match.claimedTime?.earliest),
        \(match.claimedTime?.latest))
      """)
  }

  /// The page shows the work again, or still.
  static func see(_ id: UsageID, in observation: Observation, _ tx: Transaction) throws
    -> Usage
  {
    let rows = try tx.query(
      """
      UPDATE usage SET observation_id = \(observation.observationID), gone_time = NULL,
        last_seen_time = greatest(last_seen_time, \(observation.fetchTime))
      WHERE \(key: id, "usage_id") RETURNING \(Usage.columns)
      """)
    return try Usage(rows[0])
  }

  /// The page shows the work no more; of a usage that was found gone before, that time stays.
  @discardableResult
  static func markGone(_ id: UsageID, at time: Instant, _ tx: Transaction) throws -> Usage {
    let rows = try tx.query(
      """
      UPDATE usage SET gone_time = coalesce(gone_time, greatest(last_seen_time, \(time)))
      WHERE \(key: id, "usage_id") RETURNING \(Usage.columns)
      """)
    return try Usage(rows[0])
  }

  static func pursue(_ id: UsageID, at time: Instant, _ tx: Transaction) throws {
    try tx.execute("UPDATE usage SET pursue_time = \(time) WHERE \(key: id, "usage_id")")
  }

  static func judgeCommercial(_ isCommercial: Bool, of id: UsageID, _ tx: Transaction) throws {
    try tx.execute(
      "UPDATE usage SET reviewed_commercial = \(isCommercial) WHERE \(key: id, "usage_id")")
  }

  static func showLicense(
    _ number: LicenseNumber, for id: UsageID, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO usage_shown_license (bucket, usage_id, license_number, show_time)
      VALUES (\(id.bucket), \(id), \(number.description), \(time)) ON CONFLICT DO NOTHING
      """)
  }

  /// All usages of an account wait to be decided again.
  static func mark(
    of account: Tenant, cause: MonitoringV1.DecisionCause, _ tx: Transaction
  ) throws {
    try tx.execute(
      "UPDATE usage SET decide_again = \(cause.rawValue) WHERE \(of: account)")
  }

  /// All usages of these works wait to be decided again.
  static func mark(
    of works: [WorkID], cause: MonitoringV1.DecisionCause, _ tx: Transaction
  ) throws {
    guard !works.isEmpty else { return }
    try tx.execute(
      "UPDATE usage SET decide_again = \(cause.rawValue) WHERE \(keys: works, "work_id")")
  }

  /// Takes the mark off a usage that waits and that nobody is at, and locks it.
  static func takeMarked(_ tx: Transaction) throws -> MarkedUsage? {
    let marked = try tx.query(
      """
      SELECT usage_id FROM usage WHERE decide_again IS NOT NULL ORDER BY bucket, usage_id LIMIT 64
      """
    ).map { try $0.decode("usage_id", as: UsageID.self) }
    // Looked for among all, and locked by its key: other servers take the others.
    for id in marked {
      let row = try tx.first(
        """
        UPDATE usage SET decide_again = NULL FROM (
          SELECT usage_id, decide_again FROM usage
          WHERE \(key: id, "usage_id") AND decide_again IS NOT NULL FOR UPDATE SKIP LOCKED
        ) AS waiting
        WHERE usage.bucket = \(id.bucket) AND usage.usage_id = waiting.usage_id
        RETURNING usage.account_id, usage.environment, waiting.decide_again AS cause
        """)
      guard let row else { continue }
      return MarkedUsage(
        usageID: id, tenant: Tenant(try row.decode("account_id"), try row.decode("environment")),
        cause: .init(rawValue: try row.decode("cause")))
    }
    return nil
  }

  /// Takes the mark off a usage; `false` when it has none.
  static func unmark(_ id: UsageID, _ tx: Transaction) throws -> Bool {
    try tx.execute(
      """
      UPDATE usage SET decide_again = NULL
      WHERE \(key: id, "usage_id") AND decide_again IS NOT NULL
      """
    ) == 1
  }

  /// Another decision; the usage has its status from now on.
  static func decide(
    _ usage: Usage, _ verdict: UsageVerdict, _ observation: ObservationID,
    cause: MonitoringV1.DecisionCause, at time: Instant, _ tx: Transaction
  ) throws -> Usage {
    let number = usage.decisionNumber + 1
    try insert(
      verdict, about: usage.usageID, number: number, observation, cause: cause, at: time, tx)
    let rows = try tx.query(
      """
      UPDATE usage SET status = \(verdict.status.rawValue), decision_number = \(number)
      WHERE \(key: usage.usageID, "usage_id") RETURNING \(Usage.columns)
      """)
    return try Usage(rows[0])
  }

  private static func insert(
    _ verdict: UsageVerdict, about id: UsageID, number: Int32, _ observation: ObservationID,
    cause: MonitoringV1.DecisionCause, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO usage_decision (bucket, usage_id, number, status, observation_id, decide_time,
        cause, reason_codes, reason_messages, reason_references)
      VALUES (\(id.bucket), \(id), \(number), \(verdict.status.rawValue), \(observation), \(time),
        \(cause.rawValue), \(verdict.reasons.map(\.code)), \(verdict.reasons.map(\.message)),
        \(verdict.reasons.map(\.reference)))
      """)
  }
}
