import SealTestSupport
import Testing

@testable import SealPostgres

@Suite struct ErrorTests {
  private static let tables = [
    Migration(
      number: 1, name: "tables",
      sql: """
        CREATE TABLE party (
          name text CONSTRAINT party_name_is_unique PRIMARY KEY
            CONSTRAINT party_name_is_short CHECK (length(name) < 100),
          age int4 NOT NULL,
          agent text CONSTRAINT party_agent_exists REFERENCES party,
          CONSTRAINT party_age_is_used_once EXCLUDE (age WITH =)
        );
        INSERT INTO party VALUES ('s3cret-existing', 1);
        CREATE FUNCTION refuse() RETURNS void LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'not s3cret' USING CONSTRAINT = 'rule_of_ours'; END $$;
        """)
  ]

  private struct Violation: Sendable {
    let sql: SQL
    let kind: PostgresError.Kind
    let sqlState: String
    let constraint: String?
  }

  private static let violations: [Violation] = [
    Violation(
      sql: "INSERT INTO party VALUES (\("s3cret-existing"), 2)", kind: .uniqueViolation,
      sqlState: "23505", constraint: "party_name_is_unique"),
    Violation(
      sql: "INSERT INTO party VALUES (\(String(repeating: "s3cret", count: 20)), 2)",
      kind: .checkViolation, sqlState: "23514", constraint: "party_name_is_short"),
    Violation(
      sql: "INSERT INTO party VALUES ('a', 2, \("s3cret"))", kind: .foreignKeyViolation,
      sqlState: "23503", constraint: "party_agent_exists"),
    Violation(
      sql: "INSERT INTO party VALUES (\("s3cret"), NULL)", kind: .notNullViolation,
      sqlState: "23502", constraint: nil),
    Violation(
      sql: "INSERT INTO party VALUES (\("s3cret"), 1)", kind: .exclusionViolation,
      sqlState: "23P01", constraint: "party_age_is_used_once"),
    Violation(
      sql: "SELECT refuse()", kind: .raised, sqlState: "P0001", constraint: "rule_of_ours"),
    Violation(
      sql: "SELECT \("s3cret")::uuid", kind: .statementFailed, sqlState: "22P02", constraint: nil),
    Violation(
      sql: "SELECT 's3cret'::int4", kind: .statementFailed, sqlState: "22P02", constraint: nil),
    Violation(
      sql: "SELECT * FROM s3cret", kind: .statementFailed, sqlState: "42P01", constraint: nil),
  ]

  @Test func errorsNameTheRuleAndNeverTheData() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      for violation in Self.violations {
        let error = try #require(
          await #expect(throws: PostgresError.self) {
            try await database.write { try $0.execute(violation.sql) }
          })
        #expect(error.kind == violation.kind)
        #expect(error.sqlState == violation.sqlState)
        #expect(error.constraint == violation.constraint)
        for text in [String(describing: error), String(reflecting: error), "\(error.dumped)"] {
          #expect(!text.contains("s3cret"))
        }
        #expect(String(describing: error).contains("SQLSTATE \(violation.sqlState)"))
      }
    }
  }

  @Test func aConfigurationDoesNotShowItsPassword() {
    var configuration = DatabaseConfiguration(
      connectionString: "postgresql://me:s3cret@example.org/x")
    configuration.parameters["password"] = "s3cret"
    configuration.parameters["host"] = "/run/x"
    for text in [String(describing: configuration), String(reflecting: configuration)] {
      #expect(text.contains("/run/x"))
      #expect(!text.contains("s3cret"))
    }
  }

  @Test func aServerThatIsNotThereIsNamed() async throws {
    let database = Database(
      configuration: DatabaseConfiguration(parameters: ["host": "/nonexistent", "dbname": "x"]),
      logger: TestLog.logger)
    let error = await #expect(throws: PostgresError.self) { try await database.start() }
    #expect(error?.kind == .unavailable)
    #expect(error?.message.contains("/nonexistent/.s.PGSQL.5432") == true)
    let late = await #expect(throws: PostgresError.self) {
      try await database.read(deadline: .now + .seconds(3)) { _ in }
    }
    #expect(late?.kind == .unavailable)
    #expect(late.map(String.init(describing:))?.contains("/nonexistent/.s.PGSQL.5432") == true)
  }
}

extension PostgresError {
  /// Everything that reflection finds.
  fileprivate var dumped: String {
    var text = ""
    dump(self, to: &text)
    return text
  }
}
