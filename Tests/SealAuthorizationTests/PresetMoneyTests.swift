import SealAPI
import SealAccess
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealCertification

/// Who is paid for licenses under a preset: whoever holds the right when the money comes.
@Suite struct PresetMoneyTests {
  private func split(
    _ work: CertificationV1.Work, _ claims: [CertificationV1.PartyClaim], _ publisher: Publisher
  ) async throws -> [String] {
    let response = try await publisher.platform.certification.setClaims(
      .init(workID: work.workID, claims: claims, requestID: TestPlatform.fresh()),
      context: publisher.platform.context(
        CertificationV1.CertificationServiceMethods.setClaims, publisher.ada))
    return try #require(response.sheet).claims.map(\.partyID)
  }

  private func available(_ publisher: Publisher) async throws -> [String: Int64] {
    try await publisher.platform.advance(publisher.ada, days: 8)
    return Dictionary(
      uniqueKeysWithValues: try await publisher.platform.balances(of: publisher.ada).map {
        ($0.partyID, $0.availableMinorUnits)
      })
  }

  @Test func itGoesToTheOnlyPartyUntilASheetSaysOtherwise() async throws {
    try await Publisher.with { publisher async throws in
      let platform = publisher.platform
      let press = try await platform.newCaller(.sandbox)
      try await publisher.sell(TestPlatform.paid())
      let work = try await platform.work(publisher.include("/a"), seenBy: publisher.ada)
      let offer = try #require(try await publisher.onSale(work.workID).first)
      let author = work.parties[0].partyID
      let (first, second) = (
        try await platform.buy(offer, by: press), try await platform.buy(offer, by: press)
      )
      try await platform.pay(first)
      #expect(try await available(publisher) == [author: 9_501])

      // Ordered before the sheet, paid after it.
      let holders = try await split(
        work,
        [
          .init(partyID: author, sharePPM: 333_333),
          .init(name: "Crane Press", kind: .legalPerson, sharePPM: 666_667),
        ], publisher)
      let third = try await platform.buy(offer, by: press)
      try await platform.pay(third)
      let shared = try await available(publisher)
      #expect(shared == [author: 9_501 + 3_167, holders[1]: 6_334])
      // Who left the sheet keeps what they got; the second order's time is over by now.
      _ = try await split(work, [.init(partyID: author, sharePPM: 1_000_000)], publisher)
      #expect(try await platform.order(second.orderID, seenBy: press).state == .closed)
      #expect(try await available(publisher) == shared)
    }
  }

  @Test func aSheetThatSaysNothingOfTheRightLeavesItWithTheParty() async throws {
    try await Publisher.with { publisher async throws in
      let platform = publisher.platform
      let press = try await platform.newCaller(.sandbox)
      try await publisher.sell(TestPlatform.paid())
      let work = try await platform.work(publisher.include("/a"), seenBy: publisher.ada)
      _ = try await split(
        work,
        [
          .init(
            name: "Print House", kind: .legalPerson, right: .reproduction, sharePPM: 1_000_000,
            regionCode: "CN")
        ], publisher)
      let offer = try #require(try await publisher.onSale(work.workID).first)
      try await platform.pay(platform.buy(offer, by: press))
      #expect(try await available(publisher) == [work.parties[0].partyID: 9_501])
    }
  }
}
