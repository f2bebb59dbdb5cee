import SealPostgres
import SealServer
import SealTestSupport
import Testing

/// What an existing distributed engine can carry (Documentation/decisions.md, 22): the bucket of
/// its account stands first in every key of a row.
@Suite struct DistributionTests {
  /// What crosses accounts, and why; everything else is some account's.
  private static let crossing = [
    "registered_bytes": "who else registered the same bytes",
    "verified_origin": "an origin is verified for one account",
    "provider_transaction": "a transaction pays once, whosever payment it is",
    "provider_notification": "what institutions said, before it is known whose it is",
    "payment_incident": "what institutions said that belongs to no known payment",
    "payment_incident_settlement": "what operators did about it",
    "event_order": "the one order of all events",
    "event_cursor": "how far the installation's readers have come",
    "log_leaf": "the public log, in its one order",
    "log_node": "the public log, in its one order",
    "log_head": "the public log, in its one order",
    "log_checkpoint": "the public log, in its one order",
    "signing_chain": "the installation's X.509 chains: few, and the same for all",
    "web_host": "foreign hosts, as the whole installation treats them",
    "schema_migration": "the schema itself",
  ]

  /// Few and short, so that each node can have all of it: a tenant's row may refer to them.
  private static let reference: Set = ["signing_chain"]

  /// Tables that are not there yet. This list only shrinks.
  private static let waiting: Set<String> = []

  private struct Key {
    let table: String
    let name: String
    /// `p` primary, `u` unique, `f` foreign.
    let kind: String
    let columns: [String]
    let target: String?
    let targetColumns: [String]
  }

  @Test func theBucketOfItsAccountStandsFirstInEveryKeyOfATable() async throws {
    let (tables, keys, numbered) = try await Self.catalog()
    #expect(tables.count > 50)
    #expect(Set(Self.crossing.keys).subtracting(tables) == [])

    var problems: [(table: String, problem: String)] = numbered.map {
      ($0, "\($0) has a column that counts by itself")
    }
    for table in tables where !keys.contains(where: { $0.table == table && $0.kind == "p" }) {
      problems.append((table, "\(table) has no primary key"))
    }
    for key in keys {
      let crosses = Self.crossing[key.table] != nil
      if let target = key.target {
        let stays =
          crosses
          ? Self.crossing[target] != nil
          : key.columns.first == "bucket" && key.targetColumns.first == "bucket"
            || Self.reference.contains(target)
        if !stays { problems.append((key.table, "\(key.name) refers across accounts")) }
      } else if !crosses, key.columns.first != "bucket" {
        problems.append((key.table, "\(key.name) does not begin with the bucket"))
      }
    }
    #expect(
      problems.filter { !Self.waiting.contains($0.table) }.map(\.problem).sorted() == [])
    #expect(Self.waiting.subtracting(problems.map(\.table)) == [], "take them from the list")
  }

  /// Citus plans no SQL function whose parameters choose the shard: those are in PL/pgSQL.
  @Test func noFunctionInPlainSQLLooksAtATable() async throws {
    let functions = try await TestCluster.withFreshDatabase(migrations: Migrations.all) {
      try await $0.read { tx in
        try tx.query(
          """
          SELECT proname::text AS name FROM pg_proc JOIN pg_language AS l ON l.oid = prolang
          WHERE pronamespace = 'public'::regnamespace AND lanname = 'sql'
            AND provolatile <> 'i'
          """
        ).map { try $0.decode("name", as: String.self) }
      }
    }
    #expect(functions == [])
  }

  private static func catalog() async throws
    -> (tables: Set<String>, keys: [Key], numbered: [String])
  {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await database.read { tx in
        let tables = try tx.query(
          """
          SELECT relname::text AS name FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          """
        ).map { try $0.decode("name", as: String.self) }
        let numbered = try tx.query(
          """
          SELECT DISTINCT relname::text AS name
          FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
            LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
          WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
            AND (attidentity <> '' OR pg_get_expr(adbin, adrelid) LIKE 'nextval(%')
          """
        ).map { try $0.decode("name", as: String.self) }
        let keys = try tx.query(
          """
          WITH key AS (
            SELECT conrelid AS of, conname::text AS name, contype::text AS kind, conkey AS columns,
              nullif(confrelid, 0) AS target, confkey AS target_columns
            FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
            UNION ALL
            SELECT indrelid, relname::text, 'u', string_to_array(indkey::text, ' ')::smallint[],
              NULL, NULL
            FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE relnamespace = 'public'::regnamespace AND indisunique
              AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
          )
          SELECT of::regclass::text AS table, name, kind, target::regclass::text AS target,
            ARRAY(SELECT coalesce(attname::text, '')
              FROM unnest(columns) WITH ORDINALITY AS part (number, place)
                LEFT JOIN pg_attribute ON attrelid = of AND attnum = part.number
              ORDER BY place) AS columns,
            ARRAY(SELECT attname::text
              FROM unnest(target_columns) WITH ORDINALITY AS part (number, place)
                JOIN pg_attribute ON attrelid = target AND attnum = part.number
              ORDER BY place) AS target_columns
          FROM key
          """
        ).map {
          Key(
            table: try $0.decode("table"), name: try $0.decode("name"),
            kind: try $0.decode("kind"), columns: try $0.decode("columns"),
            target: try $0.decode("target"), targetColumns: try $0.decode("target_columns"))
        }
        return (Set(tables), keys, numbered)
      }
    }
  }
}

extension Database {
  /// Tables with rows that lie in another bucket than an identifier in their primary key says, or
  /// than their account. Changes lie where their request was made.
  func tablesWithMisplacedRows() async throws -> [String] {
    try await read { tx in
      let columns = try tx.query(
        """
        SELECT conrelid::regclass::text AS table, attname::text AS column
        FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid
          AND (attnum = ANY(conkey) OR attname = 'account_id')
        WHERE contype = 'p' AND atttypid = 'uuid'::regtype
          AND connamespace = 'public'::regnamespace
          AND conrelid::regclass::text <> 'change'
          -- Asked by others.
          AND NOT (attname = 'account_id' AND conrelid::regclass::text IN ('quote', 'objection'))
          AND EXISTS (SELECT FROM pg_attribute AS bucket
            WHERE bucket.attrelid = conrelid AND bucket.attname = 'bucket')
        ORDER BY 1, 2
        """
      ).map { (try $0.decode("table", as: String.self), try $0.decode("column", as: String.self)) }
      return try columns.compactMap { table, column in
        let bytes = "uuid_send(\(column))"
        let misplaced = try tx.first(
          SQL(
            raw: """
              SELECT bucket FROM \(table) WHERE \(column) IS NOT NULL AND bucket
                <> ((get_byte(\(bytes), 6) & 15) << 8 | get_byte(\(bytes), 7)) LIMIT 1
              """))
        return misplaced.map { _ in "\(table).\(column)" }
      }
    }
  }
}
