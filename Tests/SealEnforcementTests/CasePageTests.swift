import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTestPlatform
import Testing

@testable import SealEnforcement
@testable import SealWeb

/// What the page of a case offers in every state, in both languages.
@Suite struct CasePageTests {
  private typealias State = EnforcementV1.CaseState

  /// A state as the accused is shown it, and what the page must say then.
  private struct Row {
    let state: State
    var reason = EnforcementV1.CaseCloseReason.unspecified
    /// The answers that the service names as open.
    var open: [EnforcementV1.AnswerKind] = []
    /// Whether the price is asked for.
    var asks = false
    var says: [Language: String]
  }

  private static let all: [EnforcementV1.AnswerKind] = [
    .haveLicense, .removed, .pay, .notMe, .object,
  ]

  private static let rows: [Row] =
    [
      Row(state: .review, says: [.english: "Being looked into", .chinese: "正在核实"]),
      Row(
        state: .inviting, open: all, asks: true,
        says: [.english: "Waiting for an answer", .chinese: "等待答复"]),
      Row(
        state: .invited, open: all, asks: true,
        says: [.english: "Waiting for an answer", .chinese: "等待答复"]),
      Row(
        state: .reminding, open: all, asks: true,
        says: [.english: "Waiting for an answer", .chinese: "等待答复"]),
      Row(
        state: .reminded, open: all, asks: true,
        says: [.english: "Reminded", .chinese: "已提醒"]),
      Row(
        state: .removalClaimed, open: [.haveLicense, .pay, .notMe, .object], asks: true,
        says: [.english: "Removal is being checked", .chinese: "正在核实删除"]),
      Row(
        state: .paymentPending, open: [.haveLicense, .removed, .notMe, .object], asks: true,
        says: [.english: "Please pay by", .chinese: "请于此前付款"]),
      Row(
        state: .notMeClaimed, open: [.haveLicense],
        says: [.english: "Being looked into", .chinese: "正在核实"]),
      Row(
        state: .objected, open: [.haveLicense, .removed, .pay, .notMe], asks: true,
        says: [.english: "Your objection is being looked into", .chinese: "正在处理您的异议"]),
      Row(
        state: .settled, says: [.english: "covers this use from its first day", .chinese: "已和解"]),
      Row(
        state: .transferred, open: [.haveLicense],
        says: [.english: "handed over to the claimant", .chinese: "已移交权利人"]),
    ]
    + (1...11).map { number in
      Row(
        state: .closed, reason: .init(rawValue: Int32(number)),
        says: [
          .english: Words.english["caseReason\(number)"],
          .chinese: Words.chinese["caseReason\(number)"],
        ])
    }

  private func invitation(_ row: Row) -> EnforcementV1.Invitation {
    EnforcementV1.Invitation(
      number: "CC-TEST", state: row.state, closeReason: row.reason,
      workID: "work_01h455vb4pex5vsknk084sn02q", workTitle: "A work", claimantName: "Ada",
      usageURL: TestPlatform.page,
      firstSeenTime: GoogleProtobuf.Timestamp(Instant(seconds: 1_795_000_000)),
      deadline: GoogleProtobuf.Timestamp(Instant(seconds: 1_796_000_000)),
      price: .init(currencyCode: "CNY", minorUnits: TestPlatform.price), offerTitle: "Reprint",
      openAnswers: row.open,
      orderID: row.state == .paymentPending ? "order_01h455vb4pex5vsknk084sn02q" : "",
      licenseNumber: row.state == .settled ? "CS-TEST" : "", simulated: true,
      apology: row.reason.apologizes, stateEndTime: Self.stateEnd, lastAnswerTime: Self.lastAnswer)
  }

  /// As its clock shows it two days before the state ends.
  private func shown(_ row: Row) -> CasePage.Found {
    CasePage.Found(invitation: invitation(row), now: Instant(seconds: 1_796_800_000))
  }

  private static let stateEnd = GoogleProtobuf.Timestamp(Instant(seconds: 1_797_000_000))
  private static let lastAnswer = GoogleProtobuf.Timestamp(Instant(seconds: 1_798_000_000))

