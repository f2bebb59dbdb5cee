import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import Testing

@testable import SealAuthorization

@Suite struct OrderRuleTests {
  @Test func aQuoteIsOrderedOnceWhateverIsRepeatedOrRaces() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let quote = try await platform.quote(offer, for: reader)
      let id = TestPlatform.fresh()
      let orders = try await withThrowingTaskGroup(of: AuthorizationV1.Order.self) { group in
        for _ in 0..<8 {
          group.addTask { try await platform.order(quote, by: reader, requestID: id) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(orders).count == 1)
      #expect(await refusal { try await platform.order(quote, by: reader) } == "QUOTE_USED")
      let licenses = try await platform.authorization.listLicenses(
        .init(), context: platform.context(TestPlatform.Methods.listLicenses, seller)
      ).licenses
      #expect(licenses.map(\.number) == [orders[0].licenseNumber])
    }
  }

  @Test func paymentsThatAreConfirmedAtOnceGiveOneLicense() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let order = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.paid(), by: seller), by: reader)
      let states = try await withThrowingTaskGroup(of: AuthorizationV1.OrderState.self) { group in
        for _ in 0..<8 { group.addTask { try await platform.pay(order) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(states) == [.inNotice])
      #expect(
        try await platform.events(of: seller).filter { $0 == "license.issued" }.count == 1)
    }
  }

  @Test func aQuoteExpiresAndAPlaceIsRequiredOnline() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let quote = try await platform.quote(offer, for: reader)
      #expect(
        await refusal { try await platform.order(quote, by: reader, at: "") } == "PLACE_REQUIRED")
      #expect(
        await refusal { try await platform.order(quote, by: reader, at: "news") }
          == "INVALID_FIELDS")
      platform.clock.advance(by: .seconds(30 * 60))
      #expect(await refusal { try await platform.order(quote, by: reader) } == "QUOTE_EXPIRED")
    }
  }

  @Test func whatIsAnotherAccountsIsNotThere() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader, stranger) = (
        try await platform.newCaller(), try await platform.newCaller(),
        try await platform.newCaller()
      )
      let work = try await platform.work(of: seller)
      let offer = try await platform.sell(work, TestPlatform.paid(), by: seller)
      let quote = try await platform.quote(offer, for: reader)
      #expect(await refusal { try await platform.order(quote, by: stranger) } == "QUOTE_NOT_FOUND")
      let order = try await platform.order(quote, by: reader)
      #expect(
        await refusal { try await platform.order(order.orderID, seenBy: stranger) }
          == "ORDER_NOT_FOUND")
      #expect(await refusal { try await platform.cancel(order, by: stranger) } == "ORDER_NOT_FOUND")
      #expect(await refusal { try await platform.cancel(order, by: seller) } == "ORDER_NOT_FOUND")
      let foreign = AuthorizationV1.WithdrawOfferRequest(
        offerID: offer.offerID, requestID: TestPlatform.fresh())
      let withdrawal = await refusal {
        try await platform.authorization.withdrawOffer(
          foreign, context: platform.context(TestPlatform.Methods.withdrawOffer, stranger))
      }
      #expect(withdrawal == "OFFER_NOT_FOUND")
      #expect(try await platform.balances(of: stranger).isEmpty)
      try await platform.pay(order)
      #expect(await refusal { try await platform.cancel(order, by: reader) } == "ORDER_NOT_OPEN")
      // Live and sandbox never meet.
      let number = try await platform.order(order.orderID, seenBy: reader).licenseNumber
      let sandbox = try await platform.newCaller(.sandbox)
      #expect(
        await refusal { try await platform.license(number, seenBy: sandbox) } == "LICENSE_NOT_FOUND"
      )
      #expect(await refusal { try await platform.check(work, by: sandbox) } == "WORK_NOT_FOUND")
      #expect(await refusal { try await platform.quote(offer, for: sandbox) } == "WORK_NOT_FOUND")
      #expect(
        await refusal { try await platform.object(to: number, by: sandbox) } == "LICENSE_NOT_FOUND")
    }
  }

  @Test func aCancellationSentTwiceAtOnceIsDoneOnce() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let order = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.paid(), by: seller), by: reader)
      let request = TestPlatform.fresh()
      let results = try await platform.database.race(
        at: "license_order",
        Array(
          repeating: { try await platform.cancel(order, by: reader, requestID: request) }, count: 2)
      )
      #expect(try results.map { try $0.get().state } == [.closed, .closed])
      #expect(
        try await platform.count(
          "SELECT count(*) FROM change WHERE method = 'CancelOrder' AND actor = 'KEY'") == 1)
      #expect(
        try await platform.count(
          "SELECT count(*) FROM change WHERE method = 'CancelOrder' AND actor = 'ACCOUNT'") == 1)
    }
  }

  @Test func aWorkThatTwoAccountsClaimIsUndecidedForThoseWithoutALicense() async throws {
    try await TestPlatform.with { platform in
      let (seller, rival) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.work(of: seller, "the same bytes")
      _ = try await platform.sell(work, TestPlatform.paid(), by: seller)
      #expect(try await platform.check(work, by: rival).decision == .needsLicense)
      _ = try await platform.work(of: rival, "the same bytes")
      let contested = try await platform.check(work, by: rival)
      #expect(contested.decision == .undecided)
      #expect(contested.reasons.first?.code == "CLAIMS_CONFLICT")
    }
  }
}
