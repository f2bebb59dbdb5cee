import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealTestSupport
import Synchronization
import Testing

@Suite struct FollowerTests {
  /// Notes what it is handed, and fails at some subjects.
  private final class Notes: EventSubscriber {
    struct Unreadable: Error {}

    let reader = "notes"
    let types: Set<EventType> = [.offerCreated]
    let batch = 3
    private let state = Mutex<(batches: [[String]], unreadable: Set<String>)>(([], []))
    private let outage = Mutex<PostgresError.Kind?>(nil)

    var batches: [[String]] { state.withLock { $0.batches } }

    func fail(at subjects: Set<String>) { state.withLock { $0.unreadable = subjects } }

    func fail(by kind: PostgresError.Kind?) { outage.withLock { $0 = kind } }

    func handle(_ events: [NumberedEvent], _ tx: Transaction) throws -> Int {
      let subjects = events.map(\.event.subject)
      if let kind = outage.withLock({ $0 }) { throw PostgresError(kind, "For the moment.") }
      try state.withLock {
        guard $0.unreadable.isDisjoint(with: subjects) else { throw Unreadable() }
        $0.batches.append(subjects)
      }
      return subjects.count
    }
  }

  private let notes = Notes()
  private let clock = ManualWallClock(EventDatabase.now)

  private func follower(_ log: EventDatabase) -> EventFollower {
    EventFollower(
      notes, database: log.database, clock: clock, random: SystemRandomBytes(),
      logger: TestLog.logger)
  }

  private func runner(_ log: EventDatabase) -> JobRunner {
    JobRunner(
      database: log.database,
      handlers: [EventJob(database: log.database, subscribers: [notes], clock: clock)],
      clock: clock, random: SystemRandomBytes(), logger: TestLog.logger)
  }

  /// Writes an event about each subject, in this order, and numbers them.
  private func write(_ subjects: ClosedRange<Int>, to log: EventDatabase) async throws {
    try await log.database.write { tx in
      for number in subjects { try EventDatabase.record(.offerCreated, "x_\(number)", tx) }
    }
    try await log.number()
  }

  @Test func whatIsFollowedIsHandedOverOnceInBatches() async throws {
    try await EventDatabase.with { log in
      try await write(1...4, to: log)
      try await log.write(.licenseIssued, "y_1")
      try await log.number()
      #expect(try await follower(log).drain() == 4)
      #expect(try await follower(log).drain() == 0)
      #expect(notes.batches == [["x_1", "x_2", "x_3"], ["x_4"]])
    }
  }

  @Test func anEventThatFailsStopsNoOtherAndIsDoneLater() async throws {
    try await EventDatabase.with { log in
      try await write(1...7, to: log)
      notes.fail(at: ["x_2"])
      #expect(try await follower(log).drain() == 6)
      #expect(notes.batches == [["x_1"], ["x_3"], ["x_4", "x_5", "x_6"], ["x_7"]])

      let runner = runner(log)
      #expect(try await runner.drain() == 1)
      #expect(notes.batches.count == 4)
      notes.fail(at: [])
      clock.advance(by: .seconds(3_600))
      #expect(try await runner.drain() == 1)
      #expect(notes.batches.last == ["x_2"])
      #expect(try await follower(log).drain() == 0)
    }
  }

  @Test(arguments: [PostgresError.Kind.connectionLost, .tooManyWaiters, .lockTimeout, .shutDown])
  func whileTheDatabaseIsToBlameEventsKeepTheirTurn(kind: PostgresError.Kind) async throws {
    try await EventDatabase.with { log in
      try await write(1...4, to: log)
      notes.fail(by: kind)
      let error = await #expect(throws: PostgresError.self) { try await follower(log).drain() }
      #expect(error?.kind == kind)
      notes.fail(by: nil)
      #expect(try await runner(log).drain() == 0)
      #expect(try await follower(log).drain() == 4)
      #expect(notes.batches == [["x_1", "x_2", "x_3"], ["x_4"]])
    }
  }

  @Test func anEventThatFailsForGoodIsParkedForAnOperatorWithItsError() async throws {
    try await EventDatabase.with { log in
      try await write(1...1, to: log)
      notes.fail(at: ["x_1"])
      try await follower(log).drain()
      let runner = runner(log)
      for _ in 1...12 {
        try await runner.drain()
        clock.advance(by: .seconds(7_200))
      }
      let parked = try await log.database.read { tx in try JobQueue.parked(limit: 9, tx) }
      #expect(parked.map(\.kind) == ["event"])
      #expect(parked.first?.key.hasPrefix("notes evt_") == true)
      #expect(parked.first?.lastError?.contains("Unreadable") == true)
    }
  }
}
