import Foundation
import SealEvents
import SealPostgres
import Synchronization
import Testing

@Suite struct SubscriptionTests {
  @Test func aSubscriptionGivesEachEventOnce() async throws {
    try await EventDatabase.with { log in
      try await log.database.write { tx in
        for number in 1...7 { try EventDatabase.record(.offerCreated, "x_\(number)", tx) }
      }
      try await log.number()
      let subscription = EventSubscription(reader: "webhooks")
      var seen: [String] = []
      while true {
        let batch = try await log.database.write { tx in
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
    try await EventDatabase.with { log in
      _ = try await log.database.write { tx in try EventDatabase.record(.offerCreated, "x_1", tx) }
      try await log.number()
      let subscription = EventSubscription(reader: "mail")
      await #expect(throws: Undone.self) {
        try await log.database.write { tx in
          _ = try subscription.next(limit: 3, tx)
          throw Undone()
        }
      }
      let batch = try await log.database.write { tx in try subscription.next(limit: 3, tx) }
      #expect(batch?.map(\.event.subject) == ["x_1"])
    }
  }

  @Test func twoServersDoNotReadUnderOneNameAtOnce() async throws {
    try await EventDatabase.with { log in
      let subscription = EventSubscription(reader: "webhooks")
      _ = try await log.database.write { tx in
        for number in 1...2 { try EventDatabase.record(.offerCreated, "x_\(number)", tx) }
        return try subscription.next(limit: 1, tx)
      }
      try await log.number()
      let (taken, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let first = log.database.write { tx in
        let batch = try subscription.next(limit: 1, tx)?.count
        taken.signal()
        guard release.wait(timeout: .now() + 30) == .success else { throw CancellationError() }
        return batch
      }
      await EventDatabase.wait(for: taken)
      let second = try await log.database.write { tx in try subscription.next(limit: 1, tx)?.count }
      release.signal()
      #expect(second == nil)
      let batch = try await first
      #expect(batch == 1)
    }
  }

  @Test func aSubscriptionMovesPastWhatItsFilterLeavesOut() async throws {
    try await EventDatabase.with { log in
      try await log.database.write { tx in
        for number in 1...9 { try EventDatabase.record(.offerCreated, "x_\(number)", tx) }
        try EventDatabase.record(.licenseIssued, "x_10", tx)
        try EventDatabase.record(.offerCreated, "x_11", tx)
      }
      try await log.number()
      let subscription = EventSubscription(
        reader: "rare", filter: EventFilter(types: [.licenseIssued]))
      // A full batch may have left something behind it; a batch with room has not.
      for (limit, subjects, place) in [(1, ["x_10"], Int64(10)), (1, [], 11), (1, [], 11)] {
        let batch = try await log.database.write { tx in
          let batch = try subscription.next(limit: limit, tx)
          let place = try tx.first("SELECT number FROM event_cursor")?
            .decode("number", as: Int64.self)
          return (batch?.map(\.event.subject), place)
        }
        #expect(batch.0 == subjects)
        #expect(batch.1 == place)
      }
    }
  }

  @Test func whoFollowsWhileManyWriteSeesEachEventOnceAndEachSubjectInOrder() async throws {
    struct Undone: Error {}
    try await EventDatabase.with { log in
      let areWritten = Atomic(false)
      async let writing: Void = {
        await withTaskGroup(of: Void.self) { group in
          for writer in 0..<6 {
            group.addTask {
              for turn in 0..<20 {
                do {
                  try await log.database.write { tx in
                    try EventDatabase.record(.versionAdded, "work_\((writer + turn) % 4)", tx)
                    if turn % 5 == 4 { throw Undone() }
                  }
                } catch is Undone {
                  continue
                } catch {
                  Issue.record(error)
                }
              }
            }
          }
        }
        areWritten.store(true, ordering: .sequentiallyConsistent)
      }()
      let subscription = EventSubscription(reader: "follower")
      var seen: [NumberedEvent] = []
      while true {
        let wereWritten = areWritten.load(ordering: .sequentiallyConsistent)
        try await log.number()
        let batch = try await log.database.write { tx in
          try #require(try subscription.next(limit: 7, tx))
        }
        seen += batch
        if wereWritten, batch.isEmpty { break }
      }
      await writing
      #expect(seen.map(\.number) == (1...96).map { Int64($0) })
      #expect(Set(seen.map(\.event.eventID)).count == 96)
      for (_, events) in Dictionary(grouping: seen.map(\.event), by: \.subject) {
        #expect(events.map(\.sequence) == (1...Int64(events.count)).map { $0 })
      }
    }
  }
}
