import SealAPI
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealEnforcement

/// What happens at the same time, twice, or in a server that ends.
@Suite struct RaceTests {
  struct Killed: Error {}

  @Test func aLicenseThatComesBeforeTheInvitationStopsIt() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      try await court.grant(sale)
      let usage = try await court.usage(of: sale)
      let opened = try await court.open(usage, by: sale.seller)
      try await court.settle()
      try await court.approve(opened)
      _ = try await court.buy(sale, for: Court.page)
      // No event was followed: the invitation's own question finds the license.
      try await court.runner.drain()
      #expect(court.mailer.messages.isEmpty)
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).closeReason == .licensed)
    }
  }

  @Test func aLicenseThatComesWhileTheInvitationIsSentIsFollowedByAnApology() async throws {
    try await Court.with { court in
      let (sale, opened) = try await court.opened()
      try await court.settle()
      try await court.approve(opened)
      court.mailer.before { message in
        guard message.messageID.contains("invitation") else { return }
        _ = try await court.buy(sale, for: Court.page)
        try await court.watch.drain()
        _ = try await court.events(of: sale.seller)
        try await court.watch.drain()
        _ = try await court.events(of: sale.seller)
        try await court.follower.drain()
      }
      try await court.settle()
      let closed = try await court.find(opened.caseID, seenBy: sale.seller)
      #expect(closed.state == .closed && closed.closeReason == .licensed)
      #expect(closed.mails.map(\.kind) == [.invitation, .closing])
      #expect(court.mailer.messages.last?.content.text.contains("apologize") == true)
    }
  }

  @Test func approvalAsksTheUsageAgain() async throws {
    try await Court.with { court in
      let (sale, opened) = try await court.opened()
      try await court.runner.drain()
      _ = try await court.buy(sale, for: Court.page)
      #expect(await refusal { try await court.approve(opened) } == "USAGE_NOT_UNLICENSED")
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).closeReason == .licensed)
      #expect(
        await refusal { try await court.invitation(opened.number) } == "CASE_NOT_FOUND")
    }
  }

  @Test func mailIsRepeatedUnderTheSameMessageID() async throws {
    try await Court.with { court in
      let (sale, opened) = try await court.opened()
      try await court.settle()
      try await court.approve(opened)
      court.mailer.after { _ in throw Killed() }
      try await court.runner.drain()
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).state == .inviting)
      court.mailer.after { _ in }
      court.clock.advance(by: .seconds(3_600))
      try await court.runner.drain()
      let sent = court.mailer.messages
      #expect(sent.count == 2 && sent[0] == sent[1])
      #expect(sent[0].serialized == sent[1].serialized)
      let found = try await court.find(opened.caseID, seenBy: sale.seller)
      #expect(found.state == .invited && found.mails.map(\.messageID) == [sent[0].messageID])
    }
  }

  @Test func anAddressThatRefusesBringsTheCaseBackToReview() async throws {
    try await Court.with { court in
      let (sale, opened) = try await court.opened()
      try await court.settle()
      try await court.approve(opened)
      court.mailer.before { _ in throw MailError(.refused, "No such mailbox.") }
      try await court.settle()
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).state == .review)
      court.mailer.before { _ in }
      try await court.approve(opened, contact: "office@copy.example")
      try await court.settle()
      #expect(court.mailer.messages.map(\.recipient.address) == ["office@copy.example"])
    }
  }

  @Test func evidenceIsSecuredOnceHoweverOftenItIsTried() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      try await court.grant(sale)
      court.pages.set { $0.isReachable = false }
      let opened = try await court.open(court.usage(of: sale), by: sale.seller)
      try await court.runner.drain()
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).state == .evidence)
      court.pages.set {
        $0.isReachable = true
        $0.status = 503
      }
      court.clock.advance(by: .seconds(600))
      try await court.runner.drain()
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).state == .evidence)
      court.pages.set { $0.status = 200 }
      court.clock.advance(by: .seconds(600))
      try await court.runner.drain()
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).state == .review)
      let statements = try await court.database.read { tx in
        try tx.query("SELECT 1 AS one FROM statement WHERE type = 'evidence'").count
      }
      #expect(statements == 1)
    }
  }

  @Test func aPageThatIsGoneAccusesNobody() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      try await court.grant(sale)
      court.pages.set { $0.showsWork = false }
      let opened = try await court.open(court.usage(of: sale), by: sale.seller)
      try await court.runner.drain()
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
  }

  @Test func theSameAnswerTwiceAtOnceIsOne() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      let request = Court.fresh()
      let results = try await court.database.race(
        at: "case_step",
        [
          { @Sendable in try await court.answer(found, .pay, requestID: request) },
          { @Sendable in try await court.answer(found, .pay, requestID: request) },
        ])
      let orders = try results.map { try $0.get().orderID }
      #expect(Set(orders).count == 1)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).answers.count == 1)
      #expect(
        await refusal { try await court.answer(found, .removed, requestID: request) }
          == "REQUEST_ID_REUSED")
    }
  }

  @Test func twoCallsOpenOneCase() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      try await court.grant(sale)
      let usage = try await court.usage(of: sale)
      let results = try await court.database.race(
        at: "enforcement_case",
        [
          { @Sendable in try await court.open(usage, by: sale.seller) },
          { @Sendable in try await court.open(usage, by: sale.seller) },
        ])
      let opened = results.compactMap { result in
        if case .success(let value) = result { value.caseID } else { nil }
      }
      #expect(opened.count == 1)
      #expect(try await court.cases(of: sale.seller).map(\.caseID) == opened)
    }
  }

  @Test func payingAndRevokingTheMandateAtOnceEndsInOneOfBoth() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      let order = try await court.answer(found, .pay).orderID
      let mandate = try await court.find(found.caseID, seenBy: sale.seller).mandateID
      async let paid = court.pay(order)
      async let revoked = court.revoke(.init(mandateID: mandate), by: sale.seller)
      let (state, _) = try await (paid, revoked)
      let ended = try await court.find(found.caseID, seenBy: sale.seller)
      #expect((ended.state == .settled) == (state == .inNotice))
      #expect((ended.closeReason == .mandateEnded) == (state == .refunding))
      if state == .refunding {
        _ = try await court.orders.confirmRefund(try #require(.init(order)))
      }
    }
  }

  @Test func anotherAccountSeesNothing() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await court.invited()
      let other = try await court.newCaller()
      #expect(
        await refusal { try await court.find(found.caseID, seenBy: other) } == "CASE_NOT_FOUND")
      #expect(await refusal { try await court.open(usage, by: other) } == "USAGE_NOT_FOUND")
      #expect(
        await refusal {
          try await court.enforcement.withdrawCase(
            .init(caseID: found.caseID, requestID: Court.fresh()),
            context: court.context(Court.Methods.withdrawCase, other))
        } == "CASE_NOT_FOUND")
      #expect(
        await refusal {
          try await court.enforcement.getDossier(
            .init(caseID: found.caseID), context: court.context(Court.Methods.getDossier, other))
        } == "CASE_NOT_FOUND")
      #expect(try await court.cases(of: other).isEmpty)
      // An operator of the other environment decides nothing here.
      let live = try await court.newCaller(.live)
      #expect(
        await refusal {
          try await court.enforcement.rejectCase(
            .init(caseID: found.caseID, explanation: "No.", requestID: Court.fresh()),
            context: court.context(Court.Methods.rejectCase, live))
        } == "CASE_NOT_FOUND")
      let withdrawn = try await court.enforcement.withdrawCase(
        .init(caseID: found.caseID, requestID: Court.fresh()),
        context: court.context(Court.Methods.withdrawCase, sale.seller)
      ).withdrawn
      #expect(withdrawn?.closeReason == .withdrawn)
    }
  }
}
