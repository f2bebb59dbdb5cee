import Foundation
import SealPrimitives
import SealProviders
import SealSimulators
import SealTestSupport
import Testing

/// A simulator whose books are kept goes on after a restart as an institution does.
@Suite struct SimulatorBooksTests {
  @Test func whatWasPaidIsPaidAfterARestart() async throws {
    let folder = try TemporaryFolder.make(prefix: "seal-books")
    let file = folder + "/books.json"
    try await Institution.with(books: WeChatPayBooks(file: file)) { before in
      let code = try await before.merchant.open(before.payment())
      try await before.simulator.pay(codeURL: code)
    }
    try await Institution.with(books: WeChatPayBooks(file: file)) { after in
      let report = try await after.merchant.queryPayment("order_1")
      guard case .paid = report.state else { return #expect(Bool(false), "\(report)") }
      _ = try await after.merchant.refund(after.refund())
    }
    try await Institution.with(books: WeChatPayBooks(file: file)) { last in
      #expect(await last.simulator.refunded(of: "order_1") == 9_950)
      await last.simulator.deliver()
      let refund = try await last.merchant.queryRefund("refund_1")
      #expect(refund.state == .succeeded)
    }
    try TemporaryFolder.remove(folder)
  }

  @Test func aFileThatHoldsNoBooksIsRefused() throws {
    let folder = try TemporaryFolder.make(prefix: "seal-books")
    let file = folder + "/books.json"
    try Data("[]".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: SimulatorError.self) { try WeChatPayBooks(file: file) }
    try TemporaryFolder.remove(folder)
  }
}
