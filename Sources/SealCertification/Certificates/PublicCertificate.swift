import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealStatements
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
  package let proof: StatementProof

  /// - Parameter text: a certificate's or a version's identifier; `nil` is answered for anything
  ///   else.
  package static func find(_ text: String, _ directory: PartyDirectory, _ tx: Transaction) throws
    -> PublicCertificate?
  {
    guard let key = CertificateKey(text), let row = try CertificateStore.row(key, tx) else {
      return nil
    }
    let environment: Environment = try row.decode("environment")
    var stored = try CertificateStore.certificate(row, tx)
    stored.proof = try stored.proof.logged(environment, tx)
    let isPublic = try isClaimPublic(row)
    return PublicCertificate(
      environment: environment, certificateID: stored.certificateID,
      versionID: stored.versionID, workID: stored.workID, workTitle: try row.decode("title"),
      isWithdrawn: try row.decode("withdraw_time", as: Instant?.self) != nil,
      isClaimPublic: isPublic, versionNumber: Int(try row.decode("number", as: Int32.self)),
      sha256: try row.decode("sha256"), certifyTime: stored.certifyTime,
      proof: isPublic
        ? try CertificateView.read(stored, tx).proof(directory) : stored.proof)
  }

  /// Certificates are for everybody where the claim is public or the work was put on sale; names
  /// where the claim is public alone.
  ///
  /// - Parameter wasOnSale: whether a work is on sale, or was.
  package static func rule(
    _ directory: PartyDirectory,
    wasOnSale: @escaping @Sendable (WorkID, Transaction) throws -> Bool
  ) -> PublicStatements.Rule {
    { statement, tx in
      guard let version = VersionID(statement.subject),
        let row = try CertificateStore.row(.version(version), tx)
      else { return nil }
      guard try isClaimPublic(row) else {
        return try wasOnSale(row.decode("work_id"), tx) ? [] : nil
      }
      let ids: [PartyID] = try row.decode("party_ids")
      let parties = try PartyStore.list(Set(ids), tx)
      return try zip(ids, statement.sealedDisclosures).compactMap {
        try directory.disclosure($1, of: $0, parties[$0])
      }
    }
  }

  private static func isClaimPublic(_ row: Row) throws -> Bool {
    try row.decode("claim_visibility", as: Int32.self)
      == CertificationV1.Visibility.public.rawValue
  }
}
