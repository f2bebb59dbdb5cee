import SealAPI
import SealPrimitives
import SealSimulators
import Testing

@testable import SealAuthorization
@testable import SealJobs
@testable import SealPayments

/// Orders that are paid at an institution, over its simulator: each transcript ends with balanced
/// books.
@Suite struct ProviderPaymentTests {
  @Test(arguments: WeChatPaySimulator.Mode.allCases)
  func aScannedCodeGivesALicenseAndTheMoneyMovesOn(_ mode: WeChatPaySimulator.Mode) async throws {
    try await Cashier.with(mode) { cashier in
      let order = try await cashier.order()
      let payment = try #require(order.payment)
      #expect(payment.provider == "wechat_pay_native" && payment.simulated)
      #expect(payment.codeURL.hasPrefix("weixin://wxpay/bizpayurl?pr=SIMULATOR"))
      #expect(payment.fundsHolder == .platformHeld && order.state == .awaitingPayment)

      try await cashier.scan(order)
      #expect(await cashier.simulator.deliver() == 1)
      let paid = try await cashier.seen(order)
      #expect(paid.state == .inNotice && paid.payment?.codeURL == "")
      let license = try await cashier.market.license(paid.licenseNumber, seenBy: cashier.reader)
      #expect(license.simulated)
      #expect(try await cashier.books(order) == [10_001, 0, 0])

      try await cashier.market.advance(cashier.seller, days: 8)
      #expect(try await cashier.state(order) == .released)
      let balances = try await cashier.market.balances(of: cashier.seller)
      #expect(balances.map(\.availableMinorUnits).sorted() == [3_167, 6_334])
      #expect(await cashier.simulator.deliver() == 0, "it was told that all is well")
      #expect(try await cashier.incidents().isEmpty)
      for (who, placed) in [(cashier.seller, "ACCOUNT"), (cashier.reader, "KEY")] {
        #expect(
          try await cashier.market.trail(of: who, about: order.orderID) == [
            "\(placed) CreateOrder", "PROVIDER order.licensed", "PLATFORM order.released",
          ])
      }
    }
  }

  @Test func whatIsSentAgainOrAtOnceOrIsAskedForMeanwhileCountsOnce() async throws {
    try await Cashier.with { cashier in
      let order = try await cashier.order()
      try await cashier.scan(order)
      await cashier.simulator.spoil([.doubled])
      let (headers, body) = await cashier.simulator.notification(ofPayment: order.reference)
      let notifications = PaymentNotifications(cashier.market.payments)
      cashier.market.clock.advance(by: .seconds(20))
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<6 {
          group.addTask {
            await notifications.handle("wechat_pay_native", headers: headers, body: body).status
          }
        }
        group.addTask { await cashier.simulator.deliver() + 198 }
        group.addTask { try await cashier.market.runner.drain() * 0 + 200 }
        for try await status in group { #expect(status == 200) }
      }
      #expect(try await cashier.state(order) == .inNotice)
      #expect(try await cashier.books(order)[0] == 10_001)
      let events = try await cashier.market.events(of: cashier.seller)
      #expect(events.filter { $0 == "license.issued" }.count == 1)
      #expect(events.filter { $0 == "order.licensed" }.count == 1)
    }
  }

  @Test func aLostNotificationIsMadeUpForByAsking() async throws {
    try await Cashier.with { cashier in
      let order = try await cashier.order()
      try await cashier.scan(order)
      await cashier.simulator.spoil([.lost])
      #expect(await cashier.simulator.deliver() == 0)
      try await cashier.pass(seconds: 60)
      #expect(try await cashier.state(order) == .inNotice)
    }
  }

  @Test func aNotificationThatFindsNobodyIsRepeatedAndTakenInThen() async throws {
    try await Cashier.with { cashier in
      let order = try await cashier.order()
      try await cashier.scan(order)
      // The server was away: the simulator hears nothing.
      await cashier.simulator.spoil([.delayed])
      #expect(await cashier.simulator.deliver() == 0)
      cashier.market.clock.advance(by: .seconds(15))
      #expect(await cashier.simulator.deliver() == 1)
      #expect(try await cashier.state(order) == .inNotice)
    }
  }

  @Test(arguments: WeChatPayAnswerFault.allCases)
  func whatFailsWhileAnOrderIsPlacedIsRepeatedByAJob(_ fault: WeChatPayAnswerFault) async throws {
    try await Cashier.with { cashier in
      await cashier.simulator.spoil([fault])
      let order = try await cashier.order()
      #expect(order.state == .awaitingPayment && order.payment?.codeURL == "")
      try await cashier.pass(seconds: 10)
      let code = try await cashier.seen(order).payment?.codeURL
      #expect(code?.isEmpty == false)
      try await cashier.scan(order)
      await cashier.simulator.deliver()
      #expect(try await cashier.state(order) == .inNotice)
    }
  }

  @Test func aServerThatEndsBetweenCommitAndCallIsMadeUpFor() async throws {
    try await Cashier.with { cashier in
      // Its call fails, as if it was killed before; then it is killed with the job in its hands.
      await cashier.simulator.spoil([.systemError])
      let order = try await cashier.order()
      cashier.market.clock.advance(by: .seconds(10))
      let job = try await cashier.claim()
      #expect(job?.job.kind == "payment")
      try await cashier.market.runner.drain()
      #expect(try await cashier.seen(order).payment?.codeURL == "", "the lease holds")
      try await cashier.pass(seconds: 121)
      try await cashier.scan(order)

      // And again between the payment and what it means.
      await cashier.simulator.spoil([.lost])
      await cashier.simulator.deliver()
      cashier.market.clock.advance(by: .seconds(600))
      #expect(try await cashier.claim()?.job.kind == "payment")
      try await cashier.pass(seconds: 121)
      #expect(try await cashier.state(order) == .inNotice)
    }
  }

  @Test func aCodeIsRenewedBeforeItEnds() async throws {
    try await Cashier.with { cashier in
      let order = try await cashier.order()
      try await cashier.pass(seconds: 3_600)
      #expect(try await cashier.seen(order).payment?.codeURL == order.payment?.codeURL)
      for _ in 0..<3 { try await cashier.pass(seconds: 1_800) }
      #expect(try await cashier.seen(order).payment?.codeURL != order.payment?.codeURL)
      try await cashier.scan(order)
      await cashier.simulator.deliver()
      #expect(try await cashier.state(order) == .inNotice)
    }
  }

  @Test func anOrderThatNobodyPaysIsClosedOnBothSides() async throws {
    try await Cashier.with { cashier in
      let order = try await cashier.order()
      try await cashier.market.advance(cashier.seller, days: 3)
      #expect(try await cashier.state(order) == .closed)
      #expect(await cashier.simulator.state(of: order.reference) == "CLOSED")
      #expect(try await cashier.seen(order).payment?.codeURL == "")
    }
  }

  @Test func whatWasPaidInTimeAndNeverToldIsFoundBeforeTheTimeoutClosesTheOrder() async throws {
    try await Cashier.with { cashier in
      let order = try await cashier.order()
      try await cashier.scan(order)
      await cashier.simulator.spoil([.lost])
      await cashier.simulator.deliver()
      try await cashier.market.advance(cashier.seller, days: 3)
      #expect(try await cashier.state(order) == .inNotice)
    }
  }

  @Test func anInstitutionThatIsAwayKeepsAnOrderFromBeingClosed() async throws {
    try await Cashier.with { cashier in
      let order = try await cashier.order()
      try await cashier.scan(order)
      await cashier.simulator.spoil([.lost])
      await cashier.simulator.deliver()
      await cashier.simulator.spoil([.systemError, .lostAnswer])
      try await cashier.market.advance(cashier.seller, days: 3)
      #expect(try await cashier.state(order) == .awaitingPayment)
      for _ in 0..<3 { try await cashier.pass(seconds: 60) }
      #expect(try await cashier.state(order) == .inNotice)
    }
  }

  @Test func aServerTakesNoMoneyInAWayThatItDoesNotHave() async throws {
    try await Cashier.with { cashier in
      let (seller, reader) = (
        try await cashier.market.newCaller(.live), try await cashier.market.newCaller(.live)
      )
      let offer = try await cashier.market.sell(
        cashier.market.work(of: seller), Market.paid(), by: seller)
      #expect(
        await refusal {
          try await cashier.market.buy(offer, by: reader, payBy: "wechat_pay_native")
        } == "PAYMENT_PROVIDER_UNAVAILABLE", "a simulator gives nobody a live license")
      #expect(
        await refusal { try await cashier.market.buy(offer, by: reader, payBy: "shells") }
          == "INVALID_FIELDS")
      let free = try await cashier.market.sell(
        cashier.market.work(of: seller), Market.free(), by: seller)
      let order = try await cashier.market.buy(free, by: reader, payBy: "wechat_pay_native")
      #expect(order.state == .released && order.payment == nil)
    }
  }
}

extension Cashier {
  /// What is due next, taken by a server that is then no more.
  func claim() async throws -> ClaimedJob? {
    try await market.database.write { [market] tx in
      try ClaimedJob.claim(
        for: [PaymentJob(market.payments), PaymentCloseJob(market.payments)],
        early: false, at: market.clock.now(), tx)
    }
  }
}
