/// A transaction, for as long as the closure that got it runs.
///
/// Synchronous: it lives on its connection's thread and nothing suspends inside it. Using it after
/// its closure has returned is a precondition failure.
package final class Transaction {
  private var session: Session?
  /// The first thing that went wrong, even when the body caught it: PostgreSQL runs nothing more in
  /// a transaction after a refusal.
  private(set) var failure: PostgresError?

  init(session: Session) {
    self.session = session
  }

  /// Runs a statement and tells how many rows it touched.
  @discardableResult
  package func execute(_ sql: SQL) throws -> Int {
    try run(sql).affectedRows
  }

  /// Runs a statement and returns all its rows; throws `resultTooLarge` past the configured limit.
  package func query(_ sql: SQL) throws -> [Row] {
    let result = try run(sql)
    return (0..<Int32(result.rowCount)).map { Row(result: result, index: $0) }
  }

  /// The first row; `nil` when there is none. The statement should limit itself to one.
  package func first(_ sql: SQL) throws -> Row? {
    let result = try run(sql)
    return result.rowCount == 0 ? nil : Row(result: result, index: 0)
  }

  /// Runs text that may hold several statements, without parameters and without preparing it:
  /// migrations. Throws when it ended or began a transaction itself.
  package func executeScript(_ text: String) throws {
    try attempt { session in
      guard !text.utf8.contains(0) else {
        throw PostgresError(.invalidParameter, "The script holds U+0000.")
      }
      let tags = try session.runScript(text).map(\.commandTag)
      let own: Set = ["BEGIN", "START TRANSACTION", "COMMIT", "ROLLBACK", "PREPARE TRANSACTION"]
      guard own.isDisjoint(with: tags) else {
        throw session.lose(
          PostgresError(
            .statementFailed, "A script must not begin, commit or roll back a transaction."))
      }
    }
  }

  func close() {
    session = nil
  }

  private func run(_ sql: SQL) throws -> ResultSet {
    try attempt { try $0.run(sql) }
  }

  private func attempt<R>(_ body: (Session) throws -> R) throws -> R {
    guard let session else {
      preconditionFailure("A Transaction was used after its closure had returned.")
    }
    do {
      try session.checkCaller()
      return try body(session)
    } catch let error as PostgresError {
      failure = failure ?? error
      throw error
    }
  }
}

@available(*, unavailable)
extension Transaction: Sendable {}
