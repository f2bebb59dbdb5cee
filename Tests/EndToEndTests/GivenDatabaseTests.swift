import Foundation
import SealPostgres
import SealTestSupport
import Testing

/// A database that is given replaces the private cluster.
@Suite struct GivenDatabaseTests {
  @Test func aServerOnAGivenDatabaseMakesNoClusterOfItsOwn() async throws {
    let given = try await TestCluster.freshDatabase()
    let address = given.configuration.parameters
      .map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    try await RunningServer.with(settings: ["database.url=\(address)"], fromNothing: true) {
      server in
      #expect(!FileManager.default.fileExists(atPath: server.state + "/cluster"))
      let file = try server.file("text.txt", "a text")
      #expect(try await server.seal("register", file, "--author", "Ada").status == 0)
      let database = try await given.open()
      let works = try await database.read { tx in
        try tx.first("SELECT count(*) AS works FROM work")?.decode("works", as: Int64.self)
      }
      await database.shutdown()
      #expect(works == 1)
      #expect(await server.stop() == 0)
    }
    try await given.drop()
  }

  @Test func healthIsOfTheDatabaseTooWhileItIsAwayAndWhenItIsBack() async throws {
    let given = try await TestCluster.freshDatabase()
    let address = given.configuration.parameters
      .map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    let beside = Database(
      configuration: try given.cluster.database("postgres"), logger: TestLog.logger)
    func allow(_ isAllowed: Bool) async throws {
      try await beside.write { tx in
        try tx.execute(
          SQL(raw: "ALTER DATABASE \(given.name) ALLOW_CONNECTIONS \(isAllowed)"))
        _ = try tx.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = \(given.name)")
      }
    }
    try await RunningServer.with(settings: ["database.url=\(address)"]) { server in
      func health() async throws -> String {
        try await Command.run(
          "curl",
          [
            "--silent", "--cacert", server.roots, "--write-out", " %{http_code}",
            "https://\(server.address)/health",
          ]
        ).output
      }
      #expect(try await health() == #"{"status":"SERVING"} 200"#)
      #expect(try await server.seald("status").output.hasPrefix("serving"))
      try await allow(false)
      try await server.until(#"{"status":"NOT_SERVING"} 503"#, health)
      let status = try await server.seald("status")
      #expect(status.status == 3 && status.output.hasPrefix("not serving"), "\(status.output)")
      try await allow(true)
      try await server.until(#"{"status":"SERVING"} 200"#, health)
    }
    await beside.shutdown()
    try await given.drop()
  }

  @Test func aDatabaseThatIsNotThereIsToldAndNothingIsMade() async throws {
    let state = try TemporaryFolder.make()
    let start = try await Command.run(
      "seald", ["run", "--state", state, "--listen", "127.0.0.1:0"],
      environment: ["DATABASE_URL": "host=\(state) dbname=none"])
    #expect(start.status == 1)
    #expect(start.errors.contains("PostgreSQL cannot be reached"))
    #expect(!FileManager.default.fileExists(atPath: state + "/cluster"))
    try TemporaryFolder.remove(state)
  }

  @Test func everySettingThatIsWrongIsToldAtOnce() async throws {
    let start = try await Command.run(
      "seald", ["run", "--set", "listen=x", "--set", "threads=0", "--set", "nonsense=1"])
    #expect(start.status == 78)
    for name in ["listen", "threads", "nonsense"] { #expect(start.errors.contains("`\(name)`")) }
  }
}
