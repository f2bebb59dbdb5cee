import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Key: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "API keys of your account.",
    subcommands: [Create.self, List.self, Rotate.self, Revoke.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a key. It is shown this once.")

    @Argument(help: "What to call it.")
    var label: String

    @Option(help: "What it may do; repeatable.")
    var scope: [String] = ["certification.read", "certification.write"]

    @Option(help: ArgumentHelp("The application that uses it, app_….", valueName: "application"))
    var app: ApplicationID?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.createApiKey(
          .init(label: label, scopes: scope, applicationID: app.text))
      } as: { response in
        print("created  \(response.apiKey?.apiKeyID ?? "")")
        Output.line("scopes", response.apiKey?.scopes.joined(separator: " ") ?? "")
        Output.line("key", response.secret)
        print("Keep it now: it is not stored and cannot be shown again.")
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List keys, newest first, revoked ones too.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.developer.listApiKeys(.init(pageSize: size, pageToken: token))
        return (page.apiKeys, page.nextPageToken)
      } as: { key in
        let state =
          key.revokeTime != nil
          ? "revoked \(Output.time(key.revokeTime))"
          : key.expireTime != nil ? "replaced, until \(Output.time(key.expireTime))" : "good"
        print("\(key.apiKeyID)  \(key.hint)  \(state)  \(key.label)")
      }
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Replace a key; the old one still works for a while.")

    @Argument(help: ArgumentHelp("The key, key_….", valueName: "key"))
    var key: ApiKeyID

    @Option(help: ArgumentHelp("How long the old key still works.", valueName: "hours"))
    var grace: UInt32 = 24

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.rotateApiKey(
          .init(apiKeyID: key.text, gracePeriod: .init(.seconds(3_600 * Int64(grace)))))
      } as: { response in
        print("created  \(response.apiKey?.apiKeyID ?? "")")
        Output.line("key", response.secret)
        Output.line("old until", Output.time(response.replacedApiKey?.expireTime))
        print("Keep it now: it is not stored and cannot be shown again.")
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Revoke a key; every server refuses it within a second.")

    @Argument(help: ArgumentHelp("The key, key_….", valueName: "key"))
    var key: ApiKeyID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.revokeApiKey(.init(apiKeyID: key.text))
      } as: {
        print("revoked  \(key)  \(Output.time($0.apiKey?.revokeTime))")
      }
    }
  }
}
