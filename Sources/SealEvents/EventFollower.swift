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
    loop = PollingLoop(interval: interval, pause: .milliseconds(10))
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
    var followed = 0
    var batch: Handled
    repeat {
      batch = try await next()
      followed += batch.followed
      // A batch that is not full was the last: what came meanwhile wakes again.
    } while batch.events == subscriber.batch
    return try await followed + subscriber.finish(followed)
  }

  /// One batch; of no events when there is none, or another server is at it.
  private func next() async throws -> Handled {
    do {
      return try await handle(atMost: subscriber.batch)
    } catch let failed as Failure where failed.item.count > 1 {
      // One of them is to blame: the others are handled alone.
      var handled = Handled(events: failed.item.count)
      for _ in failed.item { handled.followed += try await nextAlone().followed }
      return handled
    } catch let failed as Failure {
      try await putAside(failed)
      return Handled(events: failed.item.count)
    }
  }

  private func nextAlone() async throws -> Handled {
    do {
      return try await handle(atMost: 1)
    } catch let failed as Failure {
      try await putAside(failed)
      return Handled(events: failed.item.count)
    }
  }

  /// Throws `Failure` for what the subscriber threw, once the transaction is rolled back.
  private func handle(atMost limit: Int) async throws -> Handled {
    try await database.write(taking: { [subscriber] tx in
      try subscriber.subscription.next(limit: limit, tx).flatMap { $0.isEmpty ? nil : $0 }
    }) { [subscriber] events, tx in
      Handled(events: events.count, followed: try subscriber.handle(events, tx))
    } ?? Handled()
  }

  /// Moves past an event and has it handled later.
  private func putAside(_ failed: Failure) async throws {
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
    }
  }

  /// How many events a batch had, and how much followed from them.
  private struct Handled: Sendable {
    var events = 0
    var followed = 0
  }

  private typealias Failure = FailedAt<[NumberedEvent]>
  private struct HandledElsewhere: Error {}
}
