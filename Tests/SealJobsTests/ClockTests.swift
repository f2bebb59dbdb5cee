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

  private func advance(_ account: Tenant, days: Int, _ bench: Bench) async throws -> Instant {
    try await bench.database.write { [now = bench.clock.now()] tx in
      try AccountClocks.advance(account.accountID, by: .seconds(86_400 * days), at: now, tx)
    }
  }

  @Test func whatAnAccountsClockMakesDueIsDoneForThatAccountAlone() async throws {
    try await Bench.with { bench in
      let (mine, other) = (Self.sandbox(), Self.sandbox())
      let live = Tenant(mine.accountID, .live)
      try await bench.add("mine", account: mine, after: .seconds(86_400 * 30), clock: .account)
      try await bench.add("other", account: other, after: .seconds(86_400 * 30), clock: .account)
      try await bench.add("live", account: live, after: .seconds(86_400 * 30), clock: .account)
      try await bench.add("real", account: mine, after: .seconds(86_400 * 30), clock: .real)
      let handler = Recorder()
      let runner = bench.runner(handler)
      _ = try await advance(mine, days: 29, bench)
      #expect(try await runner.drain() == 0)
      let time = try await advance(mine, days: 1, bench)
      #expect(time == bench.clock.now().advanced(by: .seconds(86_400 * 30)))
      #expect(try await runner.drain() == 1)
      #expect(handler.ran == ["mine"])
    }
  }

  @Test func theRealTimeIsWhatLiveAccountsHave() async throws {
    try await Bench.with { bench in
      let account = Self.sandbox()
      _ = try await advance(account, days: 3, bench)
      let now = bench.clock.now()
      let times = try await bench.database.read { tx in
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
    try await Bench.with { bench in
      let account = Self.sandbox()
      try await bench.add("poison", account: account, clock: .account)
      _ = try await advance(account, days: 30, bench)
      let runner = bench.runner(Recorder { _ in throw Broken() })
      #expect(try await runner.drain() == 1)
      #expect(try await bench.job("poison", of: account)?.state == .waiting)
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
    try await Bench.with { bench in
      let account = Self.sandbox()
      let now = bench.clock.now()
      for duration in durations.dropLast() {
        _ = try await bench.database.write { tx in
          try AccountClocks.advance(account.accountID, by: duration, at: now, tx)
        }
      }
      let before = try await time(of: account, bench)
      let error = await #expect(throws: AccountClocks.Refusal.self) {
        try await bench.database.write { tx in
          try AccountClocks.advance(
            account.accountID, by: durations[durations.count - 1], at: now, tx)
        }
      }
      #expect(error?.code == code)
      #expect(try await time(of: account, bench) == before)
    }
  }

  private func time(of account: Tenant, _ bench: Bench) async throws -> Instant {
    let now = bench.clock.now()
    return try await bench.database.read { tx in
      try AccountClocks.now(account, at: now, tx)
    }
  }

  @Test func advancesAddUpWhoeverMakesThemAtOnce() async throws {
    try await Bench.with { bench in
      let account = Self.sandbox()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { _ = try await advance(account, days: 1, bench) } }
        try await group.waitForAll()
      }
      let ahead = bench.clock.now().duration(to: try await time(of: account, bench))
      #expect(ahead == .seconds(86_400 * 8))
    }
  }

  /// Otherwise a server that is busy would never come to what a clock has made due.
  @Test func whatIsDueByTheRealTimeAndWhatAnAccountsClockMakesDueTakeTurns() async throws {
    try await Bench.with { bench in
      let account = Self.sandbox()
      for second in 1...2 {
        try await bench.add(
          "early \(second)", account: account, after: .seconds(second), clock: .account)
      }
      for second in 1...3 { try await bench.add("due \(second)", after: .seconds(second - 3)) }
      _ = try await advance(account, days: 1, bench)
      let handler = Recorder()
      #expect(try await bench.runner(handler, concurrency: 1).drain() == 5)
      #expect(handler.ran == ["due 1", "early 1", "due 2", "early 2", "due 3"])
    }
  }
}
