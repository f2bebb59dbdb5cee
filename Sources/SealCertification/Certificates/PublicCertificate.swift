import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// A certificate of a work that is claimed in public.
package struct PublicCertificate: Sendable {
  let environment: Environment
  let view: CertificateView
  let workTitle: String
  let workState: CertificationV1.WorkState

  /// The certificate of either environment; `nil` where strangers may not know of it.
  static func find(_ key: CertificateKey, _ tx: Transaction) throws -> PublicCertificate? {
    guard let (found, row) = try CertificateStore.findPublic(key, tx) else { return nil }
    var stored = found
    let environment: Environment = try row.decode("environment")
    stored.proof = try stored.proof.logged(environment, tx)
    return PublicCertificate(
      environment: environment, view: try CertificateView.read(stored, tx),
      workTitle: try row.decode("title"),
      workState: try row.decode("withdraw_time", as: Instant?.self) == nil ? .active : .withdrawn)
  }

  func message(_ directory: PartyDirectory, assurance: Assurance) throws
    -> CertificationV1.GetPublicCertificateResponse
  {
    CertificationV1.GetPublicCertificateResponse(
      certificate: try view.message(directory, assurance: assurance), workTitle: workTitle,
      workState: workState, version: view.certificate.version.message,
      sandbox: environment == .sandbox)
  }

  /// Which certificates are for everybody, as the page has them; an account's own are for it.
  package static func rule(_ directory: PartyDirectory) -> StatementAccess.Rule {
    { statement, caller, tx in
      guard let version = VersionID(statement.subject),
        let ids = try CertificateStore.partyIDs(of: version, for: caller, tx)
      else { return nil }
      let parties = try PartyStore.list(Set(ids), tx)
      return try zip(ids, statement.sealedDisclosures).compactMap {
        try directory.disclosure($1, of: $0, parties[$0])
      }
    }
  }
}
