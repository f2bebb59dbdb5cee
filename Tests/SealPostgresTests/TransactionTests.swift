import Foundation
import SealTestSupport
import Testing

@testable import SealPostgres

@Suite struct TransactionTests {
  private static let tables = [
    Migration(
      number: 1, name: "tables",
      sql: """
        CREATE TABLE account (id int4 PRIMARY KEY, balance int8 NOT NULL);
        INSERT INTO account VALUES (1, 100), (2, 100);
        """)
  ]

  private struct Refused: Error {}

  private func balances(_ database: Database) async throws -> [Int] {
    try await database.read { transaction in
      try transaction.query("SELECT balance FROM account ORDER BY id")
        .map { try $0.decode("balance") }
    }
  }

  @Test func whatABodyWritesIsThereAfterItsReturn() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      let touched = try await database.write { transaction in
        try transaction.execute("UPDATE account SET balance = balance + \(1)")
      }
      #expect(touched == 2)
      #expect(try await balances(database) == [101, 101])
    }
  }

  @Test func anErrorOfTheBodyRollsBackAndIsPassedOn() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      let runs = Counter()
      await #expect(throws: Refused.self) {
        try await database.write { transaction in
          runs.add()
          try transaction.execute("UPDATE account SET balance = 0")
          throw Refused()
        }
      }
      #expect(runs.value == 1)
      let balances = try await balances(database)
      #expect(balances == [100, 100])
    }
  }

  @Test func aRefusalThatTheBodySwallowsIsNotTakenForACommit() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { transaction in
          try transaction.execute("UPDATE account SET balance = 0")
          #expect(throws: PostgresError.self) {
            try transaction.execute("INSERT INTO account VALUES (1, 0)")
          }
        }
      }
      #expect(error?.kind == .uniqueViolation)
      let balances = try await balances(database)
      #expect(balances == [100, 100])
    }
  }

  @Test func readsSeeOneSnapshotAndMayNotWrite() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      let (readOnce, written) = (Gate(), Gate())
      async let sums = database.read { transaction in
        let sum: SQL = "SELECT sum(balance)::int8 AS sum FROM account"
        let first = try #require(try transaction.first(sum)).decode("sum", as: Int.self)
        readOnce.open()
        written.pass()
        return [first, try #require(try transaction.first(sum)).decode("sum", as: Int.self)]
      }
      try await database.write { transaction in
        readOnce.pass()
        try transaction.execute("UPDATE account SET balance = 0")
      }
      written.open()
      #expect(try await sums == [200, 200])
      let error = await #expect(throws: PostgresError.self) {
        try await database.read { try $0.execute("UPDATE account SET balance = 0") }
      }
      #expect(error?.sqlState == "25006")
    }
  }

  @Test func twoThatRaceUnderSerializableBothHappenOneAfterTheOther() async throws {
    try await TestCluster.withFreshDatabase(
      migrations: Self.tables, configure: { $0.maxAttempts = 50 }
    ) { database in
      let runs = Counter()
      let bothHaveRead = [Gate(), Gate()]
      // Each takes from its account what the sum of both allows: write skew, were they not ordered.
      func withdraw(_ account: Int32, signal: Gate, await other: Gate) async throws -> Bool {
        try await database.write(isolation: .serializable) { transaction in
          let sum = try #require(
            try transaction.first("SELECT sum(balance)::int8 AS sum FROM account")
          ).decode("sum", as: Int.self)
          // Only the first run of each meets the other.
          if runs.add() <= 2 {
            signal.open()
            other.pass()
          }
          guard sum >= 200 else { return false }
          try transaction.execute(
            "UPDATE account SET balance = balance - 200 WHERE id = \(account)")
          return true
        }
      }
      async let first = withdraw(1, signal: bothHaveRead[0], await: bothHaveRead[1])
      async let second = withdraw(2, signal: bothHaveRead[1], await: bothHaveRead[0])
      let results = try await [first, second]
      #expect(results.count { $0 } == 1)
      // Three, or more: as long as the first one's COMMIT is being written, its change is not seen
      // and cannot be overtaken.
      #expect(runs.value >= 3)
      #expect(try await balances(database).reduce(0, +) == 0)
    }
  }

  @Test func aDeadlockIsResolvedByRunningOneAgain() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      let runs = Counter()
      let bothHaveLocked = [Gate(), Gate()]
      func lock(_ first: Int32, _ second: Int32, signal: Gate, await other: Gate) async throws {
        try await database.write { transaction in
          try transaction.execute("UPDATE account SET balance = balance + 1 WHERE id = \(first)")
          if runs.add() <= 2 {
            signal.open()
            other.pass()
          }
          try transaction.execute("UPDATE account SET balance = balance + 1 WHERE id = \(second)")
        }
      }
      async let one: Void = lock(1, 2, signal: bothHaveLocked[0], await: bothHaveLocked[1])
      async let two: Void = lock(2, 1, signal: bothHaveLocked[1], await: bothHaveLocked[0])
      _ = try await (one, two)
      #expect(runs.value == 3)
      #expect(try await balances(database) == [102, 102])
    }
  }

  @Test func runningAgainHasAnEnd() async throws {
    try await TestCluster.withFreshDatabase(
      migrations: Self.tables, configure: { $0.maxAttempts = 3 }
    ) { database in
      let runs = Counter()
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { transaction in
          runs.add()
          try transaction.execute("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$")
        }
      }
      #expect(error?.kind == .serializationFailure)
      #expect(runs.value == 3)
    }
  }

  @Test func aSchemaThatChangesUnderAPreparedStatementIsNotNoticed() async throws {
    try await TestCluster.withFreshDatabase(
      migrations: Self.tables, configure: { $0.maxConnections = 1 }
    ) { database in
      let columns: @Sendable (Transaction) throws -> Int = { transaction in
        Int(try #require(try transaction.first("SELECT * FROM account")).result.columnCount)
      }
      #expect(try await database.read(columns) == 2)
      try await database.write {
        try $0.executeScript("ALTER TABLE account ADD COLUMN note text")
      }
      #expect(try await database.read(columns) == 3)
    }
  }

  @Test func statementsArePreparedOnceAndTheOldestIsDeallocated() async throws {
    try await TestCluster.withFreshDatabase(
      configure: {
        $0.maxConnections = 1
        $0.preparedStatements = 3
      }
    ) { database in
      let prepared: @Sendable (Transaction) throws -> [String] = { transaction in
        try transaction.query("SELECT statement FROM pg_prepared_statements ORDER BY prepare_time")
          .map { try $0.decode("statement") }
      }
      let names = try await database.read { transaction in
        for _ in 0..<5 { try transaction.execute("SELECT 1") }
        try transaction.execute("SELECT 2")
        let before = try prepared(transaction)
        for number in 3...20 { try transaction.execute("SELECT \(raw: "\(number)")") }
        return [before, try prepared(transaction)]
      }
      #expect(names[0].prefix(2) == ["SELECT 1", "SELECT 2"])
      #expect(names[1].prefix(2) == ["SELECT 19", "SELECT 20"])
      #expect(names.allSatisfy { $0.count == 3 })
    }
  }

  @Test func tooManyRowsAreRefused() async throws {
    try await TestCluster.withFreshDatabase(configure: { $0.maxRows = 10 }) { database in
      let error = await #expect(throws: PostgresError.self) {
        try await database.read { try $0.query("SELECT generate_series(1, 11)") }
      }
      #expect(error?.message == "A query returned 11 rows; at most 10 are allowed.")
      let rows = try await database.read { try $0.query("SELECT generate_series(1, 10)").count }
      #expect(rows == 10)
    }
  }

  @Test func aScriptMayNotEndTheTransaction() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { try $0.executeScript("UPDATE account SET balance = 0; COMMIT") }
      }
      #expect(error?.message == "A script must not begin, commit or roll back a transaction.")
    }
  }

  @Test func copyIsRefusedAndLeavesThePoolUsable() async throws {
    try await TestCluster.withFreshDatabase(migrations: Self.tables) { database in
      for command in ["COPY account FROM STDIN", "COPY account TO STDOUT"] {
        let error = await #expect(throws: PostgresError.self) {
          try await database.write { try $0.executeScript(command) }
        }
        #expect(error?.message == "COPY is not supported.")
      }
      let balances = try await balances(database)
      #expect(balances == [100, 100])
    }
  }

  @Test func aTransactionMayNotBeUsedAfterItsBody() async throws {
    await #expect(processExitsWith: .failure) {
      let fresh = try await TestCluster.freshDatabase()
      let database = try await fresh.open()
      nonisolated(unsafe) var kept: Transaction?
      try await database.read { kept = $0 }
      try kept?.execute("SELECT 1")
    }
  }
}
