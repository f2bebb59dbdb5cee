import SealAPI
import SealAccess
import SealCrypto
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// A certificate for pages that anybody may open.
package struct PublicCertificate: Sendable {
  package let environment: Environment
  package let certificateID: CertificateID
  package let versionID: VersionID
  package let workID: WorkID
  package let workTitle: String
  package let isWithdrawn: Bool
  package let isClaimPublic: Bool
  package let versionNumber: Int
  package let sha256: [UInt8]
  package let certifyTime: Instant
  /// Without what discloses the parties, unless the claim is public.
  package let certificate: UnverifiedCertificate

  /// - Parameters:
  ///   - text: a certificate's or a version's identifier; `nil` is answered for anything else.
  ///   - logChains: the logs' X.509 chains, PEM.
  package static func find(
    _ text: String, _ directory: PartyDirectory, logChains: [Environment: String], _ tx: Transaction
  ) throws -> PublicCertificate? {
    guard let key = CertificateKey(text), let row = try CertificateStore.row(key, tx) else {
      return nil
    }
    let stored = try StoredCertificate(row)
    let environment: Environment = try row.decode("environment")
    let isPublic =
      try row.decode("claim_visibility", as: Int32.self)
      == CertificationV1.Visibility.public.rawValue
    let proof = try StatementLog.proof(of: SHA256.hash(stored.statement), environment, tx)
    return PublicCertificate(
      environment: environment, certificateID: stored.certificateID, versionID: stored.versionID,
      workID: stored.workID, workTitle: try row.decode("title"),
      isWithdrawn: try row.decode("withdraw_time", as: Instant?.self) != nil,
      isClaimPublic: isPublic, versionNumber: Int(try row.decode("number", as: Int32.self)),
      sha256: try row.decode("sha256"), certifyTime: stored.certifyTime,
      certificate: UnverifiedCertificate(
        statement: stored.statement, signature: stored.signature,
        timestampToken: stored.timestampToken, issuerChainPEM: stored.issuerChainPEM,
        timestampChainPEM: stored.timestampChainPEM,
        disclosures: isPublic
          ? try CertificateView(
            certificate: stored, parties: try PartyStore.list(Set(stored.partyIDs), tx)
          ).disclosures(directory) : [],
        logProof: proof?.text, logChainPEM: proof == nil ? nil : logChains[environment]))
  }
}
