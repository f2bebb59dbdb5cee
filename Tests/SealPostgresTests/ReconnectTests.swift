import SealTestSupport
import Testing

@testable import SealPostgres

@Suite struct ReconnectTests {
  private static let tables = [
    Migration(number: 1, name: "tables", sql: "CREATE TABLE entry (id int8 PRIMARY KEY)")
  ]

  @Test func aConnectionThatIsEndedInATransactionIsReplacedAndTheBodyRunAgain() async throws {
    let fresh = try await TestCluster.freshDatabase(migrations: Self.tables)
    let database = try await fresh.open()
    let other = try await fresh.open()
    let runs = Counter()
    let (named, ended) = (Gate(), Gate())
    let write = Task {
      try await database.write { transaction in
        let run = runs.add()
        try transaction.execute("INSERT INTO entry VALUES (\(run))")
        if run == 1 {
          named.open()
          ended.pass()
        }
        try transaction.execute("INSERT INTO entry VALUES (\(run + 10))")
        return run
      }
    }
    try await named.opened()
    let terminated = try await other.read { transaction in
      try transaction.execute(
        """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'idle in transaction'
        """)
    }
    #expect(terminated == 1)
    ended.open()
    #expect(try await write.value == 2)
    let entries = try await other.read { transaction in
      try transaction.query("SELECT id FROM entry ORDER BY id").map {
        try $0.decode("id", as: Int.self)
      }
    }
    #expect(entries == [2, 12])
    await database.shutdown()
    await other.shutdown()
    try await fresh.drop()
  }

  @Test func idleConnectionsThatTheServerHasEndedAreNotNoticed() async throws {
    let fresh = try await TestCluster.freshDatabase(migrations: Self.tables)
    let database = try await fresh.open()
    let other = try await fresh.open()
    let gates = (0..<4).map { _ in Gate() }
    // Four connections at once, so that four are idle afterwards.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for gate in gates {
        group.addTask { try await database.read { _ in gate.pass() } }
      }
      try await eventually("four sessions") { try await sessions(other) == 5 }
      gates.forEach { $0.open() }
      try await group.waitForAll()
    }
    try await other.read { transaction in
      _ = try transaction.execute(
        """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """)
    }
    let runs = Counter()
    try await database.write { transaction in
      _ = try transaction.execute("INSERT INTO entry VALUES (\(runs.add()))")
    }
    #expect(runs.value == 1)
    await database.shutdown()
    await other.shutdown()
    try await fresh.drop()
  }

  private func sessions(_ database: Database) async throws -> Int {
    try await database.read { transaction in
      try #require(
        try transaction.first(
          "SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database()")
      ).decode("count", as: Int.self)
    }
  }
}
