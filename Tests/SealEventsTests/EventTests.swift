import Foundation
import SealEvents
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import SealVerify
import Testing

@Suite struct EventTests {
  private static let now = Instant(seconds: 1_795_248_000)
  private static let account = EventFilter.Account(accountID: UUID(), environment: .live)
  private static let outbox = EventOutbox(random: SystemRandomBytes())

  @discardableResult
  private static func record(
    _ type: String, _ subject: String, of account: EventFilter.Account = Self.account,
    _ tx: Transaction
  ) throws -> Event {
    try outbox.record(
      NewEvent(
        accountID: account.accountID, environment: account.environment, type: type,
        subject: subject, data: ["of": .string(subject)]), at: now, tx)
  }

  /// All events, numbered.
  private func events(_ database: Database, _ filter: EventFilter = EventFilter()) async throws
    -> [Event]
  {
    try await EventSequencer(database: database, logger: TestLog.logger).drain()
    return try await database.read { tx in
      try EventReader.read(after: 0, filter, limit: 100, tx)
    }.map(\.event)
  }

  private func alone(
    isolation: isolated (any Actor)? = #isolation, _ body: (Database) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { try await body($0) }
  }

  @Test func anEventIsReadAsItWasWritten() async throws {
    try await alone { database in
      let written = try await database.write { tx in
        try Self.record("license.issued", "license_1", tx)
      }
      let read = try await events(database)
      #expect(read == [written])
      #expect(String(decoding: read[0].data, as: UTF8.self) == #"{"of":"license_1"}"#)
      #expect(read[0].sequence == 1 && read[0].time == Self.now)
    }
  }

  @Test func aReaderMissesNothingWhenTransactionsEndInAnotherOrderThanTheyBegan() async throws {
    try await alone { database in
      let (written, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let slow = database.write { tx in
        let event = try Self.record("order.placed", "order_slow", tx)
        written.signal()
        guard release.wait(timeout: .now() + 30) == .success else { throw CancellationError() }
        return event
      }
      await withCheckedContinuation { done in
        DispatchQueue.global().async {
          written.wait()
          done.resume()
        }
      }
      let fast = try await database.write { tx in
        try Self.record("order.placed", "order_fast", tx)
      }
      // A reader in between sees what is over, and then goes on from there.
      let subscription = EventSubscription(reader: "between")
      try await EventSequencer(database: database, logger: TestLog.logger).drain()
      let early = try await database.write { tx in try subscription.next(limit: 9, tx) }
      #expect(early?.map(\.event) == [fast])
      release.signal()
      let last = try await slow
      try await EventSequencer(database: database, logger: TestLog.logger).drain()
      let late = try await database.write { tx in try subscription.next(limit: 9, tx) }
      #expect(late?.map(\.event) == [last])
      #expect(late?.first?.number == 2)
    }
  }

  @Test func numbersOfASubjectHaveNoGapsWhateverRacesAndRollsBack() async throws {
    struct Undone: Error {}
    try await alone { database in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<40 {
          group.addTask {
            do {
              try await database.write { tx in
                try Self.record("work.changed", "work_\(number % 3)", tx)
                if number.isMultiple(of: 4) { throw Undone() }
              }
            } catch is Undone {
              return
            } catch {
              Issue.record(error)
            }
          }
        }
      }
      let all = try await events(database)
      #expect(all.count == 30)
      #expect(Set(all.map(\.eventID)).count == 30)
      for (_, events) in Dictionary(grouping: all, by: \.subject) {
        #expect(events.map(\.sequence) == (1...Int64(events.count)).map { $0 })
      }
    }
  }

  @Test func filtersByAccountEnvironmentTypeAndSubject() async throws {
    try await alone { database in
      let other = EventFilter.Account(accountID: UUID(), environment: .live)
      let sandbox = EventFilter.Account(accountID: Self.account.accountID, environment: .sandbox)
      try await database.write { tx in
        try Self.record("a.made", "x_1", tx)
        try Self.record("a.made", "x_2", of: other, tx)
        try Self.record("b.made", "x_3", of: sandbox, tx)
        try Self.record("b.made", "x_4", tx)
      }
      let rows: [(EventFilter, [String])] = [
        (EventFilter(), ["x_1", "x_2", "x_3", "x_4"]),
        (EventFilter(account: Self.account), ["x_1", "x_4"]),
        (EventFilter(account: other), ["x_2"]), (EventFilter(account: sandbox), ["x_3"]),
        (EventFilter(types: ["b.made"]), ["x_3", "x_4"]),
        (EventFilter(account: Self.account, types: ["b.made"]), ["x_4"]),
        (EventFilter(subject: "x_2"), ["x_2"]),
        (EventFilter(account: Self.account, subject: "x_2"), []),
      ]
      for (filter, subjects) in rows {
        let read = try await events(database, filter)
        #expect(read.map(\.subject) == subjects)
      }
    }
  }

  @Test func anEventsNumberIsToldToItsAccountOnceItHasOne() async throws {
    try await alone { database in
      let event = try await database.write { tx in try Self.record("a.made", "x_1", tx) }
      let other = EventFilter.Account(accountID: UUID(), environment: .live)
      func number(_ account: EventFilter.Account) async throws -> Int64? {
        try await database.read { tx in try EventReader.number(of: event.eventID, account, tx) }
      }
      #expect(try await number(Self.account) == nil)
      _ = try await events(database)
      #expect(try await number(Self.account) == 1)
      #expect(try await number(other) == nil)
    }
  }

