import ArgumentParser
import SealAccess
import SealCommandLine
import SealPrimitives
import SealServer

struct Key: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "API keys of accounts.", subcommands: [Create.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an API key for an account, shown this once.")

    @Argument(help: ArgumentHelp("The account, acct_….", valueName: "account"))
    var account: AccountID

    @Option(help: "What to call it.")
    var label = "made by the operator"

    @Option(
      help: "What it may do; repeatable; everything by default.",
      completion: .list(Scope.ofAccounts.map(\.rawValue)))
    var scope: [String] = []

    @Flag(help: "Make a sandbox key instead of a live one.")
    var sandbox = false

    @Flag(
      name: .customLong("operator"),
      help: "Make a key for deciding about all accounts' cases, and for nothing else.")
    var isOperator = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func validate() throws {
      guard !isOperator || scope.isEmpty else {
        throw ValidationError("--operator is a scope of its own; leave out --scope.")
      }
    }

    func run() async throws {
      let scopes = try scopes()
      try await server.withInstallation { installation in
        let secret = try await AccountOperations(installation).makeKey(
          for: account, environment: sandbox ? .sandbox : .live, label: label, scopes: scopes)
        guard let secret else { throw StartError("There is no account \(account).") }
        try output.show(Facts(["accountId": account.text, "key": secret.text])) { _ in
          print("key  \(secret.text)")
        }
      }
    }

    private func scopes() throws -> [Scope] {
      if isOperator { return [.operate] }
      if scope.isEmpty { return Scope.ofAccounts }
      return try scope.map { name in
        guard let scope = Scope.ofAccounts.first(where: { $0.rawValue == name }) else {
          let known = Scope.ofAccounts.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--scope takes \(known), not `\(name)`.")
        }
        return scope
      }
    }
  }
}
