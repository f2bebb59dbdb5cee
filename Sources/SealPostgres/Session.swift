import Foundation
internal import CPostgres

/// Owns one `PGconn`; lives on its connection's thread and dies there.
///
/// Uses libpq's asynchronous half with poll(2), so that a cancellation or a deadline ends the
/// thread's waiting while the server works.
final class Session {
  let handle: OpaquePointer
  let cancellation: CancellationSignal
  let configuration: DatabaseConfiguration
  var statements: StatementCache
  /// Which run of the server this session talks to, for looking up a lost COMMIT.
  var lineage: ServerLineage?
  /// What ends waiting at the moment.
  var watch = Watch.patience(until: .now)
  /// Set once the connection is of no more use.
  private(set) var isLost = false

  /// Takes over `handle`.
  init(
    handle: OpaquePointer, cancellation: CancellationSignal, configuration: DatabaseConfiguration
  ) {
    self.handle = handle
    self.cancellation = cancellation
    self.configuration = configuration
    statements = StatementCache(capacity: configuration.preparedStatements)
    // Notices may quote data, and standard error is not theirs.
    PQsetNoticeReceiver(handle, { _, _ in }, nil)
  }

  deinit {
    PQfinish(handle)
  }

  /// Marks the connection as lost and says so.
  func lose(_ why: PostgresError = PostgresError(.connectionLost)) -> PostgresError {
    isLost = true
    return why
  }

  // MARK: Statements

  /// Runs a statement through the cache of prepared statements; results are in binary form.
  func run(_ sql: SQL) throws -> ResultSet {
    if let problem = sql.problem { throw problem }
    let name = try prepare(sql)
    let sent = sql.withParameters { pointers, lengths, formats in
      PQsendQueryPrepared(handle, name, Int32(pointers.count), pointers, lengths, formats, 1)
    }
    guard sent == 1 else { throw lose() }
    let result = try receiveOne()
    guard result.rowCount <= configuration.maxRows else {
      throw PostgresError(
        .resultTooLarge,
        "A query returned \(result.rowCount) rows; at most \(configuration.maxRows) are allowed.")
    }
    return result
  }

  /// Runs text of ours that may hold several statements; results are in text form, the last counts.
  @discardableResult
  func runScript(_ text: String) throws -> [ResultSet] {
    guard PQsendQuery(handle, text) == 1 else { throw lose() }
    return try receive()
  }

  private func prepare(_ sql: SQL) throws -> String {
    let key = StatementCache.Key(text: sql.text, types: sql.parameters.map(\.type))
    if let name = statements.name(for: key) { return name }
    if let old = statements.makeRoom() { try runScript("DEALLOCATE \(old)") }
    let name = statements.newName()
    guard PQsendPrepare(handle, name, key.text, Int32(key.types.count), key.types) == 1 else {
      throw lose()
    }
    _ = try receiveOne()
    statements.insert(key, name: name)
    return name
  }

  private func receiveOne() throws -> ResultSet {
    guard let result = try receive().last else { throw lose() }
    return result
  }

  /// All results of what was sent. Throws the first refusal after everything has been read.
  private func receive() throws -> [ResultSet] {
    try flush()
    var results: [ResultSet] = []
    var failure: PostgresError?
    while true {
      while PQisBusy(handle) == 1 {
        try wait(for: Int16(POLLIN))
        // A server that ends a session says why, then closes: the reason has come before.
        guard PQconsumeInput(handle) == 1 else {
          throw lose(failure.map(explain) ?? PostgresError(.connectionLost))
        }
      }
      guard let pointer = PQgetResult(handle) else { break }
      let result = ResultSet(pointer)
      failure = failure ?? result.failure()
      results.append(result)
      // In COPY libpq hands out the same result for ever; nobody here speaks COPY.
      if let failure, result.isCopy { throw lose(failure) }
    }
    if PQstatus(handle) == CONNECTION_BAD { isLost = true }
    if let failure { throw explain(failure) }
    return results
  }

  private func flush() throws {
    while true {
      switch PQflush(handle) {
      case 0: return
      case 1:
        try wait(for: Int16(POLLIN | POLLOUT))
        guard PQconsumeInput(handle) == 1 else { throw lose() }
      default: throw lose()
      }
    }
  }

  /// A statement that was ended by our own cancel request failed for our own reason.
  private func explain(_ failure: PostgresError) -> PostgresError {
    if failure.kind == .connectionLost { return lose(failure) }
    if failure.kind == .statementTimeout, let reason = watch.interruption {
      return PostgresError(reason)
    }
    return failure
  }
}

extension SQL {
  /// The parameters as libpq wants them: pointers, lengths, and 1 for binary.
  fileprivate func withParameters<R>(
    _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> R
  ) -> R {
    let lengths = parameters.map { Int32($0.range?.count ?? 0) }
    let formats = [Int32](repeating: 1, count: parameters.count)
    // One byte more, so that an empty value has an address too: no address means NULL.
    return (values + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        let pointers = parameters.map { parameter in
          parameter.range.flatMap { range in bytes.baseAddress.map { $0 + range.lowerBound } }
        }
        return body(pointers, lengths, formats)
      }
    }
  }
}
