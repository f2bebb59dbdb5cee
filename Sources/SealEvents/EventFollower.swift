import Logging
import SealJobs
import SealPostgres
import SealPrimitives

/// Hands events to a subscriber, as they get their numbers. As many servers as there are share it.
///
/// An event that its subscriber fails at stops nobody: it becomes a job, which is done again, later
/// and later, and at last parked for an operator, with its error (`EventJob`). While the database
/// is to blame, all events keep their turn.
package final class EventFollower: Sendable {
  package let subscriber: any EventSubscriber
  private let database: Database
  private let clock: any WallClock
  private let jobs: JobQueue
  private let loop: PollingLoop
  private let logger: Logger

  package init(
    _ subscriber: any EventSubscriber, database: Database, clock: any WallClock,
    random: any RandomBytes, interval: Duration = .seconds(1), logger: Logger
  ) {
    self.subscriber = subscriber
    self.database = database
    self.clock = clock
    jobs = JobQueue(random: random)
    self.logger = logger
    loop = PollingLoop(interval: interval)
  }

  /// Soon: what it does beside events may have something to do.
  package func wake() {
    loop.wake()
  }

  /// Soon, if events of these types are its.
  package func wake(for types: Set<EventType>) {
    if subscriber.types.isEmpty || !types.isDisjoint(with: subscriber.types) { wake() }
  }

  /// Follows until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.drain()
    } failed: { [logger, subscriber] error in
      logger.warning(
        "Events cannot be followed for the moment",
        metadata: ["reader": "\(subscriber.reader)", "error": "\(error)"])
    }
  }

  /// Follows all events there are; answers how much followed from them.
  @discardableResult
  package func drain() async throws -> Int {
    var count = 0
    while let handled = try await next() { count += handled }
    return try await count + subscriber.finish(count)
  }

  /// One batch; `nil` when there is none, or another server is at it.
  private func next() async throws -> Int? {
    do {
      return try await handle(atMost: subscriber.batch)
    } catch let failed as Failure where failed.item.count > 1 {
      // One of them is to blame: the others are handled alone.
      var count = 0
      for _ in failed.item { count += try await nextAlone() ?? 0 }
      return count
    } catch let failed as Failure {
      return try await putAside(failed)
    }
  }

  private func nextAlone() async throws -> Int? {
    do {
      return try await handle(atMost: 1)
    } catch let failed as Failure {
      return try await putAside(failed)
    }
  }

  /// Throws `Failure` for what the subscriber threw, once the transaction is rolled back.
  private func handle(atMost limit: Int) async throws -> Int? {
    try await database.write(taking: { [subscriber] tx in
      try subscriber.subscription.next(limit: limit, tx).flatMap { $0.isEmpty ? nil : $0 }
    }) { [subscriber] events, tx in
      try subscriber.handle(events, tx)
    }
  }

  /// Moves past an event and has it handled later.
  private func putAside(_ failed: Failure) async throws -> Int {
    logger.warning(
      "An event cannot be followed and is put aside",
      metadata: [
        "reader": "\(subscriber.reader)", "event": "\(failed.item[0].event.eventID)",
        "error": "\(failed.cause)",
      ])
    let now = clock.now()
    do {
      try await database.write { [subscriber, jobs] tx in
        guard let next = try subscriber.subscription.next(limit: 1, tx)?.first else { return }
        guard next.number == failed.item[0].number else { throw HandledElsewhere() }
        try jobs.enqueue(EventJob.job(next, for: subscriber.reader, due: now), at: now, tx)
      }
    } catch is HandledElsewhere {
      // Meanwhile, by another server: the next event keeps its turn.
      return 0
    }
    return 0
  }

  private typealias Failure = FailedAt<[NumberedEvent]>
  private struct HandledElsewhere: Error {}
}
