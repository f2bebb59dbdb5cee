import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A certificate with all its bytes; its disclosures are still sealed.
struct StoredCertificate: Sendable {
  let certificateID: CertificateID
  let versionID: VersionID
  let workID: WorkID
  let certifyTime: Instant
  let statement: [UInt8]
  let signature: [UInt8]
  let timestampToken: [UInt8]
  let issuerChainPEM: String
  let timestampChainPEM: String
  /// In the order of `sealedDisclosures`.
  let partyIDs: [PartyID]
  let sealedDisclosures: [[UInt8]]

  init(_ row: Row) throws {
    certificateID = try row.decode("certificate_id")
    versionID = try row.decode("version_id")
    workID = try row.decode("work_id")
    certifyTime = try row.decode("certify_time")
    statement = try row.decode("statement")
    signature = try row.decode("signature")
    timestampToken = try row.decode("timestamp_token")
    issuerChainPEM = try row.decode("issuer_chain_pem")
    timestampChainPEM = try row.decode("timestamp_chain_pem")
    partyIDs = try row.decode("party_ids")
    sealedDisclosures = try row.decode("sealed_disclosures")
  }

  init(_ new: NewVersion, partyIDs: [PartyID]) {
    certificateID = new.certificateID
    versionID = new.versionID
    workID = new.workID
    certifyTime = new.certificate.genTime
    statement = new.certificate.bytes
    signature = new.certificate.signature
    timestampToken = new.certificate.token
    issuerChainPEM = new.chains.issuerPEM
    timestampChainPEM = new.chains.timestampPEM
    self.partyIDs = partyIDs
    sealedDisclosures = new.sealedDisclosures
  }
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
        version.account_id = \(tenant.accountID) AND version.environment = \(tenant.environment)
        """, tx
    )
    .map(StoredCertificate.init)
  }

  /// Anybody's certificate, as a row that has its version's and its work's public columns too.
  static func row(_ key: CertificateKey, and condition: SQL = "true", _ tx: Transaction) throws
    -> Row?
  {
    let isMeant: SQL =
      switch key {
      case .certificate(let id): "version.certificate_id = \(id)"
      case .version(let id): "version.version_id = \(id)"
      }
    return try tx.first(
      """
      SELECT version.certificate_id, version.version_id, version.work_id, version.certify_time,
        version.statement, version.signature, version.timestamp_token, version.sealed_disclosures,
        issuer.pem AS issuer_chain_pem, timestamp.pem AS timestamp_chain_pem, work.party_ids,
        version.environment, version.number, version.sha256, work.title, work.withdraw_time,
        work.claim_visibility
      FROM version
      JOIN work ON work.work_id = version.work_id
      JOIN signing_chain AS issuer ON issuer.chain_sha256 = version.issuer_chain_sha256
      JOIN signing_chain AS timestamp ON timestamp.chain_sha256 = version.timestamp_chain_sha256
      WHERE \(isMeant) AND \(condition)
      """)
  }
}
