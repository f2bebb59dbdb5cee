import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// A version's certificate; its disclosures are still sealed.
struct StoredCertificate: Sendable {
  let certificateID: CertificateID
  let versionID: VersionID
  let workID: WorkID
  let certifyTime: Instant
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
    try row(
      key,
      and: """
        \(of: tenant, "version")
        """, tx
    )
    .map { try certificate($0, tx) }
  }

  /// The certificate of a row.
  static func certificate(_ row: Row, _ tx: Transaction) throws -> StoredCertificate {
    let id: CertificateID = try row.decode("certificate_id")
    let statement = try StatementStore.read(id, tx)
    return StoredCertificate(
      certificateID: id, versionID: try row.decode("version_id"),
      workID: try row.decode("work_id"), certifyTime: try row.decode("certify_time"),
      partyIDs: try row.decode("party_ids"), proof: statement.proof,
      sealedDisclosures: statement.sealedDisclosures)
  }

  /// Anybody's version with the public columns of its work.
  static func row(_ key: CertificateKey, and condition: SQL = "true", _ tx: Transaction) throws
    -> Row?
  {
    guard let version = try version(key, tx) else { return nil }
    return try tx.first(
      """
      SELECT version.certificate_id, version.version_id, version.work_id, version.certify_time,
        work.party_ids, version.environment, version.number, version.sha256, work.title,
        work.withdraw_time, work.claim_visibility
      FROM version JOIN work USING (bucket, work_id)
      WHERE \(key: version, "version.version_id") AND \(condition)
      """)
  }

  /// A certificate's statement says which version it is about.
  private static func version(_ key: CertificateKey, _ tx: Transaction) throws -> VersionID? {
    switch key {
    case .version(let id): id
    case .certificate(let id): try StatementStore.find(id, tx).flatMap { VersionID($0.subject) }
    }
  }
}
