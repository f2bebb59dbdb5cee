import Logging
import SealTelemetry

/// A PostgreSQL database: `read` and `write` run a closure in a transaction.
///
/// The closure is synchronous and may be run more than once, so the transaction must be its only
/// effect. Cancelling the task, or the deadline, stops what the server is doing.
package final class Database: Sendable {
  package let configuration: DatabaseConfiguration
  private let pool: Pool
  private let logger: Logger
  private let metrics = DatabaseMetrics()
  private let spans = Spans()

  package init(configuration: DatabaseConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
    pool = Pool(configuration: configuration, logger: logger)
  }

  /// Connects once, and throws when the server does not answer or may lose data (`unsafeServer`).
  package func start() async throws {
    _ = try await Connection.open(configuration)
  }

  /// Who has connections and who waits for one.
  package var usage: PoolUsage { pool.usage }

  /// Refuses new transactions and returns when the running ones have ended.
  package func shutdown() async {
    await pool.shutDown()
  }

  /// Runs `body` on one snapshot of the database, without the right to write.
  package func read<T: Sendable>(
    deadline: ContinuousClock.Instant? = nil, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await run(.read, deadline: deadline, body)
  }

  /// Runs `body` and commits. When it has returned a value, that value is durable.
  ///
  /// `body` is run again after a serialization failure, a deadlock, and when the connection is lost
  /// before COMMIT. When it is lost during COMMIT, PostgreSQL is asked what happened: committed
  /// returns the value, aborted runs `body` again, and `commitUnknown` is thrown when it cannot
  /// tell in time. An error that `body` throws rolls back and is passed on.
  package func write<T: Sendable>(
    deadline: ContinuousClock.Instant? = nil, isolation: Isolation = .readCommitted,
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await run(.write(isolation), deadline: deadline, body)
  }

  private func run<T: Sendable>(
    _ kind: TransactionKind, deadline: ContinuousClock.Instant?,
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    let start = ContinuousClock.now
    do {
      let value =
        spans.isOn
        ? try await spans.span("transaction", .client) {
          try await commit(kind, deadline: deadline, body)
        } : try await commit(kind, deadline: deadline, body)
      metrics.of(kind).ended(nil, since: start)
      return value
    } catch {
      metrics.of(kind).ended(error, since: start)
      throw error
    }
  }

  private func commit<T: Sendable>(
    _ kind: TransactionKind, deadline: ContinuousClock.Instant?,
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    var attempts = 0
    while true {
      attempts += 1
      let attempt = try await withLease(until: deadline) { session in
        session.attempt(kind, deadline: deadline, body)
      }
      switch attempt {
      case .committed(let value):
        return value
      case .failed(let error, let remedy):
        guard remedy != .none, attempts < configuration.maxAttempts else { throw error }
        logger.debug(
          "A transaction is run again",
          metadata: [
            "attempt": "\(attempts)", "error": "\((error as? PostgresError)?.description ?? "")",
          ])
        metrics.retries.increment()
        if remedy == .runAgain { try await pause(beforeAttempt: attempts + 1) }
      case .inDoubt(let value, let mark):
        if try await isCommitted(mark, deadline: deadline) { return value }
        guard attempts < configuration.maxAttempts else { throw PostgresError(.connectionLost) }
        metrics.retries.increment()
      }
    }
  }

  /// Colliding transactions part by chance: up to 2, 4, 8, … milliseconds, at most 250.
  private func pause(beforeAttempt attempt: Int) async throws {
    let longest = min(250_000, 1_000 << min(attempt - 1, 8))
    do {
      try await Task.sleep(for: .microseconds(Int.random(in: 0...longest)))
    } catch {
      throw PostgresError(.cancelled)
    }
  }

  private func withLease<T: Sendable>(
    until deadline: ContinuousClock.Instant?, _ job: @escaping @Sendable (Session) throws -> T
  ) async throws -> T {
    let start = ContinuousClock.now
    let lease = try await pool.lease(until: deadline ?? start + configuration.connectionWait)
    metrics.wait.record(duration: .now - start)
    let (result, isLost) = await lease.connection.perform { session in
      (Result { try job(session) }, session.isLost)
    }
    if isLost { pool.discard(lease) } else { pool.giveBack(lease) }
    return try result.get()
  }

  // MARK: A COMMIT without an answer

  private func isCommitted(
    _ mark: TransactionMark, deadline: ContinuousClock.Instant?
  ) async throws -> Bool {
    do {
      let isCommitted = try await lookUp(mark, deadline: deadline)
      (isCommitted ? metrics.inDoubtCommitted : metrics.inDoubtAborted).increment()
      return isCommitted
    } catch {
      metrics.inDoubtUnknown.increment()
      throw error
    }
  }

  private func lookUp(
    _ mark: TransactionMark, deadline: ContinuousClock.Instant?
  ) async throws -> Bool {
    let latest = ContinuousClock.now + configuration.commitLookupTime
    let end = deadline.map { min($0, latest) } ?? latest
    var pause: Duration = .milliseconds(5)
    logger.notice("A connection was lost during COMMIT; its fate is looked up")
    while ContinuousClock.now < end {
      do {
        switch try await withLease(until: end, { try $0.lookUp(mark) }) {
        case .committed: return true
        case .aborted: return false
        case .unknown: throw PostgresError(.commitUnknown)
        case .inProgress: break
        }
        try await Task.sleep(for: pause)
        pause = min(pause * 2, .milliseconds(250))
      } catch let error as PostgresError where error.kind == .connectionLost {
        // The server goes down or comes up; the pool waits for it.
        continue
      } catch {
        throw PostgresError(.commitUnknown, cause: error)
      }
    }
    throw PostgresError(.commitUnknown)
  }
}
