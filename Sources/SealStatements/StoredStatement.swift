import SealPostgres
import SealPrimitives
import SealVerify

/// A statement as it is kept: a row of `statement`.
package struct StoredStatement: Sendable {
  package let environment: Environment
  package let type: String
  /// The text of an identifier.
  package let subject: String
  /// Without its place in the log, and with what opens digests of no personal data alone.
  package let proof: StatementProof
  /// What opens the digests of persons, each under the key of its party: those whom its kind knows.
  package let sealedDisclosures: [[UInt8]]

  init(_ row: Row) throws {
    environment = try row.decode("environment")
    type = try row.decode("type")
    subject = try row.decode("subject")
    sealedDisclosures = try row.decode("sealed_disclosures")
    let disclosure = try row.decode("disclosure", as: String?.self)
    proof = StatementProof(
      statement: try row.decode("canonical"), signature: try row.decode("signature"),
      timestampToken: try row.decode("timestamp_token"),
      issuerChainPEM: try row.decode("issuer_pem"),
      timestampChainPEM: try row.decode("timestamp_pem"),
      disclosures: disclosure.map { [$0] } ?? [])
  }

  /// What it says.
  package var statement: Statement {
    get throws { try Statement(canonical: proof.statement) }
  }
}
