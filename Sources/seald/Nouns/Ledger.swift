import ArgumentParser
import SealCommandLine
import SealLedger
import SealPrimitives

struct Ledger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The ledger: postings and balances.", subcommands: [Audit.self])

  struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add up all postings, and compare them with the balances.",
      discussion: "Status 0: the trial balance is zero. Status 1: it is not.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let trials = try await server.withInstallation { installation in
        try await Waiting.on("the sum of all postings") {
          try await installation.database.read { tx in
            try Environment.allCases.map { ($0, try TrialBalance.compute($0, tx)) }
          }
        }
      }
      for (environment, trial) in trials {
        try output.show(TrialBalanceOutput(environment, trial)) { $0.printText() }
      }
      guard trials.allSatisfy(\.1.isBalanced) else { throw ExitCode(1) }
    }
  }
}
