import ArgumentParser
import SealCommandLine
import SealPrimitives
import SealServer

struct Account: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Accounts of the installation.", subcommands: [Create.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an account with a key that may do everything, shown this once.")

    @Argument(help: "The account's name.")
    var name: String

    @Flag(help: "Make a sandbox key instead of a live one.")
    var sandbox = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func validate() throws {
      guard (1...200).contains(name.unicodeScalars.count) else {
        throw ValidationError("<name> takes 1 to 200 characters.")
      }
    }

    func run() async throws {
      try await server.withInstallation { installation in
        let made = try await AccountOperations(installation).makeAccount(
          named: name, environment: sandbox ? .sandbox : .live)
        try output.show(Facts(["accountId": made.account.text, "key": made.secret.text])) { _ in
          print("account  \(made.account)")
          print("key      \(made.secret.text)")
        }
      }
    }
  }
}
