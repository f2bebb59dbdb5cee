import Logging
import SealPostgres
import SealPrimitives

/// Does what is due, several jobs at once, here or in as many servers as there are.
package final class JobRunner: Sendable {
  private let database: Database
  private let handlers: [String: any JobHandler]
  private let clock: any WallClock
  private let random: any RandomBytes
  private let concurrency: Int
  private let loop: WokenLoop
  private let logger: Logger

  /// - Parameters:
  ///   - handlers: one for each kind.
  ///   - interval: how long what becomes due by the mere passing of time may wait.
  package init(
    database: Database, handlers: [any JobHandler], clock: any WallClock, random: any RandomBytes,
    concurrency: Int = 4, interval: Duration = .seconds(1), logger: Logger
  ) {
    self.database = database
    self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
    self.clock = clock
    self.random = random
    self.concurrency = concurrency
    loop = WokenLoop(interval: interval)
    self.logger = logger
  }

  /// Looks at once, not at the next interval: a job was committed.
  package func wake() {
    loop.wake()
  }

  /// Does jobs until this task is cancelled; those that run by then are finished.
  package func run() async {
    await loop.run { [self] in
      do {
        try await drain()
      } catch {
        logger.warning("Jobs cannot be read for the moment", metadata: ["error": "\(error)"])
      }
    }
  }

  /// Does everything that is due, and what becomes due by it, and answers how much that was.
  @discardableResult
  package func drain() async throws -> Int {
    var count = 0
    while true {
      let done = try await batch()
      if done == 0 { return count }
      count += done
    }
  }

  private func batch() async throws -> Int {
    let now = clock.now()
    let kinds = handlers.keys.sorted()
    let lease = handlers.values.map(\.lease).max() ?? .zero
    let jobs = try await database.write { [concurrency] tx in
      try ClaimedJob.claim(kinds: kinds, limit: concurrency, lease: lease, at: now, tx)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in jobs {
        group.addTask { try await self.perform(job) }
      }
      try await group.waitForAll()
    }
    return jobs.count
  }

  private func perform(_ job: ClaimedJob) async throws {
    guard let handler = handlers[job.job.kind] else {
      preconditionFailure("only kinds with a handler are claimed")
    }
    do {
      let outcome = try await handler.run(job)
      try await settle(job, outcome)
    } catch is ClaimedJob.LeaseLost {
      logger.notice("A job took longer than its lease", metadata: ["kind": "\(job.job.kind)"])
    } catch {
      try await putOff(job, handler, "\(error)")
    }
  }

  private func settle(_ job: ClaimedJob, _ outcome: JobOutcome) async throws {
    let now = clock.now()
    switch outcome {
    case .completed: break
    case .done: try await database.write { tx in try job.complete(at: now, tx) }
    case .again(let due):
      try await database.write { tx in try job.again(at: due, tx) }
    case .park(let reason): try await park(job, reason)
    }
  }

  private func putOff(_ job: ClaimedJob, _ handler: any JobHandler, _ error: String) async throws {
    guard job.job.attempts < handler.maxAttempts else { return try await park(job, error) }
    let pause = handler.pause(afterAttempt: job.job.attempts, random: random)
    logger.info(
      "A job failed and is put off", metadata: ["kind": "\(job.job.kind)", "error": "\(error)"])
    let time = clock.now().advanced(by: pause)
    do {
      try await database.write { tx in
        try job.putOff(until: time, error: String(error.prefix(500)), tx)
      }
    } catch is ClaimedJob.LeaseLost {
      return  // Somebody else has it, and will say what became of it.
    }
  }

  private func park(_ job: ClaimedJob, _ error: String) async throws {
    logger.error("A job is parked", metadata: ["kind": "\(job.job.kind)", "error": "\(error)"])
    let now = clock.now()
    do {
      try await database.write { tx in
        try job.park(error: String(error.prefix(500)), at: now, tx)
      }
    } catch is ClaimedJob.LeaseLost {
      return  // Somebody else has it, and will say what became of it.
    }
  }
}
