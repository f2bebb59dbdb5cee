import Foundation
import SealEvents
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import SealVerify
import Testing

@Suite struct EventTests {
  @Test func anEventIsReadAsItWasWritten() async throws {
    try await EventDatabase.with { log in
      let written = try await log.database.write { tx in
        try EventDatabase.record(.licenseIssued, "license_1", tx)
      }
      let read = try await log.events()
      #expect(read == [written])
      #expect(String(decoding: read[0].data, as: UTF8.self) == #"{"of":"license_1"}"#)
      #expect(read[0].sequence == 1 && read[0].time == EventDatabase.now)
    }
  }

  @Test func manyAreWrittenAtOnceInTheOrderOfTheirSubjects() async throws {
    try await EventDatabase.with { log in
      try await log.write(.offerCreated, "offer_2")
      try await log.database.write { tx in
        try EventDatabase.record(.offerWithdrawn, ["offer_3", "offer_1", "offer_2"], tx)
        try EventDatabase.record(.offerWithdrawn, [], tx)
      }
      let read = try await log.events()
      #expect(read.map(\.subject) == ["offer_2", "offer_1", "offer_2", "offer_3"])
      #expect(read.map(\.sequence) == [1, 1, 2, 1])
      #expect(Set(read.map(\.eventID)).count == 4)
      #expect(
        read.last?.data == Array(#"{"of":"offer_3"}"#.utf8) && read.last?.time == EventDatabase.now)
    }
  }

  @Test func aReaderMissesNothingWhenTransactionsEndInAnotherOrderThanTheyBegan() async throws {
    try await EventDatabase.with { log in
      let (written, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let slow = log.database.write { tx in
        let event = try EventDatabase.record(.orderPlaced, "order_slow", tx)
        written.signal()
        guard release.wait(timeout: .now() + 30) == .success else { throw CancellationError() }
        return event
      }
      await EventDatabase.wait(for: written)
      let fast = try await log.database.write { tx in
        try EventDatabase.record(.orderPlaced, "order_fast", tx)
      }
      // A reader in between sees what is over, and then goes on from there.
      let subscription = EventSubscription(reader: "between")
      try await log.number()
      let early = try await log.database.write { tx in try subscription.next(limit: 9, tx) }
      #expect(early?.map(\.event) == [fast])
      release.signal()
      let last = try await slow
      try await log.number()
      let late = try await log.database.write { tx in try subscription.next(limit: 9, tx) }
      #expect(late?.map(\.event) == [last])
      #expect(late?.first?.number == 2)
    }
  }

  @Test func numbersOfASubjectHaveNoGapsWhateverRacesAndRollsBack() async throws {
    struct Undone: Error {}
    try await EventDatabase.with { log in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<40 {
          group.addTask {
            do {
              try await log.database.write { tx in
                try EventDatabase.record(.versionAdded, "work_\(number % 3)", tx)
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
      let all = try await log.events()
      #expect(all.count == 30)
      #expect(Set(all.map(\.eventID)).count == 30)
      for (_, events) in Dictionary(grouping: all, by: \.subject) {
        #expect(events.map(\.sequence) == (1...Int64(events.count)).map { $0 })
      }
    }
  }

  @Test func filtersByAccountEnvironmentTypeAndSubject() async throws {
    try await EventDatabase.with { log in
      let other = Tenant(AccountID(uuid: UUID()), .live)
      let sandbox = Tenant(EventDatabase.account.accountID, .sandbox)
      try await log.database.write { tx in
        try EventDatabase.record(.offerCreated, "x_1", tx)
        try EventDatabase.record(.offerCreated, "x_2", of: other, tx)
        try EventDatabase.record(.licenseIssued, "x_3", of: sandbox, tx)
        try EventDatabase.record(.licenseIssued, "x_4", tx)
      }
      let rows: [(EventFilter, [String])] = [
        (EventFilter(), ["x_1", "x_2", "x_3", "x_4"]),
        (EventFilter(tenant: EventDatabase.account), ["x_1", "x_4"]),
        (EventFilter(tenant: other), ["x_2"]), (EventFilter(tenant: sandbox), ["x_3"]),
        (EventFilter(types: [.licenseIssued]), ["x_3", "x_4"]),
        (EventFilter(tenant: EventDatabase.account, types: [.licenseIssued]), ["x_4"]),
        (EventFilter(subject: "x_2"), ["x_2"]),
        (EventFilter(tenant: EventDatabase.account, subject: "x_2"), []),
      ]
      for (filter, subjects) in rows {
        let read = try await log.events(filter)
        #expect(read.map(\.subject) == subjects)
      }
    }
  }

  @Test func anEventsNumberIsToldToItsAccountOnceItHasOne() async throws {
    try await EventDatabase.with { log in
      let event = try await log.database.write { tx in
        try EventDatabase.record(.offerCreated, "x_1", tx)
      }
      let other = Tenant(AccountID(uuid: UUID()), .live)
      func number(_ account: Tenant) async throws -> Int64? {
        try await log.database.read { tx in
          try EventReader.number(of: event.eventID, of: account, tx)
        }
      }
      #expect(try await number(EventDatabase.account) == nil)
      try await log.number()
      #expect(try await number(EventDatabase.account) == 1)
      #expect(try await number(other) == nil)
    }
  }

  @Test func twoSequencersGiveEachEventOneNumberWithoutGaps() async throws {
    try await EventDatabase.with { log in
      for round in 0..<5 {
        try await log.database.write { tx in
          for number in 0..<50 {
            try EventDatabase.record(.offerCreated, "x_\(round)_\(number)", tx)
          }
        }
      }
      let sequencers = (0..<4).map { _ in
        EventSequencer(database: log.database, logger: TestLog.logger)
      }
      let count = try await withThrowingTaskGroup(of: Int.self) { group in
        for sequencer in sequencers { group.addTask { try await sequencer.drain() } }
        return try await group.reduce(0, +)
      }
      #expect(count == 250)
      let numbers = try await log.database.read { tx in
        try EventReader.read(after: 0, limit: 1_000, tx).map(\.number)
      }
      #expect(numbers == (1...250).map { $0 })
    }
  }

  @Test func aSubjectsEventsKeepTheirOrderWhicheverTransactionBeganFirst() async throws {
    try await EventDatabase.with { log in
      let (begun, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      // The older transaction writes about the subject after the younger one is over.
      async let older = log.database.write { tx in
        _ = try tx.query("SELECT pg_current_xact_id()::text")
        begun.signal()
        guard release.wait(timeout: .now() + 30) == .success else { throw CancellationError() }
        return try EventDatabase.record(.orderLicensed, "order_1", tx)
      }
      await EventDatabase.wait(for: begun)
      let younger = try await log.write(.orderPlaced, "order_1")
      release.signal()
      let last = try await older
      #expect(younger.sequence == 1 && last.sequence == 2)
      #expect(try await log.events() == [younger, last])
    }
  }

  @Test func aRefusedEventIsNamedBeforeItReachesTheDatabase() async throws {
    try await EventDatabase.with { log in
      let cases: [(JSONValue, EventError.Code)] = [
        (["text"], .dataIsNoObject), ("text", .dataIsNoObject),
        // {"t":"…"} is eight bytes longer than its text.
        (["t": .string(String(repeating: "x", count: 19_993))], .dataTooLarge),
      ]
      for (data, code) in cases {
        let events = try await log.database.write { tx in
          let error = #expect(throws: EventError.self) {
            try EventDatabase.record(.offerCreated, "x_1", data: data, tx)
          }
          #expect(error?.code == code)
          // The transaction goes on.
          return try EventDatabase.record(.offerCreated, "x_2", tx)
        }
        #expect(events.subject == "x_2")
      }
      let largest = try await log.database.write { tx in
        try EventDatabase.record(
          .offerCreated, "x_1", data: ["t": .string(String(repeating: "x", count: 19_992))], tx)
      }
      #expect(largest.data.count == EventOutbox.maxDataBytes && largest.sequence == 1)
    }
  }
}
