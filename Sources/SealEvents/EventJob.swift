import SealJobs
import SealPostgres
import SealPrimitives

/// Hands an event that failed to its subscriber again.
package struct EventJob: JobHandler {
  static let kind = "event"
  package var kind: String { Self.kind }
  private let database: Database
  private let subscribers: [any EventSubscriber]
  private let clock: any WallClock

  package init(database: Database, subscribers: [any EventSubscriber], clock: any WallClock) {
    self.database = database
    self.subscribers = subscribers
    self.clock = clock
  }

  /// Of an event and its reader, for ever one.
  static func job(_ failed: NumberedEvent, for reader: String, due: Instant) -> NewJob {
    NewJob(
      kind: kind, key: "\(reader) \(failed.event.eventID)", tenant: failed.event.tenant, due: due)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    let words = job.job.key.split(separator: " ").map(String.init)
    guard words.count == 2, let id = EventID(words[1]), let tenant = job.job.tenant,
      let subscriber = subscribers.first(where: { $0.reader == words[0] })
    else { return .park("The job's key is no subscriber and event.") }
    let now = clock.now()
    let handled = try await database.write { tx in
      guard let event = try EventReader.find(id, of: tenant, tx) else {
        preconditionFailure("events are never deleted")
      }
      let handled = try subscriber.handle([event], tx)
      try job.complete(at: now, tx)
      return handled
    }
    _ = try await subscriber.finish(handled)
    return .completed
  }
}
