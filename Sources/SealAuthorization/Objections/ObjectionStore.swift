import SealAPI
import SealPostgres
import SealPrimitives

enum ObjectionStore {
  private static let select = SQL(
    """
    SELECT objection.*, license.number, license.order_id, license.seller_account_id,
      license.buyer_account_id
    FROM objection JOIN license USING (bucket, license_id)
    """)

  static func insert(
    _ id: ObjectionID, to license: License, reason: String, by account: AccountID?,
    at time: Instant, _ tx: Transaction
  ) throws -> Objection {
    try tx.execute(
      """
      INSERT INTO objection (bucket, objection_id, license_id, account_id, environment, reason,
        state, create_time)
      VALUES (\(id.bucket), \(id), \(license.licenseID), \(account), \(license.environment),
        \(reason), \(AuthorizationV1.ObjectionState.open.rawValue), \(time))
      """)
    return try known(id, tx)
  }

  static func find(_ id: ObjectionID, _ tx: Transaction) throws -> Objection? {
    try tx.first("\(select) WHERE \(key: id, "objection.objection_id")").map(Objection.init)
  }

  /// One that is known to be there.
  static func known(_ id: ObjectionID, _ tx: Transaction) throws -> Objection {
    guard let objection = try find(id, tx) else {
      preconditionFailure("objections are never deleted")
    }
    return objection
  }

  /// What was objected to a license first, oldest first: anybody may object, any number of times.
  static func first(_ limit: Int, to license: LicenseID, _ tx: Transaction) throws -> [Objection] {
    try tx.query(
      """
      \(select) WHERE \(key: license, "objection.license_id")
      ORDER BY objection_id LIMIT \(limit)
      """
    ).map(Objection.init)
  }

  /// What an account objects, and what is objected to licenses that it gave or bought; newest
  /// first.
  static func list(
    concerning tenant: Tenant, license: LicenseNumber?, before: ObjectionID?, limit: Int,
    _ tx: Transaction
  ) throws -> [Objection] {
    let account = tenant.accountID
    return try tx.query(
      """
      \(select) WHERE objection.environment = \(tenant.environment)
        AND \(account) IN (objection.account_id, license.seller_account_id,
          license.buyer_account_id)
        AND (\(license?.description)::text IS NULL
          OR license.number = \(license?.description)::text)
      \(page: "objection_id", before: before, limit: limit)
      """
    ).map(Objection.init)
  }

  static func hasOpen(_ order: OrderID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 AS one FROM objection JOIN license USING (bucket, license_id)
      WHERE \(key: order, "license.order_id")
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
      WHERE \(key: id, "objection_id") AND state = \(AuthorizationV1.ObjectionState.open.rawValue)
      """) == 1
  }
}
