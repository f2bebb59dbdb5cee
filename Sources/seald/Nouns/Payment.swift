import ArgumentParser
import SealAuthorization
import SealCommandLine
import SealPrimitives
import SealServer

struct Payment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Orders that are paid by bank transfer.", subcommands: [List.self, Confirm.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the orders that wait for a transfer, or for money to go back.",
      discussion: """
        The order's identifier is the reference that the buyer was asked to write. `seald payment \
        confirm` says that a transfer came, `seald refund confirm` that one went back.
        """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let orders = try await server.withOrders { try await $0.unsettled(limit: 1_000) }
      try output.list(
        orders.map(BankOrderOutput.init), none: "no order waits for a bank transfer"
      ) { $0.printText() }
    }
  }

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a bank transfer for an order came.",
      discussion: """
        What is due gives the license; saying it again changes nothing. Another amount is refused, \
        unless it is to be booked as received: then `seald payment list` shows it until the rest \
        came, or until it went back (`seald refund begin`).
        """)

    @OptionGroup var argument: OrderArgument

    @Argument(help: "What came, with its currency: \"99.00 CNY\".")
    var amount: MoneyArgument

    @Flag(help: "Book it although it is not what is due.")
    var asReceived = false

    @Option(
      help: ArgumentHelp(
        "What the bank calls the transfer; tells two of one amount apart.", valueName: "name"))
    var transfer: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func validate() throws {
      if let transfer, !(1...100).contains(transfer.unicodeScalars.count) {
        throw ValidationError("--transfer takes 1 to 100 characters.")
      }
    }

    func run() async throws {
      let receipt = BankReceipt(amount.amount, transfer: transfer, isAsReceived: asReceived)
      let order = try await server.withOrders {
        try await $0.confirmPayment(argument.order, receipt)
      }
      try output.show(BankOrderOutput(order)) { $0.printText() }
    }
  }
}
