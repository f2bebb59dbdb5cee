import ArgumentParser
import SealAPI
import SealPrimitives

/// A way to pay as the command line names it.
enum PaymentChoice: String, ExpressibleByArgument, CaseIterable {
  case bank, wechat

  /// By the contract's name; bank transfer is its default.
  var provider: String { self == .wechat ? "wechat_pay_native" : "" }
}

struct Buy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Order a license under an offer.",
    discussion: """
      A free license is given at once. For a paid one the answer says how to pay, and `seal order \
      show` says it again.
      """)

  @Argument(help: ArgumentHelp("The work, work_….", valueName: "id"))
  var work: String

  @Argument(help: ArgumentHelp("The offer, offer_….", valueName: "id"))
  var offer: String

  @Option(help: "Who shall be licensed.")
  var licensee: String

  @Option(help: ArgumentHelp("Where it will be used; needed for online use.", valueName: "url"))
  var place = ""

  @Option(help: "How to pay.")
  var pay = PaymentChoice.bank

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let quote = try await server.authorization.createQuote(
        .init(workID: work, offerID: offer)
      ).quote
      let response = try await server.authorization.createOrder(
        .init(
          quoteID: quote?.quoteID ?? "", licenseeName: licensee, useURL: place,
          paymentProvider: pay.provider))
      try connection.show(response) { Output.order($0.order ?? .init()) }
    }
  }
}
