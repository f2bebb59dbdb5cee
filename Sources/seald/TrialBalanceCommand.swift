import ArgumentParser
import SealLedger
import SealPrimitives

struct TrialBalanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial-balance",
    abstract: "Add up all postings and compare them with the balances.",
    discussion: "Exit status 0 when the books are balanced, 1 when they are not.")

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
        totals.isEmpty ? "nothing posted" : "debits less credits: " + totals.joined(separator: ", ")
      )
      for difference in trial.differences {
        print("  \(difference.account)  booked \(difference.booked)  summed \(difference.summed)")
      }
    }
    guard trials.allSatisfy(\.1.isBalanced) else { throw ExitCode(1) }
  }
}
