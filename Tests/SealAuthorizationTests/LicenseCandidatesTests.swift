import SealAPI
import SealCertification
import SealPostgres
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAuthorization

/// A decision asks for few licenses and comes out as if all had been asked.
@Suite struct LicenseCandidatesTests {
  private static let places = [
    "https://press.example/news", "https://press.example/news/2026/", "https://PRESS.example:443/",
    "https://press.example/a%2Fb", "http://press.example/news", "https://other.example/news",
  ]

  @Test func theFewLicensesThatAreReadDecideAsAllOfThem() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.work(of: seller)
      let offers = try await [
        platform.sell(
          work, .init(use: .republishOnline, durationDays: 2, priceKind: .free), by: seller),
        platform.sell(
          work,
          .init(use: .republishOnline, regionCodes: ["CN"], durationDays: 3, priceKind: .free),
          by: seller),
        platform.sell(work, .init(use: .print, priceKind: .free), by: seller),
      ]
      var numbers: [String] = []
      for round in 0..<40 {
        let offer = try #require(offers.randomElement())
        let place = try #require(Self.places.randomElement())
        let order = try await platform.order(
          platform.quote(offer, for: reader), by: reader,
          at: offer.terms?.use == .print && round.isMultiple(of: 2) ? "" : place)
        numbers.append(order.licenseNumber)
        platform.clock.advance(by: .seconds(Int.random(in: 0..<20_000)))
      }
      for offer in offers {
        _ = try await platform.authorization.withdrawOffer(
          .init(offerID: offer.offerID, requestID: TestPlatform.fresh()),
          context: platform.context(TestPlatform.Methods.withdrawOffer, seller))
      }
      let catalog = try await platform.database.read { tx in
        try WorkReader.find(try #require(WorkID(work.workID)), seller.environment, tx)
      }
      let found = try #require(catalog)
      let all = try await platform.database.read { tx in
        try LicenseStore.list(of: seller.tenant, work: found.workID, before: nil, limit: 1000, tx)
          .map {
            UseFacts.License(
              number: $0.number, terms: $0.offer.terms, start: $0.startTime, end: $0.endTime,
              revoked: $0.revokeTime, placeURL: $0.useURL)
          }
      }
      #expect(all.count == 40)
      for _ in 0..<200 {
        let question = UseQuestion(
          use: [.republishOnline, .print].randomElement() ?? .print,
          regionCode: [nil, "CN", "DE"].randomElement() ?? nil,
          time: TestKeys.madeAt.advanced(by: .seconds(Int.random(in: 0..<900_000))),
          placeURL: ([nil] + Self.places.map { $0 + "/page?x=1" }).randomElement() ?? nil,
          licenseNumber: [nil, numbers.randomElement().flatMap(LicenseNumber.init)].randomElement()
            ?? nil)
        let few = try await platform.database.read { tx in
          try UseFacts.read(found, for: question, tx)
        }
        var full = few
        full.licenses = all
        #expect(
          UseCheck.decide(question, few).decision == UseCheck.decide(question, full).decision,
          "\(question)")
        #expect(few.licenses.count <= 31)
      }
    }
  }

  @Test func aPlaceIsComparedByItsDecodedSegments() throws {
    for (place, key) in [
      ("https://Press.Example", "https://press.example:443"),
      ("http://press.example:8080/a//b/../c/?q#f", "http://press.example:8080/a/c"),
      ("https://press.example/a%2Fb/%7Ec", "https://press.example:443/a%2Fb/~c"),
      ("https://press.example/新闻", "https://press.example:443/%E6%96%B0%E9%97%BB"),
    ] {
      #expect(PlaceURL(place)?.key == key)
    }
    let enclosing = try #require(PlaceURL("https://press.example/a/b")).enclosingKeys
    #expect(
      enclosing == [
        "https://press.example:443", "https://press.example:443/a", "https://press.example:443/a/b",
      ])
  }

  @Test func aPlaceThatIsTooDeepIsNotLicensed() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.work(of: seller)
      let quote = try await platform.quote(
        platform.sell(work, TestPlatform.free(), by: seller), for: reader)
      let deep = "https://press.example" + String(repeating: "/a", count: 65)
      await #expect(throws: (any Error).self) {
        try await platform.order(quote, by: reader, at: deep)
      }
      _ = try await platform.order(quote, by: reader, at: String(deep.dropLast(2)))
    }
  }
}
