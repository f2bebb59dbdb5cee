import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

enum ObjectionStore {
  private static let select = SQL(
    """
    SELECT objection.*, license.number, license.order_id
    FROM objection JOIN license USING (license_id)
    """)

  static func insert(
    _ id: ObjectionID, to license: License, reason: String, by account: AccountID?,
    _ environment: Environment, request: RequestIdentity, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO objection (objection_id, license_id, account_id, environment, reason, state,
        create_time, request_id, request_sha256)
      VALUES (\(id), \(license.licenseID), \(account), \(environment), \(reason),
        \(AuthorizationV1.ObjectionState.open.rawValue), \(time), \(request.id),
        \(request.contentSHA256))
      """)
  }

  static func find(_ id: ObjectionID, _ tx: Transaction) throws -> Objection? {
    try tx.first("\(select) WHERE objection_id = \(id)").map(Objection.init)
  }

  /// The objection that an earlier call with this request made.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Objection?
  {
    let row = try tx.first(
      """
      \(select) WHERE objection.account_id = \(caller.accountID)
        AND objection.environment = \(caller.environment) AND objection.request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try Objection(row)
  }

  /// The objection that a guest's form made before.
  static func find(
    madeByGuest request: RequestIdentity, _ environment: Environment, _ tx: Transaction
  ) throws -> Objection? {
    let row = try tx.first(
      """
      \(select) WHERE objection.account_id IS NULL AND objection.environment = \(environment)
        AND objection.request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try Objection(row)
  }

  static func hasOpen(_ license: LicenseID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 AS one FROM objection WHERE license_id = \(license)
        AND state = \(AuthorizationV1.ObjectionState.open.rawValue) LIMIT 1
      """) != nil
  }

  /// What waits for a decision, oldest first.
  static func open(limit: Int, _ tx: Transaction) throws -> [Objection] {
    try tx.query(
      """
      \(select) WHERE objection.state = \(AuthorizationV1.ObjectionState.open.rawValue)
      ORDER BY objection_id LIMIT \(limit)
      """
    ).map(Objection.init)
  }

  /// `false` when it was decided before.
  static func decide(
    _ id: ObjectionID, _ state: AuthorizationV1.ObjectionState, explanation: String,
    at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE objection
      SET state = \(state.rawValue), explanation = \(explanation), decide_time = \(time)
      WHERE objection_id = \(id) AND state = \(AuthorizationV1.ObjectionState.open.rawValue)
      """) == 1
  }
}
