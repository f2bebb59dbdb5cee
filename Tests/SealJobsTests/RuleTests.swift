import Foundation
import SealPostgres
import Testing

/// What the database refuses, whatever the program does.
@Suite struct RuleTests {
  /// Statements over a job and a sandbox's clock.
  private static let violations: [(statement: String, rule: String)] = [
    (
      "INSERT INTO account_clock VALUES (7, gen_random_uuid(), 'LIVE', 0)",
      "only_the_sandbox_has_clocks"
    ),
    (
      "INSERT INTO account_clock VALUES (7, gen_random_uuid(), 'SANDBOX', 315360000000001)",
      "clock_is_at_most_ten_years_ahead"
    ),
    ("UPDATE account_clock SET ahead_microseconds = 4", "clock_never_goes_back"),
    ("UPDATE job SET state = 'LOST', finish_time = now()", "job_state_is_known"),
    ("UPDATE job SET state = 'DONE'", "job_has_a_finish_time_once_it_ended"),
    ("UPDATE job SET finish_time = now()", "job_has_a_finish_time_once_it_ended"),
    ("UPDATE job SET clock = 'MOON'", "job_clock_is_known"),
    ("UPDATE job SET clock = 'ACCOUNT'", "job_by_an_account_clock_has_an_account"),
    ("UPDATE job SET environment = 'DEMO'", "job_environment_is_known"),
    ("UPDATE job SET last_error = repeat('x', 501)", "job_error_is_a_sentence"),
    ("UPDATE job SET key = repeat('x', 201)", "job_kind_and_key_are_short"),
    ("UPDATE job SET kind = ''", "job_kind_and_key_are_short"),
    (
      "UPDATE job SET payload = convert_to(repeat('x', 20001), 'UTF8')",
      "job_payload_is_at_most_20_kb"
    ),
    (
      "INSERT INTO job (bucket, job_id, kind, key, payload, clock, due_time, state, create_time) "
        + "SELECT bucket, gen_random_uuid(), kind, key, payload, clock, due_time, state, "
        + "create_time FROM job",
      "job_is_known_by_kind_and_key"
    ),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("some")
      _ = try await jobs.database.write { tx in
        try tx.execute("INSERT INTO account_clock VALUES (7, \(UUID()), 'SANDBOX', 5)")
      }
      #expect(try await jobs.database.misjudged(Self.violations) == [])
    }
  }
}
