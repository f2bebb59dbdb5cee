import Foundation
import SealTestSupport
import Testing

@testable import SealPostgres

/// One cluster after another, since each takes a good part of the machine.
@Suite(.serialized) struct PrivateClusterTests {
  /// A cluster that was made and stopped, for copies: `initdb` is slow.
  private static let model = Task {
    let folder = try TemporaryFolder.make(prefix: "seal-model")
    let watchdog = try Watchdog(over: folder)
    var configuration = PrivateClusterConfiguration(folder: folder + "/pg")
    configuration.synchronizesNewFiles = false
    _ = try await PrivateCluster.start(configuration, logger: TestLog.logger).stop()
    return (folder: folder, watchdog: watchdog)
  }

  /// A folder that is gone afterwards, with every server in it.
  private func withFolder(
    isolation: isolated (any Actor)? = #isolation, _ body: (String) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder.make(prefix: "seal-cluster")
    let watchdog = try Watchdog(over: folder)
    let result: Result<Void, any Error>
    do { result = .success(try await body(folder)) } catch { result = .failure(error) }
    watchdog.finish()
    try result.get()
  }

  /// The same, with a cluster in `pg` that has been made before and does not run.
  private func withClusterFolder(
    isolation: isolated (any Actor)? = #isolation, _ body: (String) async throws -> Void
  ) async throws {
    let model = try await Self.model.value.folder
    try await withFolder { folder in
      let copy = try await ProgramRunner(user: .current())
        .run("/bin/cp", ["-a", model + "/pg", folder + "/pg"])
      #expect(copy.isSuccess)
      try await body(folder)
    }
  }

  private func start(
    _ folder: String, _ change: (inout PrivateClusterConfiguration) -> Void = { _ in }
  ) async throws -> PrivateCluster {
    var configuration = PrivateClusterConfiguration(folder: folder)
    configuration.synchronizesNewFiles = false
    configuration.settings = [
      "shared_buffers": "16MB", "dynamic_shared_memory_type": "mmap",
    ]
    change(&configuration)
    return try await PrivateCluster.start(configuration, logger: TestLog.logger)
  }

  private func message(
    isolation: isolated (any Actor)? = #isolation, of body: () async throws -> PrivateCluster
  ) async -> String {
    do {
      _ = try await body()
      return "nothing"
    } catch {
      return (error as? PostgresError)?.message ?? "\(error)"
    }
  }

  private func run<T: Sendable>(
    _ cluster: PrivateCluster, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    let database = Database(
      configuration: try cluster.database("postgres"), logger: TestLog.logger)
    let result: Result<T, any Error>
    do { result = .success(try await database.write(body)) } catch { result = .failure(error) }
    await database.shutdown()
    return try result.get()
  }

  private func postmaster(_ folder: String) throws -> Postmaster {
    let files = ClusterFiles(folder: folder, user: .current())
    return try #require(try Postmaster.recorded(in: files))
  }

  // MARK: Found again

  @Test func aClusterIsMadeOnceWithChecksumsInUTF8AndFoundAgain() async throws {
    try await withFolder { folder in
      let made = try await start(folder + "/pg")
      #expect(made.start == .started)
      try await run(made) { try $0.executeScript("CREATE TABLE kept AS SELECT 7 AS value") }
      let settings = try await run(made) { transaction in
        try ["data_checksums", "server_encoding", "lc_collate", "fsync", "listen_addresses"].map {
          try transaction.first("SELECT current_setting(\($0)) AS value")?
            .decode("value", as: String.self)
        }
      }
      #expect(settings == ["on", "UTF8", "C.UTF-8", "on", ""])
      #expect(try await made.stop() == .stopped)

      let found = try await start(folder + "/pg")
      #expect(found.start == .started)
      let kept = try await run(found) {
        try $0.first("SELECT value FROM kept")?.decode("value", as: Int.self)
      }
      #expect(kept == 7)
      #expect(try await found.stop() == .stopped)
    }
  }

