import SealTestSupport
import Testing

@testable import SealPostgres

@Suite struct MigratorTests {
  private static let first = Migration(
    number: 1, name: "works", sql: "CREATE TABLE work (id int8); INSERT INTO work VALUES (1);")
  private static let second = Migration(
    number: 2, name: "titles", bytes: "ALTER TABLE work ADD COLUMN title text".utf8)

  private func migrate(_ database: Database, _ migrations: Migration...) async throws -> [Int] {
    try await Migrator(migrations).migrate(database, logger: TestLog.logger)
  }

  private func refusal(
    isolation: isolated (any Actor)? = #isolation, of body: () async throws -> [Int]
  ) async -> String {
    do {
      _ = try await body()
      return "nothing"
    } catch {
      return (error as? PostgresError)?.message ?? "\(error)"
    }
  }

  @Test func migrationsAreAppliedOnceAndInOrder() async throws {
    try await TestCluster.withFreshDatabase { database in
      let status = Migrator([Self.second, Self.first])
      #expect(try await status.status(database) == .init(pending: [1, 2]))
      #expect(try await migrate(database, Self.first) == [1])
      #expect(try await status.status(database) == .init(applied: [1], pending: [2]))
      #expect(try await migrate(database, Self.second, Self.first) == [2])
      #expect(try await migrate(database, Self.first, Self.second) == [])
      #expect(try await status.status(database) == .init(applied: [1, 2]))
      let rows = try await database.read { try $0.query("SELECT id, title FROM work").count }
      #expect(rows == 1)
    }
  }

  @Test func aChangedTextIsRefused() async throws {
    try await TestCluster.withFreshDatabase { database in
      _ = try await migrate(database, Self.first)
      let changed = Migration(number: 1, name: "works", sql: Self.first.sql + " -- changed")
      let message = await refusal { try await migrate(database, changed, Self.second) }
      #expect(
        message.hasPrefix("The text of migration 1 (works) has changed since it was applied."))
      await #expect(throws: PostgresError.self) { try await Migrator([changed]).status(database) }
    }
  }

  @Test func aNewerSchemaIsRefused() async throws {
    try await TestCluster.withFreshDatabase { database in
      _ = try await migrate(database, Self.first, Self.second)
      let message = await refusal { try await migrate(database, Self.first) }
      #expect(message.contains("migration 2 (titles), which this program does not know"))
      let status = try await Migrator([Self.first]).status(database)
      #expect(status == .init(applied: [1], unknown: [2]))
    }
  }

  @Test func aFailingMigrationLeavesThoseBeforeItAndNothingOfItself() async throws {
    try await TestCluster.withFreshDatabase { database in
      let broken = Migration(
        number: 2, name: "broken", sql: "CREATE TABLE half (a int4);\n\nSELECT * FRM half;")
      let message = await refusal { try await migrate(database, Self.first, broken) }
      #expect(message == "Migration 2 (broken) failed at line 3.")
      let half = try await database.read {
        try $0.first("SELECT 1 AS x FROM pg_class WHERE relname = 'half'")
      }
      #expect(half == nil)
      #expect(try await migrate(database, Self.first, Self.second) == [2])
    }
  }

  @Test func aMigrationMayNotCommit() async throws {
    try await TestCluster.withFreshDatabase { database in
      let message = await refusal {
        try await migrate(database, Migration(number: 1, name: "x", sql: "COMMIT"))
      }
      #expect(message == "Migration 1 (x) failed.")
    }
  }

  @Test func manyProgramsMayMigrateAtOnce() async throws {
    let fresh = try await TestCluster.freshDatabase()
    let slow = Migration(
      number: 3, name: "slow", sql: "SELECT pg_sleep(0.05); CREATE TABLE c (a int4)")
    let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<6 {
        group.addTask {
          let database = try await fresh.open()
          let applied = try await migrate(database, Self.first, Self.second, slow)
          await database.shutdown()
          return applied
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.sorted() == [1, 2, 3])
    try await fresh.drop()
  }

  @Test func aFullProgramMayMigrateWhileAnOlderOneRuns() async throws {
    try await TestCluster.withFreshDatabase(migrations: [Self.first]) { database in
      try await database.write { _ = try $0.execute("INSERT INTO work VALUES (2)") }
      #expect(try await migrate(database, Self.first, Self.second) == [2])
      try await database.write { _ = try $0.execute("INSERT INTO work VALUES (3)") }
    }
  }

  @Test func aNumberIsUsedOnce() async {
    await #expect(processExitsWith: .failure) {
      _ = Migrator([
        Migration(number: 1, name: "a", sql: ""), Migration(number: 1, name: "b", sql: ""),
      ])
    }
  }
}
