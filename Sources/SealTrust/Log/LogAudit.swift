import SealPostgres
import SealPrimitives
import SealVerify

/// Computes a log anew from its leaves and compares: what an operator asks of it.
package struct LogAudit: Sendable, Hashable {
  package let size: Int64
  package let waiting: Int64
  /// What is wrong, one sentence each; empty when nothing is.
  package let problems: [String]

  /// Reads all of an environment's log, on the transaction's one snapshot.
  ///
  /// - Parameter signer: whose signature the checkpoint must have.
  package static func compute(_ signer: LogSigner, _ tx: Transaction) throws -> LogAudit {
    let environment = signer.environment
    var problems: [String] = []
    var growth = LogGrowth(size: 0, edge: [:])
    let head = try tx.first(
      """
      SELECT size, root, checkpoint, checkpoint_size FROM log_head
      WHERE environment = \(environment)
      """
    )
    let checkpointSize = try head?.decode("checkpoint_size", as: Int64.self) ?? 0
    var checkpointRoot = checkpointSize == 0 ? MerkleTree.emptyRoot : nil
    // Page by page: a log is longer than one result may be.
    while true {
      let page = try tx.query(
        """
        SELECT leaf_index, statement_sha256 FROM log_leaf
        WHERE environment = \(environment) AND leaf_index >= \(growth.size)
        ORDER BY leaf_index LIMIT 10000
        """)
      for row in page {
        guard try row.decode("leaf_index", as: Int64.self) == growth.size else {
          return LogAudit(
            size: growth.size, waiting: 0, problems: ["Leaf \(growth.size) is missing."])
        }
        growth.append(try row.decode("statement_sha256"))
        if growth.size == checkpointSize { checkpointRoot = growth.root }
      }
      if page.count < 10_000 { break }
    }
    let kept = try StatementLog.nodes(growth.added.map(\.node), environment, tx)
    for (node, hash) in growth.added where kept[node] != hash {
      problems.append("The subtree \(node.level)/\(node.index) is not that of its leaves.")
    }
    if let head {
      if try head.decode("size", as: Int64.self) != growth.size
        || head.decode("root", as: [UInt8].self) != growth.root
      {
        problems.append("The head is not that of the leaves.")
      }
      let note = try head.decode("checkpoint", as: String?.self)
      if checkpointSize > 0 || note != nil, let root = checkpointRoot {
        if try note != signer.checkpoint(size: checkpointSize, root: root) {
          problems.append("The checkpoint is not the one that the log's key signs for its leaves.")
        }
      }
    } else if growth.size > 0 {
      problems.append("There are leaves and no head.")
    }
    let waiting =
      try tx.first(
        "SELECT count(*) AS waiting FROM log_waiting WHERE environment = \(environment)")?
      .decode("waiting", as: Int64.self) ?? 0
    return LogAudit(size: growth.size, waiting: waiting, problems: problems)
  }
}
