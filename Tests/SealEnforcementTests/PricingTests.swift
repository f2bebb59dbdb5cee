import SealAPI
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealEnforcement
@testable import SealMonitoring

/// What is asked is the price of what is used, and whether a use serves a business is told by the
/// page, or by a reviewer.
@Suite struct PricingTests {
  private static func terms(
    _ use: AuthorizationV1.Use, fen: Int64, commercial: Bool = true
  ) -> AuthorizationV1.Terms {
    AuthorizationV1.Terms(
      use: use, durationDays: 365, priceKind: .fixed,
      price: .init(currencyCode: "CNY", minorUnits: fen), commercial: commercial)
  }

  /// A case about a page that has a part of the work, by what is secured of it.
  private func reviewed(
    _ platform: TestPlatform, _ sale: TestPlatform.Sale, signals: [String] = [],
    _ page: @Sendable @escaping (inout ScriptedPages.Page) -> Void
  ) async throws -> EnforcementV1.Case {
    try await platform.grant(sale)
    platform.pages.set(page)
    let opened = try await platform.open(
      platform.usage(of: sale, signals: signals), by: sale.seller)
    try await platform.settle()
    return try await platform.find(opened.caseID, seenBy: sale.seller)
  }

  @Test(arguments: [(487_000, 3_000), (500_000, 3_000), (500_001, TestPlatform.price)])
  func halfOfAWorkIsAskedThePriceOfPassages(_ portion: Int, _ fen: Int64) async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.offer(sale, Self.terms(.quote, fen: 3_000), "Passages")
      let found = try await reviewed(platform, sale) {
        ($0.extent, $0.portionPPM) = (.substantial, portion)
      }
      // The crawl had seen the whole.
      #expect(found.state == .review && found.price?.minorUnits == fen)
      try await platform.approve(found)
      try await platform.settle()
      let shown = try await platform.invitation(found.number)
      #expect(shown.page?.observation?.workPortionPPM == UInt32(portion))
      #expect(shown.price?.minorUnits == fen)
      // Who pays what is asked, has a license for what is used.
      try await platform.pay(try await platform.answer(found, .pay).orderID, fen)
      #expect(try await platform.status(of: try #require(UsageID(found.usageID))) == .licensed)
    }
  }

  @Test func quotingForFreeGivesNoHalfOfAWorkAway() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.offer(
        sale, .init(use: .quote, priceKind: .free, commercial: true), "Quote for free")
      let found = try await reviewed(platform, sale) {
        ($0.extent, $0.portionPPM) = (.substantial, 487_000)
      }
      #expect(found.state == .review && found.price?.minorUnits == TestPlatform.price)
    }
  }

  @Test func thePageDecidesWhetherAUseServesABusiness() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.offer(
        sale, Self.terms(.republishOnline, fen: 2_000, commercial: false), "Private reprint")
      let found = try await reviewed(platform, sale) { $0.commercialSignals = ["SHOP"] }
      #expect(found.price?.minorUnits == TestPlatform.price)
      let use = try #require(try await platform.commercial(found))
      #expect(use.commercial && use.signals == ["SHOP"] && !use.reviewed)
    }
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.offer(
        sale, Self.terms(.republishOnline, fen: 2_000, commercial: false), "Private reprint")
      let found = try await reviewed(platform, sale) { $0.commercialSignals = [] }
      // The monitor says that its places serve a business: a claim, which decides nothing.
      let use = try #require(try await platform.commercial(found))
      #expect(!use.commercial && use.claimed && found.price?.minorUnits == 2_000)
    }
  }

  @Test func aReviewerDecidesWhateverThePageShows() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.offer(
        sale, Self.terms(.republishOnline, fen: 2_000, commercial: false), "Private reprint")
      let found = try await reviewed(platform, sale) { $0.commercialSignals = ["PRICES"] }
      let decided = try await platform.decideCommercial(
        found, false, "The prices are those of tickets to a school play.")
      #expect(decided.state == .review && decided.price?.minorUnits == 2_000)
      #expect(decided.decisions.map(\.kind) == [.notCommercial])
      #expect(
        try await platform.events(of: sale.seller, "case.").last == "case.decided")
      let use = try #require(try await platform.commercial(found))
      #expect(!use.commercial && use.reviewed && use.signals == ["PRICES"])
      try await platform.approve(found)
      try await platform.settle()
      // The accused reads who decided, and why.
      let shown = try await platform.invitation(found.number)
      #expect(shown.decisions.map(\.explanation) == decided.decisions.map(\.explanation))
      #expect(shown.commercial?.reviewed == true && shown.price?.minorUnits == 2_000)
      // Once somebody was asked, the price stays.
      try await platform.answer(found, .object)
      let again = try await platform.decideCommercial(found, true, "It is a shop after all.")
      #expect(again.state == .objected && again.price?.minorUnits == 2_000)
      #expect(
        await refusal { try await platform.decideCommercial(found, true, "") } == "INVALID_FIELDS")
    }
  }

  @Test func nobodyIsAskedForWhatFreeTermsAllowOnceAReviewerHasDecided() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.offer(
        sale, .init(use: .republishOnline, priceKind: .free), "Free for private use")
      let found = try await reviewed(platform, sale, signals: ["ADVERTISING"]) {
        $0.commercialSignals = ["ADVERTISING"]
      }
      #expect(found.state == .review)
      let closed = try await platform.decideCommercial(found, false, "A blog with a banner.")
      #expect(closed.state == .closed && closed.closeReason == .licensed)
      #expect(
        await refusal { try await platform.decideCommercial(found, true, "No.") }
          == "NOT_IN_REVIEW")
      try await platform.settle()
      #expect(platform.mailer.messages.isEmpty)
    }
  }

  @Test func theMailSaysWhatThePriceRestsOnInThePagesLanguageFirst() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.offer(sale, Self.terms(.quote, fen: 3_000), "Passages")
      let found = try await reviewed(platform, sale) {
        ($0.extent, $0.portionPPM, $0.language) = (.substantial, 487_000, "en-GB")
        $0.commercialSignals = ["SHOP", "PRICES"]
      }
      try await platform.approve(found)
      try await platform.settle()
      let mail = try #require(platform.mailer.messages.last).content
      for said in [
        "the page has 48.7 % of the work, not more than half. So it is that for passages",
        "网页包含作品的 48.7 %，不超过一半，因此按片段计价",
        "taken to serve a business, because the page shows: a shop, prices.", "商店、价格",
      ] { #expect(mail.text.contains(said), "\(said)") }
      #expect(mail.languageCode == "en" && mail.subject.hasPrefix("Invitation to settle"))
      let english = try #require(mail.text.firstRange(of: "Hello,"))
      let chinese = try #require(mail.text.firstRange(of: "您好"))
      #expect(english.lowerBound < chinese.lowerBound)
    }
  }

  @Test(arguments: [
    ("zh", true), ("zh-Hant-TW", true), ("ZH", true), ("en", false), ("fr-CA", false),
  ])
  func aPageSaysWhichLanguageItsReadersHave(code: String, isChinese: Bool) {
    #expect(CaseLanguage.both(for: code).map(\.isChinese) == [isChinese, !isChinese])
    #expect(CaseLanguage.both(for: nil).map(\.isChinese) == [true, false])
  }

  @Test func aRefusedDecisionSaysWhatTheCaseWaitsFor() async throws {
    try await TestPlatform.forCases { platform in
      let (_, _, found) = try await platform.invited()
      func message(_ body: () async throws -> EnforcementV1.Case) async -> String {
        do {
          _ = try await body()
          return ""
        } catch {
          return String(describing: error)
        }
      }
      func uphold() async throws -> EnforcementV1.Case {
        try await platform.decideObjection(found, upheld: true, "Yes.")
      }
      #expect(await message(uphold).contains("It waits for whom the invitation went to."))
      try await platform.answer(found, .notMe)
      #expect(await message(uphold).contains("approve the case with another contact, or reject it"))
      try await platform.approve(found, contact: "owner@copy.example")
      try await platform.settle()
      let second = try #require(try await platform.waiting(found))
      try await platform.answer(second, .object)
      #expect(
        await message { try await platform.approve(found, contact: "third@copy.example") }
          .contains("It waits for its objection to be decided"))
    }
  }
}

extension TestPlatform {
  /// How the case's use is taken, as a reviewer sees it.
  fileprivate func commercial(_ found: EnforcementV1.Case) async throws
    -> MonitoringV1.CommercialUse?
  {
    try await review(found).findings?.usage?.commercial
  }

  /// The case as it is now.
  fileprivate func waiting(_ found: EnforcementV1.Case) async throws -> EnforcementV1.Case? {
    try await review(found).found
  }

  private func review(_ found: EnforcementV1.Case) async throws
    -> EnforcementV1.GetCaseReviewResponse
  {
    try await enforcement.getCaseReview(
      .init(caseID: found.caseID),
      context: context(Methods.getCaseReview, try await newCaller(.sandbox)))
  }
}
