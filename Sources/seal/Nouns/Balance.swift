import ArgumentParser
import SealAPI
import SealPrimitives

struct Balance: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Balances of your works' parties.", subcommands: [List.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List balances: supervised until notice ends, and available.")

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        for balance in try await server.authorization.listBalances(.init()).balances {
          try connection.show(balance) { balance in
            print(
              "\(balance.partyID)  \(balance.currencyCode)  supervised "
                + "\(MoneyAmount.decimal(balance.supervisedMinorUnits))  available "
                + MoneyAmount.decimal(balance.availableMinorUnits))
          }
        }
      }
    }
  }
}