  @Test func aRunningClusterIsAdoptedAndStoppedByItsLastUser() async throws {
    try await withClusterFolder { folder in
      let first = try await start(folder + "/pg")
      var second: PrivateCluster? = try await start(folder + "/pg")
      #expect(second?.start == .adopted)
      #expect(try await first.stop() == .leftRunning)
      second = nil
      #expect(try await first.stop() == .stopped)
    }
  }

  @Test func twoThatStartAtOnceShareOneCluster() async throws {
    try await withFolder { folder in
      async let one = start(folder + "/pg")
      async let two = start(folder + "/pg")
      let starts = try await [one, two].map(\.start)
      #expect(starts.count { $0 == .started } == 1)
      #expect(starts.count { $0 == .adopted } == 1)
    }
  }

  @Test func aClusterWhoseOwnerWasKilledIsAdopted() async throws {
    try await withClusterFolder { folder in
      await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
        _ = try await PrivateCluster.start(
          PrivateClusterConfiguration(folder: folder + "/pg"), logger: TestLog.logger)
        kill(getpid(), SIGKILL)
      }
      let cluster = try await start(folder + "/pg")
      #expect(cluster.start == .adopted)
    }
  }

  // MARK: Accidents

  @Test func aServerThatWasKilledIsStartedAgainAndForgetsNothing() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder + "/pg")
      let keeper = Task { try await cluster.keepRunning(checkingEvery: .milliseconds(20)) }
      var configuration = try cluster.database("postgres")
      configuration.connectionWait = .seconds(120)
      let database = Database(configuration: configuration, logger: TestLog.logger)
      try await database.write { try $0.executeScript("CREATE TABLE entry (id int8 PRIMARY KEY)") }
      let numbers = Counter()
      let done = Counter()
      // Writers go on over two crashes. Whatever they are told is there afterwards, once.
      let acknowledged = try await withThrowingTaskGroup(of: [Int].self) { group in
        for _ in 0..<6 {
          group.addTask {
            var acknowledged: [Int] = []
            while done.value == 0 {
              let number = numbers.add()
              do {
                try await database.write { transaction in
                  _ = try transaction.execute("INSERT INTO entry VALUES (\(number))")
                }
                acknowledged.append(number)
              } catch let error as PostgresError where error.kind == .commitUnknown {
                continue
              }
            }
            return acknowledged
          }
        }
        for _ in 0..<2 {
          let goal = numbers.value + 100
          try await eventually("a hundred writes") { numbers.value > goal }
          #expect(kill(try postmaster(folder + "/pg").processID, SIGKILL) == 0)
        }
        let goal = numbers.value + 100
        try await eventually("a hundred writes") { numbers.value > goal }
        done.add()
        return try await group.reduce(into: Set()) { $0.formUnion($1) }
      }
      keeper.cancel()
      let stored = try await database.read { transaction in
        Set(try transaction.query("SELECT id FROM entry").map { try $0.decode("id", as: Int.self) })
      }
      #expect(acknowledged.count > 200)
      #expect(acknowledged.subtracting(stored).isEmpty)
      await database.shutdown()
    }
  }

  @Test func aCrashBeginsANewLineageAndAnOrderlyRestartDoesNot() async throws {
    try await withClusterFolder { folder in
      func lineage(_ cluster: PrivateCluster) async throws -> ServerLineage? {
        try await Connection.open(try cluster.database("postgres")).perform { $0.lineage }
      }
      let first = try await start(folder + "/pg")
      let atFirst = try #require(try await lineage(first))
      #expect(try await first.stop() == .stopped)
      let second = try await start(folder + "/pg")
      let afterRestart = try #require(try await lineage(second))
      #expect(afterRestart.isSame(as: atFirst))
      #expect(kill(try postmaster(folder + "/pg").processID, SIGKILL) == 0)
      try await second.restart()
      let afterCrash = try #require(try await lineage(second))
      #expect(!afterCrash.isSame(as: atFirst))
    }
  }

  /// The trap that `ServerLineage` is for: an uncommitted transaction leaves nothing on the disk,
  /// so after a crash its number is given to another, and "committed" is said of that one.
  @Test func aNumberThatACrashLetPostgreSQLGiveOutTwiceIsNotMistaken() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder + "/pg") { $0.settings["wal_writer_delay"] = "10s" }
      let configuration = try cluster.database("postgres")
      let before = try await Connection.open(configuration)
      /// A transaction, committed or left open.
      @Sendable func begin(_ session: Session, _ end: String) throws -> TransactionMark {
        let mark = try TransactionMark(
          session.runScript("BEGIN;" + TransactionMark.select), started: .now,
          lineage: session.lineage)
        try session.runScript("INSERT INTO entry VALUES (1);" + end)
        return mark
      }
      var (committed, lost) = try await before.perform { session in
        Result {
          try session.runScript("CREATE TABLE entry (id int8)")
          return (try begin(session, "COMMIT"), try begin(session, ""))
        }
      }.get()
      #expect(kill(try postmaster(folder + "/pg").processID, SIGKILL) == 0)
      committed.lost = .now
      lost.lost = .now
      try await cluster.restart()
      let after = try await Connection.open(configuration)
      let (numbers, fates) = try await after.perform { [committed, lost] session in
        Result {
          let numbers = try (0..<5).map { _ in try begin(session, "COMMIT").number }
          return (numbers, try [committed, lost].map(session.lookUp))
        }
      }.get()
      #expect(numbers.contains(lost.number))
      #expect(fates == [.committed, .aborted])
    }
  }

  @Test func anInterruptedMakingIsDoneAgain() async throws {
    try await withFolder { folder in
      let files = ClusterFiles(
        folder: folder + "/pg",
        user: try ClusterMaker(
          PrivateClusterConfiguration(folder: folder + "/pg"), logger: TestLog.logger
        ).files.user)
      try files.makePrivateFolder(files.folder)
      try files.makePrivateFolder(files.unfinishedData)
      try files.write("15\n", to: files.unfinishedData + "/PG_VERSION")
      let cluster = try await start(folder + "/pg")
      #expect(try await run(cluster) { try $0.execute("SELECT 1") } == 1)
      #expect(!files.exists(files.unfinishedData))
    }
  }

  @Test func aProcessFileThatNamesAnotherProcessIsNotBelieved() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder + "/pg")
      let recorded = folder + "/pg/data/postmaster.pid"
      let text = try String(contentsOfFile: recorded, encoding: .utf8)
      #expect(try await cluster.stop() == .stopped)
      // As after a reboot: the old number is now a process of the cluster's own user.
      let stranger = Process()
      stranger.executableURL = URL(filePath: "/usr/bin/env")
      let user = try ClusterMaker(
        PrivateClusterConfiguration(folder: folder + "/pg"), logger: TestLog.logger
      ).files.user
      stranger.arguments =
        (user.isCurrent
          ? []
          : ["setpriv", "--reuid=\(user.userID)", "--regid=\(user.groupID)", "--clear-groups"])
        + ["sleep", "60"]
      stranger.currentDirectoryURL = URL(filePath: "/")
      try stranger.run()
      // It may have been born with SIGTERM blocked, as Swift's threads are.
      defer { kill(stranger.processIdentifier, SIGKILL) }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines[0] = "\(stranger.processIdentifier)"
      try ClusterFiles(folder: folder + "/pg", user: user).write(
        lines.joined(separator: "\n"), to: recorded)
      try await cluster.restart()
      #expect(try await run(cluster) { try $0.execute("SELECT 1") } == 1)
      #expect(stranger.isRunning)
    }
  }

  @Test func aServerThatHasLostItsSocketIsRestarted() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder + "/pg")
      try FileManager.default.removeItem(atPath: folder + "/pg/socket/.s.PGSQL.5432")
      try await cluster.restart()
      #expect(try await run(cluster) { try $0.execute("SELECT 1") } == 1)
    }
  }

  // MARK: Places

  @Test(.enabled(if: geteuid() == 0, "only root runs the server as somebody else"))
  func theFolderThatBarsTheWayIsNamed() async throws {
    try await withFolder { folder in
      let bar = folder + "/barred"
      try FileManager.default.createDirectory(
        atPath: bar + "/inner", withIntermediateDirectories: true)
      chmod(bar, 0o700)
      let message = await message { try await start(bar + "/inner/pg") }
      #expect(message.contains("cannot enter `\(bar)`"))
      #expect(message.contains("chmod o+x \(bar)"))
      chmod(bar, 0o711)
      chmod(bar + "/inner", 0o711)
      _ = try await start(bar + "/inner/pg")
    }
  }

  @Test func aPathTooLongForASocketGetsAShortSocketFolderThatIsRemembered() async throws {
    try await withFolder { folder in
      let long = folder + "/" + String(repeating: "long-name/", count: 9) + "pg, with 'odd' names"
      try FileManager.default.createDirectory(
        atPath: (long as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      let first = try await start(long)
      let socket = try #require(try first.database("postgres").parameters["host"])
      #expect(socket.hasPrefix("/tmp/copyrightseal-"))
      var status = stat()
      #expect(stat(socket, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o700)
      #expect(try await first.stop() == .stopped)
      // /tmp was emptied.
      try FileManager.default.removeItem(atPath: socket)
      let second = try await start(long)
      #expect(try second.database("postgres").parameters["host"] == socket)
      #expect(try await second.stop() == .stopped)
      try FileManager.default.removeItem(atPath: socket)
    }
  }

  @Test func aFolderThatHoldsSomethingElseIsLeftAlone() async throws {
    try await withFolder { folder in
      let user = try ClusterMaker(
        PrivateClusterConfiguration(folder: folder + "/pg"), logger: TestLog.logger
      ).files.user
      let files = ClusterFiles(folder: folder + "/pg", user: user)
      try files.makePrivateFolder(files.folder)
      try files.makePrivateFolder(files.data)
      try files.write("mine", to: files.data + "/precious")
      let message = await message { try await start(folder + "/pg") }
      #expect(message.contains("PG_VERSION"))
      #expect(try files.read(files.data + "/precious") == "mine")
    }
  }

  @Test func aRelativeFolderIsRefused() async {
    #expect(await message { try await start("pg") }.contains("must be an absolute path"))
  }

  // MARK: Settings

  @Test func whatDurabilityRestsOnCannotBeSet() async throws {
    try await withClusterFolder { folder in
      for name in ["fsync", "FULL_PAGE_WRITES", "synchronous_commit", "listen_addresses"] {
        let message = await message {
          try await start(folder + "/pg") { $0.settings = [name: "off"] }
        }
        #expect(message == "The setting `\(name)` of the private cluster cannot be changed.")
      }
      let cluster = try await start(folder + "/pg") { $0.settings = ["work_mem": "5MB"] }
      let memory = try await run(cluster) {
        try $0.first("SHOW work_mem")?.decode("work_mem", as: String.self)
      }
      #expect(memory == "5MB")
    }
  }

  @Test func aServerWithoutFsyncIsRefused() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder + "/pg")
      for setting in ["fsync", "full_page_writes"] {
        let connection = try await Connection.open(try cluster.database("postgres"))
        _ = try await connection.perform { session in
          Result {
            try session.runScript("ALTER SYSTEM SET \(setting) = off")
            try session.runScript("SELECT pg_reload_conf()")
          }
        }.get()
        let database = Database(
          configuration: try cluster.database("postgres"), logger: TestLog.logger)
        var message = ""
        try await eventually("the server being refused") {
          do {
            try await database.start()
            return false
          } catch let error as PostgresError {
            #expect(error.kind == .unsafeServer)
            message = error.message
            return true
          }
        }
        #expect(message.hasPrefix("The server runs with `\(setting) = off`"))
        await database.shutdown()
        _ = try await connection.perform { session in
          Result {
            try session.runScript("ALTER SYSTEM RESET \(setting)")
            try session.runScript("SELECT pg_reload_conf()")
          }
        }.get()
      }
    }
  }

  @Test func theServersLogShowsNoData() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder + "/pg")
      await #expect(throws: PostgresError.self) {
        try await run(cluster) { transaction in
          try transaction.executeScript("CREATE TABLE t (a text PRIMARY KEY)")
          for _ in 0..<2 { try transaction.execute("INSERT INTO t VALUES (\("s3cret"))") }
        }
      }
      let log = try String(contentsOfFile: folder + "/pg/server.log", encoding: .utf8)
      #expect(log.contains("23505"))
      #expect(!log.contains("s3cret"))
    }
  }
}
