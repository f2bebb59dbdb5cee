import SealAPI
import SealPostgres
import SealPrimitives
import SealTestPlatform
import SealVerify
import Testing

@testable import SealAccess
@testable import SealEnforcement
@testable import SealMonitoring

/// What an operator who decides about a case is shown.
@Suite struct ReviewTests {
  private static let passages = [
    MatchedPassage(workText: "It rained.", pageText: "It rained!", sameCharacters: 8),
    MatchedPassage(workText: "Nobody came.", pageText: "Nobody came.", sameCharacters: 10),
  ]

  private func review(
    _ id: String, in platform: TestPlatform, by caller: Caller? = nil
  ) async throws -> EnforcementV1.GetCaseReviewResponse {
    let reviewer: Caller
    if let caller { reviewer = caller } else { reviewer = try await platform.newCaller(.sandbox) }
    return try await platform.enforcement.getCaseReview(
      .init(caseID: id), context: platform.context(TestPlatform.Methods.getCaseReview, reviewer))
  }

  @Test func whoDecidesSeesWhatWasFound() async throws {
    try await TestPlatform.forCases { platform in
      platform.pages.set {
        ($0.passages, $0.credits, $0.licenseNumbers) = (
          Self.passages, ["NAME"], ["CS-7K2M-9QXD-0HBV-31TE"]
        )
      }
      let (sale, opened) = try await platform.opened()
      let early = try await review(opened.caseID, in: platform)
      #expect(early.found?.state == .evidence && early.findings?.evidence == nil)
      try await platform.settle()

      let seen = try await review(opened.caseID, in: platform)
      let findings = try #require(seen.findings)
      // The level, its numbers and the reasons.
      #expect(findings.usage?.status == .unlicensed && findings.usage?.pageURL == TestPlatform.page)
      #expect(findings.usage?.observation?.extent == .fullCopy)
      #expect(findings.usageDecisions.first?.reasons.contains { $0.code == "FULL_COPY" } == true)
      // The page as it was secured.
      let evidence = try #require(findings.evidence)
      #expect(evidence.observation?.workPortionPPM == 1_000_000)
      #expect(evidence.observation?.credits == ["NAME"])
      #expect(evidence.licenseNumbers == ["CS-7K2M-9QXD-0HBV-31TE"])
      #expect(evidence.passages.map(\.workText) == ["It rained.", "Nobody came."])
      #expect(evidence.passages.map(\.pageText) == ["It rained!", "Nobody came."])
      #expect(evidence.passages.map(\.sameCharacters) == [8, 10])
      // What proves it, and how it is had.
      let stamped = try platform.verified(seen.found?.evidence)
      let statement = try EvidenceStatement(stamped.statement)
      #expect(evidence.stampTime?.instant == stamped.token.genTime)
      #expect(evidence.observation?.warcSha256 == statement.capture.sha256)
      #expect(evidence.observation?.pageSha256 == statement.pageSHA256)
      #expect(
        evidence.captureBytes == statement.capture.sizeBytes && evidence.url == TestPlatform.page)
      #expect(!evidence.logOrigin.isEmpty)
      let capture = try await platform.capture(
        seen.found?.number ?? "", by: platform.newCaller(.sandbox))
      #expect(capture.sha256 == evidence.observation?.warcSha256)
      // Who claims the work, by what certificate and what power.
      #expect(findings.work?.title == "An article" && findings.claimantName == "Ada Example")
      #expect(findings.versionID == sale.work.versions[0].versionID)
      #expect(
        try platform.verified(findings.certificate).statement.id
          == sale.work.versions[0].certificateID)
      #expect(findings.mandate?.maxAsk?.minorUnits == 1_000_000)
      _ = try platform.verified(findings.mandate?.proof)
      #expect(findings.addressees.isEmpty && seen.found?.contacts.count == 1)
    }
  }

  @Test func whoDecidesSeesWhoContradicts() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      try await platform.contest(sale)
      let work = try #require(try await review(opened.caseID, in: platform).findings?.work)
      #expect(work.hasCompetingClaims && work.inConflict)
    }
  }

  @Test func whoDecidesSeesWhomTheCaseWasAddressedToAndWhatTheySaid() async throws {
    try await TestPlatform.forCases { platform in
      let (_, _, found) = try await platform.invited()
      try await platform.answer(found, .notMe, note: "Ask the printer.")
      try await platform.approve(found, contact: "printer@copy.example")
      try await platform.settle()
      let seen = try await review(found.caseID, in: platform)
      #expect(
        seen.findings?.addressees == ["editor@copy.example", "printer@copy.example"])
      #expect(seen.found?.answers.map(\.note) == ["Ask the printer."])
      let mails = (seen.found?.mails ?? []).map { "\($0.addressee) \($0.kind)" }
      #expect(
        mails.sorted() == [
          "1 CASE_MAIL_KIND_CLOSING", "1 CASE_MAIL_KIND_INVITATION", "2 CASE_MAIL_KIND_INVITATION",
        ])
    }
  }

  @Test func nothingCrossesBetweenLiveAndSandbox() async throws {
    try await TestPlatform.forCases { platform in
      let (_, opened) = try await platform.opened()
      let live = try await platform.newCaller(.live)
      #expect(
        await refusal { try await review(opened.caseID, in: platform, by: live) }
          == "CASE_NOT_FOUND")
      #expect(await refusal { try await review("case_", in: platform) } == "INVALID_FIELDS")
    }
  }

  @Test func theQueuePagesTheOldestFirst() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      var opened: [String] = []
      for page in ["a", "b", "c"] {
        let usage = try await platform.usage(of: sale, at: "https://copy.example/\(page)")
        opened.append(try await platform.open(usage, by: sale.seller).caseID)
        platform.clock.advance(by: .seconds(1))
      }
      try await platform.settle()
      let reviewer = try await platform.newCaller(.sandbox)
      func page(
        _ size: UInt32, _ state: EnforcementV1.CaseState = .unspecified, after token: String = ""
      ) async throws -> EnforcementV1.ListReviewQueueResponse {
        try await platform.enforcement.listReviewQueue(
          .init(pageSize: size, pageToken: token, state: state),
          context: platform.context(TestPlatform.Methods.listReviewQueue, reviewer))
      }
      let first = try await page(2)
      try #require(first.cases.count == 2)
      let second = try await page(2, after: first.nextPageToken)
      #expect((first.cases + second.cases).map(\.caseID) == opened)
      #expect(!first.nextPageToken.isEmpty && second.nextPageToken.isEmpty)
      #expect(first.cases.allSatisfy { !$0.contacts.isEmpty && $0.evidence == nil })

      // The first objects once invited: it waits for something else, in its old place.
      try await platform.approve(first.cases[0])
      try await platform.settle()
      try await platform.answer(first.cases[0], .object)
      #expect(try await page(9, .objected).cases.map(\.caseID) == [opened[0]])
      #expect(try await page(9, .review).cases.map(\.caseID) == Array(opened.dropFirst()))
      #expect(try await page(9).cases.map(\.caseID) == opened)
      #expect(await refusal { try await page(9, .invited) } == "INVALID_FIELDS")
      #expect(await refusal { try await page(9, after: "x") } == "INVALID_FIELDS")
      #expect(try await platform.events(of: sale.seller).last == "case.objected")
    }
  }

  @Test func aPageOfCasesCostsAsManyStatementsAsOneCase() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      for page in 1...4 {
        let usage = try await platform.usage(of: sale, at: "https://copy.example/\(page)")
        _ = try await platform.open(usage, by: sale.seller)
      }
      try await platform.settle()
      let view = CaseView(platform.parts.cases)
      func cost(of count: Int, _ show: @escaping @Sendable ([Case], Transaction) throws -> Int)
        async throws -> Int
      {
        try await platform.database.read { tx in
          let cases = try CaseStore.list(
            of: sale.seller.tenant, in: nil, before: nil, limit: count, tx)
          let before = try Self.statements(tx)
          #expect(try show(cases, tx) == count)
          return try Self.statements(tx) - before
        }
      }
      for count in [1, 4] {
        // Each count is a statement too: the first of the two is told by the second.
        #expect(try await cost(of: count) { try view.summaries($0, $1).count } == 3)
        #expect(try await cost(of: count) { try view.waiting($0, $1).count } == 3)
      }
    }
  }

  /// How many statements this connection has run, but for this one.
  private static func statements(_ tx: Transaction) throws -> Int {
    let rows = try tx.query(
      """
      SELECT coalesce(sum(generic_plans + custom_plans), 0)::bigint AS count
      FROM pg_prepared_statements
      """)
    return try rows[0].decode("count")
  }
}
