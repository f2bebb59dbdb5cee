import ArgumentParser
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

    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.withInstallation { installation in
        let made = try await AccountOperations(installation).makeAccount(
          named: name, environment: sandbox ? .sandbox : .live)
        print("account  \(made.account)")
        print("key      \(made.secret.text)")
      }
    }
  }
}
