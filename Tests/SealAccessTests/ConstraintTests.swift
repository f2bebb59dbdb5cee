import SealAccess
import SealPostgres
import SealServer
import SealTestSupport
import Testing

/// What the database refuses whoever asks, each rule by its name.
@Suite struct ConstraintTests {
  struct Violation: Sendable, CustomTestStringConvertible {
    let constraint: String
    let statement: String

    init(_ constraint: String, _ statement: String) {
      self.constraint = constraint
      self.statement = statement
    }

    var testDescription: String { "\(constraint): \(statement)" }
  }

  /// One account, member and key, and a change.
  private static let rows = """
    INSERT INTO account VALUES (7, '00000000-0000-0000-0000-00000000000a', 'Studio', now());
    INSERT INTO member VALUES (7, '00000000-0000-0000-0000-00000000000b',
      '00000000-0000-0000-0000-00000000000a', 'OWNER', now());
    INSERT INTO api_key (bucket, api_key_id, account_id, member_id, environment, secret_sha256,
      hint, label,
      scopes, create_time)
    VALUES (7, '00000000-0000-0000-0000-00000000000c', '00000000-0000-0000-0000-00000000000a',
      '00000000-0000-0000-0000-00000000000b', 'LIVE', decode(repeat('01', 32), 'hex'), 'hint',
        'label',
      '{developer.read}', now());
    INSERT INTO change (bucket, change_id, time, account_id, environment, actor, api_key_id,
      peer_address,
      method, subject, request_key, request_digest)
    VALUES (7, '00000000-0000-0000-0000-00000000000d', now(),
      '00000000-0000-0000-0000-00000000000a',
      'LIVE', 'KEY', '00000000-0000-0000-0000-00000000000c', '', 'RegisterWork', 'work_1',
      decode(repeat('01', 16), 'hex'), decode(repeat('02', 32), 'hex'));
    """

  /// A second key that differs from the first as it must, but for what `changes` says.
  private static func key(_ changes: [String: String] = [:]) -> String {
    copy(
      "api_key",
      [
        "api_key_id": "gen_random_uuid()",
        "secret_sha256": "decode(repeat('02', 32), 'hex')",
      ].merging(changes) { $1 })
  }

  /// A second change of another request.
  private static func change(_ changes: [String: String]) -> String {
    copy(
      "change",
      [
        "change_id": "gen_random_uuid()", "request_key": "decode(repeat('03', 16), 'hex')",
      ].merging(changes) { $1 })
  }

  /// A copy of the table's row with other values in these columns.
  private static func copy(_ table: String, _ changes: [String: String]) -> String {
    let sets = changes.sorted { $0.key < $1.key }
    let object = sets.map { "'\($0.key)', \($0.value)" }.joined(separator: ", ")
    return """
      INSERT INTO \(table) SELECT (jsonb_populate_record(t, jsonb_build_object(\(object)))).*
      FROM \(table) AS t
      """
  }

  private static let violations = [
    Violation(
      "account_name_has_1_to_200_characters",
      copy("account", ["account_id": "gen_random_uuid()", "name": "''"])),
    Violation(
      "account_name_has_1_to_200_characters",
      copy("account", ["account_id": "gen_random_uuid()", "name": "repeat('é', 201)"])),
    Violation(
      "account_bucket_is_one_of_4096",
      copy("account", ["account_id": "gen_random_uuid()", "bucket": "4096"])),
    Violation(
      "member_acts_for_an_account",
      copy("member", ["member_id": "gen_random_uuid()", "account_id": "gen_random_uuid()"])),
    Violation(
      "member_role_is_known",
      copy("member", ["member_id": "gen_random_uuid()", "role": "'GUEST'"])),
    Violation("api_key_belongs_to_an_account", key(["account_id": "gen_random_uuid()"])),
    Violation("api_key_is_made_by_a_member", key(["member_id": "gen_random_uuid()"])),
    Violation("api_key_environment_is_known", key(["environment": "'TEST'"])),
    Violation(
      "api_key_digest_has_32_bytes", key(["secret_sha256": "decode(repeat('02', 31), 'hex')"])),
    Violation(
      "api_key_secret_is_unique", key(["secret_sha256": "decode(repeat('01', 32), 'hex')"])),
    Violation("api_key_label_has_1_to_100_characters", key(["label": "''"])),
    Violation("api_key_label_has_1_to_100_characters", key(["label": "repeat('x', 101)"])),
    Violation("api_key_has_a_scope", key(["scopes": "'[]'::jsonb"])),
    Violation("change_bucket_is_one_of_4096", change(["bucket": "4096"])),
    Violation("change_environment_is_known", change(["environment": "'TEST'"])),
    Violation("change_actor_is_known", change(["actor": "'MEMBER'"])),
    Violation("change_is_made_by_a_key_that_is_named", change(["actor": "'GUEST'"])),
    Violation("change_request_is_whole", change(["request_key": "NULL"])),
    Violation("change_request_key_has_16_bytes", change(["request_key": "'\\x01'::bytea"])),
    Violation("change_request_digest_has_32_bytes", change(["request_digest": "'\\x01'::bytea"])),
    Violation("request_id_is_used_once", copy("change", ["change_id": "gen_random_uuid()"])),
    Violation("changes_are_insert_only", "UPDATE change SET method = 'Other'"),
    Violation("changes_are_insert_only", "DELETE FROM change"),
    Violation("changes_are_insert_only", "TRUNCATE change"),
  ]

  /// A database that holds `rows`, for all of these tests: none of them leaves anything behind.
  private static let database = Task {
    let database = try await TestCluster.freshDatabase(migrations: Migrations.all).open()
    try await database.write { tx in try tx.executeScript(rows) }
    return database
  }

  private struct RolledBack: Error {}

  @Test(arguments: violations)
  func theDatabaseRefusesItByName(violation: Violation) async throws {
    let database = try await Self.database.value
    let error = await #expect(throws: PostgresError.self) {
      try await database.write { tx in try tx.executeScript(violation.statement) }
    }
    #expect(error?.constraint == violation.constraint)
  }

  @Test func aSecondKeyThatDiffersAsItMustIsAccepted() async throws {
    let database = try await Self.database.value
    await #expect(throws: RolledBack.self) {
      try await database.write { tx in
        try tx.executeScript(Self.key())
        throw RolledBack()
      }
    }
  }

  @Test func everyNamedRuleOfTheseTablesIsViolatedHere() async throws {
    let database = try await Self.database.value
    let names = try await database.read { tx in
      try tx.query(
        """
        SELECT conname::text AS name FROM pg_constraint
        WHERE conrelid = ANY('{account,member,api_key,change}'::regclass[])
          AND contype <> 'p'
        UNION
        SELECT tgname::text FROM pg_trigger
        WHERE tgrelid = ANY('{account,member,api_key,change}'::regclass[])
          AND NOT tgisinternal
        """
      ).map { try $0.decode("name", as: String.self) }
    }
    // What the developer service adds to these tables is violated in its own tests.
    let added: Set = [
      "api_key_replaces_a_key", "api_key_is_replaced_once",
      "api_key_is_bound_to_its_accounts_application",
    ]
    #expect(Set(names).subtracting(added) == Set(Self.violations.map(\.constraint)))
  }
}
