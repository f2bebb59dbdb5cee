import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// A license to be written.
struct NewLicense {
  let licenseID: LicenseID
  let number: LicenseNumber
  let order: Order
  let versionID: VersionID
  let start: Instant
  let end: Instant?
  let noticeEnd: Instant?
  let isSimulated: Bool
}

package enum LicenseStore {
  static func insert(_ new: NewLicense, _ tx: Transaction) throws {
    let order = new.order
    try tx.execute(
      """
      INSERT INTO license (bucket, license_id, number, order_id, offer_id, work_id, version_id,
        buyer_account_id, seller_account_id, environment, licensee_party_id, use_url, place,
        start_time, end_time, notice_end_time, simulated, licensee_confidential)
      VALUES (\(new.licenseID.bucket), \(new.licenseID), \(new.number.description),
        \(order.orderID), \(order.offerID), \(order.workID), \(new.versionID), \(order.buyer),
        \(order.seller), \(order.environment), \(order.licensee), \(order.useURL),
        \(order.useURL.flatMap(PlaceURL.init)?.key ?? ""), \(new.start), \(new.end),
        \(new.noticeEnd), \(new.isSimulated), \(order.isLicenseeConfidential))
      """)
  }

  static func revoke(
    _ id: LicenseID, _ revocation: RevocationID, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO license_revocation (bucket, license_id, revocation_id, revoke_time)
      VALUES (\(revocation.bucket), \(id), \(revocation), \(time))
      """)
  }

  /// What the revocation's statement says; `nil` while the license stands.
  static func revocation(of id: LicenseID, _ tx: Transaction) throws -> LicenseRevocation? {
    try tx.first("SELECT revocation_id FROM license_revocation WHERE \(key: id, "license_id")").map
    {
      let id: RevocationID = try $0.decode("revocation_id")
      return try LicenseRevocation(StatementStore.read(id, tx).statement)
    }
  }

  package static func find(_ number: LicenseNumber, _ environment: Environment, _ tx: Transaction)
    throws -> License?
  {
    try list(
      "\(named(number)) AND license.environment = \(environment)", limit: 1, tx
    ).first
  }

  /// - Parameter environment: `nil` for whichever it is of.
  /// Throws LICENSE_NOT_FOUND.
  static func expect(_ number: LicenseNumber, _ environment: Environment?, _ tx: Transaction) throws
    -> License
  {
    guard let license = try find(number, tx),
      environment == nil || license.environment == environment
    else { throw AuthorizationError.licenseNotFound }
    return license
  }

  static func find(_ id: LicenseID, _ tx: Transaction) throws -> License? {
    try list("\(key: id, "license.license_id")", limit: 1, tx).first
  }

  /// The license of this number, of whichever environment.
  static func find(_ number: LicenseNumber, _ tx: Transaction) throws -> License? {
    try list(named(number), limit: 1, tx).first
  }

  private static func named(_ number: LicenseNumber) -> SQL {
    "license.bucket = \(number.bucket) AND license.number = \(number.description)"
  }

  static func list(of orders: [OrderID], _ tx: Transaction) throws -> [License] {
    try list("\(keys: orders, "license.order_id")", limit: orders.count, tx)
  }

  static func newest(for work: WorkID, limit: Int, _ tx: Transaction) throws -> [License] {
    try list("\(key: work, "license.work_id")", limit: limit, tx)
  }

  static func count(for work: WorkID, _ tx: Transaction) throws -> Int {
    let rows = try tx.query(
      "SELECT count(*) AS licenses FROM license WHERE \(key: work, "work_id")")
    return Int(try rows[0].decode("licenses", as: Int64.self))
  }

  /// Alone, where nothing else of the license is asked for.
  static func number(of order: OrderID, _ tx: Transaction) throws -> LicenseNumber? {
    try tx.first("SELECT number FROM license WHERE \(key: order, "order_id")")
      .flatMap { LicenseNumber(try $0.decode("number")) }
  }

  package static func number(of license: LicenseID, _ tx: Transaction) throws -> LicenseNumber? {
    try tx.first("SELECT number FROM license WHERE \(key: license, "license_id")")
      .flatMap { LicenseNumber(try $0.decode("number")) }
  }

  /// The numbers of licenses, in one statement.
  package static func numbers(of ids: [LicenseID], _ tx: Transaction) throws
    -> [LicenseID: LicenseNumber]
  {
    guard !ids.isEmpty else { return [:] }
    let rows = try tx.query(
      "SELECT license_id, number FROM license WHERE \(keys: ids, "license_id")")
    return Dictionary(
      uniqueKeysWithValues: try rows.compactMap { row in
        let id = try row.decode("license_id", as: LicenseID.self)
        return LicenseNumber(try row.decode("number")).map { (id, $0) }
      })
  }

  package static func find(of order: OrderID, _ tx: Transaction) throws -> License? {
    try list("\(key: order, "license.order_id")", limit: 1, tx).first
  }

  /// Licenses for works of the account, newest first.
  static func list(
    of seller: Tenant, work: WorkID?, before: LicenseID?, limit: Int, _ tx: Transaction
  ) throws -> [License] {
    try list(
      """
      license.bucket = \(seller.bucket) AND license.seller_account_id = \(seller.accountID)
        AND license.environment = \(seller.environment)
        AND (\(work)::uuid IS NULL OR license.work_id = \(work)::uuid)
        AND (\(before)::uuid IS NULL OR license.license_id < \(before)::uuid)
      """, limit: limit, tx)
  }

  private static func list(_ condition: SQL, limit: Int, _ tx: Transaction) throws
    -> [License]
  {
    let rows = try tx.query(
      """
      SELECT license.*, license_revocation.revoke_time,
        EXISTS (SELECT FROM objection
          WHERE objection.bucket = license.bucket AND objection.license_id = license.license_id
            AND objection.state = 1) AS is_objected,
        EXISTS (SELECT FROM license_order AS bought
          WHERE bought.bucket = license.bucket AND bought.order_id = license.order_id
            AND bought.state IN (2, 3)) AS is_in_notice
      FROM license LEFT JOIN license_revocation USING (bucket, license_id)
      WHERE \(condition) ORDER BY license.license_id DESC LIMIT \(limit)
      """)
    guard !rows.isEmpty else { return [] }
    let offerIDs = Set(try rows.map { try $0.decode("offer_id", as: OfferID.self) })
    let offers = Dictionary(
      uniqueKeysWithValues: try OfferStore.all(Array(offerIDs), tx).map { ($0.offerID, $0) })
    return try rows.map { row in
      guard let offer = offers[try row.decode("offer_id")],
        let number = LicenseNumber(try row.decode("number"))
      else { preconditionFailure("offers are never deleted, numbers are made by LicenseNumber") }
      return try License(row, number, offer)
    }
  }
}
