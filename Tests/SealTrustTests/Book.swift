import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport

@testable import SealTrust

/// The logs of a database that nobody else uses.
struct Book: Sendable {
  let database: Database
  let signers: [LogSigner]

  static func alone(
    isolation: isolated (any Actor)? = #isolation, _ body: (Book) async throws -> Void
  ) async throws {
    let pki = try TestKeys.shared.get().pki
    let signers = try Environment.allCases.map(pki.logSigner)
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await body(Book(database: database, signers: signers))
    }
  }
}
