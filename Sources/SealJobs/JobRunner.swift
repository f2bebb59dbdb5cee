import Logging
import SealPostgres
import SealPrimitives
import SealTelemetry
import Synchronization

/// Does what is due, several jobs at once, here or in as many servers as there are.
///
/// Who has done a job takes the next, so a long one holds up nobody else. An account's jobs are
/// done by some of the workers at a time: whoever has much to do leaves workers to the others. Jobs
/// that wait for foreign hosts have runners of their own.
package final class JobRunner: Sendable {
  let database: Database
  let handlers: [String: any JobHandler]
  /// The same, always in one order: one prepared statement.
  private let claimed: [any JobHandler]
  let clock: any WallClock
  let random: any RandomBytes
  let logger: Logger
  let metrics: [String: JobMetrics]
  let spans = Spans()
  private let pool: WorkerPool
  private let interval: Duration
  private let shares: AccountShares
  private let concurrency: Int
  /// Counts the claims: what is due by the real time and what is due early take turns.
  private let turns = Atomic(UInt(0))

  /// - Parameters:
  ///   - handlers: one for each kind.
  ///   - concurrency: how many jobs are done at once.
  ///   - accountShare: how many of them may be of one account; by default half of them.
  ///   - interval: how long what becomes due by the mere passing of time may wait.
  package init(
    database: Database, handlers: [any JobHandler], clock: any WallClock, random: any RandomBytes,
    concurrency: Int = 4, accountShare: Int? = nil, interval: Duration = .seconds(1),
    logger: Logger
  ) {
    self.database = database
    self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
    metrics = self.handlers.mapValues { JobMetrics(kind: $0.kind) }
    claimed = handlers.sorted { $0.kind < $1.kind }
    self.clock = clock
    self.random = random
    self.logger = logger
    self.concurrency = concurrency
    self.interval = interval
    pool = WorkerPool(size: concurrency, interval: interval)
    shares = AccountShares(atMost: accountShare ?? max(1, concurrency / 2))
  }

  /// Looks at once, not at the next interval: a job was committed.
  package func wake() {
    pool.wake()
  }

  /// Looks again at that time, should it come before the next interval.
  func wake(at time: Instant) {
    let pause = clock.now().duration(to: time)
    guard pause > .zero, pause < interval else { return }
    // Nothing follows from it, so nobody waits for it; it ends within the interval.
    Task { [pool] in
      try await Task.sleep(for: pause)
      pool.wake()
    }
  }

  /// Does jobs until this task is cancelled. Those that run by then are finished, undisturbed; no
  /// other is begun. To be called once.
  package func run() async {
    await pool.run(
      finding: { [self] in
        do {
          return try await claim()
        } catch {
          logger.warning("Jobs cannot be read for the moment", metadata: ["error": "\(error)"])
          return nil
        }
      }, doing: { [self] job in await finish(job) })
  }

  /// Does everything that is due, and what becomes due by it, and answers how much that was. For
  /// tests and demonstrations, which do not wait.
  @discardableResult
  package func drain() async throws -> Int {
    var count = 0
    // A worker that found nothing may have looked before another's job made more.
    while let first = try await claim() {
      count += try await withThrowingTaskGroup(of: Int.self) { group in
        group.addTask {
          await self.finish(first)
          return try await self.doWhatIsDue() + 1
        }
        for _ in 1..<concurrency { group.addTask { try await self.doWhatIsDue() } }
        return try await group.reduce(0, +)
      }
    }
    return count
  }

  /// One job after the other, until none is due.
  private func doWhatIsDue() async throws -> Int {
    var count = 0
    while let job = try await claim() {
      await finish(job)
      count += 1
    }
    return count
  }

  /// A job that is due; `nil` when none is, or the runner ends.
  private func claim() async throws -> ClaimedJob? {
    while !pool.isEnding {
      let early = !turns.wrappingAdd(1, ordering: .relaxed).oldValue.isMultiple(of: 2)
      let now = clock.now()
      let job = try await database.write { [claimed, shares] tx in
        try ClaimedJob.claim(for: claimed, early: early, except: shares.exhausted, at: now, tx)
      }
      // Jobs of nobody are not counted.
      guard let job, let account = job.job.tenant?.accountID, !shares.take(account) else {
        return job
      }
      // Another worker was faster with a job of this account; what it did may have cancelled this
      // one.
      do {
        try await database.write { tx in try job.handBack(tx) }
      } catch is ClaimedJob.LeaseLost {
        continue
      }
    }
    return nil
  }

  private func finish(_ job: ClaimedJob) async {
    await Activity.$current.withValue(Activity(.job("\(job.job.jobID)"))) {
      await perform(job)
    }
    job.job.tenant.map { shares.giveBack($0.accountID) }
  }
}