  @Test func everyStateSaysWhereItStandsAndAsksOnlyForWhatCanBeDone() async throws {
    try await TestPlatform.forCases { platform in
      let pages = CasePage(site: platform.site)
      for row in Self.rows {
        for language in Language.allCases {
          let response = platform.site.render(
            pages.page(shown(row), at: "/case/x/y", Words[language]), language, otherLanguage: "/")
          let html = try await TestPlatform.text(response.body)
          let what: Comment = "\(row.state) \(row.reason) \(language)"
          let said = try #require(row.says[language])
          #expect(html.contains(HTMLText.escaped(said)), what)
          #expect(!html.contains("CASE_") && !html.contains("caseState"), what)
          #expect(html.contains("100.01") == (row.asks || row.state == .settled), what)
          #expect(html.contains(Words[language]["casePriceFrom"]) == row.asks, what)
          #expect(
            html.contains(Words[language]["caseAnswer3"]) == row.open.contains(.pay), what)
          #expect(html.matches(of: #/<form /#).count == row.open.count, what)
          #expect(html.contains("/o/order_") == (row.state == .paymentPending), what)
          #expect(html.contains("/l/CS-TEST") == (row.state == .settled), what)
          #expect(
            html.contains(Words[language]["caseNothingMore"]) == (row.state == .closed)
              || row.state == .settled, what)
          #expect(
            html.contains(Words[language]["caseApology"])
              == [.licensed, .notResponsible, .decisionChanged, .objectionUpheld]
              .contains(row.reason), what)
          // Their deadline, not that of an operator.
          let isTheirs: Set<State> = [
            .inviting, .invited, .reminding, .reminded, .paymentPending,
          ]
          let label = Words[language][
            row.state == .paymentPending ? "casePayUntil" : "caseDeadline"]
          #expect(html.contains(label) == isTheirs.contains(row.state), what)
          // Until when, and what follows: in each state that is not over.
          let now = CaseText(shown(row), Words[language]).now
          #expect((now == nil) == [.settled, .transferred, .closed].contains(row.state), what)
          if let now {
            #expect(html.contains(HTMLText.escaped(now)) && now.contains("UTC"), what)
            // Two days, or two weeks.
            #expect(now.contains(language == .english ? " days)" : " 天后）"), what)
          }
          let silent: Set<State> = [.inviting, .invited, .reminding, .reminded]
          #expect(
            html.contains(Words[language]["caseSilenceTitle"]) == silent.contains(row.state), what)
        }
      }
      // Every state that the accused can be shown has its row.
      let states = Set(Self.rows.map(\.state.rawValue))
      #expect(states == Set((2...13).map { Int32($0) }))
    }
  }

  @Test func thePriceIsExplainedByWhatThePageHasAndShows() {
    func text(
      _ extent: MonitoringV1.UsageExtent, _ ppm: UInt32, _ use: AuthorizationV1.Use,
      _ commercial: MonitoringV1.CommercialUse = .init()
    ) -> String {
      let found = EnforcementV1.Invitation(
        offerTitle: "Reprint",
        page: .init(observation: .init(extent: extent, workPortionPPM: ppm)),
        offer: .init(terms: .init(use: use, priceKind: .fixed, commercial: true)),
        commercial: commercial)
      let text = CaseText(.init(invitation: found, now: nil), .english)
      return ([text.extent ?? ""] + text.formula("CNY 99.00") + text.commercial)
        .joined(separator: "\n")
    }
    let half = text(.substantial, 487_654, .quote)
    #expect(half.contains("a part of the work: 48.7 %") && half.contains("price for passages"))
    let more = text(.substantial, 587_000, .republishOnline)
    #expect(more.contains("58.7 %") && more.contains("No cheaper terms"))
    let whole = text(.fullCopy, 959_000, .republishOnline)
    #expect(whole.contains("the whole work, or nearly: 95.9 %"))
    #expect(whole.contains("CNY 99.00 is the price of “Reprint”"))
    #expect(whole.contains("neither advertising nor a shop nor prices"))
    let shop = text(
      .fullCopy, 959_000, .republishOnline,
      .init(commercial: true, signals: ["ADVERTISING", "SHOP"], claimed: true))
    #expect(shop.contains("because the page shows: advertising, a shop."))
    #expect(shop.contains("That is a claim, and decides nothing."))
    let reviewed = text(
      .fullCopy, 959_000, .republishOnline, .init(signals: ["PRICES"], reviewed: true))
    #expect(reviewed.contains("A reviewer decided that the use does not serve a business."))
  }

  @Test func casesThatReallyEndedAskForNothing() async throws {
    try await TestPlatform.forCases { platform in
      func page(_ number: String) async throws -> String {
        try await platform.ask(.get, platform.path(number) + "?lang=en").html
      }
      let silent = try await platform.invited()
      try await platform.advance(silent.sale.seller, days: 22)
      try await platform.advance(silent.sale.seller, days: 10)
      let transferred = try await page(silent.case.number)
      #expect(transferred.contains("Handed over to the claimant"), "\(transferred)")
      #expect(!transferred.contains("100.01") && !transferred.contains("I pay and keep it"))

      let licensed = try await platform.invited()
      let number = try await platform.buy(licensed.sale, for: TestPlatform.page)
      try await platform.answer(licensed.case, .haveLicense, license: number)
      let closed = try await page(licensed.case.number)
      #expect(closed.contains("There is a license for this use."))
      #expect(!closed.contains("100.01") && !closed.contains("<form "))
    }
  }
}
