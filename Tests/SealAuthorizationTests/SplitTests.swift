import SealAPI
import SealAccess
import SealPrimitives
import Testing

@testable import SealAuthorization
@testable import SealCertification

/// Offers by split sheets, and what contradicting claims do to money.
@Suite struct SplitTests {
  private func split(
    _ work: CertificationV1.Work, _ claims: [CertificationV1.PartyClaim], by caller: Caller,
    _ market: Market
  ) async throws -> CertificationV1.ClaimSheet {
    let response = try await market.certification.setClaims(
      .init(workID: work.workID, claims: claims, requestID: Market.fresh()),
      context: market.context(CertificationV1.CertificationServiceMethods.setClaims, caller))
    return try #require(response.sheet)
  }

  private func sell(
    _ work: CertificationV1.Work, _ terms: AuthorizationV1.Terms, by caller: Caller,
    _ market: Market
  ) async throws -> AuthorizationV1.Offer {
    let response = try await market.service.createOffer(
      .init(workID: work.workID, terms: terms, title: "Reprint", requestID: Market.fresh()),
      context: market.context(Market.Methods.createOffer, caller))
    return try #require(response.offer)
  }

  @Test func anOfferTakesItsSharesFromTheSheetOfItsTime() async throws {
    try await Market.with { market in
      let (ada, press) = (
        try await market.newCaller(.sandbox), try await market.newCaller(.sandbox)
      )
      let work = try await market.work(of: ada)
      #expect(
        await refusal { try await sell(work, Market.paid(), by: ada, market) } == "INVALID_FIELDS")
      // A holder who is no author of the work.
      let sheet = try await split(
        work,
        [
          .init(partyID: work.parties[0].partyID, sharePPM: 333_333),
          .init(name: "Crane Press", kind: .legalPerson, sharePPM: 666_667),
        ], by: ada, market)
      let offer = try await sell(work, Market.paid(), by: ada, market)
      #expect(
        offer.shares == sheet.claims.map { .init(partyID: $0.partyID, sharePPM: $0.sharePPM) })
      _ = try await split(
        work, [.init(partyID: work.parties[0].partyID, sharePPM: 1_000_000)], by: ada, market)

      let order = try await market.buy(offer, by: press)
      try await market.pay(order)
      try await market.advance(ada, days: 8)
      let balances = try await market.balances(of: ada)
      // 10,001 fen less 5 %: 9,501; a third and two thirds of it.
      #expect(
        Dictionary(uniqueKeysWithValues: balances.map { ($0.partyID, $0.availableMinorUnits) })
          == [sheet.claims[0].partyID: 3_167, sheet.claims[1].partyID: 6_334])
    }
  }

  @Test func theRightThatAUseTouchesDecidesWhoIsPaid() async throws {
    try await Market.with { market in
      let ada = try await market.newCaller(.sandbox)
      let work = try await market.work(of: ada)
      let (one, other) = (work.parties[0].partyID, work.parties[1].partyID)
      _ = try await split(
        work,
        [
          .init(partyID: one, sharePPM: 1_000_000),
          .init(partyID: other, right: .reproduction, sharePPM: 1_000_000, regionCode: "CN"),
        ], by: ada, market)
      #expect(try await sell(work, Market.paid(), by: ada, market).shares.map(\.partyID) == [one])
      var print = Market.paid()
      print.use = .print
      // In print, worldwide: nobody holds that by this sheet.
      #expect(await refusal { try await sell(work, print, by: ada, market) } == "INVALID_FIELDS")
      print.regionCodes = ["CN"]
      #expect(try await sell(work, print, by: ada, market).shares.map(\.partyID) == [other])
    }
  }

  @Test func contradictingClaimsHoldTheMoneyUntilTheyAreSettled() async throws {
    try await Market.with { market in
      let (ada, eve, press) = (
        try await market.newCaller(.sandbox), try await market.newCaller(.sandbox),
        try await market.newCaller(.sandbox)
      )
      let content = Market.fresh()
      let work = try await market.work(of: ada, content)
      let offer = try await market.sell(work, Market.paid(), by: ada)
      let order = try await market.buy(offer, by: press)
      try await market.pay(order)
      let rival = try await market.work(of: eve, content)
      #expect(rival.inConflict)
      try await market.advance(ada, days: 20)
      #expect(try await market.order(order.orderID, seenBy: press).state == .inNotice)
      #expect(try await market.balances(of: ada).allSatisfy { $0.availableMinorUnits == 0 })

      _ = try await market.certification.withdrawWork(
        .init(workID: rival.workID, requestID: Market.fresh()),
        context: market.context(CertificationV1.CertificationServiceMethods.withdrawWork, eve))
      try await market.advance(ada, days: 1)
      #expect(try await market.order(order.orderID, seenBy: press).state == .released)
    }
  }
}
