/// Makes and drops databases, as PostgreSQL wants it: outside of transactions.
extension PrivateCluster {
  /// How PostgreSQL copies a template.
  package enum CopyStrategy: String, Sendable {
    /// Page by page, each into the write-ahead log.
    case walLog = "WAL_LOG"
    /// Whole files, between two checkpoints: half the work where a checkpoint costs little.
    case fileCopy = "FILE_COPY"
  }

  /// Makes a database, as a copy of `template` if given. Whether it was missing.
  ///
  /// Nobody may be connected to the template meanwhile.
  @discardableResult
  package func createDatabase(
    _ name: String, template: String? = nil, strategy: CopyStrategy = .walLog
  ) async throws -> Bool {
    do {
      let copy =
        template.map { " TEMPLATE \(Self.quoted($0)) STRATEGY \(strategy.rawValue)" } ?? ""
      try await run("CREATE DATABASE \(Self.quoted(name))\(copy)")
      return true
    } catch let error as PostgresError where Self.alreadyThere(error) {
      return false
    }
  }

  /// Drops a database, whoever is connected to it.
  package func dropDatabase(_ name: String) async throws {
    try await run("DROP DATABASE IF EXISTS \(Self.quoted(name)) WITH (FORCE)")
  }

  /// duplicate_database, and unique_violation when two make it at the same moment.
  private static func alreadyThere(_ error: PostgresError) -> Bool {
    error.sqlState == "42P04" || error.constraint == "pg_database_datname_index"
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  private func run(_ command: String) async throws {
    var configuration = try database("postgres")
    configuration.statementTimeout = .zero
    configuration.lockTimeout = .zero
    let connection = try await Connection.open(configuration)
    try await connection.perform { session in
      Result {
        session.watch = .caller(deadline: nil)
        try session.runScript(command)
      }
    }.get()
  }
}
