import ArgumentParser
import SealAPI

struct Balances: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what your works' parties have: supervised until notice ends, and available.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.authorization.listBalances(.init())
      for balance in response.balances {
        if connection.json {
          print(try balance.jsonString())
        } else {
          print(
            "\(balance.partyID)  \(balance.currencyCode)  supervised "
              + "\(Price.text(balance.supervisedMinorUnits))  available "
              + Price.text(balance.availableMinorUnits))
        }
      }
    }
  }
}
