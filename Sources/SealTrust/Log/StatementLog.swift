import Foundation
import SealCrypto
import SealPostgres
import SealPrimitives
import SealVerify

/// The transparency log of one environment, in the database.
package enum StatementLog {
  /// A common table expression that hands a new statement to the log: part of the INSERT that
  /// writes the statement, so that one is there with the other.
  ///
  /// - Parameter id: the statement's.
  package static func entering(_ id: UUID, _ statement: [UInt8], _ environment: Environment) -> SQL
  {
    """
    logged AS (
      INSERT INTO log_waiting (bucket, statement_id, environment, statement_sha256)
      VALUES (\(Bucket(of: id)), \(id), \(environment), \(SHA256.hash(statement)))
    )
    """
  }

  /// The proof that a statement is in the log, under the newest checkpoint, and the X.509 chain of
  /// the log's key, PEM; `nil` as long as no checkpoint covers it.
  package static func entry(
    of statementSHA256: [UInt8], _ environment: Environment, _ tx: Transaction
  ) throws -> (proof: LogProof, chainPEM: String)? {
    let row = try tx.first(
      """
      SELECT leaf_index, checkpoint, checkpoint_size, chain_pem
      FROM log_leaf JOIN log_head USING (environment)
      WHERE environment = \(environment) AND statement_sha256 = \(statementSHA256)
        AND leaf_index < checkpoint_size
      """)
    guard let row else { return nil }
    let index = try row.decode("leaf_index", as: Int64.self)
    let ranges = MerkleTree.inclusionProofRanges(
      index: index, size: try row.decode("checkpoint_size"))
    let proof = LogProof(
      index: index, hashes: try hashes(of: ranges, environment, tx),
      checkpointNote: try row.decode("checkpoint"))
    return (proof, try row.decode("chain_pem"))
  }

  /// The hashes of ranges of leaves, by one query.
  static func hashes(
    of ranges: [Range<Int64>], _ environment: Environment, _ tx: Transaction
  ) throws -> [[UInt8]] {
    let parts = ranges.map { MerkleTree.fullSubtrees($0) }
    let nodes = try nodes(parts.flatMap { $0 }, environment, tx)
    return parts.map { part in
      MerkleTree.hash(
        ofSubtrees: part.map { node in
          guard let hash = nodes[node] else { preconditionFailure("full subtrees are all kept") }
          return hash
        })
    }
  }

  static func nodes(
    _ wanted: [MerkleTree.Node], _ environment: Environment, _ tx: Transaction
  ) throws -> [MerkleTree.Node: [UInt8]] {
    guard !wanted.isEmpty else { return [:] }
    let rows = try tx.query(
      """
      SELECT level, node_index, hash FROM log_node
      JOIN unnest(\(wanted.map { Int32($0.level) })::integer[], \(wanted.map(\.index))::bigint[])
        AS wanted (level, node_index) USING (level, node_index)
      WHERE environment = \(environment)
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        (
          MerkleTree.Node(
            level: Int(try row.decode("level", as: Int32.self)),
            index: try row.decode("node_index")), try row.decode("hash")
        )
      })
  }
}
