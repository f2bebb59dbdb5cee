import ArgumentParser
import SealAPI

struct Webhooks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Have events delivered to your server, signed by Standard Webhooks.",
    subcommands: [
      ListWebhooks.self, CreateWebhook.self, UpdateWebhook.self, EnableWebhook.self,
      DeleteWebhook.self, RotateWebhook.self, ListWebhookDeliveries.self, ReplayWebhook.self,
    ], defaultSubcommand: ListWebhooks.self)
}

/// The endpoint that a command is about.
struct WebhookArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The endpoint, whe_….", valueName: "id"))
  var endpoint: String
}

struct ListWebhooks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List endpoints, newest first.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      var token = ""
      repeat {
        let page = try await server.developer.listWebhookEndpoints(
          .init(pageSize: 500, pageToken: token))
        for endpoint in page.webhookEndpoints {
          if connection.json {
            print(try endpoint.jsonString())
          } else {
            Output.webhook(endpoint)
          }
        }
        token = page.nextPageToken
      } while !token.isEmpty
    }
  }
}

struct CreateWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an endpoint. Its secret is shown this once.")

  @Argument(help: "Where events are sent, https://….")
  var url: String

  @Option(help: "A type, such as license.issued; may be given several times, all without it.")
  var type: [String] = []

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.createWebhookEndpoint(
        .init(url: url, eventTypes: type))
      if connection.json { return print(try response.jsonString()) }
      Output.webhook(response.webhookEndpoint ?? .init())
      Output.line("secret", response.secret)
      print("Keep it now: it cannot be shown again.")
    }
  }
}

struct UpdateWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Change an endpoint's address or types.")

  @OptionGroup var webhook: WebhookArgument

  @Option(help: "Where events are sent from now on.")
  var url: String?

  @Option(help: "A type; may be given several times.")
  var type: [String] = []

  @Flag(help: "All types.")
  var allTypes = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let changesTypes = allTypes || !type.isEmpty
      let response = try await server.developer.updateWebhookEndpoint(
        .init(
          webhookEndpointID: webhook.endpoint, url: url ?? "", eventTypes: allTypes ? [] : type,
          updateMask: (url == nil ? [] : ["url"]) + (changesTypes ? ["event_types"] : [])))
      if connection.json { return print(try response.jsonString()) }
      Output.webhook(response.webhookEndpoint ?? .init())
    }
  }
}

struct EnableWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Take an endpoint into service again; try at once.")

  @OptionGroup var webhook: WebhookArgument
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.enableWebhookEndpoint(
        .init(webhookEndpointID: webhook.endpoint))
      if connection.json { return print(try response.jsonString()) }
      Output.webhook(response.webhookEndpoint ?? .init())
    }
  }
}

struct DeleteWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "End an endpoint for good.")

  @OptionGroup var webhook: WebhookArgument
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.deleteWebhookEndpoint(
        .init(webhookEndpointID: webhook.endpoint))
      if connection.json { return print(try response.jsonString()) }
      print("deleted  \(webhook.endpoint)")
    }
  }
}

struct RotateWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Give an endpoint a new secret, shown this once.")

  @OptionGroup var webhook: WebhookArgument

  @Option(help: ArgumentHelp("How long the old secret still signs.", valueName: "hours"))
  var grace: UInt32 = 24

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.rotateWebhookSecret(
        .init(
          webhookEndpointID: webhook.endpoint,
          gracePeriod: .init(.seconds(3_600 * Int64(grace)))))
      if connection.json { return print(try response.jsonString()) }
      Output.webhook(response.webhookEndpoint ?? .init())
      Output.line("secret", response.secret)
    }
  }
}

struct ListWebhookDeliveries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries", abstract: "List the newest deliveries to an endpoint.")

  @OptionGroup var webhook: WebhookArgument

  @Option(help: ArgumentHelp("How many, 500 at most.", valueName: "count"))
  var last: UInt32 = 50

  @Flag(help: "Only those that were tried as often as they may be.")
  var parked = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let page = try await server.developer.listDeliveries(
        .init(
          webhookEndpointID: webhook.endpoint, state: parked ? .parked : .unspecified,
          pageSize: last))
      for delivery in page.deliveries {
        if connection.json {
          print(try delivery.jsonString())
        } else {
          print(
            "\(delivery.eventNumber)  \(delivery.eventID)  \(delivery.eventType)  "
              + "\(Output.word(delivery.state.name, "DELIVERY_STATE"))  "
              + "\(delivery.attempts) attempts  \(delivery.lastError)")
        }
      }
    }
  }
}

struct ReplayWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Deliver events once more, from a number on.")

  @OptionGroup var webhook: WebhookArgument

  @Option(help: ArgumentHelp("The first event's number.", valueName: "number"))
  var from: Int64 = 1

  @Option(
    help: ArgumentHelp("The last event's number; the newest without it.", valueName: "number"))
  var to: Int64 = 0

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.replayEvents(
        .init(webhookEndpointID: webhook.endpoint, firstNumber: from, lastNumber: to))
      if connection.json { return print(try response.jsonString()) }
      print("\(response.eventCount) events are delivered again, up to \(response.lastNumber)")
    }
  }
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
