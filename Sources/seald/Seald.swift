import ArgumentParser
import Foundation
import Logging
import SealServer

/// The server's command line.
@main
struct Seald: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seald",
    abstract: "The CopyrightSeal server.",
    discussion: """
      Settings come from --set NAME=VALUE and the other flags, then the environment (SEAL_…, DATABASE_URL), then a \
      JSON file (--config). `seald settings` lists them. Exit status: 0 done, 1 it failed, 3 no server runs (status), \
      64 wrong command line, 78 wrong settings.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "The server",
        subcommands: [
          Init.self, Run.self, Migrate.self, Status.self, Stop.self, Roots.self, ListSettings.self,
        ]),
      CommandGroup(
        name: "Accounts", subcommands: [CreateAccount.self, CreateKey.self, EraseParty.self]),
      CommandGroup(
        name: "Money and objections",
        subcommands: [
          Payments.self, SettleIncident.self, ConfirmPayment.self, ConfirmRefund.self,
          Objections.self, DecideObjection.self, TrialBalanceCommand.self,
        ]),
      CommandGroup(name: "Upkeep", subcommands: [Jobs.self, AuditLog.self]),
      CommandGroup(
        name: "Trying things out", subcommands: [AdvanceClock.self, Simulate.self]),
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let problems as SettingsProblems {
      fail("\(problems)", status: 78)
    } catch let error where isOurs(error) {
      fail("\(error)", status: 1)
    } catch {
      exit(withError: error)
    }
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("seald: \(message)\n".utf8))
    Foundation.exit(status)
  }
}
