import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// A version's certificate; its disclosures are still sealed.
struct StoredCertificate: Sendable {
  let version: Version
  /// In the order of `sealedDisclosures`.
  let partyIDs: [PartyID]
  var proof: StatementProof
  let sealedDisclosures: [[UInt8]]
}

/// What a certificate may be asked for by.
enum CertificateKey: Sendable {
  case certificate(CertificateID)
  case version(VersionID)

  init?(_ text: String) {
    if let id = CertificateID(text) {
      self = .certificate(id)
    } else if let id = VersionID(text) {
      self = .version(id)
    } else {
      return nil
    }
  }
}

enum CertificateStore {
  /// The caller's certificate.
  static func find(_ key: CertificateKey, of tenant: Tenant, _ tx: Transaction) throws
    -> StoredCertificate?
  {
    try find(key, and: "\(of: tenant, "version")", tx)?.certificate
  }

  /// A certificate of a work that is claimed in public, and the row of version and work.
  static func findPublic(_ key: CertificateKey, _ tx: Transaction) throws
    -> (certificate: StoredCertificate, row: Row)?
  {
    try find(key, and: PublicWork.isPublic, tx)
  }

  /// The parties whose names a version's certificate has; `nil` for who may not know of its work.
  static func partyIDs(of version: VersionID, for caller: Caller?, _ tx: Transaction) throws
    -> [PartyID]?
  {
    try row(version, "party_ids", and: visible(to: caller), tx)?.decode("party_ids")
  }

  private static func visible(to caller: Caller?) -> SQL {
    guard let caller, caller.scopes.contains(.certificationRead) else { return PublicWork.isPublic }
    return "(\(PublicWork.isPublic) OR (\(of: caller.tenant, "work")))"
  }

  private static func find(_ key: CertificateKey, and condition: SQL, _ tx: Transaction) throws
    -> (certificate: StoredCertificate, row: Row)?
  {
    let (statement, version) = try statement(key, tx)
    guard let version, let row = try row(version, shown, and: condition, tx) else { return nil }
    return (try certificate(statement, row, tx), row)
  }

  /// A certificate's statement says which version it is about.
  private static func statement(_ key: CertificateKey, _ tx: Transaction) throws
    -> (StoredStatement?, VersionID?)
  {
    switch key {
    case .version(let id): return (nil, id)
    case .certificate(let id):
      let statement = try StatementStore.find(id, tx)
      return (statement, statement.flatMap { VersionID($0.subject) })
    }
  }

  private static func certificate(_ known: StoredStatement?, _ row: Row, _ tx: Transaction) throws
    -> StoredCertificate
  {
    let version = try Version(row)
    let statement = try known ?? StatementStore.read(version.certificateID, tx)
    return StoredCertificate(
      version: version, partyIDs: try row.decode("party_ids"), proof: statement.proof,
      sealedDisclosures: statement.sealedDisclosures)
  }

  private static let shown: SQL =
    "\(VersionStore.columns), version.environment, party_ids, title, withdraw_time"

  private static func row(
    _ id: VersionID, _ columns: SQL, and condition: SQL, _ tx: Transaction
  ) throws -> Row? {
    try tx.first(
      """
      SELECT \(columns) FROM version JOIN work USING (bucket, work_id)
      WHERE \(key: id, "version.version_id") AND \(condition)
      """)
  }
}
