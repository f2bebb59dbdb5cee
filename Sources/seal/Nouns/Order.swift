import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Order: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Orders of licenses; `seal buy` makes one.",
    subcommands: [Show.self, Cancel.self, Find.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show an order, and how to pay it.")

    @Argument(help: ArgumentHelp("The order, order_….", valueName: "order"))
    var order: OrderID

    @Option(help: ArgumentHelp("What a guest's order was placed with.", valueName: "secret"))
    var secret = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.getOrder(
          .init(orderID: order.text, orderSecret: secret)
        ).order ?? .init()
      } as: {
        Output.order($0)
      }
    }
  }

  struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Have the links to a guest's orders sent to the mail address that they were given.",
      discussion: "The answer is the same whether there are any.")

    @Argument(help: ArgumentHelp("The mail address.", valueName: "address"))
    var mail: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.mailOrderLinks(.init(mailAddress: mail))
      } as: { _ in
        print("If there are orders with this address, their links are on their way to it.")
      }
    }
  }

  struct Cancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give an order up before it is paid.")

    @Argument(help: ArgumentHelp("The order, order_….", valueName: "order"))
    var order: OrderID

    @Option(help: ArgumentHelp("What a guest's order was placed with.", valueName: "secret"))
    var secret = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.cancelOrder(
          .init(orderID: order.text, orderSecret: secret)
        ).order ?? .init()
      } as: {
        Output.order($0)
      }
    }
  }
}
