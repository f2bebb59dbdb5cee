import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport

@testable import SealTrust

/// The logs of a database that nobody else uses.
struct LogDatabase: Sendable {
  let database: Database
  let signers: PerEnvironment<LogSigner>

  static func alone(
    isolation: isolated (any Actor)? = #isolation, _ body: (LogDatabase) async throws -> Void
  ) async throws {
    let pki = try TestKeys.shared.get().pki
    let signers = try pki.logSigners()
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await body(LogDatabase(database: database, signers: signers))
    }
  }
}
