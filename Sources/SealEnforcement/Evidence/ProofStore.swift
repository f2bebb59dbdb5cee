import Foundation
import SealAPI
import SealCrypto
import SealPostgres
import SealPrimitives
import SealTrust

/// Reads statements with what proves them.
struct ProofStore: Sendable {
  /// The logs' X.509 chains, PEM.
  let logChains: [Environment: String]

  /// One of this service's statements, and what opens its digest sealed under a party's key.
  func find(_ id: UUID, _ tx: Transaction) throws
    -> (proof: EnforcementV1.StatementProof, sealedDisclosure: [UInt8]?)?
  {
    try tx.first(
      """
      SELECT kept.*, issuer.pem AS issuer_chain_pem, timestamp.pem AS timestamp_chain_pem
      FROM enforcement_statement AS kept
        JOIN signing_chain AS issuer ON issuer.chain_sha256 = kept.issuer_chain_sha256
        JOIN signing_chain AS timestamp ON timestamp.chain_sha256 = kept.timestamp_chain_sha256
      WHERE statement_id = \(id)
      """
    ).map { row in
      var proof = try self.proof(row, tx)
      if let disclosure = try row.decode("disclosure", as: String?.self) {
        proof.disclosures = [disclosure]
      }
      return (proof, try row.decode("sealed_disclosure"))
    }
  }

  /// The certificate of a version, without the names in it.
  func certificate(ofVersion id: UUID, _ tx: Transaction) throws -> EnforcementV1.StatementProof? {
    try tx.first(
      """
      SELECT version.*, issuer.pem AS issuer_chain_pem, timestamp.pem AS timestamp_chain_pem
      FROM version
        JOIN signing_chain AS issuer ON issuer.chain_sha256 = version.issuer_chain_sha256
        JOIN signing_chain AS timestamp ON timestamp.chain_sha256 = version.timestamp_chain_sha256
      WHERE version_id = \(id)
      """
    ).map { try proof($0, tx) }
  }

  private func proof(_ row: Row, _ tx: Transaction) throws -> EnforcementV1.StatementProof {
    let environment = try row.decode("environment", as: Environment.self)
    let statement = try row.decode("statement", as: [UInt8].self)
    var proof = EnforcementV1.StatementProof(
      statement: statement, signature: try row.decode("signature"),
      timestampToken: try row.decode("timestamp_token"),
      issuerChainPEM: try row.decode("issuer_chain_pem"),
      timestampChainPEM: try row.decode("timestamp_chain_pem"))
    if let entry = try StatementLog.proof(of: SHA256.hash(statement), environment, tx) {
      proof.logProof = entry.text
      proof.logChainPEM = logChains[environment] ?? ""
    }
    return proof
  }
}
