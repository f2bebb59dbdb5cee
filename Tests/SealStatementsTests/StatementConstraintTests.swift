import SealPostgres
import SealServer
import SealTestSupport
import Testing

/// What the database refuses of statements whoever asks, each rule by its name.
@Suite struct StatementConstraintTests {
  private static let rows = """
    INSERT INTO signing_chain VALUES (decode(repeat('c1', 32), 'hex'), 'PEM', 'PEM');
    INSERT INTO statement VALUES (7, '00000000-0000-0000-0000-00000000000a', 'LIVE', 'license',
      'work', '', decode(repeat('05', 64), 'hex'), '', decode(repeat('c1', 32), 'hex'), '{}');
    """

  /// A copy of the table's row with other values in these columns.
  private static func copy(_ table: String, _ changes: [String: String]) -> String {
    let object = changes.sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }
      .joined(separator: ", ")
    return """
      INSERT INTO \(table) SELECT (jsonb_populate_record(t, jsonb_build_object(\(object)))).*
      FROM \(table) AS t
      """
  }

  private static func statement(_ changes: [String: String]) -> String {
    copy("statement", ["statement_id": "gen_random_uuid()"].merging(changes) { $1 })
  }

  private static let violations = [
    (
      copy("signing_chain", ["chain_sha256": "'\\x01'::bytea"]),
      "signing_chain_digest_has_32_bytes"
    ),
    (statement(["bucket": "-1"]), "statement_bucket_is_one_of_4096"),
    (statement(["bucket": "4096"]), "statement_bucket_is_one_of_4096"),
    (statement(["environment": "'TEST'"]), "statement_environment_is_known"),
    (statement(["signature": "'\\x01'::bytea"]), "statement_signature_has_64_bytes"),
    (
      statement(["chain_sha256": "decode(repeat('c2', 32), 'hex')"]),
      "statement_has_a_signing_chain"
    ),
    ("UPDATE statement SET subject = 'x'", "statements_are_insert_only"),
    ("DELETE FROM statement", "statements_are_insert_only"),
    ("TRUNCATE statement CASCADE", "statements_are_insert_only"),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    let problems = try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await database.write { tx in try tx.executeScript(Self.rows) }
      return try await database.misjudged(Self.violations + [(Self.statement([:]), "")])
    }
    #expect(problems == [])
  }
}
