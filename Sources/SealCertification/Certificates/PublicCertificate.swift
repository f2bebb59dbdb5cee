import SealAPI
import SealAccess
import SealCrypto
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// A certificate of a work that is claimed in public.
struct PublicCertificate: Sendable {
  let environment: Environment
  let view: CertificateView
  let version: Version
  let workTitle: String
  let workState: CertificationV1.WorkState
  let proof: LogProof?

  /// The certificate of either environment; `nil` where strangers may not know of it.
  static func find(_ key: CertificateKey, _ tx: Transaction) throws -> PublicCertificate? {
    let isPublic: SQL =
      "work.claim_visibility = \(CertificationV1.Visibility.public.rawValue)"
    guard let row = try CertificateStore.row(key, and: isPublic, tx) else { return nil }
    let stored = try StoredCertificate(row)
    let environment: Environment = try row.decode("environment")
    return PublicCertificate(
      environment: environment,
      view: CertificateView(
        certificate: stored, parties: try PartyStore.list(Set(stored.partyIDs), tx)),
      version: try VersionStore.known(stored.versionID, tx), workTitle: try row.decode("title"),
      workState: try row.decode("withdraw_time", as: Instant?.self) == nil ? .active : .withdrawn,
      proof: try StatementLog.proof(of: SHA256.hash(stored.statement), environment, tx))
  }

  /// - Parameter logChainPEM: the log's X.509 chain.
  func message(
    _ directory: PartyDirectory, assurance: CertificationV1.Assurance, logChainPEM: String
  ) throws -> CertificationV1.GetPublicCertificateResponse {
    var certificate = try view.message(directory, assurance: assurance)
    certificate.logProof = proof?.text ?? ""
    certificate.logChainPEM = proof == nil ? "" : logChainPEM
    return CertificationV1.GetPublicCertificateResponse(
      certificate: certificate, workTitle: workTitle, workState: workState,
      version: version.message, sandbox: environment == .sandbox)
  }
}
