import SealAPI
import SealPrimitives
import Testing

@testable import SealAuthorization

@Suite struct ProviderCloseTests {
  /// Nobody else asks about a closed order, and notifications get lost.
  @Test func whatWasPaidBeforeItWasClosedIsAskedForUntilItIsKnown() async throws {
    try await Market.with(providers: [HesitantProvider(unawareFor: 3)]) { market in
      let (seller, reader) = (
        try await market.newCaller(.sandbox), try await market.newCaller(.sandbox)
      )
      let order = try await market.buy(
        market.sell(market.work(of: seller), Market.paid(), by: seller), by: reader,
        payBy: "wechat_pay_native")
      #expect(try await market.cancel(order, by: reader).state == .closed)
      for _ in 0..<5 {
        try await market.runner.drain()
        market.clock.advance(by: .seconds(60))
      }
      #expect(try await market.order(order.orderID, seenBy: reader).state == .refunded)
    }
  }
}
