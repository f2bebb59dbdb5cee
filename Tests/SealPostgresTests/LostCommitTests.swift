import SealTestSupport
import Synchronization
import Testing

@testable import SealPostgres

@Suite struct LostCommitTests {
  private static let tables = [
    Migration(number: 1, name: "tables", sql: "CREATE TABLE entry (id int8 PRIMARY KEY)")
  ]

  /// What `body` finds behind a proxy that does `mischief` to the first COMMIT.
  private func withProxy(
    _ mischief: CommitProxy.Mischief, lookUpFor time: Duration = .seconds(10),
    isolation: isolated (any Actor)? = #isolation,
    _ body: (_ proxied: Database, _ direct: Database, CommitProxy) async throws -> Void
  ) async throws {
    let fresh = try await TestCluster.freshDatabase(migrations: Self.tables)
    let proxy = try CommitProxy(to: fresh.configuration, mischief)
    var configuration = proxy.configuration(fresh.configuration)
    configuration.commitLookupTime = time
    let proxied = Database(configuration: configuration, logger: TestLog.logger)
    let direct = try await fresh.open()
    try await body(proxied, direct, proxy)
    await proxied.shutdown()
    await direct.shutdown()
    try proxy.close()
    try await fresh.drop()
  }

  private func entries(_ database: Database) async throws -> [Int] {
    try await database.read { transaction in
      try transaction.query("SELECT id FROM entry ORDER BY id").map { try $0.decode("id") }
    }
  }

  @Test func aCommitWhoseReplyIsLostIsFoundAndNotRepeated() async throws {
    try await withProxy(.dropReply) { proxied, direct, _ in
      let runs = Counter()
      let run = try await proxied.write { transaction in
        let run = runs.add()
        try transaction.execute("INSERT INTO entry VALUES (\(run))")
        return run
      }
      #expect(run == 1)
      #expect(runs.value == 1)
      #expect(try await entries(direct) == [1])
    }
  }

  @Test func aCommitThatNeverArrivedIsRepeated() async throws {
    try await withProxy(.dropCommit) { proxied, direct, _ in
      let runs = Counter()
      let run = try await proxied.write { transaction in
        let run = runs.add()
        try transaction.execute("INSERT INTO entry VALUES (\(run))")
        return run
      }
      #expect(run == 2)
      #expect(try await entries(direct) == [2])
    }
  }

  @Test func aTransactionThatIsStillInProgressIsWaitedFor() async throws {
    try await withProxy(.holdCommit) { proxied, direct, proxy in
      let runs = Counter()
      let write = Task {
        try await proxied.write { transaction in
          let run = runs.add()
          try transaction.execute("INSERT INTO entry VALUES (\(run))")
          return run
        }
      }
      try await eventually("the look-up asking about the transaction") {
        try await direct.read { transaction in
          try transaction.first(
            """
            SELECT 1 AS found FROM pg_stat_activity
            WHERE datname = current_database() AND query LIKE 'SELECT pg_xact_status%'
            """) != nil
        }
      }
      #expect(runs.value == 1)
      proxy.release()
      #expect(try await write.value == 2)
      #expect(try await entries(direct) == [2])
    }
  }

  @Test func whatCannotBeToldInTimeIsUnknown() async throws {
    try await withProxy(.holdCommit, lookUpFor: .milliseconds(200)) { proxied, _, _ in
      let runs = Counter()
      let kind = await kind {
        try await proxied.write { transaction in
          try transaction.execute("INSERT INTO entry VALUES (\(runs.add()))")
        }
      }
      #expect(kind == .commitUnknown)
      #expect(runs.value == 1)
    }
  }

  @Test func aReadThatIsLostAtItsEndIsSimplyRunAgain() async throws {
    try await withProxy(.dropCommit) { proxied, _, _ in
      let runs = Counter()
      let run = try await proxied.read { _ in runs.add() }
      #expect(run == 2)
    }
  }

  // MARK: Numbers that a crash has let PostgreSQL give out twice

  /// The fate of a committed transaction, asked with what the asker remembers of its own.
  private func fate(
    lineage: ServerLineage?, lostAfter: Duration, startedBefore: Duration = .zero
  ) async throws -> Fate {
    let fresh = try await TestCluster.freshDatabase(migrations: Self.tables)
    let connection = try await Connection.open(fresh.configuration)
    let now = ContinuousClock.now
    let fate = try await connection.perform { session in
      Result {
        let results = try session.runScript("BEGIN;" + TransactionMark.select)
        var mark = try TransactionMark(
          results, started: now, lineage: lineage ?? session.lineage)
        try session.runScript("INSERT INTO entry VALUES (1); SELECT pg_sleep(0.02); COMMIT")
        mark.lost = now + lostAfter
        return try session.lookUp(mark)
      }
    }.get()
    try await fresh.drop()
    return fate
  }

  private let beforeTheCrash = ServerLineage(recoveredTime: "2000-01-01 00:00:00+00")

  @Test func aCommitInTheSameLineageIsOurs() async throws {
    #expect(try await fate(lineage: nil, lostAfter: .zero) == .committed)
  }

  @Test func aCommitAfterTheLossBelongsToAnotherTransaction() async throws {
    #expect(try await fate(lineage: beforeTheCrash, lostAfter: .zero) == .aborted)
  }

  @Test func aCommitAfterTheRecoveryBelongsToAnotherTransaction() async throws {
    // Found lost late, as over a network that says nothing; the recovery is what tells.
    #expect(try await fate(lineage: beforeTheCrash, lostAfter: .seconds(60)) == .aborted)
  }
}
