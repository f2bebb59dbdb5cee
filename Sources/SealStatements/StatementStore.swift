import Foundation
import SealCrypto
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// Statements in the database. Insert-only.
package enum StatementStore {
  /// Keeps a statement and hands it to the log.
  static func insert(_ new: NewStatement, _ tx: Transaction) throws {
    let issued = new.issued
    try tx.execute(
      """
      WITH \(StatementLog.entering(new.id, issued.bytes, new.environment))
      INSERT INTO statement (bucket, statement_id, environment, type, subject, canonical, signature,
        timestamp_token, chain_sha256, sealed_disclosures, disclosure)
      VALUES (\(Bucket(of: new.id)), \(new.id), \(new.environment), \(new.type), \(new.subject),
        \(issued.bytes), \(issued.signature), \(issued.token), \(new.chainSHA256),
        \(new.sealedDisclosures), \(new.disclosure))
      """)
  }

  static func find(_ id: UUID, _ tx: Transaction) throws -> StoredStatement? {
    try tx.first(
      """
      SELECT statement.*, issuer_pem, timestamp_pem
      FROM statement JOIN signing_chain USING (chain_sha256)
      WHERE bucket = \(Bucket(of: id)) AND statement_id = \(id)
      """
    ).map(StoredStatement.init)
  }

  package static func find<Kind>(_ id: TypeID<Kind>, _ tx: Transaction) throws -> StoredStatement? {
    try find(id.uuid, tx)
  }

  /// The statement under an identifier that a row of its kind refers to.
  package static func read<Kind>(_ id: TypeID<Kind>, _ tx: Transaction) throws -> StoredStatement {
    guard let found = try find(id, tx) else {
      preconditionFailure("what refers to a statement is written with it")
    }
    return found
  }
}

/// A statement to be kept.
struct NewStatement {
  let id: UUID
  let environment: Environment
  let type: String
  let subject: String
  let issued: IssuedStatement
  let chainSHA256: [UInt8]
  let sealedDisclosures: [[UInt8]]
  let disclosure: String?
}

extension StatementProof {
  /// With its place in the log, once it has one.
  package func logged(_ environment: Environment, _ tx: Transaction) throws -> StatementProof {
    guard let entry = try StatementLog.entry(of: SHA256.hash(statement), environment, tx) else {
      return self
    }
    var proof = self
    proof.logProof = entry.proof.text
    proof.logChainPEM = entry.chainPEM
    return proof
  }
}

extension StoredStatement {
  /// All that proves it: with its place in the log, once it has one.
  ///
  /// - Parameter disclosures: what is shown of the persons in it.
  package func proof(disclosing disclosures: [String] = [], _ tx: Transaction) throws
    -> StatementProof
  {
    var proof = try proof.logged(environment, tx)
    proof.disclosures += disclosures
    return proof
  }
}
