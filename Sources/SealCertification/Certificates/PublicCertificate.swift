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
  let version: Version
  let workTitle: String
  let workState: CertificationV1.WorkState

  /// The certificate of either environment; `nil` where strangers may not know of it.
  static func find(_ key: CertificateKey, _ tx: Transaction) throws -> PublicCertificate? {
    guard let row = try CertificateStore.row(key, and: isPublic, tx) else { return nil }
    let environment: Environment = try row.decode("environment")
    var stored = try CertificateStore.certificate(row, tx)
    stored.proof = try stored.proof.logged(environment, tx)
    return PublicCertificate(
      environment: environment, view: try CertificateView.read(stored, tx),
      version: try VersionStore.known(stored.versionID, tx), workTitle: try row.decode("title"),
      workState: try row.decode("withdraw_time", as: Instant?.self) == nil ? .active : .withdrawn)
  }

  func message(_ directory: PartyDirectory, assurance: Assurance) throws
    -> CertificationV1.GetPublicCertificateResponse
  {
    CertificationV1.GetPublicCertificateResponse(
      certificate: try view.message(directory, assurance: assurance), workTitle: workTitle,
      workState: workState, version: version.message, sandbox: environment == .sandbox)
  }

  /// Which certificates are for everybody, as the page has them; an account's own are for it.
  package static func rule(_ directory: PartyDirectory) -> StatementAccess.Rule {
    { statement, caller, tx in
      guard let version = VersionID(statement.subject),
        let row = try CertificateStore.row(.version(version), and: visible(to: caller), tx)
      else { return nil }
      let ids: [PartyID] = try row.decode("party_ids")
      let parties = try PartyStore.list(Set(ids), tx)
      return try zip(ids, statement.sealedDisclosures).compactMap {
        try directory.disclosure($1, of: $0, parties[$0])
      }
    }
  }

  private static func visible(to caller: Caller?) -> SQL {
    guard let caller, caller.scopes.contains(.certificationRead) else { return isPublic }
    return """
      (\(isPublic) OR (work.account_id = \(caller.accountID)
        AND work.environment = \(caller.environment)))
      """
  }

  private static let isPublic: SQL =
    "work.claim_visibility = \(CertificationV1.Visibility.public.rawValue)"
}
