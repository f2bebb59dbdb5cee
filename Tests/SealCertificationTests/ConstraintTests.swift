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

  /// An account, a party, a work with a version, and an account without anything.
  private static let rows = """
    INSERT INTO account VALUES (7, '00000000-0000-0000-0000-00000000000a', 'Studio', now()),
      (7, '00000000-0000-0000-0000-0000000000aa', 'Other', now());
    INSERT INTO signing_chain VALUES (decode(repeat('c1', 32), 'hex'), 'PEM', 'PEM');
    INSERT INTO statement VALUES (7, '00000000-0000-0000-0000-00000000000e', 'LIVE',
      'version-certificate', 'version', '', decode(repeat('05', 64), 'hex'), '',
      decode(repeat('c1', 32), 'hex'), '{}');
    INSERT INTO party VALUES (7, '00000000-0000-0000-0000-00000000000b',
      '00000000-0000-0000-0000-00000000000a', 'LIVE', 1, '\\x01', '\\x02', '\\x03', now(), NULL);
    INSERT INTO work VALUES (7, '00000000-0000-0000-0000-00000000000c',
      '00000000-0000-0000-0000-00000000000a', 'LIVE', 'Cranes', 1,
      '{00000000-0000-0000-0000-00000000000b}', '{1}', 1, 1000000, '001', 1, 1, now(), now());
    INSERT INTO version VALUES (7, '00000000-0000-0000-0000-00000000000d',
      '00000000-0000-0000-0000-00000000000c', '00000000-0000-0000-0000-00000000000a', 'LIVE', 1,
      decode(repeat('01', 32), 'hex'), decode(repeat('02', 64), 'hex'),
      decode(repeat('03', 32), 'hex'), 0, 'text/plain', NULL, NULL, NULL,
      '00000000-0000-0000-0000-00000000000e', now());
    INSERT INTO registered_bytes VALUES (decode(repeat('01', 32), 'hex'), 'LIVE',
      '00000000-0000-0000-0000-00000000000a', 7, '00000000-0000-0000-0000-00000000000d',
      '00000000-0000-0000-0000-00000000000c', now());
    INSERT INTO claim_sheet VALUES (7, '00000000-0000-0000-0000-00000000000f',
      '00000000-0000-0000-0000-00000000000c', '00000000-0000-0000-0000-00000000000a', 'LIVE', 1,
      '{00000000-0000-0000-0000-00000000000b, 00000000-0000-0000-0000-0000000000bb}', '{1, 1}',
      '{400000, 600000}', '{001, 001}', '{1, 1}', now());
    """

  /// A copy of the table's row with other values in these columns.
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
  private static func party(_ changes: [String: String] = [:]) -> String {
    copy(
      "party",
      ["party_id": "gen_random_uuid()", "name_index": "'\\x09'::bytea"].merging(changes) { $1 })
  }

  private static func contact(_ party: String, _ index: String) -> String {
    """
    INSERT INTO party_contact (bucket, party_id, subject, address_index, sealed_contact,
      create_time)
    SELECT bucket, \(party), 'order', \(index), '', now() FROM party
    """
  }

  private static func work(_ changes: [String: String] = [:]) -> String {
    copy("work", ["work_id": "gen_random_uuid()"].merging(changes) { $1 })
  }

  private static func version(_ changes: [String: String] = [:]) -> String {
    copy(
      "version",
      [
        "version_id": "gen_random_uuid()", "number": "2", "sha256": digest("04", 32),
      ].merging(changes) { $1 })
  }

  private static func sheet(_ changes: [String: String] = [:]) -> String {
    copy(
      "claim_sheet",
      ["sheet_id": "gen_random_uuid()", "number": "2"].merging(changes) { $1 })
  }

  private static func digest(_ byte: String, _ count: Int) -> String {
    "decode(repeat('\(byte)', \(count)), 'hex')"
  }

  private static let violations = [
    Violation("party_belongs_to_an_account", party(["account_id": "gen_random_uuid()"])),
    Violation("party_environment_is_known", party(["environment": "'TEST'"])),
    Violation("party_is_whole_or_erased", "UPDATE party SET wrapped_key = NULL"),
    Violation("party_is_whole_or_erased", "UPDATE party SET name_index = NULL"),
    Violation("party_is_whole_or_erased", "UPDATE party SET sealed_name = NULL"),
    Violation("party_is_whole_or_erased", "UPDATE party SET erase_time = now()"),
    Violation(
      "party_is_whole_or_erased",
      "UPDATE party SET erase_time = now(), wrapped_key = NULL, sealed_name = NULL"),
    Violation("party_name_is_unique_in_its_account", party(["name_index": "'\\x01'::bytea"])),

    Violation("contact_is_of_a_party", contact("gen_random_uuid()", digest("05", 32))),
    Violation("contact_index_has_32_bytes", contact("party_id", digest("05", 31))),

    Violation("work_belongs_to_an_account", work(["account_id": "gen_random_uuid()"])),
    Violation("work_environment_is_known", work(["environment": "'TEST'"])),
    Violation("work_title_has_1_to_200_characters", work(["title": "''"])),
    Violation("work_title_has_1_to_200_characters", work(["title": "repeat('鶴', 201)"])),
    Violation("claim_share_is_at_most_the_whole", work(["claim_share_ppm": "0"])),
    Violation("claim_share_is_at_most_the_whole", work(["claim_share_ppm": "1000001"])),
    Violation("work_has_a_role_for_each_party", work(["party_roles": "'[1, 1]'::jsonb"])),
    Violation(
      "work_has_a_role_for_each_party",
      work(["party_ids": "'[]'::jsonb", "party_roles": "'[]'::jsonb"])),
    Violation(
      "work_has_a_role_for_each_party",
      work([
        "party_ids": "array_fill('00000000-0000-0000-0000-00000000000b'::uuid, '{33}')",
        "party_roles": "array_fill(1, '{33}')",
      ])),
    Violation("work_ownership_level_is_known", work(["ownership_level": "0"])),
    Violation("work_ownership_level_is_known", work(["ownership_level": "3"])),
    Violation(
      "work_ownership_level_never_falls",
      "UPDATE work SET ownership_level = 2; UPDATE work SET ownership_level = 1"),

    Violation("claim_sheet_is_of_a_work", sheet(["work_id": "gen_random_uuid()"])),
    Violation("claim_sheet_number_is_positive", sheet(["number": "0"])),
    Violation("claim_sheet_number_is_used_once_for_a_work", sheet(["number": "1"])),
    Violation("claim_sheet_is_rectangular", sheet(["bases": "'[1]'::jsonb"])),
    Violation(
      "claims_to_a_right_sum_to_the_whole", sheet(["share_ppm": "'[400000, 599999]'::jsonb"])),
    Violation(
      "claims_to_a_right_sum_to_the_whole", sheet(["share_ppm": "'[1000000, 0]'::jsonb"])),
    Violation("claims_to_a_right_sum_to_the_whole", sheet(["rights": "'[1, 2]'::jsonb"])),
    Violation(
      "claims_to_a_right_sum_to_the_whole",
      sheet(["region_codes": #"'["CN", "DE"]'::jsonb"#])),
    Violation(
      "claims_are_for_the_world_or_for_regions",
      sheet([
        "region_codes": #"'["001", "CN"]'::jsonb"#, "share_ppm": "'[1000000, 1000000]'::jsonb",
      ])),
    Violation(
      "claimant_stands_once_for_a_right",
      sheet(["party_ids": "array_fill('00000000-0000-0000-0000-00000000000b'::uuid, '{2}')"])),
    Violation("claim_sheets_are_insert_only", "UPDATE claim_sheet SET number = 7"),
    Violation("claim_sheets_are_insert_only", "DELETE FROM claim_sheet"),
    Violation("claim_sheets_are_insert_only", "TRUNCATE claim_sheet"),

    Violation("version_is_of_a_work", version(["work_id": "gen_random_uuid()"])),
    Violation("version_number_is_positive", version(["number": "0"])),
    Violation("version_sha256_has_32_bytes", version(["sha256": digest("04", 33)])),
    Violation("version_sha512_has_64_bytes", version(["sha512": digest("04", 63)])),
    Violation("version_sm3_has_32_bytes", version(["sm3": digest("04", 31)])),
    Violation("version_size_is_not_negative", version(["size_bytes": "-1"])),
    Violation("version_has_a_certificate", version(["certificate_id": "gen_random_uuid()"])),
    Violation("version_is_of_a_work", version(["bucket": "8"])),
    Violation("version_number_is_used_once_in_its_work", version(["number": "1"])),
    Violation("registered_bytes_are_insert_only", "DELETE FROM registered_bytes"),
    Violation("versions_are_insert_only", "UPDATE version SET media_type = ''"),
    Violation("versions_are_insert_only", "UPDATE version SET number = number WHERE false"),
    Violation("versions_are_insert_only", "DELETE FROM version"),
    Violation("versions_are_insert_only", "TRUNCATE version CASCADE"),
    Violation("versions_are_insert_only", "TRUNCATE work CASCADE"),
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

  /// What differs from the first row as it must, or lies in another account or environment.
  @Test(arguments: [
    party(), work(), version(), sheet(), "UPDATE work SET ownership_level = 2",
    sheet([
      "rights": "'[1, 2]'::jsonb", "share_ppm": "'[1000000, 1000000]'::jsonb",
      "region_codes": #"'["CN", "001"]'::jsonb"#,
    ]),
    party(["name_index": "'\\x01'::bytea", "environment": "'SANDBOX'"]),
    party(["name_index": "'\\x01'::bytea", "account_id": "'00000000-0000-0000-0000-0000000000aa'"]),
    copy("registered_bytes", ["environment": "'SANDBOX'"]),
    copy("registered_bytes", ["account_id": "'00000000-0000-0000-0000-0000000000aa'"]),
    "UPDATE party SET erase_time = now(), wrapped_key = NULL, sealed_name = NULL, "
      + "name_index = NULL",
  ])
  func whatKeepsTheRulesIsAccepted(statement: String) async throws {
    let database = try await Self.database.value
    await #expect(throws: RolledBack.self) {
      try await database.write { tx in
        try tx.executeScript(statement)
        throw RolledBack()
      }
    }
  }

  @Test func theSameBytesAreRegisteredOnceByAnAccount() async throws {
    let database = try await Self.database.value
    let error = await #expect(throws: PostgresError.self) {
      try await database.write { tx in try tx.executeScript(Self.copy("registered_bytes", [:])) }
    }
    #expect(error?.constraint == "digest_is_registered_once_by_an_account")
  }

  @Test func everyNamedRuleOfTheseTablesIsViolatedHere() async throws {
    let database = try await Self.database.value
    let names = try await database.read { tx in
      try tx.query(
        """
        SELECT conname::text AS name FROM pg_constraint
        WHERE conrelid = ANY(
          '{party,party_contact,work,version,claim_sheet,registered_bytes}'::regclass[])
          AND contype <> 'p'
        UNION
        SELECT tgname::text FROM pg_trigger
        WHERE tgrelid = ANY(
          '{party,party_contact,work,version,claim_sheet,registered_bytes}'::regclass[])
          AND NOT tgisinternal
        """
      ).map { try $0.decode("name", as: String.self) }
    }
    #expect(Set(names) == Set(Self.violations.map(\.constraint)))
  }
}
