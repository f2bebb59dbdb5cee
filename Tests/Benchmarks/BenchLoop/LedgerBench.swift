import ArgumentParser
import Logging
import SealLedger
import SealPostgres
import SealPrimitives
import SealServer

/// Transfers between a thousand accounts, or all through one: the platform's fee, which every
/// license touches.
struct LedgerBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ledger")

  @Option var state: String
  @Option var callers = 8
  @Option var seconds: Double
  @Flag(help: "Every transfer goes to the same account.") var hot = false

  func run() async throws {
    var reader = SettingsReader(environment: [:])
    reader.flags = ["state": state, "log.level": "error", "database.connections": "\(callers)"]
    let settings = try reader.read()
    var logger = Logger(label: "bench")
    logger.logLevel = .error
    try await Installation.with(settings, logger: logger) { installation in
      let database = installation.database
      let ledger = Ledger(random: installation.random)
      let load = try await Load.run(callers: callers, seconds: seconds) { _ in
        let now = installation.clock.now()
        let from = LedgerAccountKey(.providerReceivable, "bench-\(Int.random(in: 0..<1000))", "CNY")
        let to =
          hot
          ? LedgerAccountKey(.platformFee, "bench-hot", "CNY")
          : LedgerAccountKey(.supervised, "bench-\(Int.random(in: 0..<1000))", "CNY")
        let transfer = NewTransfer(
          environment: .sandbox, kind: "BENCH",
          reference: OrderID(
            at: now, bucket: Bucket(of: installation.random.bytes(2)),
            random: installation.random),
          requestKey: Hex.encode(installation.random.bytes(16)),
          postings: [.debit(from, 100), .credit(to, 100)])
        try await database.write { tx in _ = try ledger.transfer(transfer, at: now, tx) }
      }
      load.print()
    }
  }
}
