import SealPostgres

/// What waits for the logs, for who watches them.
package struct LogFigures: Sendable, Hashable {
  /// Counting ends here.
  package static let limit = 100_000

  /// Statements that have no entry yet, up to `limit`.
  package let waiting: Int

  package static func read(_ tx: Transaction) throws -> LogFigures {
    LogFigures(
      waiting: try tx.query(
        "SELECT count(*) AS count FROM (SELECT FROM log_waiting LIMIT \(limit)) AS counted")[0]
        .decode("count"))
  }
}
