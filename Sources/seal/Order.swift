import ArgumentParser
import SealAPI

struct Order: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show an order, or give it up before it is paid.")

  @Argument(help: ArgumentHelp("The order, order_….", valueName: "id"))
  var order: String

  @Flag(help: "Give it up.")
  var cancel = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let found =
        cancel
        ? try await server.authorization.cancelOrder(.init(orderID: order)).order
        : try await server.authorization.getOrder(.init(orderID: order)).order
      if connection.json { return print(try (found ?? .init()).jsonString()) }
      Output.order(found ?? .init())
    }
  }
}
