import SealAPI
import SealAccess
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealAuthorization

/// When money does not move on although its time has come, and that it does in the end.
@Suite struct ReleaseTests {
  private struct Sale {
    let market: Market
    let seller: Caller
    let rival: Caller
    let order: AuthorizationV1.Order
    let objection: AuthorizationV1.Objection

    /// A paid order that somebody has objected to.
    static func with(_ body: (Sale) async throws -> Void) async throws {
      try await Market.with { market in
        let seller = try await market.newCaller(.sandbox)
        let rival = try await market.newCaller(.sandbox)
        let work = try await market.work(of: seller, "the same bytes")
        let order = try await market.buy(
          market.sell(work, Market.paid(), by: seller), by: rival)
        try await market.pay(order)
        let number = try await market.order(order.orderID, seenBy: rival).licenseNumber
        try await body(
          Sale(
            market: market, seller: seller, rival: rival, order: order,
            objection: try await market.object(to: number, by: rival)))
      }
    }

    func reject() async throws -> AuthorizationV1.OrderState {
      try await market.orders.decide(
        try #require(ObjectionID(objection.objectionID)), isUpheld: false, explanation: "No.")
    }

    func state() async throws -> AuthorizationV1.OrderState {
      try await market.order(order.orderID, seenBy: seller).state
    }
  }

  @Test func anObjectionRejectedAfterTheNoticeReleasesAtOnce() async throws {
    try await Sale.with { sale in
      try await sale.market.advance(sale.seller, days: 8)
      #expect(try await sale.state() == .held)
      #expect(try await sale.reject() == .released)
      try await sale.market.advance(sale.seller, days: 2)
      #expect(try await sale.state() == .released)
      // The rival has bought and objects.
      let trail = try await sale.market.trail(of: sale.seller, about: sale.order.orderID)
      #expect(
        Set(trail) == [
          "ACCOUNT CreateOrder", "OPERATOR ConfirmPayment", "ACCOUNT FileObjection",
          "OPERATOR DecideObjection",
        ])
      let decided = try await sale.market.trail(
        of: sale.seller, about: sale.objection.objectionID)
      #expect(decided == ["OPERATOR DecideObjection"])
    }
  }

  /// Whose the money is, is as unknown as it was before the objection.
  @Test func claimsThatContradictEachOtherHoldTheMoneyAlsoAfterARejectedObjection() async throws {
    try await Sale.with { sale in
      let other = try await sale.market.work(of: sale.rival, "the same bytes")
      try await sale.market.advance(sale.seller, days: 8)
      #expect(try await sale.reject() == .inNotice)
      try await sale.market.advance(sale.seller, days: 3)
      #expect(try await sale.state() == .inNotice)
      #expect(
        try await sale.market.balances(of: sale.seller).allSatisfy { $0.availableMinorUnits == 0 })

      // The contradiction ends: the money is not forgotten.
      _ = try await sale.market.certification.withdrawWork(
        .init(workID: other.workID, requestID: Market.fresh()),
        context: sale.market.context(
          CertificationV1.CertificationServiceMethods.withdrawWork, sale.rival))
      try await sale.market.advance(sale.seller, days: 2)
      #expect(try await sale.state() == .released)
    }
  }

  /// Whoever decides may have a clock that is behind the one by which the notice has ended.
  @Test func anOrderThatWasHeldWhenItsNoticeEndedIsLookedAtAgain() async throws {
    try await Sale.with { sale in
      try await sale.market.advance(sale.seller, days: 8)
      let (service, id) = (sale.market.service, try #require(OrderID(sale.order.orderID)))
      _ = try await sale.market.changes.write(
        by: .operator, about: { tx in try OrderStore.lockKnown(id, tx) }
      ) { held, change in
        try service.orders.move(held, .objectionRejected, telling: NobodyFollows(), change)
      }
      #expect(try await sale.state() == .inNotice)
      try await sale.market.advance(sale.seller, days: 2)
      #expect(try await sale.state() == .released)
    }
  }
}
