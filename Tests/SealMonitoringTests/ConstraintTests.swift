import SealContent
import SealPostgres
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealMonitoring

/// What the database refuses whoever asks, each rule by its name.
@Suite struct ConstraintTests {
  /// A copy of a row of the table with other values in these columns.
  private static func copy(_ table: String, _ changes: [String: String]) -> String {
    let object = changes.sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }
    return """
      INSERT INTO \(table)
      SELECT (jsonb_populate_record(t, jsonb_build_object(\(object.joined(separator: ", "))))).*
      FROM \(table) AS t LIMIT 1
      """
  }

  private static func text(_ changes: [String: String]) -> String {
    copy("work_text", changes)
  }

  private static func monitor(_ changes: [String: String]) -> String {
    copy("monitor", ["monitor_id": new].merging(changes) { $1 })
  }

  private static func run(_ changes: [String: String]) -> String {
    copy("monitor_run", ["run_id": new].merging(changes) { $1 })
  }

  private static func usage(_ changes: [String: String]) -> String {
    copy("usage", ["usage_id": new, "page_key": "'other'"].merging(changes) { $1 })
  }

  private static func observation(_ changes: [String: String]) -> String {
    copy("usage_observation", ["observation_id": new].merging(changes) { $1 })
  }

  private static func passage(
    of observation: String = "observation_id", at position: String = "1", same: String = "9"
  ) -> String {
    """
    INSERT INTO usage_passage (bucket, observation_id, position, work_text, page_text,
      same_characters)
    SELECT bucket, \(observation), \(position), 'It rained.', 'It rained.', \(same)
    FROM (SELECT * FROM usage_observation ORDER BY observation_id LIMIT 1) AS seen
    """
  }

  private static func decision(_ changes: [String: String]) -> String {
    copy("usage_decision", ["number": "99"].merging(changes) { $1 })
  }

  private static func place(_ changes: [String: String]) -> String {
    copy("allowed_place", ["place_id": new, "url": "'other'"].merging(changes) { $1 })
  }

  private static func report(_ changes: [String: String]) -> String {
    copy("usage_report", ["report_id": new, "due_time": "now()"].merging(changes) { $1 })
  }

  private static let new = "gen_random_uuid()"
  private static let unkept = "decode(repeat('0f', 32), 'hex')"
  /// A version whose bytes are kept but have no text, and one whose bytes are not.
  private static func version(_ title: String, _ column: String) -> String {
    "(SELECT \(column) FROM version JOIN work USING (bucket, work_id) WHERE title = '\(title)')"
  }

  private static func textOf(_ title: String, _ changes: [String: String] = [:]) -> String {
    text(
      [
        "version_id": version(title, "version_id"), "work_id": version(title, "work_id"),
        "content_sha256": version(title, "sha256"),
      ].merging(changes) { $1 })
  }

  static let violations: [(String, String)] = [
    (
      "host_is_known_once",
      "INSERT INTO web_host (host, free_time) VALUES ('a.example', now()), ('a.example', now())"
    ),
    (
      "host_refusals_are_not_negative",
      "INSERT INTO web_host (host, free_time, refusals) VALUES ('a.example', now(), -1)"
    ),
    ("text_of_a_version_is_registered_once", text([:])),
    ("text_has_the_digest_of_its_version", text(["content_sha256": unkept])),
    ("text_bytes_are_kept", textOf("Unkept")),
    ("text_is_kept", textOf("Kept", ["text_sha256": unkept])),
    ("text_has_something_to_compare", textOf("Kept", ["compared_characters": "0"])),
    ("texts_are_insert_only", "UPDATE work_text SET compared_characters = 1"),
    ("monitor_belongs_to_an_account", monitor(["account_id": new])),
    ("monitor_environment_is_known", monitor(["environment": "'TEST'"])),
    ("monitor_title_has_1_to_100_characters", monitor(["title": "''"])),
    ("monitor_has_1_to_50_places", monitor(["place_urls": "'[]'::jsonb"])),
    ("monitor_budget_is_1_to_10000_pages", monitor(["page_budget": "10001"])),
    ("monitor_delay_is_at_most_ten_minutes", monitor(["delay_milliseconds": "600001"])),
    ("monitor_period_is_1_to_365_days", monitor(["period_days": "0"])),
    ("run_is_of_a_monitor", run(["monitor_id": new])),
    (
      "run_is_swept_with_all_its_counts",
      "UPDATE monitor_run SET end_time = now(), failed_pages = 1"
    ),
    ("run_keeps_its_budget", run(["fetched_pages": "t.page_budget + 1"])),
    (
      "monitor_runs_once_at_its_time",
      """
      INSERT INTO monitor_run (bucket, run_id, monitor_id, account_id, environment, scheduled_time,
        start_time, end_time, page_budget)
      SELECT bucket, gen_random_uuid(), monitor_id, account_id, environment, create_time, now(),
        now(), 1
      FROM (SELECT * FROM monitor LIMIT 1) AS monitor, generate_series(1, 2)
      """
    ),
    (
      "monitor_has_one_run_at_a_time",
      "UPDATE monitor_run SET end_time = NULL WHERE end_time IS NOT NULL; "
        + run(["end_time": "NULL"])
    ),
    ("host_is_of_a_run", copy("crawl_host", ["run_id": new])),
    ("host_is_known_once_in_a_run", copy("crawl_host", [:])),
    (
      "robots_is_at_most_500_kib",
      "UPDATE crawl_host SET robots = decode(repeat('00', 512001), 'hex')"
    ),
    ("page_state_is_known", "UPDATE crawl_page SET state = 'LOST'"),
    (
      "page_is_crawled_once_in_a_run",
      """
      INSERT INTO crawl_page (bucket, run_id, position, page_key, url, origin, state)
      SELECT bucket, run_id, position, page_key, url, origin, state FROM crawl_page
      """
    ),
    ("page_has_its_host", "UPDATE crawl_page SET origin = 'http://nowhere.example'"),
    ("page_that_failed_says_why", "UPDATE crawl_page SET state = 'FAILED', failure = NULL"),
    ("page_moves_at_most_five_times", "UPDATE crawl_page SET moves = 6"),
    ("usage_is_of_a_work", usage(["work_id": new])),
    ("usage_was_found_by_a_monitor", usage(["monitor_id": new])),
    ("usage_status_is_known", usage(["status": "7"])),
    ("usage_is_one_for_a_work_and_page", usage(["page_key": "t.page_key"])),
    ("usage_is_seen_before_it_is_gone", usage(["gone_time": "t.last_seen_time - interval '1 s'"])),
    ("usage_shows_its_observation", "UPDATE usage SET observation_id = gen_random_uuid()"),
    ("usage_status_is_that_of_its_decision", "UPDATE usage SET status = status % 6 + 1"),
    ("observation_is_of_a_usage", observation(["usage_id": new])),
    ("observation_is_of_a_run", observation(["run_id": new])),
    ("observed_page_is_kept", observation(["page_sha256": unkept])),
    ("observed_exchange_is_kept", observation(["warc_sha256": unkept])),
    ("observation_shows_a_version", observation(["version_id": new])),
    ("observation_extent_is_known", observation(["extent": "5"])),
    ("observation_shows_a_version_or_nothing", observation(["version_id": "NULL"])),
    ("observation_portions_are_of_the_whole", observation(["work_portion_ppm": "1000001"])),
    ("claimed_time_has_both_ends", observation(["claimed_latest_time": "now()"])),
    ("observations_are_insert_only", "DELETE FROM usage_observation"),
    ("observation_has_at_most_20_passages", passage(at: "21")),
    ("passage_has_something_in_common", passage(same: "0")),
    ("passage_has_a_place_of_its_own", passage() + "; " + passage()),
    ("passage_is_of_an_observation", passage(of: new)),
    ("passages_are_insert_only", "DELETE FROM usage_passage"),
    ("decision_is_of_a_usage", decision(["usage_id": new])),
    ("decision_number_is_positive", decision(["number": "0"])),
    ("decision_status_is_known", decision(["status": "0"])),
    ("decision_is_about_an_observation", decision(["observation_id": new])),
    ("decision_cause_is_known", decision(["cause": "4"])),
    ("decision_number_is_used_once_by_its_usage", decision(["number": "t.number"])),
    ("decision_has_a_reason", decision(["reason_codes": "'[]'::jsonb"])),
    ("decisions_are_insert_only", "UPDATE usage_decision SET status = 1"),
    ("allowed_place_belongs_to_an_account", place(["account_id": new])),
    ("allowed_place_note_has_at_most_200_characters", place(["note": "repeat('x', 201)"])),
    ("place_is_allowed_once", place(["url": "t.url"])),
    ("report_belongs_to_an_account", report(["account_id": new])),
    ("report_ends_after_it_starts", report(["end_time": "t.start_time"])),
    ("report_is_made_once_at_its_time", report(["due_time": "t.due_time"])),
    ("reports_are_insert_only", "TRUNCATE usage_report"),
  ]

  @Test func eachRuleIsKept() async throws {
    try await TestPlatform.withSites({ clock in
      [try Site(clock, ["/": Site.Content(Page.html(Article(1).paragraphs))])]
    }) { platform, sites in
      let author = try await platform.newCaller(.sandbox)
      _ = try await platform.publish(Article(1), by: author)
      _ = try await platform.work(of: author, Article(2).text, title: "Unkept")
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      try await platform.crawl(monitor, by: author)
      _ = try await platform.work(of: author, Article(3).text, title: "Kept")
      try await platform.database.write { [now = platform.clock.now()] tx in
        _ = try ContentStore.put(
          Array(Article(3).text.utf8), mediaType: "text/plain", in: author.tenant.bucket, at: now,
          tx)
      }
      _ = try await platform.end(monitor, by: author)
      _ = try await platform.allow("https://friend.example/", by: author)
      try await platform.advance(author, days: 8)
      for (constraint, statements) in Self.violations {
        let error = await #expect(throws: PostgresError.self, "\(constraint)") {
          try await platform.database.write { tx in
            for statement in statements.split(separator: "; ") {
              _ = try tx.execute(SQL("\(raw: String(statement))"))
            }
          }
        }
        #expect(error?.constraint == constraint, "\(statements)")
      }
      // All names of the schema but those that only stand for another: a UNIQUE that a foreign key
      // needs beside the primary key.
      let named = try await platform.database.read { tx in
        try tx.query(
          """
          SELECT conname FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
          WHERE relname IN ('work_text', 'monitor', 'monitor_run', 'crawl_host', 'crawl_page',
            'usage', 'usage_observation', 'usage_passage', 'usage_decision',
            'allowed_place', 'usage_report')
            AND conname NOT LIKE '%_pkey' AND conname <> 'decision_has_one_status'
          """
        ).map { try $0.decode("conname", as: String.self) }
      }
      #expect(Set(named).subtracting(Self.violations.map(\.0)).isEmpty)
    }
  }
}
