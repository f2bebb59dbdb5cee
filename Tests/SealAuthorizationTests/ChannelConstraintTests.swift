import SealPostgres
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAuthorization

/// What the database refuses of channels and pages whoever asks, each rule by its name.
@Suite struct ChannelConstraintTests {
  struct Violation: Sendable {
    let constraint: String
    let statement: String

    init(_ constraint: String, _ statement: String) {
      self.constraint = constraint
      self.statement = statement
    }
  }

  /// A copy of the table's only row with other values in these columns.
  private static func copy(_ table: String, _ changes: [String: String]) -> String {
    let object = changes.sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }
      .joined(separator: ", ")
    return """
      INSERT INTO \(table)
      SELECT (jsonb_populate_record(t, jsonb_build_object(\(object)))).*
      FROM \(table) AS t
      """
  }

  /// A second row that differs from the first as it must, but for what `changes` says.
  private static func channel(_ changes: [String: String] = [:]) -> String {
    copy(
      "channel",
      [
        "channel_id": "gen_random_uuid()", "origin": "'http://b.example'", "token": "'other'",
      ].merging(changes) { $1 })
  }

  private static func check(_ changes: [String: String] = [:]) -> String {
    copy(
      "channel_check",
      ["check_id": "gen_random_uuid()"].merging(changes) { $1 })
  }

  private static func inclusion(_ changes: [String: String] = [:]) -> String {
    copy(
      "inclusion",
      ["inclusion_id": "gen_random_uuid()", "address": "'b.example/b'"].merging(changes) { $1 })
  }

  private static let violations = [
    Violation("channel_is_of_an_account", channel(["account_id": "gen_random_uuid()"])),
    Violation("channel_environment_is_known", channel(["environment": "'TEST'"])),
    Violation("channel_origin_has_at_most_300_characters", channel(["origin": "''"])),
    Violation("channel_origin_has_at_most_300_characters", channel(["origin": "repeat('a', 301)"])),
    Violation("channel_token_is_used_once", "\(channel()); \(again(["origin": "'c'"]))"),
    Violation("channel_state_is_known", channel(["state": "0"])),
    Violation("channel_state_is_known", channel(["state": "5"])),
    Violation("channel_proof_is_known", channel(["proof": "3"])),
    Violation("channel_has_a_default_party", channel(["default_party_id": "gen_random_uuid()"])),
    Violation("channel_that_is_verified_has_a_proof", "UPDATE channel SET proof = NULL"),
    Violation("channel_that_is_verified_has_a_proof", "UPDATE channel SET verify_time = NULL"),
    Violation("channel_that_is_verified_has_a_proof", "UPDATE channel SET next_check_time = NULL"),
    Violation("origin_is_verified_for_one_account", copy("verified_origin", [:])),
    Violation(
      "origin_has_one_channel_of_an_account", channel(["origin": "t.origin", "state": "1"])),

    Violation("check_is_of_a_channel", check(["channel_id": "gen_random_uuid()"])),
    Violation("check_outcome_is_known", check(["outcome": "'MAYBE'"])),
    Violation("channel_checks_are_insert_only", "UPDATE channel_check SET outcome = 'META'"),
    Violation("channel_checks_are_insert_only", "DELETE FROM channel_check"),
    Violation("channel_checks_are_insert_only", "TRUNCATE channel_check"),

    Violation("inclusion_is_through_a_channel", inclusion(["channel_id": "gen_random_uuid()"])),
    Violation("inclusion_url_has_at_most_2048_bytes", inclusion(["url": "repeat('a', 2049)"])),
    Violation("inclusion_is_of_a_work", inclusion(["work_id": "gen_random_uuid()"])),
    Violation("inclusion_refusal_is_a_reason", inclusion(["refusal": "'not a reason'"])),
    Violation("inclusion_is_known_by_its_address", inclusion(["address": "t.address"])),
    Violation("inclusion_with_a_work_was_read", "UPDATE inclusion SET canonical_address = NULL"),

    Violation(
      "version_has_one_page_capture", copy("page_capture", ["capture_id": "gen_random_uuid()"])),
    Violation("capture_archive_is_kept", secondCapture("warc_sha256")),
    Violation("capture_text_is_kept", secondCapture("text_sha256")),
    Violation("page_captures_are_insert_only", "UPDATE page_capture SET url = ''"),
    Violation("page_captures_are_insert_only", "DELETE FROM page_capture"),
    Violation("page_captures_are_insert_only", "TRUNCATE page_capture"),
  ]

  /// A third channel, made of the second.
  private static func again(_ changes: [String: String]) -> String {
    let object = changes.merging(["channel_id": "gen_random_uuid()"]) { $1 }
      .sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }.joined(separator: ", ")
    return """
      INSERT INTO channel SELECT (jsonb_populate_record(t, jsonb_build_object(\(object)))).*
      FROM channel AS t WHERE origin = 'http://b.example'
      """
  }

  /// A capture of another version with a digest that no content has.
  private static func secondCapture(_ column: String) -> String {
    """
    INSERT INTO version SELECT (jsonb_populate_record(t, jsonb_build_object('version_id',
      'aaaaaaaa-0000-0000-0000-000000000000', 'number', 2,
      'sha256', decode(repeat('0a', 32), 'hex')))).* FROM version AS t;
    \(copy("page_capture", [
      "capture_id": "gen_random_uuid()", "version_id": "'aaaaaaaa-0000-0000-0000-000000000000'",
      column: "decode(repeat('0a', 32), 'hex')",
    ]))
    """
  }

  private struct RolledBack: Error {}

  @Test func everyRuleIsRefusedByItsName() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      _ = try await platform.newCaller(.sandbox)
      let channel = try await platform.verifiedChannel(site, of: ada)
      site.html("/a", Website.article())
      _ = try await platform.include(site.origin + "/a", through: channel, by: ada)

      for violation in Self.violations {
        let error = await #expect(throws: PostgresError.self, "\(violation.statement)") {
          try await platform.database.write { tx in
            try tx.executeScript(violation.statement)
            throw RolledBack()
          }
        }
        #expect(error?.constraint == violation.constraint, "\(violation.statement)")
      }
      // What differs as it must is accepted: the rows are refused for nothing else.
      for statement in [Self.channel(), Self.check(), Self.inclusion()] {
        await #expect(throws: RolledBack.self, "\(statement)") {
          try await platform.database.write { tx in
            try tx.executeScript(statement)
            throw RolledBack()
          }
        }
      }
      let named = try await platform.database.read { tx in
        try tx.query(
          """
          SELECT conname::text AS name FROM pg_constraint
          WHERE conrelid = ANY('{channel,channel_check,inclusion,page_capture}'::regclass[])
            AND contype <> 'p' AND conname NOT LIKE '%\\_fkey'
          UNION SELECT tgname::text FROM pg_trigger
          WHERE tgrelid = ANY('{channel,channel_check,inclusion,page_capture}'::regclass[])
            AND NOT tgisinternal
          UNION SELECT indexrelid::regclass::text FROM pg_index
          WHERE indrelid = 'channel'::regclass AND indisunique AND indpred IS NOT NULL
          """
        ).map { try $0.decode("name", as: String.self) }
      }
      // The last is a primary key of a table of its own.
      #expect(
        Set(named).union(["origin_is_verified_for_one_account"])
          == Set(Self.violations.map(\.constraint)))
    }
  }
}
