import Foundation
import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProtobuf

/// Mandates in the database.
enum MandateStore {
  static func insert(
    _ id: MandateID, _ declaration: MandateDeclaration, of caller: Caller, feePPM: Int,
    start: Instant, request: RequestIdentity, _ tx: Transaction
  ) throws -> StoredMandate {
    let rows = try tx.query(
      """
      INSERT INTO mandate (mandate_id, account_id, environment, party_id, work_ids, start_time,
        end_time, currency_code, max_ask_minor_units, fee_ppm, request_id, request_sha256)
      VALUES (\(id), \(caller.accountID), \(caller.environment), \(declaration.partyID),
        \(declaration.workIDs), \(start), \(declaration.endTime), \(declaration.currencyCode),
        \(declaration.maxAsk), \(Int32(feePPM)), \(request.id), \(request.contentSHA256))
      RETURNING *
      """)
    return try StoredMandate(rows[0])
  }

  static func find(_ id: MandateID, _ tx: Transaction) throws -> StoredMandate? {
    try tx.first("SELECT * FROM mandate WHERE mandate_id = \(id)").map(StoredMandate.init)
  }

  /// Until the transaction ends nobody else closes it, and no case is opened under it.
  static func lock(_ id: MandateID, _ tx: Transaction) throws -> StoredMandate? {
    try tx.first("SELECT * FROM mandate WHERE mandate_id = \(id) FOR NO KEY UPDATE")
      .map(StoredMandate.init)
  }

  /// The newest mandate in force that covers the work, kept in force until the transaction ends.
  ///
  /// - Parameter time: the account's.
  static func lockLive(
    for work: CatalogWork, at time: Instant, _ tx: Transaction
  ) throws -> StoredMandate? {
    try tx.first(
      """
      SELECT * FROM mandate
      WHERE \(isLive(work.accountID, work.environment, at: time))
        AND party_id = ANY(\(work.partyIDs))
        AND (work_ids IS NULL OR \(work.workID) = ANY(work_ids))
      ORDER BY mandate_id DESC LIMIT 1 FOR SHARE
      """
    ).map(StoredMandate.init)
  }

  /// Whether the account has a mandate in force for anything.
  static func hasLive(
    _ account: AccountID, _ environment: Environment, at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.first(
      "SELECT 1 AS one FROM mandate WHERE \(isLive(account, environment, at: time)) LIMIT 1") != nil
  }

  private static func isLive(_ account: AccountID, _ environment: Environment, at time: Instant)
    -> SQL
  {
    """
    account_id = \(account) AND environment = \(environment) AND close_time IS NULL
      AND start_time <= \(time) AND (end_time IS NULL OR end_time > \(time))
    """
  }

  /// The mandate that an earlier call with this request made. Throws if that call was another one.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredMandate?
  {
    try find("request_id", "request_sha256", request, caller, tx)
  }

  /// The mandate that an earlier call with this request revoked.
  static func find(revokedBy request: RequestIdentity, of caller: Caller, _ tx: Transaction)
    throws -> StoredMandate?
  {
    try find("revoke_request_id", "revoke_request_sha256", request, caller, tx)
  }

  private static func find(
    _ column: String, _ content: String, _ request: RequestIdentity, _ caller: Caller,
    _ tx: Transaction
  ) throws -> StoredMandate? {
    let row = try tx.first(
      """
      SELECT * FROM mandate WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND \(raw: column) = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode(content))
    return try StoredMandate(row)
  }

  static func list(of caller: Caller, before: MandateID?, limit: Int, _ tx: Transaction) throws
    -> [StoredMandate]
  {
    try tx.query(
      """
      SELECT * FROM mandate
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND (\(before)::uuid IS NULL OR mandate_id < \(before)::uuid)
      ORDER BY mandate_id DESC LIMIT \(limit)
      """
    ).map(StoredMandate.init)
  }

  /// Ends a mandate that stands.
  ///
  /// - Parameter revocation: its statement and the call; `nil` when the mandate's time is over.
  static func close(
    _ id: MandateID, at time: Instant, revocation: (id: UUID, request: RequestIdentity)?,
    _ tx: Transaction
  ) throws -> StoredMandate {
    let rows = try tx.query(
      """
      UPDATE mandate SET close_time = \(time), revocation_id = \(revocation?.id),
        revoke_request_id = \(revocation?.request.id),
        revoke_request_sha256 = \(revocation?.request.contentSHA256)
      WHERE mandate_id = \(id) AND close_time IS NULL RETURNING *
      """)
    guard let row = rows.first else { preconditionFailure("the caller has locked and looked") }
    return try StoredMandate(row)
  }
}
