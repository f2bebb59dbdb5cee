import ArgumentParser
import SealAPI

struct Delivery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Deliveries of events to endpoints.", subcommands: [List.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List deliveries to an endpoint, newest first.")

    @OptionGroup var webhook: WebhookArgument

    @Flag(help: "Only those that were tried as often as they may be.")
    var parked = false

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.developer.listDeliveries(
          .init(
            webhookEndpointID: webhook.endpoint, state: parked ? .parked : .unspecified,
            pageSize: size, pageToken: token))
        return (page.deliveries, page.nextPageToken)
      } as: { delivery in
        print(
          "\(delivery.eventNumber)  \(delivery.eventID)  \(delivery.eventType)  "
            + "\(Output.word(delivery.state.name, "DELIVERY_STATE"))  "
            + "\(delivery.attempts) attempts  \(delivery.lastError)")
      }
    }
  }
}
