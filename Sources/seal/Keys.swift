import ArgumentParser
import SealAPI

struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The API keys of your account.",
    subcommands: [ListKeys.self, CreateKey.self, RotateKey.self, RevokeKey.self, WhoAmI.self],
    defaultSubcommand: ListKeys.self)
}

struct ListKeys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List keys, newest first, revoked ones too.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      var token = ""
      repeat {
        let page = try await server.developer.listApiKeys(.init(pageSize: 500, pageToken: token))
        for key in page.apiKeys {
          if connection.json {
            print(try key.jsonString())
          } else {
            let state =
              key.revokeTime != nil
              ? "revoked \(Output.time(key.revokeTime))"
              : key.expireTime != nil ? "replaced, until \(Output.time(key.expireTime))" : "good"
            print("\(key.apiKeyID)  \(key.hint)  \(state)  \(key.label)")
          }
        }
        token = page.nextPageToken
      } while !token.isEmpty
    }
  }
}

struct CreateKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a key. It is shown this once.")

  @Argument(help: "What to call it.")
  var label: String

  @Option(help: "What it may do; may be given several times.")
  var scope: [String] = ["certification.read", "certification.write"]

  @Option(help: ArgumentHelp("The application that uses it, app_….", valueName: "id"))
  var app: String = ""

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.createApiKey(
        .init(label: label, scopes: scope, applicationID: app))
      if connection.json { return print(try response.jsonString()) }
      print("created  \(response.apiKey?.apiKeyID ?? "")")
      Output.line("scopes", response.apiKey?.scopes.joined(separator: " ") ?? "")
      Output.line("key", response.secret)
      print("Keep it now: it is not stored and cannot be shown again.")
    }
  }
}

struct RevokeKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Revoke a key; every server refuses it within a second.")

  @Argument(help: ArgumentHelp("The key, key_….", valueName: "id"))
  var key: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.revokeApiKey(.init(apiKeyID: key))
      if connection.json { return print(try response.jsonString()) }
      print("revoked  \(key)  \(Output.time(response.apiKey?.revokeTime))")
    }
  }
}

struct WhoAmI: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami", abstract: "Show the account and key that you call with.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.getCaller(.init())
      if connection.json { return print(try response.jsonString()) }
      print(response.accountName)
      Output.line("account", response.accountID)
      Output.line("key", "\(response.apiKey?.apiKeyID ?? "")  \(response.apiKey?.hint ?? "")")
      Output.line(
        "environment", Output.word(response.apiKey?.environment.name ?? "", "ENVIRONMENT"))
      Output.line("scopes", response.apiKey?.scopes.joined(separator: " ") ?? "")
    }
  }
}
