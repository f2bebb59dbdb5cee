import Logging
import SealPostgres
import SealPrimitives
import Synchronization

/// Does what is due, several jobs at once, here or in as many servers as there are.
///
/// Each of its workers takes one job after the other, so a long one holds up nobody else. An account's
/// jobs are done by some of them at a time: whoever has much to do leaves workers to the others. Jobs
/// that wait for foreign hosts have a runner of their own.
package final class JobRunner: Sendable {
  let database: Database
  let handlers: [String: any JobHandler]
  let clock: any WallClock
  let random: any RandomBytes
  let logger: Logger
  private let interval: Duration
  private let workers: [WokenLoop]
  private let shares: AccountShares
  private let isEnding = Atomic(false)

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
    precondition(concurrency > 0, "Somebody has to do the work.")
    self.database = database
    self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
    self.clock = clock
    self.random = random
    self.logger = logger
    self.interval = interval
    shares = AccountShares(atMost: accountShare ?? max(1, concurrency / 2))
    workers = (0..<concurrency).map { _ in WokenLoop(interval: interval) }
  }

  /// Looks at once, not at the next interval: a job was committed.
  package func wake() {
    for worker in workers { worker.wake() }
  }

  /// Looks again at that time, should it come before the next interval.
  func wake(at time: Instant) {
    let pause = clock.now().duration(to: time)
    guard pause > .zero, pause < interval else { return }
    // Nothing follows from it, so nobody waits for it; it ends within the interval.
    Task { [workers] in
      try await Task.sleep(for: pause)
      for worker in workers { worker.wake() }
    }
  }

  /// Does jobs until this task is cancelled. Those that run by then are finished, undisturbed; no
  /// other is begun. To be called once.
  package func run() async {
    await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group in
        for worker in workers {
          group.addTask { [self] in
            await worker.run { [self] in
              do {
                try await doWhatIsDue()
              } catch {
                logger.warning(
                  "Jobs cannot be read for the moment", metadata: ["error": "\(error)"])
              }
            }
          }
        }
      }
    } onCancel: {
      isEnding.store(true, ordering: .relaxed)
    }
  }

  /// Does everything that is due, and what becomes due by it, and answers how much that was. For
  /// tests and demonstrations, which do not wait.
  @discardableResult
  package func drain() async throws -> Int {
    var count = 0
    while true {
      // A worker that found nothing may have looked before another's job made more.
      let done = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in workers { group.addTask { try await self.doWhatIsDue() } }
        return try await group.reduce(0, +)
      }
      if done == 0 { return count }
      count += done
    }
  }

  /// One job after the other, until none is due or the runner ends.
  @discardableResult
  private func doWhatIsDue() async throws -> Int {
    var count = 0
    let handlers = handlers.values.sorted { $0.kind < $1.kind }
    while !isEnding.load(ordering: .relaxed) {
      let now = clock.now()
      let early = !count.isMultiple(of: 2)
      let job = try await database.write { [shares] tx in
        try ClaimedJob.claim(
          for: handlers, early: early, except: shares.exhausted, at: now, tx)
      }
      guard let job else { break }
      // Jobs of nobody are not counted.
      let account = job.job.account?.accountID
      guard account.map(shares.take) ?? true else {
        // Another worker was faster with a job of this account.
        try await database.write { tx in try job.handBack(tx) }
        continue
      }
      await perform(job)
      account.map(shares.giveBack)
      count += 1
    }
    return count
  }
}
