import SealAPI
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAccess
@testable import SealEnforcement

/// Who learns who decided, and what of a refusal is kept.
@Suite struct TrailTests {
  private func trail(of caller: Caller, in platform: TestPlatform) async throws -> [StoredChange] {
    try await platform.database.read { tx in
      try ChangeStore.list(.account(caller.tenant), before: nil, limit: 100, tx)
    }
  }

  @Test func theAccountLearnsWhatWasDecidedAndNotByWhom() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      let reviewer = try await platform.newCaller(.sandbox)
      _ = try await platform.enforcement.rejectCase(
        .init(
          caseID: opened.caseID, explanation: "It is no copy.", requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Methods.rejectCase, reviewer))
      let theirs = try await trail(of: sale.seller, in: platform)
      let told = try #require(theirs.first { $0.method == "RejectCase" })
      #expect(told.actor == .operator && told.apiKeyID == nil && told.peerAddress.isEmpty)
      #expect(told.subject == opened.caseID)
      let own = try await trail(of: reviewer, in: platform)
      #expect(own.map(\.method) == ["RejectCase"])
      #expect(own.map(\.apiKeyID) == [reviewer.apiKeyID] && own.map(\.subject) == [opened.caseID])
    }
  }

  @Test func anAnswerStandsInTheTrailOfWhoseCaseItIs() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.answer(found, .object)
      let answered = try #require(
        try await trail(of: sale.seller, in: platform).first { $0.method == "AnswerInvitation" })
      #expect(answered.actor == .guest && answered.subject == found.caseID)
    }
  }

  @Test func anAnswerThatComesAgainIsAnsweredAlsoOnceSomebodyElseWasAsked() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let request = TestPlatform.fresh()
      try await platform.answer(found, .notMe, requestID: request)
      try await platform.approve(found, contact: "owner@copy.example")
      let again = try await platform.answer(found, .notMe, requestID: request)
      #expect(again.state == .closed && again.closeReason == .notResponsible)
      #expect(again.number == found.number)
      #expect(await refusal { try await platform.answer(found, .notMe) } == "CASE_OVER")
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).answers.count == 1)
    }
  }

  @Test func anApprovalThatIsRefusedIsNotKeptAndClosesTheCase() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.doJobs()
      _ = try await platform.buy(sale, for: TestPlatform.page)
      let request = TestPlatform.fresh()
      #expect(
        await refusal { try await platform.approve(opened, requestID: request) }
          == "USAGE_NOT_UNLICENSED")
      let closed = try #require(
        try await trail(of: sale.seller, in: platform).first { $0.method == "case.closed" })
      #expect(closed.actor == .platform && closed.subject == opened.caseID)
      #expect(
        await refusal { try await platform.approve(opened, requestID: request) } == "NOT_IN_REVIEW")
      let steps = try await platform.database.read { tx in
        try tx.query("SELECT 1 AS one FROM case_step").count
      }
      #expect(steps == 0)
    }
  }
}
