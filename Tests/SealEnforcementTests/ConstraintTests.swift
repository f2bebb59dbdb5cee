import SealAPI
import SealPostgres
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealEnforcement

/// What the database refuses whoever asks, each rule by its name.
@Suite struct ConstraintTests {
  /// Statements over a case that is settled and one that is in review, under two mandates.
  private static let violations: [(rule: String, sql: String)] = [
    (
      "open_case_has_a_live_mandate",
      "UPDATE mandate SET close_time = now(); UPDATE enforcement_case SET moves = moves + 1 "
        + "WHERE state = 2; SET CONSTRAINTS open_case_has_a_live_mandate IMMEDIATE"
    ),
    (
      "open_case_has_a_live_mandate",
      "UPDATE enforcement_case SET account_open_time = account_open_time - interval '1 day' "
        + "WHERE state = 2; SET CONSTRAINTS ALL IMMEDIATE"
    ),
    (
      "open_case_has_a_live_mandate",
      "UPDATE mandate SET work_ids = ARRAY[gen_random_uuid()]; UPDATE enforcement_case SET "
        + "moves = moves + 1 WHERE state = 2; SET CONSTRAINTS ALL IMMEDIATE"
    ),
    (
      "case_asks_no_more_than_its_mandate",
      "UPDATE mandate SET max_ask_minor_units = 1; UPDATE enforcement_case SET moves = "
        + "moves + 1 WHERE state = 2; SET CONSTRAINTS ALL IMMEDIATE"
    ),
    (
      "ended_mandate_has_no_open_case",
      "UPDATE mandate SET close_time = now(); SET CONSTRAINTS ALL IMMEDIATE"
    ),
    (
      "usage_has_one_open_case",
      copy(
        "enforcement_case", "state = 2",
        ["case_id": "gen_random_uuid()", "number": "'x'"])
    ),
    (
      "case_number_is_used_once",
      copy(
        "enforcement_case", "state = 10",
        [
          "case_id": "gen_random_uuid()", "order_id": "null::uuid",
          "state": "11", "close_reason": "4",
        ])
    ),
    (
      "order_settles_one_case",
      copy(
        "enforcement_case", "state = 10",
        ["case_id": "gen_random_uuid()", "number": "'x'"])
    ),
    ("case_state_is_known", "UPDATE enforcement_case SET state = 14 WHERE state = 2"),
    (
      "case_close_reason_is_known",
      "UPDATE enforcement_case SET state = 11, close_reason = 12 WHERE state = 10"
    ),
    ("case_that_is_closed_says_why", "UPDATE enforcement_case SET state = 11 WHERE state = 10"),
    (
      "case_has_a_clock_until_it_is_over",
      "UPDATE enforcement_case SET deadline = NULL WHERE state = 2"
    ),
    (
      "case_is_reviewed_with_evidence",
      "UPDATE enforcement_case SET evidence_id = NULL WHERE state = 2"
    ),
    (
      "nobody_is_invited_without_an_address",
      """
      UPDATE enforcement_case SET state = 3, sealed_contact = NULL, invited = true,
        invitation_nonce = decode(repeat('00', 32), 'hex') WHERE state = 2
      """
    ),
    (
      "invited_addressee_has_a_secret",
      "UPDATE enforcement_case SET invitation_nonce = NULL WHERE state = 10"
    ),
    (
      "invited_addressee_has_a_secret",
      "UPDATE enforcement_case SET invitation_nonce = '\\x00' WHERE state = 2"
    ),
    (
      "contact_is_sealed_under_the_cases_key",
      "UPDATE enforcement_case SET wrapped_key = NULL, sealed_candidates = NULL WHERE state = 10"
    ),
    (
      "candidates_are_sealed_under_the_cases_key",
      "UPDATE enforcement_case SET wrapped_key = NULL WHERE state = 2"
    ),
    (
      "addressees_are_counted_from_one",
      "UPDATE enforcement_case SET addressee = 0 WHERE state = 2"
    ),
    (
      "former_number_is_used_once",
      "INSERT INTO case_former_addressee SELECT bucket, 'x', case_id, addressee, '\\x00', '\\x00', "
        + "now() FROM enforcement_case"
    ),
    (
      "former_addressee_is_of_a_case",
      "INSERT INTO case_former_addressee "
        + "VALUES (7, 'x', gen_random_uuid(), 1, '\\x00', '\\x00', now())"
    ),
    (
      "addressee_is_relieved_once",
      "INSERT INTO case_former_addressee SELECT bucket, name, case_id, 1, '\\x00', '\\x00', now() "
        + "FROM enforcement_case, (VALUES ('x'), ('y')) AS number (name) WHERE state = 10"
    ),
    ("former_addressees_are_insert_only", "DELETE FROM case_former_addressee"),
    ("message_is_attempted_once", copy("case_mail_attempt", "true", [:])),
    (
      "attempt_is_of_a_case",
      copy("case_mail_attempt", "true", ["message_id": "'x'", "case_id": "gen_random_uuid()"])
    ),
    (
      "attempt_kind_is_known",
      copy("case_mail_attempt", "true", ["message_id": "'x'", "kind": "6"])
    ),
    (
      "case_waits_for_an_order_that_is_there",
      "UPDATE enforcement_case SET state = 7 WHERE state = 2"
    ),
    (
      "settled_case_has_order_license_and_settlement",
      "UPDATE enforcement_case SET settlement_id = NULL WHERE state = 10"
    ),
    (
      "only_a_transferred_case_has_a_dossier",
      "UPDATE enforcement_case SET dossier_sha256 = capture_sha256 WHERE state = 10"
    ),
    (
      "case_is_under_a_mandate",
      "UPDATE enforcement_case SET mandate_id = gen_random_uuid() WHERE state = 10"
    ),
    (
      "case_is_about_a_usage",
      "UPDATE enforcement_case SET usage_id = gen_random_uuid() WHERE state = 10"
    ),
    (
      "case_is_about_a_work",
      "UPDATE enforcement_case SET work_id = gen_random_uuid() WHERE state = 10"
    ),
    (
      "case_asks_for_an_offers_price",
      "UPDATE enforcement_case SET offer_id = gen_random_uuid() WHERE state = 10"
    ),
    (
      "evidence_has_a_statement",
      "UPDATE enforcement_case SET evidence_id = gen_random_uuid() WHERE state = 10"
    ),
    (
      "settlement_has_a_statement",
      "UPDATE enforcement_case SET settlement_id = gen_random_uuid() WHERE state = 10"
    ),
    ("capture_is_kept", "UPDATE enforcement_case SET capture_sha256 = '\\x00' WHERE state = 10"),
    (
      "dossier_is_kept",
      "UPDATE enforcement_case SET state = 12, dossier_sha256 = '\\x00' WHERE state = 10"
    ),
    ("mandate_names_1_to_100_works", "UPDATE mandate SET work_ids = '{}'"),
    ("mandate_ends_after_it_starts", "UPDATE mandate SET end_time = start_time"),
    ("mandate_ask_is_positive", "UPDATE mandate SET max_ask_minor_units = 0"),
    ("mandate_fee_is_a_part", "UPDATE mandate SET fee_ppm = 1000001"),
    ("revoked_mandate_is_closed", "UPDATE mandate SET revocation_id = mandate_id"),
    (
      "mandate_has_a_statement",
      copy(
        "mandate", "true", ["mandate_id": "gen_random_uuid()"])
    ),
    ("mandate_is_given_to_an_account", "UPDATE mandate SET account_id = gen_random_uuid()"),
    ("mandate_is_from_a_party", "UPDATE mandate SET party_id = gen_random_uuid()"),
    (
      "mandate_revocation_has_a_statement",
      "UPDATE mandate SET close_time = now(), revocation_id = gen_random_uuid()"
    ),
    ("quote_fee_is_a_part", "UPDATE quote SET fee_ppm = -1"),
    ("automatic_enforcement_is_insert_only", "UPDATE automatic_enforcement SET enabled = false"),
    (
      "automatic_enforcement_is_of_an_account",
      copy(
        "automatic_enforcement", "true",
        ["setting_id": "gen_random_uuid()", "account_id": "gen_random_uuid()"])
    ),
    (
      "automatic_enforcement_is_for_a_work",
      copy(
        "automatic_enforcement", "true",
        ["setting_id": "gen_random_uuid()", "work_id": "gen_random_uuid()"])
    ),
    (
      "answers_alone_say_which",
      copy(
        "case_step", "kind = 'ANSWER'",
        ["step_id": "gen_random_uuid()", "answer": "null::integer"])
    ),
    (
      "decisions_alone_are_explained",
      copy(
        "case_step", "kind = 'ANSWER'",
        ["step_id": "gen_random_uuid()", "explanation": "'Why.'"])
    ),
    (
      "step_kind_is_known",
      copy(
        "case_step", "kind = 'ANSWER'",
        [
          "step_id": "gen_random_uuid()", "kind": "'X'",
          "answer": "null::integer",
        ])
    ),
    (
      "answer_kind_is_known",
      copy(
        "case_step", "kind = 'ANSWER'",
        ["step_id": "gen_random_uuid()", "answer": "6"])
    ),
    (
      "step_is_of_a_case",
      copy(
        "case_step", "kind = 'ANSWER'",
        ["step_id": "gen_random_uuid()", "case_id": "gen_random_uuid()"])
    ),
    ("case_steps_are_insert_only", "DELETE FROM case_step"),
    ("message_is_noted_once", copy("case_mail", "true", [:])),
    (
      "mail_is_of_a_case",
      copy("case_mail", "true", ["message_id": "'x'", "case_id": "gen_random_uuid()"])
    ),
    ("mail_kind_is_known", copy("case_mail", "true", ["message_id": "'x'", "kind": "6"])),
    ("case_mails_are_insert_only", "UPDATE case_mail SET kind = 2"),
    (
      "license_is_shown_for_a_usage",
      "INSERT INTO usage_shown_license VALUES (7, gen_random_uuid(), 'x', now())"
    ),
    (
      "license_is_shown_once_for_its_usage",
      "INSERT INTO usage_shown_license SELECT bucket, usage_id, 'x', now() FROM usage LIMIT 1; "
        + "INSERT INTO usage_shown_license SELECT bucket, usage_id, 'x', now() "
        + "FROM usage_shown_license"
    ),
    ("shown_licenses_are_insert_only", "DELETE FROM usage_shown_license"),
  ]

  /// A copy of one of the table's rows with other values in these columns.
  private static func copy(_ table: String, _ condition: String, _ changes: [String: String])
    -> String
  {
    let object = changes.sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }
      .joined(separator: ", ")
    return """
      INSERT INTO \(table) SELECT (jsonb_populate_record(t, jsonb_build_object(\(object)))).*
      FROM \(table) AS t WHERE \(condition) LIMIT 1
      """
  }

  @Test func theDatabaseDefendsEachRule() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.pay(try await platform.answer(found, .pay).orderID)
      try await platform.grant(sale)
      try await platform.automate(true, by: sale.seller)
      _ = try await platform.open(
        platform.usage(of: sale, at: "https://second.example/"), by: sale.seller)
      try await platform.settle()
      for (rule, sql) in Self.violations {
        let error = await #expect(throws: PostgresError.self, "\(rule)") {
          try await platform.database.write { tx in try tx.executeScript(sql) }
        }
        #expect(error?.constraint == rule, "\(rule): \(String(describing: error))")
      }
    }
  }
}
