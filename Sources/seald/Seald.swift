import ArgumentParser
import SealCommandLine
import SealRPC
import SealServer

/// The server's command line.
@main
struct Seald: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seald",
    abstract: "The CopyrightSeal server, and what its operator does.",
    version: Release.version,
    subcommands: [
      SandboxCommand.self, Init.self, Run.self, Migrate.self, Status.self, DoctorCommand.self,
      Stop.self, ListSettings.self,
    ],
    groupedSubcommands: [
      CommandGroup(name: "Accounts", subcommands: [Account.self, Key.self, Party.self]),
      CommandGroup(
        name: "Money",
        subcommands: [Payment.self, Refund.self, Incident.self, Ledger.self, Objection.self]),
      CommandGroup(name: "Trust", subcommands: [Root.self, Log.self]),
      CommandGroup(name: "Upkeep", subcommands: [Job.self]),
      CommandGroup(name: "Sandbox", subcommands: [Clock.self, Simulator.self]),
    ])

  private static let notes = """
    `seald <noun>` lists its verbs. All have --help; what prints has --json.
    Settings, `seald settings`: --set NAME=VALUE, environment, JSON file (--config).
    Completion: `seald --generate-completion-script bash`, or zsh, or fish.
    Exit status: 0 done, 1 it failed, 3 no server runs (status), 64 wrong command
    line, 78 wrong settings.
    """

  static func main() async {
    await Program(
      Seald.self, notes: notes,
      forms: ["amount": "an amount with its currency, such as \"99.00 CNY\""], faultStatus: 1
    ) { error in
      if let problems = error as? SettingsProblems { return ("\(problems)", 78) }
      if let refusal = error as? RPCError { return ("\(refusal.message) (\(refusal.reason))", 1) }
      return isOurs(error) ? ("\(error)", 1) : nil
    }.run()
  }
}
