import SealAPI
import SealPrimitives
import Testing

@testable import SealAccess
@testable import SealEnforcement

/// Who learns who decided, and what of a refusal is kept.
@Suite struct TrailTests {
  private func trail(of caller: Caller, in court: Court) async throws -> [StoredChange] {
    try await court.database.read { tx in
      try ChangeStore.list(.account(caller.tenant), before: nil, limit: 100, tx)
    }
  }

  @Test func theAccountLearnsWhatWasDecidedAndNotByWhom() async throws {
    try await Court.with { court in
      let (sale, opened) = try await court.opened()
      try await court.settle()
      let reviewer = try await court.newCaller()
      _ = try await court.enforcement.rejectCase(
        .init(caseID: opened.caseID, explanation: "It is no copy.", requestID: Court.fresh()),
        context: court.context(Court.Methods.rejectCase, reviewer))
      let theirs = try await trail(of: sale.seller, in: court)
      let told = try #require(theirs.first { $0.method == "RejectCase" })
      #expect(told.actor == .operator && told.apiKeyID == nil && told.peerAddress.isEmpty)
      #expect(told.subject == opened.caseID)
      let own = try await trail(of: reviewer, in: court)
      #expect(own.map(\.method) == ["RejectCase"])
      #expect(own.map(\.apiKeyID) == [reviewer.apiKeyID] && own.map(\.subject) == [opened.caseID])
    }
  }

  @Test func anAnswerStandsInTheTrailOfWhoseCaseItIs() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      try await court.answer(found, .object)
      let answered = try #require(
        try await trail(of: sale.seller, in: court).first { $0.method == "AnswerInvitation" })
      #expect(answered.actor == .guest && answered.subject == found.caseID)
    }
  }

  @Test func anAnswerThatComesAgainIsAnsweredAlsoOnceSomebodyElseWasAsked() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      let request = Court.fresh()
      try await court.answer(found, .notMe, requestID: request)
      try await court.approve(found, contact: "owner@copy.example")
      let again = try await court.answer(found, .notMe, requestID: request)
      #expect(again.state == .closed && again.closeReason == .notResponsible)
      #expect(again.number == found.number)
      #expect(await refusal { try await court.answer(found, .notMe) } == "CASE_OVER")
      #expect(try await court.find(found.caseID, seenBy: sale.seller).answers.count == 1)
    }
  }

  @Test func anApprovalThatIsRefusedIsNotKeptAndClosesTheCase() async throws {
    try await Court.with { court in
      let (sale, opened) = try await court.opened()
      try await court.runner.drain()
      _ = try await court.buy(sale, for: Court.page)
      let request = Court.fresh()
      #expect(
        await refusal { try await court.approve(opened, requestID: request) }
          == "USAGE_NOT_UNLICENSED")
      let closed = try #require(
        try await trail(of: sale.seller, in: court).first { $0.method == "case.closed" })
      #expect(closed.actor == .platform && closed.subject == opened.caseID)
      #expect(
        await refusal { try await court.approve(opened, requestID: request) } == "NOT_IN_REVIEW")
      let steps = try await court.database.read { tx in
        try tx.query("SELECT 1 AS one FROM case_step").count
      }
      #expect(steps == 0)
    }
  }
}
