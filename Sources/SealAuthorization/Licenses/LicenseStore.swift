import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealTrust
import SealVerify

/// A license with what became of it, its offer and its proof.
package struct License: Sendable {
  package let licenseID: LicenseID
  package let number: LicenseNumber
  package let orderID: OrderID
  package let workID: WorkID
  package let workTitle: String
  package let versionID: VersionID
  /// `nil` for a guest.
  package let buyer: AccountID?
  package let seller: AccountID
  package let environment: Environment
  package let offer: Offer
  package let licensee: PartyID
  package let useURL: String?
  package let startTime: Instant
  package let endTime: Instant?
  package let noticeEndTime: Instant?
  package let revokeTime: Instant?
  package let hasOpenObjection: Bool
  package let isSimulated: Bool
  let proof: AuthorizationProof
  let sealedDisclosure: [UInt8]

  func state(at time: Instant) -> AuthorizationV1.LicenseState {
    if revokeTime != nil { return .revoked }
    if let endTime, time >= endTime { return .expired }
    return hasOpenObjection ? .objected : .active
  }

  /// As everybody may see it.
  ///
  /// - Parameter entry: what proves that it is in the log, once it is; with the proof only.
  func message(
    maskedLicensee: String?, at time: Instant, withProof: Bool, entry: LogProof? = nil,
    logChainPEM: String = ""
  ) throws -> AuthorizationV1.License {
    var message = AuthorizationV1.License(
      licenseID: licenseID.description, number: number.description, workID: workID.description,
      versionID: versionID.description, workTitle: workTitle, terms: try offer.terms.message(),
      licenseeMasked: maskedLicensee ?? "", state: state(at: time),
      startTime: GoogleProtobuf.Timestamp(startTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init),
      revokeTime: revokeTime.map(GoogleProtobuf.Timestamp.init),
      noticeEndTime: noticeEndTime.map(GoogleProtobuf.Timestamp.init), simulated: isSimulated,
      useURL: useURL ?? "")
    if withProof {
      message.statement = proof.statement
      message.signature = proof.signature
      message.timestampToken = proof.timestampToken
      message.issuerChainPEM = proof.issuerChainPEM
      message.timestampChainPEM = proof.timestampChainPEM
      if let entry {
        message.logProof = entry.text
        message.logChainPEM = logChainPEM
      }
    }
    return message
  }
}

/// The bytes that prove a statement.
struct AuthorizationProof: Sendable {
  let statement: [UInt8]
  let signature: [UInt8]
  let timestampToken: [UInt8]
  let issuerChainPEM: String
  let timestampChainPEM: String
}

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
  let issued: IssuedStatement
  let chains: SigningChains
  let sealedDisclosure: [UInt8]
}

