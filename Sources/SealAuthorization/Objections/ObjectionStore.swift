import SealAPI
import SealPostgres
import SealPrimitives

enum ObjectionStore {
  private static let select = SQL(
    """
    SELECT objection.*, license.number, license.order_id
    FROM objection JOIN license USING (license_id)
    """)

  static func insert(
    _ id: ObjectionID, to license: License, reason: String, by account: AccountID?,
    at time: Instant, _ tx: Transaction
  ) throws -> Objection {
    try tx.execute(
      """
      INSERT INTO objection (objection_id, license_id, account_id, environment, reason, state,
        create_time)
      VALUES (\(id), \(license.licenseID), \(account), \(license.environment), \(reason),
        \(AuthorizationV1.ObjectionState.open.rawValue), \(time))
      """)
    return try known(id, tx)
  }

  static func find(_ id: ObjectionID, _ tx: Transaction) throws -> Objection? {
    try tx.first("\(select) WHERE objection_id = \(id)").map(Objection.init)
  }

  /// One that is known to be there.
  static func known(_ id: ObjectionID, _ tx: Transaction) throws -> Objection {
    guard let objection = try find(id, tx) else {
      preconditionFailure("objections are never deleted")
    }
    return objection
  }

  static func hasOpen(_ order: OrderID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 AS one FROM objection JOIN license USING (license_id)
      WHERE order_id = \(order)
        AND objection.state = \(AuthorizationV1.ObjectionState.open.rawValue) LIMIT 1
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
