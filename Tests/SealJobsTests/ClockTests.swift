import Foundation
import SealJobs
import SealPostgres
import SealPrimitives
import Testing

/// Thirty days of a sandbox account run in no time.
@Suite struct ClockTests {
  private static func sandbox() -> Tenant {
    Tenant(AccountID(uuid: UUID()), .sandbox)
  }

  private func advance(_ account: Tenant, days: Int, _ jobs: JobDatabase) async throws -> Instant {
    try await jobs.database.write { [now = jobs.clock.now()] tx in
      try AccountClocks.advance(account.accountID, by: .seconds(86_400 * days), at: now, tx)
    }
  }

  @Test func whatAnAccountsClockMakesDueIsDoneForThatAccountAlone() async throws {
    try await JobDatabase.with { jobs in
      let (mine, other) = (Self.sandbox(), Self.sandbox())
      let live = Tenant(mine.accountID, .live)
      try await jobs.add("mine", account: mine, after: .seconds(86_400 * 30), clock: .account)
      try await jobs.add("other", account: other, after: .seconds(86_400 * 30), clock: .account)
      try await jobs.add("live", account: live, after: .seconds(86_400 * 30), clock: .account)
      try await jobs.add("real", account: mine, after: .seconds(86_400 * 30), clock: .real)
      let handler = Recorder()
      let runner = jobs.runner(handler)
      _ = try await advance(mine, days: 29, jobs)
      #expect(try await runner.drain() == 0)
      let time = try await advance(mine, days: 1, jobs)
      #expect(time == jobs.clock.now().advanced(by: .seconds(86_400 * 30)))
      #expect(try await runner.drain() == 1)
      #expect(handler.ran == ["mine"])
    }
  }

  @Test func theRealTimeIsWhatLiveAccountsHave() async throws {
    try await JobDatabase.with { jobs in
      let account = Self.sandbox()
      _ = try await advance(account, days: 3, jobs)
      let now = jobs.clock.now()
      let times = try await jobs.database.read { tx in
        [
          try AccountClocks.now(Tenant(account.accountID, .sandbox), at: now, tx),
          try AccountClocks.now(Tenant(account.accountID, .live), at: now, tx),
          try AccountClocks.now(Tenant(AccountID(uuid: UUID()), .sandbox), at: now, tx),
        ]
      }
      #expect(times == [now.advanced(by: .seconds(86_400 * 3)), now, now])
    }
  }

  @Test func aFailureUnderAnAdvancedClockIsPutOffByTheRealTime() async throws {
    try await JobDatabase.with { jobs in
      let account = Self.sandbox()
      try await jobs.add("poison", account: account, clock: .account)
      _ = try await advance(account, days: 30, jobs)
      let runner = jobs.runner(Recorder { _ in throw Broken() })
      #expect(try await runner.drain() == 1)
      #expect(try await jobs.job("poison", of: account)?.state == .waiting)
    }
  }

  @Test(arguments: [
    ([Duration.seconds(-1)], AccountClocks.Refusal.Code.goesBack),
    ([.seconds(315_360_001)], .tooFarAhead),
    ([.seconds(Int64.max)], .tooFarAhead),
    ([.seconds(315_360_000), .microseconds(1)], .tooFarAhead),
  ]) func aClockGoesNeitherBackNorTooFarAhead(
    _ durations: [Duration], _ code: AccountClocks.Refusal.Code
  ) async throws {
    try await JobDatabase.with { jobs in
      let account = Self.sandbox()
      let now = jobs.clock.now()
      for duration in durations.dropLast() {
        _ = try await jobs.database.write { tx in
          try AccountClocks.advance(account.accountID, by: duration, at: now, tx)
        }
      }
      let before = try await time(of: account, jobs)
      let error = await #expect(throws: AccountClocks.Refusal.self) {
        try await jobs.database.write { tx in
          try AccountClocks.advance(
            account.accountID, by: durations[durations.count - 1], at: now, tx)
        }
      }
      #expect(error?.code == code)
      #expect(try await time(of: account, jobs) == before)
    }
  }

  private func time(of account: Tenant, _ jobs: JobDatabase) async throws -> Instant {
    let now = jobs.clock.now()
    return try await jobs.database.read { tx in
      try AccountClocks.now(account, at: now, tx)
    }
  }

  @Test func advancesAddUpWhoeverMakesThemAtOnce() async throws {
    try await JobDatabase.with { jobs in
      let account = Self.sandbox()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { _ = try await advance(account, days: 1, jobs) } }
        try await group.waitForAll()
      }
      let ahead = jobs.clock.now().duration(to: try await time(of: account, jobs))
      #expect(ahead == .seconds(86_400 * 8))
    }
  }

  /// Otherwise a server that is busy would never come to what a clock has made due.
  @Test func whatIsDueByTheRealTimeAndWhatAnAccountsClockMakesDueTakeTurns() async throws {
    try await JobDatabase.with { jobs in
      let account = Self.sandbox()
      for second in 1...2 {
        try await jobs.add(
          "early \(second)", account: account, after: .seconds(second), clock: .account)
      }
      for second in 1...3 { try await jobs.add("due \(second)", after: .seconds(second - 3)) }
      _ = try await advance(account, days: 1, jobs)
      let handler = Recorder()
      #expect(try await jobs.runner(handler, concurrency: 1).drain() == 5)
      #expect(handler.ran == ["due 1", "early 1", "due 2", "early 2", "due 3"])
    }
  }
}
