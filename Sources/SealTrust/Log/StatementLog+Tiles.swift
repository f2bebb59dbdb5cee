import SealPostgres
import SealPrimitives
import SealVerify

/// A log as everybody may read it (c2sp.org/tlog-tiles): what its published checkpoints cover.
extension StatementLog {
  /// The newest checkpoint, a signed note; `nil` before the first.
  package static func checkpoint(_ environment: Environment, _ tx: Transaction) throws -> String? {
    try tx.first("SELECT checkpoint FROM log_head WHERE environment = \(environment)")?
      .decode("checkpoint", as: String?.self)
  }

  /// A tile or a bundle of entries; `nil` unless a tree has it for which there was a checkpoint.
  ///
  /// One query, two ranges of two indices, at most 256 rows: hashes of every level are kept.
  package static func tile(
    _ path: LogTilePath, _ environment: Environment, _ tx: Transaction
  ) throws -> [UInt8]? {
    let places = path.places
    let isPublished: SQL = """
      EXISTS (SELECT FROM log_checkpoint WHERE environment = \(environment)
        AND size BETWEEN \(path.sizes.lowerBound) AND \(path.sizes.upperBound))
      """
    let query: SQL
    switch path.content {
    case .entries:
      query = """
        SELECT statement_sha256 AS value FROM log_leaf WHERE environment = \(environment)
          AND leaf_index >= \(places.lowerBound) AND leaf_index < \(places.upperBound)
          AND \(isPublished) ORDER BY leaf_index
        """
    case .hashes(let level):
      query = """
        SELECT hash AS value FROM log_node
        WHERE environment = \(environment) AND level = \(Int32(8 * level))
          AND node_index >= \(places.lowerBound) AND node_index < \(places.upperBound)
          AND \(isPublished) ORDER BY node_index
        """
    }
    let values = try tx.query(query).map { try $0.decode("value", as: [UInt8].self) }
    guard values.count == path.width else { return nil }
    return path.content == .entries ? EntryBundle.encode(values) : values.flatMap { $0 }
  }
}
