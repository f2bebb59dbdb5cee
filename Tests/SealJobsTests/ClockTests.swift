import Foundation
import SealJobs
import SealPostgres
import SealPrimitives
import Testing

/// Thirty days of a sandbox account run in no time.
@Suite struct ClockTests {
  private static func sandbox() -> NewJob.Account {
    NewJob.Account(accountID: UUID(), environment: .sandbox)
  }

  private func advance(_ account: NewJob.Account, days: Int, _ bench: Bench) async throws -> Instant
  {
    try await bench.database.write { [now = bench.clock.now()] tx in
      try AccountClocks.advance(account.accountID, by: .seconds(86_400 * days), at: now, tx)
    }
  }

  @Test func whatAnAccountsClockMakesDueIsDoneForThatAccountAlone() async throws {
    try await Bench.with { bench in
      let (mine, other) = (Self.sandbox(), Self.sandbox())
      let live = NewJob.Account(accountID: mine.accountID, environment: .live)
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
          try AccountClocks.now(account.accountID, .sandbox, at: now, tx),
          try AccountClocks.now(account.accountID, .live, at: now, tx),
          try AccountClocks.now(UUID(), .sandbox, at: now, tx),
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
      #expect(try await bench.job("poison")?.state == .waiting)
    }
  }

  @Test(arguments: [
    (
      "INSERT INTO account_clock VALUES (gen_random_uuid(), 'LIVE', 0)",
      "only_the_sandbox_has_clocks"
    ),
    (
      "INSERT INTO account_clock VALUES (gen_random_uuid(), 'SANDBOX', 315360000000001)",
      "clock_is_at_most_ten_years_ahead"
    ),
    ("UPDATE account_clock SET ahead_microseconds = 4", "clock_never_goes_back"),
    ("UPDATE job SET state = 'LOST'", "job_state_is_known"),
    ("UPDATE job SET clock = 'MOON'", "job_clock_is_known"),
    ("UPDATE job SET clock = 'ACCOUNT'", "job_by_an_account_clock_has_an_account"),
    ("UPDATE job SET environment = 'DEMO'", "job_environment_is_known"),
    ("UPDATE job SET last_error = repeat('x', 501)", "job_error_is_a_sentence"),
    (
      "UPDATE job SET payload = convert_to(repeat('x', 20001), 'UTF8')",
      "job_payload_is_at_most_20_kb"
    ),
    (
      "INSERT INTO job SELECT gen_random_uuid(), kind, key, account_id, environment, payload, clock, "
        + "due_time, state, attempts, lease_time, last_error, create_time FROM job",
      "job_is_known_by_kind_and_key"
    ),
  ]) func theDatabaseDefendsItsRules(_ statement: String, _ constraint: String) async throws {
    try await Bench.with { bench in
      try await bench.add("some")
      _ = try await bench.database.write { tx in
        try tx.execute("INSERT INTO account_clock VALUES (\(UUID()), 'SANDBOX', 5)")
      }
      let error = await #expect(throws: PostgresError.self) {
        try await bench.database.write { tx in try tx.execute(SQL(raw: statement)) }
      }
      #expect(error?.constraint == constraint)
    }
  }
}
