import Foundation
import SealEvents
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import SealVerify

/// Events on a database of their own.
struct EventDatabase: Sendable {
  static let now = Instant(seconds: 1_795_248_000)
  static let account = Tenant(AccountID(uuid: UUID()), .live)
  private static let outbox = EventOutbox(random: SystemRandomBytes())

  let database: Database

  static func with(
    isolation: isolated (any Actor)? = #isolation, _ body: (EventDatabase) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) {
      try await body(EventDatabase(database: $0))
    }
  }

  @discardableResult
  static func record(
    _ type: EventType, _ subject: String, of account: Tenant = account,
    data: JSONValue? = nil, _ tx: Transaction
  ) throws -> Event {
    try outbox.record(
      NewEvent(
        tenant: account, type: type,
        subject: subject, data: data ?? ["of": .string(subject)]), at: now, tx)
  }

  /// One event for each subject, written by one statement.
  static func record(_ type: EventType, _ subjects: [String], _ tx: Transaction) throws {
    try outbox.record(
      subjects.map {
        NewEvent(
          tenant: account, type: type, subject: $0,
          data: ["of": .string($0)])
      }, at: now, tx)
  }

  /// One event in a transaction of its own.
  @discardableResult
  func write(_ type: EventType, _ subject: String) async throws -> Event {
    try await database.write { tx in try Self.record(type, subject, tx) }
  }

  /// Numbers what waits.
  func number() async throws {
    try await EventSequencer(database: database, logger: TestLog.logger).drain()
  }

  /// All events, numbered.
  func events(_ filter: EventFilter = EventFilter()) async throws -> [Event] {
    try await number()
    return try await database.read { tx in
      try EventReader.read(after: 0, filter, limit: 100, tx)
    }.map(\.event)
  }

  /// Not on the pool of threads that tasks share: what signals may run there.
  static func wait(for semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { done in
      DispatchQueue.global().async {
        semaphore.wait()
        done.resume()
      }
    }
  }
}
