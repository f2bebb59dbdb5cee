import SealPostgres
import SealServer
import SealTestSupport
import Testing

/// The names of the database's rules come back in errors, and the services tell callers by them
/// what is wrong.
@Suite struct NamedRuleTests {
  /// A trigger that raises `posting_sums_to_zero`, as another does.
  private static let raisesAnother: Set = ["transfer_has_postings"]

  /// Each suite of constraints violates those of its own tables; here nothing can be forgotten.
  @Test func everyRuleOfTheDatabaseIsNamedInATest() async throws {
    let rules = try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await database.read { tx in
        try tx.query(
          """
          SELECT conname::text AS name FROM pg_constraint AS rule
          WHERE connamespace = 'public'::regnamespace AND contype <> 't'
            -- PostgreSQL's own names.
            AND conname !~ '_(pkey|fkey|key)$'
            -- The primary key and more, for a foreign key to refer to: violated after the
            -- primary key only.
            AND NOT EXISTS (
              SELECT FROM pg_constraint AS key
              WHERE key.conrelid = rule.conrelid AND key.contype = 'p' AND rule.contype = 'u'
                AND key.conkey <@ rule.conkey)
          UNION
          SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal
          UNION
          SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
          WHERE relnamespace = 'public'::regnamespace AND indisunique
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
          """
        ).map { try $0.decode("name", as: String.self) }
      }
    }
    #expect(rules.count > 300)
    let found = try await Command.run(
      "grep",
      [
        "--recursive", "--only-matching", "--no-filename", "--word-regexp", "--fixed-strings",
        "--include=*.swift", "--file=-", Command.root + "/Tests",
      ], input: Array(rules.joined(separator: "\n").utf8))
    let named = Set(found.output.split(separator: "\n").map(String.init))
    #expect(Set(rules).subtracting(named).subtracting(Self.raisesAnother) == [])
  }

  /// That of the migrations themselves is nobody else's.
  @Test func theTableOfMigrationsDefendsItsRules() async throws {
    let problems = try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await database.misjudged([
        ("INSERT INTO schema_migration VALUES (0, 'x', '')", "migration_sha256_has_32_bytes"),
        (
          "INSERT INTO schema_migration SELECT * FROM schema_migration LIMIT 1",
          "migration_number_is_used_once"
        ),
      ])
    }
    #expect(problems == [])
  }
}
