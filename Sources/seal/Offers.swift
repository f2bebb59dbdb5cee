import ArgumentParser
import SealAPI

struct Offers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List your offers, newest first, or withdraw one.")

  @Option(help: ArgumentHelp("End this sale.", valueName: "id"))
  var withdraw: String?

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      if let withdraw {
        let response = try await server.authorization.withdrawOffer(.init(offerID: withdraw))
        if connection.json { return print(try response.jsonString()) }
        return Output.offer(response.offer ?? .init())
      }
      let response = try await server.authorization.listOffers(.init(pageSize: limit))
      for offer in response.offers {
        if connection.json { print(try offer.jsonString()) } else { Output.offer(offer) }
      }
    }
  }
}