  @Test func twoSequencersGiveEachEventOneNumberWithoutGaps() async throws {
    try await alone { database in
      for round in 0..<5 {
        try await database.write { tx in
          for number in 0..<50 { try Self.record("a.made", "x_\(round)_\(number)", tx) }
        }
      }
      let sequencers = (0..<4).map { _ in
        EventSequencer(database: database, logger: TestLog.logger)
      }
      let count = try await withThrowingTaskGroup(of: Int.self) { group in
        for sequencer in sequencers { group.addTask { try await sequencer.drain() } }
        return try await group.reduce(0, +)
      }
      #expect(count == 250)
      let numbers = try await database.read { tx in
        try EventReader.read(after: 0, limit: 1_000, tx).map(\.number)
      }
      #expect(numbers == (1...250).map { $0 })
    }
  }

  @Test func aSubscriptionGivesEachEventOnce() async throws {
    try await alone { database in
      try await database.write { tx in
        for number in 1...7 { try Self.record("a.made", "x_\(number)", tx) }
      }
      _ = try await events(database)
      let subscription = EventSubscription(reader: "webhooks")
      var seen: [String] = []
      while true {
        let batch = try await database.write { tx in
          try #require(try subscription.next(limit: 3, tx)).map(\.event.subject)
        }
        if batch.isEmpty { break }
        seen += batch
      }
      #expect(seen == (1...7).map { "x_\($0)" })
    }
  }

  @Test func aSubscriptionDoesNotMoveOnWhenItsTransactionFails() async throws {
    struct Undone: Error {}
    try await alone { database in
      _ = try await database.write { tx in try Self.record("a.made", "x_1", tx) }
      _ = try await events(database)
      let subscription = EventSubscription(reader: "mail")
      await #expect(throws: Undone.self) {
        try await database.write { tx in
          _ = try subscription.next(limit: 3, tx)
          throw Undone()
        }
      }
      let batch = try await database.write { tx in try subscription.next(limit: 3, tx) }
      #expect(batch?.map(\.event.subject) == ["x_1"])
    }
  }

  @Test func twoServersDoNotReadUnderOneNameAtOnce() async throws {
    try await alone { database in
      let subscription = EventSubscription(reader: "webhooks")
      _ = try await database.write { tx in
        for number in 1...2 { try Self.record("a.made", "x_\(number)", tx) }
        return try subscription.next(limit: 1, tx)
      }
      _ = try await events(database)
      let (taken, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let first = database.write { tx in
        let batch = try subscription.next(limit: 1, tx)?.count
        taken.signal()
        guard release.wait(timeout: .now() + 30) == .success else { throw CancellationError() }
        return batch
      }
      await withCheckedContinuation { done in
        DispatchQueue.global().async {
          taken.wait()
          done.resume()
        }
      }
      let second = try await database.write { tx in try subscription.next(limit: 1, tx)?.count }
      release.signal()
      #expect(second == nil)
      let batch = try await first
      #expect(batch == 1)
    }
  }

  @Test(arguments: [
    ("event_type_is_words_joined_by_dots", "UPPER.case", "LIVE", 1, 2),
    ("event_type_is_words_joined_by_dots", "one", "LIVE", 1, 2),
    ("event_environment_is_known", "a.b", "DEMO", 1, 2),
    ("event_sequence_is_positive", "a.b", "LIVE", 0, 2),
    ("event_data_is_at_most_20_kb", "a.b", "LIVE", 1, 20_001),
  ]) func theDatabaseDefendsItsRules(
    _ constraint: String, _ type: String, _ environment: String, _ sequence: Int64, _ size: Int
  ) async throws {
    try await alone { database in
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { tx in
          try tx.execute(
            """
            INSERT INTO event (event_id, account_id, environment, type, subject, sequence, time, data)
            VALUES (\(UUID()), \(UUID()), \(environment), \(type), 's', \(sequence), now(),
              \([UInt8](repeating: 0, count: size)))
            """)
        }
      }
      #expect(error?.constraint == constraint)
    }
  }

  @Test func eventsAreNeverChangedAndNeitherNumberNorIdIsUsedTwice() async throws {
    try await alone { database in
      let event = try await database.write { tx in try Self.record("a.made", "x_1", tx) }
      let attempts: [(SQL, String)] = [
        ("UPDATE event SET type = 'b.made'", "events_are_insert_only"),
        ("DELETE FROM event", "events_are_insert_only"),
        ("TRUNCATE event, event_order, event_waiting", "events_are_insert_only"),
        ("DELETE FROM event_order", "event_order_is_insert_only"),
        (Self.copy(id: UUID(), sequence: 1), "event_sequence_is_used_once_by_its_subject"),
        (Self.copy(id: event.eventID.uuid, sequence: 2), "event_id_is_used_once"),
      ]
      for (statement, constraint) in attempts {
        let error = await #expect(throws: PostgresError.self) {
          try await database.write { tx in try tx.execute(statement) }
        }
        #expect(error?.constraint == constraint)
      }
    }
  }

  private static func copy(id: UUID, sequence: Int64) -> SQL {
    """
    INSERT INTO event (event_id, account_id, environment, type, subject, sequence, time, data)
    SELECT \(id), account_id, environment, type, subject, \(sequence), time, data FROM event
    """
  }
}
