import ArgumentParser
import SealAuthorization
import SealServer

struct Refund: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Refunds of orders.", subcommands: [Confirm.self])

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that the money of a refunding order was sent back.")

    @OptionGroup var argument: OrderArgument
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let id = try argument.id()
      let state = try await server.withOrders { try await $0.confirmRefund(id) }
      print("\(argument.order)  \(OrderArgument.word(state.name))")
    }
  }
}
