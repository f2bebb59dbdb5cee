import ArgumentParser
import SealAccess
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

    @Argument(help: ArgumentHelp("The account, acct_….", valueName: "id"))
    var account: String

    @Argument(help: "Whole days, 1 to 3,650.")
    var days: Int

    @OptionGroup var server: ServerOptions

    func run() async throws {
      guard let id = AccountID(account) else {
        throw ValidationError("`\(account)` is not acct_….")
      }
      guard (1...3_650).contains(days) else { throw ValidationError("DAYS must be 1 to 3,650.") }
      try await server.withInstallation { installation in
        let time = try await AccountOperations(installation).advanceClock(of: id, days: days)
        print("sandbox clock of \(account)  \(time)")
      }
    }
  }
}
