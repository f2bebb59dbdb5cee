import Foundation
import Logging
import SealPostgres
import Synchronization

/// The private PostgreSQL cluster of this test process: made at first use in the process's folder,
/// removed with everything in it when the process ends, however it ends.
package actor TestCluster {
  package static let shared = TestCluster()

  private var starting: Task<PrivateCluster, any Error>?
  private var templates: [[Migration]: Task<String, any Error>] = [:]
  private static let lastNumber = Atomic<Int>(0)

  /// The cluster, started.
  package func cluster() async throws -> PrivateCluster {
    if let starting { return try await starting.value }
    let folder = try TemporaryFolder.make(prefix: "seal-pg")
    let task = Task {
      var configuration = PrivateClusterConfiguration(folder: folder + "/cluster")
      configuration.synchronizesNewFiles = false
      // Small, and enough for many test suites at once.
      configuration.settings = [
        "shared_buffers": "32MB", "max_connections": "300", "max_wal_size": "256MB",
        // In the cluster's folder, so that nothing is left of a server that is killed.
        "dynamic_shared_memory_type": "mmap",
      ]
      return try await PrivateCluster.start(configuration, logger: TestLog.logger)
    }
    starting = task
    return try await task.value
  }

  /// An empty database with these migrations applied: a copy of a template that is made once.
  package static func freshDatabase(migrations: [Migration] = []) async throws -> TestDatabase {
    let cluster = try await shared.cluster()
    let template = try await shared.template(migrations, cluster)
    let name = newName("test")
    try await cluster.createDatabase(name, template: template, strategy: .fileCopy)
    var configuration = try cluster.database(name)
    // A machine may stand still for a while, and a test may hold a lock until all have come to
    // wait.
    configuration.connectionWait = .seconds(120)
    configuration.lockTimeout = .seconds(150)
    configuration.idleInTransactionTimeout = .seconds(200)
    return TestDatabase(name: name, configuration: configuration, cluster: cluster)
  }

  /// Runs a test with a database of its own, which is gone afterwards.
  package static func withFreshDatabase<T>(
    migrations: [Migration] = [],
    configure: (inout DatabaseConfiguration) -> Void = { _ in },
    isolation: isolated (any Actor)? = #isolation,
    _ body: (Database) async throws -> T
  ) async throws -> T {
    let fresh = try await freshDatabase(migrations: migrations)
    var configuration = fresh.configuration
    configure(&configuration)
    let database = Database(configuration: configuration, logger: TestLog.logger)
    let result: Result<T, any Error>
    do {
      try await database.start()
      result = .success(try await body(database))
    } catch {
      result = .failure(error)
    }
    await database.shutdown()
    try await fresh.drop()
    return try result.get()
  }

  private func template(_ migrations: [Migration], _ cluster: PrivateCluster) async throws -> String
  {
    if let made = templates[migrations] { return try await made.value }
    let task = Task {
      let name = Self.newName("template")
      try await cluster.createDatabase(name)
      let database = Database(
        configuration: try cluster.database(name), logger: TestLog.logger)
      if !migrations.isEmpty {
        try await Migrator(migrations).migrate(database, logger: TestLog.logger)
      }
      await database.shutdown()
      return name
    }
    templates[migrations] = task
    return try await task.value
  }

  private static func newName(_ kind: String) -> String {
    "\(kind)_\(lastNumber.add(1, ordering: .relaxed).newValue)"
  }
}

/// A database that belongs to one test or suite.
package struct TestDatabase: Sendable {
  package let name: String
  package let configuration: DatabaseConfiguration
  package let cluster: PrivateCluster

  /// A pool of connections to it; the caller shuts it down.
  package func open() async throws -> Database {
    let database = Database(configuration: configuration, logger: TestLog.logger)
    try await database.start()
    return database
  }

  package func drop() async throws {
    try await cluster.dropDatabase(name)
  }
}

/// Where tests log to: nowhere, unless SEAL_TEST_LOG is set.
package enum TestLog {
  package static let logger = Logger(label: "test") { label -> any LogHandler in
    if ProcessInfo.processInfo.environment["SEAL_TEST_LOG"] == nil {
      return SwiftLogNoOpLogHandler()
    }
    var handler = StreamLogHandler.standardError(label: label)
    handler.logLevel = .debug
    return handler
  }
}
