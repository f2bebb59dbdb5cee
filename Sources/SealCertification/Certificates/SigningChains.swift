import SealCrypto
import SealPostgres
import SealTrust

/// The X.509 chains of an issuer, and the digests that certificates in the database refer to them
/// by.
package struct SigningChains: Sendable {
  package let issuerPEM: String
  package let issuerSHA256: [UInt8]
  package let timestampPEM: String
  package let timestampSHA256: [UInt8]

  package init(_ issuer: StatementIssuer) {
    issuerPEM = issuer.issuerChainPEM
    issuerSHA256 = SHA256.hash(Array(issuerPEM.utf8))
    timestampPEM = issuer.timestampChainPEM
    timestampSHA256 = SHA256.hash(Array(timestampPEM.utf8))
  }

  /// Keeps the chains; once a start of the server, so that no registration has to.
  package func store(_ tx: Transaction) throws {
    for (digest, pem) in [(issuerSHA256, issuerPEM), (timestampSHA256, timestampPEM)] {
      _ = try tx.execute(
        """
        INSERT INTO signing_chain (chain_sha256, pem) VALUES (\(digest), \(pem)) ON CONFLICT DO
          NOTHING
        """)
    }
  }
}
