import ArgumentParser
import SealAPI
import SealPrimitives

struct Buy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Order a license under an offer.",
    discussion:
      "A free license is given at once. For a paid one the answer says how to pay; see `seal order`."
  )

  @Argument(help: ArgumentHelp("The work, work_….", valueName: "id"))
  var work: String

  @Argument(help: ArgumentHelp("The offer, offer_….", valueName: "id"))
  var offer: String

  @Option(help: "Who shall be licensed.")
  var licensee: String

  @Option(help: ArgumentHelp("Where it will be used; needed for online use.", valueName: "url"))
  var place = ""

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let quote = try await server.authorization.createQuote(
        .init(workID: work, offerID: offer)
      ).quote
      let response = try await server.authorization.createOrder(
        .init(quoteID: quote?.quoteID ?? "", licenseeName: licensee, useURL: place))
      if connection.json { return print(try response.jsonString()) }
      Output.order(response.order ?? .init())
    }
  }
}
