import Foundation
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealPostgres

private enum TestKind: TypeIDKind {
  static let prefix = "test"
}

private enum Color: String, PostgresEncodable, PostgresDecodable {
  case red, blue
}

@Suite struct ValueTests {
  /// Each value comes back from the server as it went there, and PostgreSQL agrees on its type.
  private func expectRoundTrip<T: PostgresEncodable & PostgresDecodable & Equatable>(
    _ values: [T], _ type: String, _ database: Database
  ) async throws {
    for value in values {
      let (back, name, null) = try await database.read { transaction in
        let row = try #require(
          try transaction.first(
            "SELECT \(value) AS value, pg_typeof(\(value))::text AS name, \(T?.none) AS null"))
        return (
          try row.decode("value", as: T.self), try row.decode("name", as: String.self),
          try row.decode("null", as: T?.self)
        )
      }
      #expect(back == value)
      #expect(name == type)
      #expect(null == nil)
    }
  }

  @Test func everyTypeSurvivesTheRoundTrip() async throws {
    let long = String(repeating: "\u{1F600}é", count: 100_000)
    let id = UUID()
    try await TestCluster.withFreshDatabase { database in
      try await expectRoundTrip([true, false], "boolean", database)
      try await expectRoundTrip([Int16.min, 0, .max], "smallint", database)
      try await expectRoundTrip([Int32.min, -1, 0, .max], "integer", database)
      try await expectRoundTrip([Int64.min, -1, 0, .max], "bigint", database)
      try await expectRoundTrip([Int.min, 0, .max], "bigint", database)
      try await expectRoundTrip(["", "'; DROP TABLE x --", "e\u{301}", long], "text", database)
      try await expectRoundTrip([[UInt8](), [0], Array(0...255)], "bytea", database)
      try await expectRoundTrip([id], "uuid", database)
      try await expectRoundTrip([TypeID<TestKind>(uuid: id)], "uuid", database)
      try await expectRoundTrip([Color.red, .blue], "text", database)
      try await expectRoundTrip(
        [
          Instant(microseconds: 0), Instant(microseconds: 1), Instant(microseconds: -1),
          // The earliest that timestamptz holds, 4713-11-24 BC, and the latest that Instant does.
          Instant(microseconds: -211_813_488_000_000_000 + 946_684_800_000_000),
          Instant(microseconds: .max),
        ], "timestamp with time zone", database)
    }
  }

  @Test func everyArraySurvivesTheRoundTrip() async throws {
    try await TestCluster.withFreshDatabase { database in
      try await expectRoundTrip([[], [true, false]], "boolean[]", database)
      try await expectRoundTrip([[], [Int16.max]], "smallint[]", database)
      try await expectRoundTrip([[], [Int32.min, .max]], "integer[]", database)
      try await expectRoundTrip([[], [Int64.min, .max], Array(0..<10_000)], "bigint[]", database)
      try await expectRoundTrip([[], ["", "{a,\"b\"}", "NULL"]], "text[]", database)
      try await expectRoundTrip([[], [[], [0, 1], [255]] as [[UInt8]]], "bytea[]", database)
      try await expectRoundTrip([[], [UUID(), UUID()]], "uuid[]", database)
      try await expectRoundTrip([[TypeID<TestKind>(uuid: UUID())]], "uuid[]", database)
      try await expectRoundTrip(
        [[Instant(microseconds: 5)]], "timestamp with time zone[]", database)
      try await expectRoundTrip([[nil, "a", nil] as [String?]], "text[]", database)
    }
  }

  @Test func anInstantIsTheInstantThatPostgreSQLMeans() async throws {
    let instant = try #require(Instant(rfc3339: "2026-11-21T08:00:00.123Z"))
    try await TestCluster.withFreshDatabase { database in
      let text = try await database.read { transaction in
        try transaction.first(
          "SELECT to_char(\(instant) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS text")?
          .decode("text", as: String.self)
      }
      #expect(text == "2026-11-21 08:00:00.123000")
    }
  }

  @Test func aNumberIsReadFromAnyIntegerColumnThatFits() async throws {
    try await TestCluster.withFreshDatabase { database in
      try await database.read { transaction in
        let row = try #require(
          try transaction.first("SELECT 7::int2 AS small, 8::int4 AS middle, 70000::int8 AS big"))
        #expect(try row.decode("small", as: Int.self) == 7)
        #expect(try row.decode("middle", as: Int64.self) == 8)
        #expect(throws: PostgresError.self) { try row.decode("big", as: Int16.self) }
      }
    }
  }

  @Test func whatCannotBeReadSaysWhyWithoutTheValue() async throws {
    try await TestCluster.withFreshDatabase { database in
      try await database.read { transaction in
        let row = try #require(
          try transaction.first(
            """
            SELECT NULL::int8 AS nothing, 'secret' AS text, 'infinity'::timestamptz AS never,
              ARRAY[[1,2],[3,4]] AS matrix, ARRAY[1,NULL]::int4[] AS holes, 1.5::numeric AS exact,
              'green' AS color
            """))
        func reason<T: PostgresDecodable>(_ column: String, _ type: T.Type) -> String {
          let error = #expect(throws: PostgresError.self) { try row.decode(column, as: type) }
          #expect(error?.kind == .unexpectedResult)
          return error?.message ?? ""
        }
        #expect(
          reason("nothing", Int.self)
            == "Column `nothing` is NULL, which the type asked for cannot hold (Int).")
        #expect(reason("text", Int.self).contains("has PostgreSQL type 25"))
        #expect(!reason("text", Int.self).contains("secret"))
        #expect(reason("never", Instant.self).contains("out of range"))
        #expect(reason("matrix", [Int32].self).contains("type"))
        #expect(reason("holes", [Int32].self).contains("NULL"))
        #expect(reason("exact", Int.self).contains("type 1700"))
        #expect(reason("color", Color.self).contains("out of range"))
        #expect(reason("absent", Int.self) == "The result has no column `absent`.")
      }
    }
  }

  @Test func textWithNULIsRefusedBeforeTheServerSeesIt() async throws {
    try await TestCluster.withFreshDatabase { database in
      for sql in ["SELECT \("a\0b")" as SQL, "SELECT \(["a\0b"])", SQL(raw: "SELECT 1 \0")] {
        let error = await #expect(throws: PostgresError.self) {
          try await database.read { try $0.execute(sql) }
        }
        #expect(error?.kind == .invalidParameter)
        #expect(error?.sqlState == nil)
      }
    }
  }

  @Test(arguments: [Int64.min, -210_866_803_200_000_001])
  func aTimeThatPostgreSQLCannotHoldIsRefused(microseconds: Int64) {
    let sql: SQL = "SELECT \(Instant(microseconds: microseconds))"
    #expect(sql.problem?.message == "Parameter $1 is out of range.")
  }
}
