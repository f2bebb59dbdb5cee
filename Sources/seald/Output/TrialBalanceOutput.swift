import SealLedger
import SealPrimitives

/// A trial balance as the operator reads it.
struct TrialBalanceOutput: Encodable {
  struct Difference: Encodable {
    let account: String
    let booked: String
    let summed: String
  }

  let environment: String
  let balanced: Bool
  /// Debits less credits in minor units, by currency.
  let totals: [String: String]
  let differences: [Difference]

  init(_ environment: Environment, _ trial: TrialBalance) {
    self.environment = environment.rawValue
    balanced = trial.isBalanced
    totals = trial.totals.mapValues { "\($0)" }
    differences = trial.differences.map {
      Difference(account: "\($0.account)", booked: "\($0.booked)", summed: "\($0.summed)")
    }
  }

  func printText() {
    let sums = totals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      environment, balanced ? "balanced" : "NOT BALANCED",
      sums.isEmpty ? "nothing posted" : "debits less credits: " + sums.joined(separator: ", "))
    for difference in differences {
      print("  \(difference.account)  booked \(difference.booked)  summed \(difference.summed)")
    }
  }
}
