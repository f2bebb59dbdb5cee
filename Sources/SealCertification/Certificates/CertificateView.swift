import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProof
import SealProtobuf
import SealStatements
import SealVerify

/// A certificate with what is needed to show it.
struct CertificateView: Sendable {
  var certificate: StoredCertificate
  let parties: [PartyID: Party]

  static func read(_ key: CertificateKey, of tenant: Tenant, _ tx: Transaction) throws
    -> CertificateView?
  {
    try CertificateStore.find(key, of: tenant, tx).map { try read($0, tx) }
  }

  static func read(_ certificate: StoredCertificate, _ tx: Transaction) throws -> CertificateView {
    CertificateView(
      certificate: certificate, parties: try PartyStore.list(Set(certificate.partyIDs), tx))
  }

  /// The caller's certificate with its place in the log, once it has one.
  static func logged(_ key: CertificateKey, of tenant: Tenant, _ tx: Transaction) throws
    -> CertificateView?
  {
    guard var view = try read(key, of: tenant, tx) else { return nil }
    view.certificate.proof = try view.certificate.proof.logged(tenant.environment, tx)
    return view
  }

  /// Erased parties' disclosures stay shut; there is no key any more.
  func disclosures(_ directory: PartyDirectory) throws -> [String] {
    try zip(certificate.partyIDs, certificate.sealedDisclosures).compactMap {
      try directory.disclosure($1, of: $0, parties[$0])
    }
  }

  /// What proves it, with what its account may see.
  func proof(_ directory: PartyDirectory) throws -> StatementProof {
    var proof = certificate.proof
    proof.disclosures = try disclosures(directory)
    return proof
  }

  func message(_ directory: PartyDirectory, assurance: Assurance) throws
    -> CertificationV1.Certificate
  {
    let version = certificate.version
    return CertificationV1.Certificate(
      certificateID: version.certificateID.description,
      versionID: version.versionID.description, workID: version.workID.description,
      proof: try proof(directory).message,
      certifyTime: GoogleProtobuf.Timestamp(version.certifyTime),
      assurance: assurance.message)
  }
}

extension Assurance {
  /// As the contract names it.
  var message: CertificationV1.Assurance {
    switch self {
    case .development: .development
    case .selfOperated: .selfOperated
    case .accredited: .accredited
    }
  }
}
