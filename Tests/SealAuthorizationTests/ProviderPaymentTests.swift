import SealAPI
import SealPrimitives
import SealSimulators
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealJobs
@testable import SealPayments

/// Orders that are paid at an institution, over its simulator: each transcript ends with balanced
/// books.
@Suite struct ProviderPaymentTests {
  @Test(arguments: WeChatPaySimulator.Mode.allCases)
  func aScannedCodeGivesALicenseAndTheMoneyMovesOn(_ mode: WeChatPaySimulator.Mode) async throws {
    try await WeChatPayOrders.with(mode) { orders in
      let order = try await orders.order()
      let payment = try #require(order.payment)
      #expect(payment.provider == "wechat_pay_native" && payment.simulated)
      #expect(payment.codeURL.hasPrefix("weixin://wxpay/bizpayurl?pr=SIMULATOR"))
      #expect(payment.fundsHolder == .platformHeld && order.state == .awaitingPayment)

      try await orders.scan(order)
      #expect(await orders.simulator.deliver() == 1)
      let paid = try await orders.seen(order)
      #expect(paid.state == .inNotice && paid.payment?.codeURL == "")
      let license = try await orders.platform.license(paid.licenseNumber, seenBy: orders.reader)
      #expect(license.simulated)
      #expect(try await orders.books(order) == [10_001, 0, 0])

      try await orders.platform.advance(orders.seller, days: 8)
      #expect(try await orders.state(order) == .released)
      let balances = try await orders.platform.balances(of: orders.seller)
      #expect(balances.map(\.availableMinorUnits).sorted() == [3_167, 6_334])
      #expect(await orders.simulator.deliver() == 0, "it was told that all is well")
      #expect(try await orders.incidents().isEmpty)
      for (who, placed) in [(orders.seller, "ACCOUNT"), (orders.reader, "KEY")] {
        #expect(
          try await orders.platform.trail(of: who, about: order.orderID) == [
            "\(placed) CreateOrder", "PROVIDER order.licensed", "PLATFORM order.released",
          ])
      }
    }
  }

  @Test func whatIsSentAgainOrAtOnceOrIsAskedForMeanwhileCountsOnce() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      await orders.simulator.spoil([.doubled])
      let (headers, body) = await orders.simulator.notification(ofPayment: order.reference)
      let notifications = PaymentNotifications(orders.platform.parts.payments)
      orders.platform.clock.advance(by: .seconds(20))
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<6 {
          group.addTask {
            await notifications.handle("wechat_pay_native", headers: headers, body: body).status
          }
        }
        group.addTask { await orders.simulator.deliver() + 198 }
        group.addTask { try await orders.platform.doJobs() * 0 + 200 }
        for try await status in group { #expect(status == 200) }
      }
      #expect(try await orders.state(order) == .inNotice)
      #expect(try await orders.books(order)[0] == 10_001)
      let events = try await orders.platform.events(of: orders.seller)
      #expect(events.filter { $0 == "license.issued" }.count == 1)
      #expect(events.filter { $0 == "order.licensed" }.count == 1)
    }
  }

  @Test func aLostNotificationIsMadeUpForByAsking() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      await orders.simulator.spoil([.lost])
      #expect(await orders.simulator.deliver() == 0)
      try await orders.pass(seconds: 60)
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  @Test func aNotificationThatFindsNobodyIsRepeatedAndTakenInThen() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      // The server was away: the simulator hears nothing.
      await orders.simulator.spoil([.delayed])
      #expect(await orders.simulator.deliver() == 0)
      orders.platform.clock.advance(by: .seconds(15))
      #expect(await orders.simulator.deliver() == 1)
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  @Test(arguments: WeChatPayAnswerFault.allCases)
  func whatFailsWhileAnOrderIsPlacedIsRepeatedByAJob(_ fault: WeChatPayAnswerFault) async throws {
    try await WeChatPayOrders.with { orders in
      await orders.simulator.spoil([fault])
      let order = try await orders.order()
      #expect(order.state == .awaitingPayment && order.payment?.codeURL == "")
      try await orders.pass(seconds: 10)
      let code = try await orders.seen(order).payment?.codeURL
      #expect(code?.isEmpty == false)
      try await orders.scan(order)
      await orders.simulator.deliver()
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  @Test func aServerThatEndsBetweenCommitAndCallIsMadeUpFor() async throws {
    try await WeChatPayOrders.with { orders in
      // Its call fails, as if it was killed before; then it is killed with the job in its hands.
      await orders.simulator.spoil([.systemError])
      let order = try await orders.order()
      orders.platform.clock.advance(by: .seconds(10))
      let job = try await orders.claim()
      #expect(job?.job.kind == "payment")
      try await orders.platform.doJobs()
      #expect(try await orders.seen(order).payment?.codeURL == "", "the lease holds")
      try await orders.pass(seconds: 121)
      try await orders.scan(order)

      // And again between the payment and what it means.
      await orders.simulator.spoil([.lost])
      await orders.simulator.deliver()
      orders.platform.clock.advance(by: .seconds(600))
      #expect(try await orders.claim()?.job.kind == "payment")
      try await orders.pass(seconds: 121)
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  @Test func aCodeIsRenewedBeforeItEnds() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.pass(seconds: 3_600)
      #expect(try await orders.seen(order).payment?.codeURL == order.payment?.codeURL)
      for _ in 0..<3 { try await orders.pass(seconds: 1_800) }
      #expect(try await orders.seen(order).payment?.codeURL != order.payment?.codeURL)
      try await orders.scan(order)
      await orders.simulator.deliver()
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  @Test func anOrderThatNobodyPaysIsClosedOnBothSides() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.platform.advance(orders.seller, days: 3)
      #expect(try await orders.state(order) == .closed)
      #expect(await orders.simulator.state(of: order.reference) == "CLOSED")
      #expect(try await orders.seen(order).payment?.codeURL == "")
    }
  }

  @Test func whatWasPaidInTimeAndNeverToldIsFoundBeforeTheTimeoutClosesTheOrder() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      await orders.simulator.spoil([.lost])
      await orders.simulator.deliver()
      try await orders.platform.advance(orders.seller, days: 3)
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  @Test func anInstitutionThatIsAwayKeepsAnOrderFromBeingClosed() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      await orders.simulator.spoil([.lost])
      await orders.simulator.deliver()
      await orders.simulator.spoil([.systemError, .lostAnswer])
      try await orders.platform.advance(orders.seller, days: 3)
      #expect(try await orders.state(order) == .awaitingPayment)
      for _ in 0..<3 { try await orders.pass(seconds: 60) }
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  @Test func aServerTakesNoMoneyInAWayThatItDoesNotHave() async throws {
    try await WeChatPayOrders.with { orders in
      let (seller, reader) = (
        try await orders.platform.newCaller(.live), try await orders.platform.newCaller(.live)
      )
      let offer = try await orders.platform.sell(
        orders.platform.work(of: seller), TestPlatform.paid(), by: seller)
      #expect(
        await refusal {
          try await orders.platform.buy(offer, by: reader, payBy: "wechat_pay_native")
        } == "PAYMENT_PROVIDER_UNAVAILABLE", "a simulator gives nobody a live license")
      #expect(
        await refusal { try await orders.platform.buy(offer, by: reader, payBy: "shells") }
          == "INVALID_FIELDS")
      let free = try await orders.platform.sell(
        orders.platform.work(of: seller), TestPlatform.free(), by: seller)
      let order = try await orders.platform.buy(free, by: reader, payBy: "wechat_pay_native")
      #expect(order.state == .released && order.payment == nil)
    }
  }
}

extension WeChatPayOrders {
  /// What is due next, taken by a server that is then no more.
  func claim() async throws -> ClaimedJob? {
    try await platform.database.write { [platform] tx in
      try ClaimedJob.claim(
        for: [PaymentJob(platform.parts.payments), PaymentCloseJob(platform.parts.payments)],
        early: false, at: platform.clock.now(), tx)
    }
  }
}
