import ArgumentParser
import SealAPI

struct Order: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Orders of licenses; `seal buy` makes one.",
    subcommands: [Show.self, Cancel.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show an order, and how to pay it.")

    @Argument(help: ArgumentHelp("The order, order_….", valueName: "id"))
    var order: String

    @Option(help: ArgumentHelp("What a guest's order was placed with.", valueName: "secret"))
    var secret = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.getOrder(.init(orderID: order, orderSecret: secret)).order
          ?? .init()
      } as: {
        Output.order($0)
      }
    }
  }

  struct Cancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give an order up before it is paid.")

    @Argument(help: ArgumentHelp("The order, order_….", valueName: "id"))
    var order: String

    @Option(help: ArgumentHelp("What a guest's order was placed with.", valueName: "secret"))
    var secret = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.cancelOrder(.init(orderID: order, orderSecret: secret)).order
          ?? .init()
      } as: {
        Output.order($0)
      }
    }
  }
}
