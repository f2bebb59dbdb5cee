import ArgumentParser
import SealAPI

struct Account: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The account that you call with.", subcommands: [Show.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the account and the key that you call with.")

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.getCaller(.init())
      } as: { response in
        let key = response.apiKey ?? .init()
        print(response.accountName)
        Output.line("account", response.accountID)
        Output.line("key", "\(key.apiKeyID)  \(key.hint)")
        Output.line("environment", Output.word(key.environment.name, "ENVIRONMENT"))
        Output.line("scopes", key.scopes.joined(separator: " "))
      }
    }
  }
}
