import Foundation
import Logging
import SealJobs
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import Synchronization

/// A queue on a database of its own, and a clock that stands still until it is moved.
struct JobDatabase: Sendable {
  let database: Database
  let clock = ManualWallClock(Instant(seconds: 1_795_248_000))
  let queue = JobQueue(random: SystemRandomBytes())

  static func with(
    isolation: isolated (any Actor)? = #isolation, _ body: (JobDatabase) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) {
      try await body(JobDatabase(database: $0))
    }
  }

  func runner(
    _ handlers: any JobHandler..., random: any RandomBytes = SystemRandomBytes(),
    concurrency: Int = 4, accountShare: Int? = nil, interval: Duration = .seconds(3_600)
  ) -> JobRunner {
    JobRunner(
      database: database, handlers: handlers, clock: clock, random: random,
      concurrency: concurrency, accountShare: accountShare, interval: interval,
      logger: TestLog.logger)
  }

  /// Adds a job, of the kind `test` unless told otherwise.
  @discardableResult
  func add(
    _ key: String, kind: String = "test", account: Tenant? = nil,
    after delay: Duration = .zero,
    clock jobClock: JobClock = .real
  ) async throws -> Bool {
    let now = clock.now()
    return try await database.write { [queue] tx in
      try queue.enqueue(
        NewJob(
          kind: kind, key: key, tenant: account, payload: Array(key.utf8),
          due: now.advanced(by: delay), clock: jobClock), at: now, tx)
    }
  }

  func job(_ key: String, of account: Tenant? = nil) async throws -> Job? {
    try await database.read { tx in
      try JobQueue.find("test", key, in: account?.bucket ?? .nobodys, tx)
    }
  }
}

/// Does what a test says, and remembers the keys.
final class Recorder: JobHandler {
  let kind: String
  let maxAttempts: Int
  let lease: Duration
  private let body: @Sendable (ClaimedJob) async throws -> JobOutcome
  private let keys = Mutex<[String]>([])

  init(
    kind: String = "test", maxAttempts: Int = 3, lease: Duration = .seconds(120),
    _ body: @escaping @Sendable (ClaimedJob) async throws -> JobOutcome = { _ in .done }
  ) {
    self.kind = kind
    self.maxAttempts = maxAttempts
    self.lease = lease
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

/// Randomness that is always the same byte.
struct SameByte: RandomBytes {
  let byte: UInt8

  func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: byte, count: count) }
}

/// A door that is shut until somebody opens it, once and for all.
struct Door: Sendable {
  private let ends: AsyncStream<Never>
  private let opener: AsyncStream<Never>.Continuation

  init() {
    (ends, opener) = AsyncStream.makeStream(of: Never.self)
  }

  func open() { opener.finish() }

  /// Does not care about cancellation: who waits here is in the middle of something.
  func pass() async {
    await Task { for await _ in ends {} }.value
  }
}
