import Foundation
import Logging
import SealJobs
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import Synchronization

/// A queue on a database of its own, and a clock that stands still until it is moved.
struct Bench: Sendable {
  let database: Database
  let clock = ManualWallClock(Instant(seconds: 1_795_248_000))
  let queue = JobQueue(random: SystemRandomBytes())

  static func with(
    isolation: isolated (any Actor)? = #isolation, _ body: (Bench) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) {
      try await body(Bench(database: $0))
    }
  }

  func runner(_ handlers: any JobHandler...) -> JobRunner {
    JobRunner(
      database: database, handlers: handlers, clock: clock, random: SystemRandomBytes(),
      logger: TestLog.logger)
  }

  /// Adds a job of the kind `test`.
  @discardableResult
  func add(
    _ key: String, account: NewJob.Account? = nil, after delay: Duration = .zero,
    clock jobClock: JobClock = .real
  ) async throws -> Bool {
    let now = clock.now()
    return try await database.write { [queue] tx in
      try queue.enqueue(
        NewJob(
          kind: "test", key: key, account: account, payload: Array(key.utf8),
          due: now.advanced(by: delay), clock: jobClock), at: now, tx)
    }
  }

  func job(_ key: String) async throws -> Job? {
    try await database.read { tx in try JobQueue.find("test", key, tx) }
  }
}

/// Does what a test says, and remembers the keys.
final class Recorder: JobHandler {
  let kind = "test"
  let maxAttempts: Int
  private let body: @Sendable (ClaimedJob) async throws -> JobOutcome
  private let keys = Mutex<[String]>([])

  init(
    maxAttempts: Int = 3,
    _ body: @escaping @Sendable (ClaimedJob) async throws -> JobOutcome = { _ in .done }
  ) {
    self.maxAttempts = maxAttempts
    self.body = body
  }

  var ran: [String] { keys.withLock { $0 } }

  func run(_ job: ClaimedJob) async throws -> JobOutcome {
    keys.withLock { $0.append(job.job.key) }
    return try await body(job)
  }
}

struct Broken: Error, CustomStringConvertible {
  let description = "The machine is broken."
}
