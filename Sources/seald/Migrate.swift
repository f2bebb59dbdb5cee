import ArgumentParser
import SealCommandLine
import SealPostgres
import SealServer

struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database's schema up to date.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.withInstallation { installation in
      // Opening has migrated; what is said is what stands now.
      let status = try await Migrator(Migrations.all).status(installation.database)
      let (applied, pending) = (status.applied.count, status.pending.count)
      try output.show(["applied": applied, "pending": pending]) { _ in
        print("schema  \(applied) migrations applied, \(pending) pending")
      }
    }
  }
}
