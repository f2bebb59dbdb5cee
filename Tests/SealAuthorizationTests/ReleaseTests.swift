import SealAPI
import SealAccess
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAuthorization

/// When money does not move on although its time has come, and that it does in the end.
@Suite struct ReleaseTests {
  private struct Sale {
    let platform: TestPlatform
    let seller: Caller
    let rival: Caller
    let order: AuthorizationV1.Order
    let objection: AuthorizationV1.Objection

    /// A paid order that somebody has objected to.
    static func with(_ body: (Sale) async throws -> Void) async throws {
      try await TestPlatform.with { platform in
        let seller = try await platform.newCaller(.sandbox)
        let rival = try await platform.newCaller(.sandbox)
        let work = try await platform.work(of: seller, "the same bytes")
        let order = try await platform.buy(
          platform.sell(work, TestPlatform.paid(), by: seller), by: rival)
        try await platform.pay(order)
        let number = try await platform.order(order.orderID, seenBy: rival).licenseNumber
        try await body(
          Sale(
            platform: platform, seller: seller, rival: rival, order: order,
            objection: try await platform.object(to: number, by: rival)))
      }
    }

    func reject() async throws -> AuthorizationV1.OrderState {
      try await platform.orders.decide(
        try #require(ObjectionID(objection.objectionID)), isUpheld: false, explanation: "No.")
    }

    func state() async throws -> AuthorizationV1.OrderState {
      try await platform.order(order.orderID, seenBy: seller).state
    }
  }

  @Test func anObjectionRejectedAfterTheNoticeReleasesAtOnce() async throws {
    try await Sale.with { sale in
      try await sale.platform.advance(sale.seller, days: 8)
      #expect(try await sale.state() == .held)
      #expect(try await sale.reject() == .released)
      try await sale.platform.advance(sale.seller, days: 2)
      #expect(try await sale.state() == .released)
      // The rival has bought and objects.
      let trail = try await sale.platform.trail(of: sale.seller, about: sale.order.orderID)
      #expect(
        Set(trail) == [
          "ACCOUNT CreateOrder", "OPERATOR ConfirmPayment", "ACCOUNT FileObjection",
          "OPERATOR DecideObjection",
        ])
      let decided = try await sale.platform.trail(
        of: sale.seller, about: sale.objection.objectionID)
      #expect(decided == ["OPERATOR DecideObjection", "ACCOUNT FileObjection"])
    }
  }

  /// Whose the money is, is as unknown as it was before the objection.
  @Test func claimsThatContradictEachOtherHoldTheMoneyAlsoAfterARejectedObjection() async throws {
    try await Sale.with { sale in
      let other = try await sale.platform.work(of: sale.rival, "the same bytes")
      try await sale.platform.advance(sale.seller, days: 8)
      #expect(try await sale.reject() == .inNotice)
      try await sale.platform.advance(sale.seller, days: 3)
      #expect(try await sale.state() == .inNotice)
      #expect(
        try await sale.platform.balances(of: sale.seller).allSatisfy { $0.availableMinorUnits == 0 }
      )

      // The contradiction ends: the money is not forgotten.
      _ = try await sale.platform.certification.withdrawWork(
        .init(workID: other.workID, requestID: TestPlatform.fresh()),
        context: sale.platform.context(
          CertificationV1.CertificationServiceMethods.withdrawWork, sale.rival))
      try await sale.platform.advance(sale.seller, days: 2)
      #expect(try await sale.state() == .released)
    }
  }

  /// Whoever decides may have a clock that is behind the one by which the notice has ended.
  @Test func anOrderThatWasHeldWhenItsNoticeEndedIsLookedAtAgain() async throws {
    try await Sale.with { sale in
      try await sale.platform.advance(sale.seller, days: 8)
      let (service, id) = (sale.platform.authorization, try #require(OrderID(sale.order.orderID)))
      _ = try await sale.platform.changes.write(
        by: .operator, about: { tx in try OrderStore.lockKnown(id, tx) }
      ) { held, change in
        try service.orders.move(
          held, .objectionRejected, telling: sale.platform.parts.cases, change)
      }
      #expect(try await sale.state() == .inNotice)
      try await sale.platform.advance(sale.seller, days: 2)
      #expect(try await sale.state() == .released)
    }
  }
}
