import SealAPI
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAuthorization

/// What the database refuses of offers, quotes, orders, licenses and objections whoever asks, each
/// rule by its name.
@Suite struct OrderConstraintTests {
  /// A copy of the table's rows with other values in these columns.
  private static func copy(
    _ table: String, _ changes: [String: String], where condition: String = "true"
  ) -> String {
    let object = changes.sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }
      .joined(separator: ", ")
    return """
      INSERT INTO \(table) SELECT (jsonb_populate_record(t, jsonb_build_object(\(object)))).*
      FROM \(table) AS t WHERE \(condition)
      """
  }

  private static let new = "gen_random_uuid()"

  private static func offer(_ changes: [String: String]) -> String {
    copy(
      "offer",
      ["offer_id": new, "terms_sha256": #"'\\x01'"#]
        .merging(changes) { $1 })
  }

  private static func quote(_ changes: [String: String]) -> String {
    copy("quote", ["quote_id": new].merging(changes) { $1 })
  }

  /// An order under a second quote, which waits to be paid.
  private static func order(_ changes: [String: String]) -> String {
    let second = "'aaaaaaaa-0000-0000-0000-000000000000'"
    return quote(["quote_id": second]) + ";"
      + copy(
        "license_order",
        ["order_id": new, "quote_id": second, "state": "1"]
          .merging(changes) { $1 })
  }

  /// A license of a second order, with its statement.
  private static func license(_ changes: [String: String]) -> String {
    let second = "'bbbbbbbb-0000-0000-0000-000000000000'"
    let id = "'cccccccc-0000-0000-0000-000000000000'"
    return order(["order_id": second, "state": "2"]) + ";"
      + copy("statement", ["statement_id": id], where: "type = 'license'") + ";"
      + copy(
        "license",
        ["license_id": id, "number": "'other'", "order_id": second].merging(changes) { $1 })
  }

  private static func objection(_ changes: [String: String]) -> String {
    copy("objection", ["objection_id": new].merging(changes) { $1 })
  }

  /// Statements over an offer, its quote, its order that is paid, its license and an objection.
  private static let violations: [(statement: String, rule: String)] = [
    (offer([:]), ""),
    (offer(["work_id": new]), "offer_is_for_a_work"),
    (offer(["account_id": new]), "offer_is_of_an_account"),
    ("UPDATE offer SET ended_with_preset = true", "offer_that_ended_with_its_preset_was_withdrawn"),
    ("UPDATE offer SET price_minor_units = 0", "offer_price_is_positive"),
    ("UPDATE offer SET currency_code = NULL", "offer_price_has_a_currency"),
    ("UPDATE offer SET share_ppm = '{1, 2}'", "offer_shares_sum_to_the_whole"),
    ("UPDATE offer SET duration_days = 0", "offer_duration_is_positive"),
    ("UPDATE offer SET title = ''", "offer_title_has_1_to_100_characters"),
    (offer(["terms_sha256": "t.terms_sha256"]), "terms_are_on_sale_once_for_a_work"),

    (quote([:]), ""),
    (quote(["offer_id": new]), "quote_is_of_an_offer"),

    (order([:]), ""),
    (copy("license_order", ["order_id": new]), "quote_is_ordered_once"),
    ("UPDATE license_order SET state = 9", "order_state_is_known"),
    ("UPDATE license_order SET state = 5", "order_state_fits_its_license"),

    (license([:]), ""),
    (license(["number": "t.number"]), "license_number_is_used_once"),
    (license(["end_time": "t.start_time"]), "license_ends_after_it_starts"),
    (copy("license", ["license_id": new, "number": "'other'"]), "order_gives_one_license"),
    (license(["license_id": new]), "license_has_a_statement"),
    ("UPDATE license SET number = 'x'", "licenses_are_insert_only"),
    ("DELETE FROM license_revocation", "license_revocations_are_insert_only"),
    (
      """
      INSERT INTO license_revocation SELECT bucket, license_id, gen_random_uuid(), now()
      FROM license, generate_series(1, 2)
      """,
      "license_is_revoked_once"
    ),
    (
      """
      INSERT INTO license_revocation SELECT bucket, license_id, gen_random_uuid(), now()
      FROM license
      """,
      "revocation_has_a_statement"
    ),

    (objection([:]), ""),
    (objection(["license_id": new]), "objection_is_to_a_license"),
    ("UPDATE objection SET state = 2", "objection_is_decided_with_an_explanation"),
    (
      "UPDATE objection SET state = 7, explanation = 'x', decide_time = now()",
      "objection_state_is_known"
    ),
    ("UPDATE objection SET reason = ''", "objection_reason_has_1_to_2000_characters"),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let order = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.paid(), by: seller), by: reader)
      try await platform.pay(order)
      let number = try await platform.order(order.orderID, seenBy: reader).licenseNumber
      _ = try await platform.object(to: number, by: reader)
      #expect(try await platform.database.misjudged(Self.violations) == [])
    }
  }
}
