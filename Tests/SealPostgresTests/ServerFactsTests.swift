import SealTestSupport
import Testing

@testable import SealPostgres

@Suite struct ServerFactsTests {
  private func message(_ body: () throws -> Void) -> String? {
    #expect(throws: PostgresError.self, performing: body)?.message
  }

  @Test func aServerThatIsTooOldIsRefused() throws {
    try ServerFacts.check(version: 150_000)
    try ServerFacts.check(version: 180_001)
    #expect(
      message { try ServerFacts.check(version: 140_012) }
        == "The server is PostgreSQL 14; 15 or newer is needed.")
  }

  @Test func aServerThatMayLoseDataIsRefused() throws {
    try ServerFacts(encoding: "UTF8", fsync: "on", fullPageWrites: "on").check()
    let fsync = ServerFacts(encoding: "UTF8", fsync: "off", fullPageWrites: "on")
    #expect(message { try fsync.check() }?.contains("`fsync = off`") == true)
    let pages = ServerFacts(encoding: "UTF8", fsync: "on", fullPageWrites: "off")
    #expect(message { try pages.check() }?.contains("`full_page_writes = off`") == true)
  }

  @Test func aDatabaseThatIsNotUTF8IsRefused() async throws {
    let fresh = try await TestCluster.freshDatabase()
    let name = fresh.name + "_ascii"
    let connection = try await Connection.open(fresh.configuration)
    _ = try await connection.perform { session in
      Result {
        try session.runScript(
          "CREATE DATABASE \(name) ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0")
      }
    }.get()
    let database = Database(
      configuration: try fresh.cluster.database(name), logger: TestLog.logger)
    let error = await #expect(throws: PostgresError.self) { try await database.start() }
    #expect(error?.kind == .unsafeServer)
    #expect(
      error?.message.hasPrefix("The database's encoding is SQL_ASCII; it must be UTF8.") == true)
    // Nobody waits for a server that is refused for good.
    let late = await #expect(throws: PostgresError.self) { try await database.read { _ in } }
    #expect(late?.kind == .unsafeServer)
    await database.shutdown()
    try await fresh.cluster.dropDatabase(name)
    try await fresh.drop()
  }

  @Test func asynchronousCommitIsTurnedOn() async throws {
    try await TestCluster.withFreshDatabase(
      configure: { $0.parameters["options"] = "-c synchronous_commit=off" }
    ) { database in
      let setting = try await database.read {
        try $0.first("SHOW synchronous_commit")?.decode("synchronous_commit", as: String.self)
      }
      #expect(setting == "on")
    }
  }
}
