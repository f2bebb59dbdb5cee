import ArgumentParser
import SealAuthorization
import SealCommandLine
import SealServer

struct Refund: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Refunds of orders.", subcommands: [Begin.self, Confirm.self])

  struct Begin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Stop waiting for the rest of what came, to send it back.",
      discussion: "For an order whose transfers were booked as received.")

    @OptionGroup var argument: OrderArgument
    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let order = try await server.withOrders { try await $0.beginRefund(argument.order) }
      try output.show(BankOrderOutput(order)) { $0.printText() }
    }
  }

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that the money of a refunding order was sent back.")

    @OptionGroup var argument: OrderArgument
    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let state = try await server.withOrders { try await $0.confirmRefund(argument.order) }
      let facts = Facts(["orderId": argument.order.text, "state": state.name])
      try output.show(facts) { _ in
        print("\(argument.order)  \(OrderArgument.word(state.name))")
      }
    }
  }
}
