import SealAPI
import SealPrimitives
import Testing

@testable import SealAuthorization

@Suite struct OfferTests {
  @Test func termsArePutOnSaleListedAndWithdrawn() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let work = try await market.work(of: seller)
      let free = try await market.sell(work, Market.free(), by: seller)
      market.clock.advance(by: .milliseconds(1))
      let paid = try await market.sell(work, Market.paid(), by: seller)
      let list = try await market.service.listOffers(
        .init(), context: market.context(Market.Methods.listOffers, seller))
      #expect(list.offers == [paid, free])
      #expect(paid.terms?.sha256.count == 32 && paid.terms?.sha256 != free.terms?.sha256)

      let request = AuthorizationV1.WithdrawOfferRequest(
        offerID: paid.offerID, requestID: Market.fresh())
      let context = market.context(Market.Methods.withdrawOffer, seller)
      let first = try await market.service.withdrawOffer(request, context: context)
      let second = try await market.service.withdrawOffer(request, context: context)
      #expect(first == second && first.offer?.withdrawTime != nil)
      #expect(await refusal { try await market.quote(paid, for: seller) } == "OFFER_WITHDRAWN")
      // What ended can be put on sale again.
      _ = try await market.sell(work, Market.paid(), by: seller)
    }
  }

  @Test func aWorkIsPutOnSaleOnceAnybodyMayLearnWhoClaimsIt() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let work = try await market.work(of: seller, visibility: .private)
      #expect(
        await refusal { try await market.sell(work, Market.free(), by: seller) }
          == "CLAIM_NOT_PUBLIC")
      let published = try await market.publishClaim(work, by: seller)
      #expect(published.claim?.visibility == .public)
      #expect(try await market.sell(work, Market.free(), by: seller).workID == work.workID)
    }
  }

  @Test func theSameTermsHaveTheSameNameAndAreOnSaleOnce() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let (one, other) = (
        try await market.work(of: seller), try await market.work(of: seller)
      )
      let offer = try await market.sell(one, Market.paid(), by: seller)
      let elsewhere = try await market.sell(other, Market.paid(), by: seller)
      #expect(offer.terms?.sha256 == elsewhere.terms?.sha256)
      #expect(
        await refusal { try await market.sell(one, Market.paid(), by: seller) } == "OFFER_EXISTS")
      let id = Market.fresh()
      let third = try await market.sell(one, Market.paid(7), by: seller, requestID: id)
      #expect(try await market.sell(one, Market.paid(7), by: seller, requestID: id) == third)
      let reused = await refusal {
        try await market.sell(one, Market.paid(8), by: seller, requestID: id)
      }
      #expect(reused == "REQUEST_ID_REUSED")
    }
  }

  @Test func theSameCallMadeManyTimesAtOnceMakesOneOffer() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let work = try await market.work(of: seller)
      let id = Market.fresh()
      let offers = try await withThrowingTaskGroup(of: AuthorizationV1.Offer.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await market.sell(work, Market.free(), by: seller, requestID: id)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(offers).count == 1)
    }
  }

  @Test func onlyTheWorksOwnAccountSellsItAndOnlyForItsParties() async throws {
    try await Market.with { market in
      let (seller, stranger) = (try await market.newCaller(), try await market.newCaller())
      let work = try await market.work(of: seller)
      #expect(
        await refusal { try await market.sell(work, Market.free(), by: stranger) }
          == "WORK_NOT_FOUND")
      var foreign = work
      foreign.parties = try await market.work(of: stranger).parties
      #expect(
        await refusal { try await market.sell(foreign, Market.paid(), by: seller) }
          == "PARTY_NOT_OF_WORK")
    }
  }

  @Test func sharesThatDoNotSumAndPricesThatAreNotThereAreRefused() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let work = try await market.work(of: seller)
      let whole = Market.shares(work)
      let rows: [(AuthorizationV1.Terms, [AuthorizationV1.Share])] = [
        (Market.paid(), []), (Market.paid(), [whole[0]]), (Market.paid(), whole + [whole[0]]),
        (Market.paid(), [whole[0], .init(partyID: whole[0].partyID, sharePPM: 333_333)]),
        (Market.paid(), [.init(partyID: "party_x", sharePPM: 1_000_000)]),
        (Market.free(), whole), (Market.paid(0), whole), (Market.paid(-1), whole),
        (Market.paid(days: 36_501), whole), (.init(use: .print), whole),
        (.init(use: .print, priceKind: .fixed), whole),
        (
          .init(use: .print, priceKind: .free, price: .init(currencyCode: "CNY", minorUnits: 1)), []
        ),
        (.init(use: .init(rawValue: 99), priceKind: .free), []),
        (.init(use: .print, regionCodes: ["cn"], priceKind: .free), []),
        (
          .init(use: .print, priceKind: .fixed, price: .init(currencyCode: "USD", minorUnits: 5)),
          whole
        ),
      ]
      for (number, row) in rows.enumerated() {
        let reason = await refusal {
          try await market.service.createOffer(
            .init(
              workID: work.workID, terms: row.0, title: "Reprint", shares: row.1,
              requestID: Market.fresh()),
            context: market.context(Market.Methods.createOffer, seller))
        }
        #expect(reason == "INVALID_FIELDS", "row \(number)")
      }
      let count = try await market.service.listOffers(
        .init(), context: market.context(Market.Methods.listOffers, seller)
      ).offers.count
      #expect(count == 0)
    }
  }
}
