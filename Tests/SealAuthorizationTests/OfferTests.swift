import SealAPI
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization

@Suite struct OfferTests {
  @Test func termsArePutOnSaleListedAndWithdrawn() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let work = try await platform.work(of: seller)
      let free = try await platform.sell(work, TestPlatform.free(), by: seller)
      platform.clock.advance(by: .milliseconds(1))
      let paid = try await platform.sell(work, TestPlatform.paid(), by: seller)
      let list = try await platform.authorization.listOffers(
        .init(), context: platform.context(TestPlatform.Methods.listOffers, seller))
      #expect(list.offers == [paid, free])
      #expect(paid.terms?.sha256.count == 32 && paid.terms?.sha256 != free.terms?.sha256)

      let request = AuthorizationV1.WithdrawOfferRequest(
        offerID: paid.offerID, requestID: TestPlatform.fresh())
      let context = platform.context(TestPlatform.Methods.withdrawOffer, seller)
      let first = try await platform.authorization.withdrawOffer(request, context: context)
      let second = try await platform.authorization.withdrawOffer(request, context: context)
      #expect(first == second && first.offer?.withdrawTime != nil)
      #expect(await refusal { try await platform.quote(paid, for: seller) } == "OFFER_WITHDRAWN")
      // What ended can be put on sale again.
      _ = try await platform.sell(work, TestPlatform.paid(), by: seller)
    }
  }

  @Test func aWorkIsPutOnSaleOnceAnybodyMayLearnWhoClaimsIt() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let work = try await platform.work(of: seller, visibility: .private)
      #expect(
        await refusal { try await platform.sell(work, TestPlatform.free(), by: seller) }
          == "CLAIM_NOT_PUBLIC")
      let published = try await platform.publishClaim(work, by: seller)
      #expect(published.claim?.visibility == .public)
      #expect(try await platform.sell(work, TestPlatform.free(), by: seller).workID == work.workID)
    }
  }

  @Test func theSameTermsHaveTheSameNameAndAreOnSaleOnce() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let (one, other) = (
        try await platform.work(of: seller), try await platform.work(of: seller)
      )
      let offer = try await platform.sell(one, TestPlatform.paid(), by: seller)
      let elsewhere = try await platform.sell(other, TestPlatform.paid(), by: seller)
      #expect(offer.terms?.sha256 == elsewhere.terms?.sha256)
      #expect(
        await refusal { try await platform.sell(one, TestPlatform.paid(), by: seller) }
          == "OFFER_EXISTS")
      let id = TestPlatform.fresh()
      let third = try await platform.sell(one, TestPlatform.paid(7), by: seller, requestID: id)
      #expect(
        try await platform.sell(one, TestPlatform.paid(7), by: seller, requestID: id) == third)
      let reused = await refusal {
        try await platform.sell(one, TestPlatform.paid(8), by: seller, requestID: id)
      }
      #expect(reused == "REQUEST_ID_REUSED")
    }
  }

  @Test func theSameCallMadeManyTimesAtOnceMakesOneOffer() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let work = try await platform.work(of: seller)
      let id = TestPlatform.fresh()
      let offers = try await withThrowingTaskGroup(of: AuthorizationV1.Offer.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await platform.sell(work, TestPlatform.free(), by: seller, requestID: id)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(offers).count == 1)
    }
  }

  @Test func onlyTheWorksOwnAccountSellsItAndOnlyForItsParties() async throws {
    try await TestPlatform.with { platform in
      let (seller, stranger) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.work(of: seller)
      #expect(
        await refusal { try await platform.sell(work, TestPlatform.free(), by: stranger) }
          == "WORK_NOT_FOUND")
      var foreign = work
      foreign.parties = try await platform.work(of: stranger).parties
      #expect(
        await refusal { try await platform.sell(foreign, TestPlatform.paid(), by: seller) }
          == "PARTY_NOT_OF_WORK")
    }
  }

  @Test func sharesThatDoNotSumAndPricesThatAreNotThereAreRefused() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let work = try await platform.work(of: seller)
      let whole = TestPlatform.shares(work)
      let rows: [(AuthorizationV1.Terms, [AuthorizationV1.Share])] = [
        (TestPlatform.paid(), []), (TestPlatform.paid(), [whole[0]]),
        (TestPlatform.paid(), whole + [whole[0]]),
        (TestPlatform.paid(), [whole[0], .init(partyID: whole[0].partyID, sharePPM: 333_333)]),
        (TestPlatform.paid(), [.init(partyID: "party_x", sharePPM: 1_000_000)]),
        (TestPlatform.free(), whole), (TestPlatform.paid(0), whole), (TestPlatform.paid(-1), whole),
        (TestPlatform.paid(days: 36_501), whole), (.init(use: .print), whole),
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
          try await platform.authorization.createOffer(
            .init(
              workID: work.workID, terms: row.0, title: "Reprint", shares: row.1,
              requestID: TestPlatform.fresh()),
            context: platform.context(TestPlatform.Methods.createOffer, seller))
        }
        #expect(reason == "INVALID_FIELDS", "row \(number)")
      }
      let count = try await platform.authorization.listOffers(
        .init(), context: platform.context(TestPlatform.Methods.listOffers, seller)
      ).offers.count
      #expect(count == 0)
    }
  }
}
