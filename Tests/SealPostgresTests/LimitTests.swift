import SealTestSupport
import Testing

@testable import SealPostgres

@Suite struct LimitTests {
  /// Sessions of this database that are in a transaction, but the one that asks.
  private func running(_ database: Database) async throws -> Int {
    try await database.read { transaction in
      try #require(
        try transaction.first(
          """
          SELECT count(*) AS count FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND (state <> 'active' OR query LIKE '%pg_sleep%') AND state <> 'idle'
          """)
      ).decode("count", as: Int.self)
    }
  }

  @Test func aStatementThatTakesTooLongIsEndedByTheServer() async throws {
    try await TestCluster.withFreshDatabase(
      configure: { $0.statementTimeout = .milliseconds(50) }
    ) { database in
      let kind = await kind { try await database.read { try $0.execute("SELECT pg_sleep(60)") } }
      #expect(kind == .statementTimeout)
    }
  }

  @Test func aLockThatCannotBeHadIsGivenUp() async throws {
    try await TestCluster.withFreshDatabase(
      configure: { $0.lockTimeout = .milliseconds(50) }
    ) { database in
      let (locked, done) = (Gate(), Gate())
      async let holder: Void = database.write { transaction in
        try transaction.execute("SELECT pg_advisory_xact_lock(1)")
        locked.open()
        done.pass()
      }
      let kind = await kind {
        try await database.write { transaction in
          locked.pass()
          try transaction.execute("SELECT pg_advisory_xact_lock(1)")
        }
      }
      #expect(kind == .lockTimeout)
      done.open()
      try await holder
    }
  }

  @Test func aBodyThatComputesTooLongLosesItsConnection() async throws {
    try await TestCluster.withFreshDatabase(
      configure: { $0.idleInTransactionTimeout = .seconds(2) }
    ) { database in
      let (watched, done) = (Gate(), Gate())
      let runs = Counter()
      async let ended = kind {
        try await database.read { transaction in
          runs.add()
          try transaction.execute("SELECT 1")
          watched.open()
          done.pass()
          try transaction.execute("SELECT 1")
        }
      }
      try await watched.opened()
      try await eventually("the server closing the idle transaction") {
        try await running(database) == 0
      }
      done.open()
      #expect(await ended == .statementTimeout)
      // Running it again would take as long again.
      #expect(runs.value == 1)
    }
  }

  @Test func theDeadlineReachesTheServer() async throws {
    try await TestCluster.withFreshDatabase { database in
      let start = ContinuousClock.now
      let kind = await kind {
        try await database.read(deadline: start + .milliseconds(100)) {
          try $0.execute("SELECT pg_sleep(60)")
        }
      }
      #expect(kind == .deadlineExceeded)
      #expect(ContinuousClock.now - start < .seconds(50))
      try await eventually("no statement running") { try await running(database) == 0 }
    }
  }

  @Test func aDeadlineThatHasPassedRunsNothing() async throws {
    try await TestCluster.withFreshDatabase { database in
      let runs = Counter()
      let kind = await kind {
        try await database.write(deadline: .now - .seconds(1)) { _ in _ = runs.add() }
      }
      #expect(kind == .deadlineExceeded)
      #expect(runs.value == 0)
    }
  }

  @Test func cancellingTheTaskReachesTheServer() async throws {
    try await TestCluster.withFreshDatabase(configure: { $0.maxConnections = 2 }) { database in
      let task = Task {
        try await database.read { try $0.execute("SELECT pg_sleep(60)") }
      }
      try await eventually("the statement running") { try await running(database) == 1 }
      let start = ContinuousClock.now
      task.cancel()
      let kind = await kind { _ = try await task.value }
      #expect(kind == .cancelled)
      #expect(ContinuousClock.now - start < .seconds(50))
      try await eventually("no statement running") { try await running(database) == 0 }
      // The connection is of use again: no more than two were ever made.
      for _ in 0..<10 { try await database.read { _ = try $0.execute("SELECT 1") } }
      #expect(try await sessions(database) <= 2)
    }
  }

  private func sessions(_ database: Database) async throws -> Int {
    try await database.read { transaction in
      try #require(
        try transaction.first(
          "SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database()")
      ).decode("count", as: Int.self)
    }
  }

  @Test func aCallThatIsCancelledWhileItWaitsForAConnectionGivesUp() async throws {
    try await TestCluster.withFreshDatabase(configure: { $0.maxConnections = 1 }) { database in
      let (holding, done) = (Gate(), Gate())
      async let holder: Void = database.read { _ in
        holding.open()
        done.pass()
      }
      try await holding.opened()
      let waiter = Task { try await database.read { _ = try $0.execute("SELECT 1") } }
      waiter.cancel()
      #expect(await kind { try await waiter.value } == .cancelled)
      let late = await kind {
        try await database.read(deadline: .now + .milliseconds(20)) { _ in }
      }
      #expect(late == .deadlineExceeded)
      done.open()
      try await holder
    }
  }

  @Test func tooManyWaitersAreRefusedAtOnce() async throws {
    try await TestCluster.withFreshDatabase(
      configure: {
        $0.maxConnections = 1
        $0.maxWaiters = 0
      }
    ) { database in
      let (holding, done) = (Gate(), Gate())
      let holder = Task {
        try await database.read { _ in
          holding.open()
          done.pass()
        }
      }
      try await holding.opened()
      let refused = await kind { try await database.read { _ in } }
      #expect(refused == .tooManyWaiters)
      done.open()
      try await holder.value
      // The connection has come back: nobody needs to wait.
      try await database.read { _ in }
    }
  }

  @Test func shutdownWaitsForTheTransactionThatRuns() async throws {
    let fresh = try await TestCluster.freshDatabase()
    let database = try await fresh.open()
    let (running, done) = (Gate(), Gate())
    let last = Task {
      try await database.write { transaction in
        running.open()
        done.pass()
        try transaction.execute("CREATE TABLE last (a int4)")
      }
    }
    let helper = try await fresh.open()
    try await running.opened()
    let shutdown = Task { await database.shutdown() }
    try await eventually("new calls being refused") {
      do {
        try await database.read(deadline: .now + .milliseconds(50)) { _ in }
        return false
      } catch let error as PostgresError {
        return error.kind == .shutDown
      }
    }
    done.open()
    try await last.value
    await shutdown.value
    let exists = try await helper.read {
      try #require(try $0.first("SELECT to_regclass('last') IS NOT NULL AS exists"))
        .decode("exists", as: Bool.self)
    }
    #expect(exists)
    await helper.shutdown()
    try await fresh.drop()
  }
}
