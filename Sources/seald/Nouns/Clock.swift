import ArgumentParser
import SealAccess
import SealCommandLine
import SealJobs
import SealPrimitives
import SealServer

struct Clock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Clocks of sandbox accounts.", subcommands: [Advance.self])

  struct Advance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move a sandbox account's clock ahead.",
      discussion: "Everything of the account with a due date follows.")

    @Argument(help: ArgumentHelp("The account, acct_….", valueName: "account"))
    var account: AccountID

    @Argument(help: "Whole days, 1 to 3,650.")
    var days: Int

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func validate() throws {
      guard (1...3_650).contains(days) else {
        throw ValidationError("<days> is 1 to 3,650, not `\(days)`.")
      }
    }

    func run() async throws {
      try await server.withInstallation { installation in
        let time = try await AccountOperations(installation).advanceClock(of: account, days: days)
        guard let time else { throw StartError("There is no account \(account).") }
        try output.show(Facts(["accountId": account.text, "time": "\(time)"])) { _ in
          print("sandbox clock of \(account)  \(time)")
        }
      }
    }
  }
}
