import SealCertification
import SealPostgres
import SealPrimitives

/// Mandates in the database.
enum MandateStore {
  static func insert(
    _ id: MandateID, _ request: MandateRequest, of tenant: Tenant, feePPM: Int, start: Instant,
    _ tx: Transaction
  ) throws -> Mandate {
    let rows = try tx.query(
      """
      INSERT INTO mandate (bucket, mandate_id, account_id, environment, party_id, work_ids,
        start_time, end_time, currency_code, max_ask_minor_units, fee_ppm)
      VALUES (\(tenant.bucket), \(id), \(tenant.accountID), \(tenant.environment),
        \(request.partyID), \(request.workIDs), \(start), \(request.endTime),
        \(request.currencyCode), \(request.maxAsk), \(Int32(feePPM)))
      RETURNING *
      """)
    return try Mandate(rows[0])
  }

  static func find(_ id: MandateID, _ tx: Transaction) throws -> Mandate? {
    try tx.first("SELECT * FROM mandate WHERE \(key: id, "mandate_id")").map(Mandate.init)
  }

  /// A mandate whose identifier the platform itself has kept.
  static func known(_ id: MandateID, _ tx: Transaction) throws -> Mandate {
    guard let mandate = try find(id, tx) else {
      preconditionFailure("mandates are never deleted")
    }
    return mandate
  }

  /// Until the transaction ends nobody else closes it, and no case is opened under it.
  static func lock(_ id: MandateID, _ tx: Transaction) throws -> Mandate? {
    try tx.first("SELECT * FROM mandate WHERE \(key: id, "mandate_id") FOR NO KEY UPDATE")
      .map(Mandate.init)
  }

  /// The newest mandate in force that covers the work, kept in force until the transaction ends.
  ///
  /// - Parameter time: the account's.
  static func lockLive(
    for work: WorkSummary, at time: Instant, _ tx: Transaction
  ) throws -> Mandate? {
    try tx.first(
      """
      SELECT * FROM mandate
      WHERE \(isLive(Tenant(work.accountID, work.environment), at: time))
        AND party_id = ANY(\(work.partyIDs))
        AND (work_ids IS NULL OR \(work.workID) = ANY(work_ids))
      ORDER BY mandate_id DESC LIMIT 1 FOR SHARE
      """
    ).map(Mandate.init)
  }

  /// Whether the account has a mandate in force for anything.
  static func hasLive(_ tenant: Tenant, at time: Instant, _ tx: Transaction) throws -> Bool {
    try tx.first("SELECT 1 AS one FROM mandate WHERE \(isLive(tenant, at: time)) LIMIT 1") != nil
  }

  private static func isLive(_ tenant: Tenant, at time: Instant) -> SQL {
    """
    \(of: tenant)
      AND close_time IS NULL AND start_time <= \(time)
      AND (end_time IS NULL OR end_time > \(time))
    """
  }

  static func list(of tenant: Tenant, before: MandateID?, limit: Int, _ tx: Transaction) throws
    -> [Mandate]
  {
    try tx.query(
      """
      SELECT * FROM mandate
      WHERE \(of: tenant) \(page: "mandate_id", before: before, limit: limit)
      """
    ).map(Mandate.init)
  }

  /// Ends a mandate that stands.
  ///
  /// - Parameter revocation: its statement; `nil` when the mandate's time is over.
  static func close(
    _ id: MandateID, at time: Instant, revocation: RevocationID?, _ tx: Transaction
  ) throws -> Mandate {
    let rows = try tx.query(
      """
      UPDATE mandate SET close_time = \(time), revocation_id = \(revocation)
      WHERE \(key: id, "mandate_id") AND close_time IS NULL RETURNING *
      """)
    guard let row = rows.first else { preconditionFailure("the caller has locked and looked") }
    return try Mandate(row)
  }
}