package enum LicenseStore {
  static func insert(_ new: NewLicense, _ tx: Transaction) throws {
    let order = new.order
    try tx.execute(
      """
      WITH \(StatementLog.entering(new.issued.bytes, order.environment))
      INSERT INTO license (license_id, number, order_id, offer_id, work_id, version_id,
        buyer_account_id, seller_account_id, environment, licensee_party_id, use_url, place,
        start_time, end_time, notice_end_time, simulated, statement, signature, timestamp_token,
        issuer_chain_sha256, timestamp_chain_sha256, sealed_disclosure)
      VALUES (\(new.licenseID), \(new.number.description), \(order.orderID), \(order.offerID),
        \(order.workID), \(new.versionID), \(order.buyer), \(order.seller), \(order.environment),
        \(order.licensee), \(order.useURL),
        \(order.useURL.flatMap(PlaceURL.init)?.key ?? ""), \(new.start), \(new.end),
        \(new.noticeEnd), \(new.isSimulated), \(new.issued.bytes), \(new.issued.signature), \(new.issued.token),
        \(new.chains.issuerSHA256), \(new.chains.timestampSHA256), \(new.sealedDisclosure))
      """)
  }

  static func revoke(
    _ id: LicenseID, _ revocation: RevocationID, _ issued: IssuedStatement, _ chains: SigningChains,
    _ environment: Environment, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      WITH \(StatementLog.entering(issued.bytes, environment))
      INSERT INTO license_revocation (license_id, revocation_id, revoke_time, statement, signature,
        timestamp_token, issuer_chain_sha256, timestamp_chain_sha256)
      VALUES (\(id), \(revocation), \(time), \(issued.bytes), \(issued.signature), \(issued.token),
        \(chains.issuerSHA256), \(chains.timestampSHA256))
      """)
  }

  /// What the revocation's statement says; `nil` while the license stands.
  static func revocation(of id: LicenseID, _ tx: Transaction) throws -> LicenseRevocation? {
    try tx.first("SELECT statement FROM license_revocation WHERE license_id = \(id)").map { row in
      try LicenseRevocation(Statement(canonical: row.decode("statement")))
    }
  }

  package static func find(_ number: LicenseNumber, _ environment: Environment, _ tx: Transaction)
    throws
    -> License?
  {
    try list(
      "license.number = \(number.description) AND license.environment = \(environment)", limit: 1,
      tx
    ).first
  }

  static func find(_ id: LicenseID, _ tx: Transaction) throws -> License? {
    try list("license.license_id = \(id)", limit: 1, tx).first
  }

  /// The license of this number, of whichever environment.
  static func find(_ number: LicenseNumber, _ tx: Transaction) throws -> License? {
    try list("license.number = \(number.description)", limit: 1, tx).first
  }

  static func list(of orders: [OrderID], _ tx: Transaction) throws -> [License] {
    try list("license.order_id = ANY(\(orders))", limit: orders.count, tx)
  }

  static func newest(for work: WorkID, limit: Int, _ tx: Transaction) throws -> [License] {
    try list("license.work_id = \(work)", limit: limit, tx)
  }

  static func count(for work: WorkID, _ tx: Transaction) throws -> Int {
    let rows = try tx.query(
      "SELECT count(*) AS licenses FROM license WHERE work_id = \(work)")
    return Int(try rows[0].decode("licenses", as: Int64.self))
  }

  package static func find(of order: OrderID, _ tx: Transaction) throws -> License? {
    try list("license.order_id = \(order)", limit: 1, tx).first
  }

  /// Licenses for works of the account, newest first.
  static func list(
    of seller: Caller, work: WorkID?, before: LicenseID?, limit: Int, _ tx: Transaction
  ) throws -> [License] {
    try list(
      """
      license.seller_account_id = \(seller.accountID)
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
      SELECT license.*, work.title AS work_title, license_revocation.revoke_time,
        issuer.pem AS issuer_chain_pem, timestamp.pem AS timestamp_chain_pem,
        EXISTS (SELECT FROM objection
          WHERE objection.license_id = license.license_id AND objection.state = 1) AS is_objected
      FROM license JOIN work USING (work_id) LEFT JOIN license_revocation USING (license_id)
        JOIN signing_chain AS issuer ON issuer.chain_sha256 = license.issuer_chain_sha256
        JOIN signing_chain AS timestamp ON timestamp.chain_sha256 = license.timestamp_chain_sha256
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

extension License {
  fileprivate init(_ row: Row, _ number: LicenseNumber, _ offer: Offer) throws {
    licenseID = try row.decode("license_id")
    self.number = number
    self.offer = offer
    orderID = try row.decode("order_id")
    workID = try row.decode("work_id")
    workTitle = try row.decode("work_title")
    versionID = try row.decode("version_id")
    buyer = try row.decode("buyer_account_id")
    seller = try row.decode("seller_account_id")
    environment = try row.decode("environment")
    licensee = try row.decode("licensee_party_id")
    useURL = try row.decode("use_url")
    startTime = try row.decode("start_time")
    endTime = try row.decode("end_time")
    noticeEndTime = try row.decode("notice_end_time")
    revokeTime = try row.decode("revoke_time")
    hasOpenObjection = try row.decode("is_objected")
    isSimulated = try row.decode("simulated")
    proof = AuthorizationProof(
      statement: try row.decode("statement"), signature: try row.decode("signature"),
      timestampToken: try row.decode("timestamp_token"),
      issuerChainPEM: try row.decode("issuer_chain_pem"),
      timestampChainPEM: try row.decode("timestamp_chain_pem"))
    sealedDisclosure = try row.decode("sealed_disclosure")
  }
}
