import SealCrypto
import SealPostgres
import SealTrust

/// The X.509 chains of an issuer and its time-stamp authority, and the digest by which statements
/// in the database refer to them.
struct SigningChain: Sendable {
  let sha256: [UInt8]
  private let issuerPEM: String
  private let timestampPEM: String

  init(_ issuer: StatementIssuer) {
    issuerPEM = issuer.issuerChainPEM
    timestampPEM = issuer.timestampChainPEM
    sha256 = SHA256.hash(Array((issuerPEM + timestampPEM).utf8))
  }

  func keep(_ tx: Transaction) throws {
    try tx.execute(
      """
      INSERT INTO signing_chain (chain_sha256, issuer_pem, timestamp_pem)
      VALUES (\(sha256), \(issuerPEM), \(timestampPEM)) ON CONFLICT DO NOTHING
      """)
  }
}
