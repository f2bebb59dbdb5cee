import ArgumentParser
import SealPostgres
import SealServer

struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database's schema up to date.")

  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.withInstallation { installation in
      // Opening has migrated; what is said is what stands now.
      let status = try await Migrator(Migrations.all).status(installation.database)
      print("schema  \(status.applied.count) migrations applied, \(status.pending.count) pending")
    }
  }
}
