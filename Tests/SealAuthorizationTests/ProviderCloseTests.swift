import SealAPI
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization

@Suite struct ProviderCloseTests {
  /// Nobody else asks about a closed order, and notifications get lost.
  @Test func whatWasPaidBeforeItWasClosedIsAskedForUntilItIsKnown() async throws {
    try await TestPlatform.with(provider: HesitantProvider(unawareFor: 3)) { platform in
      let (seller, reader) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let order = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.paid(), by: seller), by: reader,
        payBy: "wechat_pay_native")
      #expect(try await platform.cancel(order, by: reader).state == .closed)
      for _ in 0..<5 {
        try await platform.doJobs()
        platform.clock.advance(by: .seconds(60))
      }
      #expect(try await platform.order(order.orderID, seenBy: reader).state == .refunded)
    }
  }
}
