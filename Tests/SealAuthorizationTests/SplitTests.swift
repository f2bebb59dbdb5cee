import SealAPI
import SealAccess
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealCertification

/// Offers by split sheets, and what contradicting claims do to money.
@Suite struct SplitTests {
  private func split(
    _ work: CertificationV1.Work, _ claims: [CertificationV1.PartyClaim], by caller: Caller,
    _ platform: TestPlatform
  ) async throws -> CertificationV1.ClaimSheet {
    let response = try await platform.certification.setClaims(
      .init(workID: work.workID, claims: claims, requestID: TestPlatform.fresh()),
      context: platform.context(CertificationV1.CertificationServiceMethods.setClaims, caller))
    return try #require(response.sheet)
  }

  private func sell(
    _ work: CertificationV1.Work, _ terms: AuthorizationV1.Terms, by caller: Caller,
    _ platform: TestPlatform
  ) async throws -> AuthorizationV1.Offer {
    let response = try await platform.authorization.createOffer(
      .init(workID: work.workID, terms: terms, title: "Reprint", requestID: TestPlatform.fresh()),
      context: platform.context(TestPlatform.Methods.createOffer, caller))
    return try #require(response.offer)
  }

  @Test func anOfferTakesItsSharesFromTheSheetOfItsTime() async throws {
    try await TestPlatform.with { platform in
      let (ada, press) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let work = try await platform.work(of: ada)
      #expect(
        await refusal { try await sell(work, TestPlatform.paid(), by: ada, platform) }
          == "INVALID_FIELDS")
      // A holder who is no author of the work.
      let sheet = try await split(
        work,
        [
          .init(partyID: work.parties[0].partyID, sharePPM: 333_333),
          .init(name: "Crane Press", kind: .legalPerson, sharePPM: 666_667),
        ], by: ada, platform)
      let offer = try await sell(work, TestPlatform.paid(), by: ada, platform)
      #expect(
        offer.shares == sheet.claims.map { .init(partyID: $0.partyID, sharePPM: $0.sharePPM) })
      _ = try await split(
        work, [.init(partyID: work.parties[0].partyID, sharePPM: 1_000_000)], by: ada, platform)

      let order = try await platform.buy(offer, by: press)
      try await platform.pay(order)
      try await platform.advance(ada, days: 8)
      let balances = try await platform.balances(of: ada)
      // 10,001 fen less 5 %: 9,501; a third and two thirds of it.
      #expect(
        Dictionary(uniqueKeysWithValues: balances.map { ($0.partyID, $0.availableMinorUnits) })
          == [sheet.claims[0].partyID: 3_167, sheet.claims[1].partyID: 6_334])
    }
  }

  @Test func theRightThatAUseTouchesDecidesWhoIsPaid() async throws {
    try await TestPlatform.with { platform in
      let ada = try await platform.newCaller(.sandbox)
      let work = try await platform.work(of: ada)
      let (one, other) = (work.parties[0].partyID, work.parties[1].partyID)
      _ = try await split(
        work,
        [
          .init(partyID: one, sharePPM: 1_000_000),
          .init(partyID: other, right: .reproduction, sharePPM: 1_000_000, regionCode: "CN"),
        ], by: ada, platform)
      #expect(
        try await sell(work, TestPlatform.paid(), by: ada, platform).shares.map(\.partyID) == [one])
      var print = TestPlatform.paid()
      print.use = .print
      // In print, worldwide: nobody holds that by this sheet.
      #expect(await refusal { try await sell(work, print, by: ada, platform) } == "INVALID_FIELDS")
      print.regionCodes = ["CN"]
      #expect(try await sell(work, print, by: ada, platform).shares.map(\.partyID) == [other])
    }
  }

  @Test func contradictingClaimsHoldTheMoneyUntilTheyAreSettled() async throws {
    try await TestPlatform.with { platform in
      let (ada, eve, press) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox),
        try await platform.newCaller(.sandbox)
      )
      let content = TestPlatform.fresh()
      let work = try await platform.work(of: ada, content)
      let offer = try await platform.sell(work, TestPlatform.paid(), by: ada)
      let order = try await platform.buy(offer, by: press)
      try await platform.pay(order)
      let rival = try await platform.work(of: eve, content)
      #expect(rival.inConflict)
      try await platform.advance(ada, days: 20)
      #expect(try await platform.order(order.orderID, seenBy: press).state == .inNotice)
      #expect(try await platform.balances(of: ada).allSatisfy { $0.availableMinorUnits == 0 })

      _ = try await platform.certification.withdrawWork(
        .init(workID: rival.workID, requestID: TestPlatform.fresh()),
        context: platform.context(CertificationV1.CertificationServiceMethods.withdrawWork, eve))
      try await platform.advance(ada, days: 1)
      #expect(try await platform.order(order.orderID, seenBy: press).state == .released)
    }
  }
}
