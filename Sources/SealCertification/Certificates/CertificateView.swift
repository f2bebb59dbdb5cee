import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealTrust

/// A certificate with what is needed to show it.
struct CertificateView: Sendable {
  let certificate: StoredCertificate
  let parties: [PartyID: Party]

  static func read(_ key: CertificateKey, of tenant: Tenant, _ tx: Transaction) throws
    -> CertificateView?
  {
    guard let certificate = try CertificateStore.find(key, of: tenant, tx) else { return nil }
    return CertificateView(
      certificate: certificate, parties: try PartyStore.list(Set(certificate.partyIDs), tx))
  }

  /// Erased parties' disclosures stay shut; there is no key any more.
  func disclosures(_ directory: PartyDirectory) throws -> [String] {
    try zip(certificate.partyIDs, certificate.sealedDisclosures).compactMap {
      try directory.disclosure($1, of: $0, parties[$0])
    }
  }

  func message(_ directory: PartyDirectory, assurance: CertificationV1.Assurance) throws
    -> CertificationV1.Certificate
  {
    CertificationV1.Certificate(
      certificateID: certificate.certificateID.description,
      versionID: certificate.versionID.description, workID: certificate.workID.description,
      statement: certificate.statement, signature: certificate.signature,
      timestampToken: certificate.timestampToken, issuerChainPEM: certificate.issuerChainPEM,
      timestampChainPEM: certificate.timestampChainPEM, disclosures: try disclosures(directory),
      certifyTime: GoogleProtobuf.Timestamp(certificate.certifyTime), assurance: assurance)
  }
}
