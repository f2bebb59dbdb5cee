import ArgumentParser
import SealAuthorization
import SealServer

struct Payment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Payments of orders.", subcommands: [Confirm.self])

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a bank transfer for an order came.",
      discussion: """
        The whole price gives the license; another amount is to be sent back. Saying it again \
        changes nothing.
        """)

    @OptionGroup var argument: OrderArgument

    @Argument(help: ArgumentHelp("What came, in the smallest unit (fen).", valueName: "amount"))
    var amount: Int64

    @OptionGroup var server: ServerOptions

    func run() async throws {
      let id = try argument.id()
      let state = try await server.withOrders {
        try await $0.confirmPayment(id, minorUnits: amount)
      }
      print("\(argument.order)  \(OrderArgument.word(state.name))")
    }
  }
}
