import ArgumentParser
import SealLedger
import SealPrimitives

struct Ledger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The ledger: postings and balances.", subcommands: [Audit.self])

  struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add up all postings, and compare them with the balances.",
      discussion: "Status 0: the trial balance is zero. Status 1: it is not.")

    @OptionGroup var server: ServerOptions

    func run() async throws {
      let trials = try await server.withInstallation { installation in
        try await installation.database.read { tx in
          try Environment.allCases.map { ($0, try TrialBalance.compute($0, tx)) }
        }
      }
      for (environment, trial) in trials {
        let totals = trial.totals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        print(
          environment.rawValue, trial.isBalanced ? "balanced" : "NOT BALANCED",
          totals.isEmpty
            ? "nothing posted" : "debits less credits: " + totals.joined(separator: ", "))
        for difference in trial.differences {
          print("  \(difference.account)  booked \(difference.booked)  summed \(difference.summed)")
        }
      }
      guard trials.allSatisfy(\.1.isBalanced) else { throw ExitCode(1) }
    }
  }
}
