import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import Testing

@testable import SealAuthorization

@Suite struct OrderRuleTests {
  @Test func aQuoteIsOrderedOnceWhateverIsRepeatedOrRaces() async throws {
    try await Market.with { market in
      let (seller, reader) = (try await market.newCaller(), try await market.newCaller())
      let offer = try await market.sell(market.work(of: seller), Market.free(), by: seller)
      let quote = try await market.quote(offer, for: reader)
      let id = Market.fresh()
      let orders = try await withThrowingTaskGroup(of: AuthorizationV1.Order.self) { group in
        for _ in 0..<8 {
          group.addTask { try await market.order(quote, by: reader, requestID: id) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(orders).count == 1)
      #expect(await refusal { try await market.order(quote, by: reader) } == "QUOTE_USED")
      let licenses = try await market.service.listLicenses(
        .init(), context: market.context(Market.Methods.listLicenses, seller)
      ).licenses
      #expect(licenses.map(\.number) == [orders[0].licenseNumber])
    }
  }

  @Test func paymentsThatAreConfirmedAtOnceGiveOneLicense() async throws {
    try await Market.with { market in
      let (seller, reader) = (try await market.newCaller(), try await market.newCaller())
      let order = try await market.buy(
        market.sell(market.work(of: seller), Market.paid(), by: seller), by: reader)
      let states = try await withThrowingTaskGroup(of: AuthorizationV1.OrderState.self) { group in
        for _ in 0..<8 { group.addTask { try await market.pay(order) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(states) == [.inNotice])
      #expect(
        try await market.events(of: seller).filter { $0 == "license.issued" }.count == 1)
    }
  }

  @Test func aQuoteExpiresAndAPlaceIsRequiredOnline() async throws {
    try await Market.with { market in
      let (seller, reader) = (try await market.newCaller(), try await market.newCaller())
      let offer = try await market.sell(market.work(of: seller), Market.free(), by: seller)
      let quote = try await market.quote(offer, for: reader)
      #expect(
        await refusal { try await market.order(quote, by: reader, at: "") } == "PLACE_REQUIRED")
      #expect(
        await refusal { try await market.order(quote, by: reader, at: "news") } == "INVALID_FIELDS")
      market.clock.advance(by: .seconds(30 * 60))
      #expect(await refusal { try await market.order(quote, by: reader) } == "QUOTE_EXPIRED")
    }
  }

  @Test func whatIsAnotherAccountsIsNotThere() async throws {
    try await Market.with { market in
      let (seller, reader, stranger) = (
        try await market.newCaller(), try await market.newCaller(), try await market.newCaller()
      )
      let work = try await market.work(of: seller)
      let offer = try await market.sell(work, Market.paid(), by: seller)
      let quote = try await market.quote(offer, for: reader)
      #expect(await refusal { try await market.order(quote, by: stranger) } == "QUOTE_NOT_FOUND")
      let order = try await market.order(quote, by: reader)
      #expect(
        await refusal { try await market.order(order.orderID, seenBy: stranger) }
          == "ORDER_NOT_FOUND")
      #expect(await refusal { try await market.cancel(order, by: stranger) } == "ORDER_NOT_FOUND")
      #expect(await refusal { try await market.cancel(order, by: seller) } == "ORDER_NOT_FOUND")
      let foreign = AuthorizationV1.WithdrawOfferRequest(
        offerID: offer.offerID, requestID: Market.fresh())
      let withdrawal = await refusal {
        try await market.service.withdrawOffer(
          foreign, context: market.context(Market.Methods.withdrawOffer, stranger))
      }
      #expect(withdrawal == "OFFER_NOT_FOUND")
      #expect(try await market.balances(of: stranger).isEmpty)
      try await market.pay(order)
      #expect(await refusal { try await market.cancel(order, by: reader) } == "ORDER_NOT_OPEN")
      // Live and sandbox never meet.
      let number = try await market.order(order.orderID, seenBy: reader).licenseNumber
      let sandbox = try await market.newCaller(.sandbox)
      #expect(
        await refusal { try await market.license(number, seenBy: sandbox) } == "LICENSE_NOT_FOUND")
      #expect(await refusal { try await market.check(work, by: sandbox) } == "WORK_NOT_FOUND")
      #expect(await refusal { try await market.quote(offer, for: sandbox) } == "WORK_NOT_FOUND")
      #expect(
        await refusal { try await market.object(to: number, by: sandbox) } == "LICENSE_NOT_FOUND")
    }
  }

  @Test func aCancellationSentTwiceAtOnceIsDoneOnce() async throws {
    try await Market.with { market in
      let (seller, reader) = (try await market.newCaller(), try await market.newCaller())
      let order = try await market.buy(
        market.sell(market.work(of: seller), Market.paid(), by: seller), by: reader)
      let request = Market.fresh()
      let results = try await market.database.race(
        at: "license_order",
        Array(
          repeating: { try await market.cancel(order, by: reader, requestID: request) }, count: 2))
      #expect(try results.map { try $0.get().state } == [.closed, .closed])
      #expect(
        try await market.count(
          "SELECT count(*) FROM change WHERE method = 'CancelOrder' AND actor = 'KEY'") == 1)
      #expect(
        try await market.count(
          "SELECT count(*) FROM change WHERE method = 'CancelOrder' AND actor = 'ACCOUNT'") == 1)
    }
  }

  @Test func aWorkThatTwoAccountsClaimIsUndecidedForThoseWithoutALicense() async throws {
    try await Market.with { market in
      let (seller, rival) = (try await market.newCaller(), try await market.newCaller())
      let work = try await market.work(of: seller, "the same bytes")
      _ = try await market.sell(work, Market.paid(), by: seller)
      #expect(try await market.check(work, by: rival).decision == .needsLicense)
      _ = try await market.work(of: rival, "the same bytes")
      let contested = try await market.check(work, by: rival)
      #expect(contested.decision == .undecided)
      #expect(contested.reasons.first?.code == "CLAIMS_CONFLICT")
    }
  }
}
