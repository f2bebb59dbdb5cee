import ArgumentParser
import Logging
import SealAPI
import SealAuthorization
import SealClient
import SealPrimitives
import SealServer

/// Paid licenses, complete: quote, order, the payment's confirmation, license, postings, statement
/// and event. Quote and order are calls; the confirmation is what a bank's notice leads to.
struct LicenseBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "licenses")

  @OptionGroup var server: BenchServer
  @Option var state: String
  @Option var work: String
  @Option(help: "An offer at CNY 1.00.") var offer: String
  @Option var callers = 8
  @Option var seconds: Double

  func run() async throws {
    let client = try server.client()
    let service = AuthorizationV1.AuthorizationServiceClient(channel: client)
    var reader = SettingsReader(environment: [:])
    reader.flags = ["state": state, "log.level": "error", "database.connections": "\(callers)"]
    let settings = try reader.read()
    var logger = Logger(label: "bench")
    logger.logLevel = .error
    try await Installation.with(settings, logger: logger) { installation in
      let payments = try Parts(settings, on: installation, logger: logger).orderOperations
      let load = try await Load.run(callers: callers, seconds: seconds) { _ in
        let quote = try await service.createQuote(.init(workID: work, offerID: offer))
        let order = try await service.createOrder(
          .init(
            quoteID: quote.quote?.quoteID ?? "", licenseeName: "Press House",
            useURL: "https://press.example/"))
        guard let id = OrderID(order.order?.orderID ?? "") else {
          throw ValidationError("The server answered no order.")
        }
        _ = try await payments.confirmPayment(id, BankReceipt(MoneyAmount("CNY", 100)))
      }
      load.print()
    }
    try await client.shutdown()
  }
}
