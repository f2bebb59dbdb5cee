import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Webhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Endpoints that events are delivered to, signed by Standard Webhooks.",
    subcommands: [
      Create.self, Test.self, List.self, Update.self, Enable.self, Rotate.self, Replay.self,
      End.self,
    ])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an endpoint. Its secret is shown this once.")

    @Argument(help: "Where events are sent, https://….")
    var url: String

    @Option(help: "A type, such as license.issued; repeatable, all without it.")
    var type: [String] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.createWebhookEndpoint(.init(url: url, eventTypes: type))
      } as: { response in
        Output.webhook(response.webhookEndpoint ?? .init())
        Output.line("secret", response.secret)
        print("Keep it now: it cannot be shown again.")
      }
    }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send an endpoint an example event now, and say what it answered.",
      discussion:
        "Nothing has happened: the example is marked as a test. Exits with 1 when refused.")

    @OptionGroup var webhook: WebhookArgument

    @Option(help: "The type; the first that the endpoint wants, without it.")
    var type: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let response = try await server.developer.testWebhookEndpoint(
          .init(webhookEndpointID: webhook.endpoint, eventType: type ?? ""))
        let test = response.webhookTest ?? .init()
        try connection.show(response) { _ in Output.webhookTest(test) }
        guard test.error.isEmpty else { throw ExitCode(ExitStatus.refused.rawValue) }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List endpoints, newest first.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.developer.listWebhookEndpoints(
          .init(pageSize: size, pageToken: token))
        return (page.webhookEndpoints, page.nextPageToken)
      } as: {
        Output.webhook($0)
      }
    }
  }

  struct Update: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change an endpoint's address or types.")

    @OptionGroup var webhook: WebhookArgument

    @Option(help: "Where events are sent from now on.")
    var url: String?

    @Option(help: "A type; repeatable.")
    var type: [String] = []

    @Flag(help: "All types.")
    var allTypes = false

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
      guard url != nil || allTypes || !type.isEmpty else {
        throw ValidationError("Say what changes: --url, --type or --all-types.")
      }
    }

    func run() async throws {
      let changesTypes = allTypes || !type.isEmpty
      try await connection.call { server in
        try await server.developer.updateWebhookEndpoint(
          .init(
            webhookEndpointID: webhook.endpoint, url: url ?? "",
            eventTypes: allTypes ? [] : type,
            updateMask: (url == nil ? [] : ["url"]) + (changesTypes ? ["event_types"] : [])))
      } as: {
        Output.webhook($0.webhookEndpoint ?? .init())
      }
    }
  }

  struct Enable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an endpoint into service again; try at once.")

    @OptionGroup var webhook: WebhookArgument
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.enableWebhookEndpoint(
          .init(webhookEndpointID: webhook.endpoint))
      } as: {
        Output.webhook($0.webhookEndpoint ?? .init())
      }
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give an endpoint a new secret, shown this once.")

    @OptionGroup var webhook: WebhookArgument

    @Option(help: ArgumentHelp("How long the old secret still signs.", valueName: "hours"))
    var grace: UInt32 = 24

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.rotateWebhookSecret(
          .init(
            webhookEndpointID: webhook.endpoint,
            gracePeriod: .init(.seconds(3_600 * Int64(grace)))))
      } as: { response in
        Output.webhook(response.webhookEndpoint ?? .init())
        Output.line("secret", response.secret)
      }
    }
  }

  struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Deliver events once more, from a number on.")

    @OptionGroup var webhook: WebhookArgument

    @Option(help: ArgumentHelp("The first event's number.", valueName: "number"))
    var from: Int64 = 1

    @Option(
      help: ArgumentHelp("The last event's number; the newest without it.", valueName: "number"))
    var to: Int64 = 0

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.replayEvents(
          .init(webhookEndpointID: webhook.endpoint, firstNumber: from, lastNumber: to))
      } as: {
        print("\($0.eventCount) events are delivered again, up to \($0.lastNumber)")
      }
    }
  }

  struct End: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End an endpoint for good.")

    @OptionGroup var webhook: WebhookArgument
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.deleteWebhookEndpoint(
          .init(webhookEndpointID: webhook.endpoint))
      } as: { _ in
        print("ended  \(webhook.endpoint)")
      }
    }
  }
}

/// The endpoint that a command is about.
struct WebhookArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The endpoint, whe_….", valueName: "webhook"))
  var id: WebhookEndpointID

  var endpoint: String { id.text }
}

extension Output {
  static func webhook(_ endpoint: DeveloperV1.WebhookEndpoint) {
    print("\(endpoint.webhookEndpointID)  \(endpoint.url)")
    line(
      "state",
      word(endpoint.state.name, "WEBHOOK_ENDPOINT_STATE")
        + (endpoint.disableReason.isEmpty ? "" : " (\(endpoint.disableReason))"))
    line("types", endpoint.eventTypes.isEmpty ? "all" : endpoint.eventTypes.joined(separator: " "))
    line("public key", endpoint.publicKey)
  }
}
