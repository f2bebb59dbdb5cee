import SealAPI
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealEnforcement

/// What happens at the same time, twice, or in a server that ends.
@Suite struct RaceTests {
  struct Killed: Error {}

  @Test func aLicenseThatComesBeforeTheInvitationStopsIt() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      let usage = try await platform.usage(of: sale)
      let opened = try await platform.open(usage, by: sale.seller)
      try await platform.settle()
      try await platform.approve(opened)
      _ = try await platform.buy(sale, for: TestPlatform.page)
      // No event was followed: the invitation's own question finds the license.
      try await platform.doJobs()
      #expect(platform.mailer.messages.isEmpty)
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).closeReason == .licensed)
    }
  }

  @Test func aLicenseThatComesWhileTheInvitationIsSentIsFollowedByAnApology() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      try await platform.approve(opened)
      platform.mailer.before { message in
        guard message.messageID.contains("invitation") else { return }
        _ = try await platform.buy(sale, for: TestPlatform.page)
        try await platform.background.usages.drain()
        _ = try await platform.events(of: sale.seller, "case.")
        try await platform.background.usages.drain()
        _ = try await platform.events(of: sale.seller, "case.")
        try await platform.background.cases.drain()
      }
      try await platform.settle()
      let closed = try await platform.find(opened.caseID, seenBy: sale.seller)
      #expect(closed.state == .closed && closed.closeReason == .licensed)
      #expect(closed.mails.map(\.kind) == [.invitation, .closing])
      #expect(platform.mailer.messages.last?.content.text.contains("apologize") == true)
    }
  }

  @Test func approvalAsksTheUsageAgain() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.doJobs()
      _ = try await platform.buy(sale, for: TestPlatform.page)
      #expect(await refusal { try await platform.approve(opened) } == "USAGE_NOT_UNLICENSED")
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).closeReason == .licensed)
      #expect(
        await refusal { try await platform.invitation(opened.number) } == "CASE_NOT_FOUND")
    }
  }

  @Test func mailIsRepeatedUnderTheSameMessageID() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      try await platform.approve(opened)
      platform.mailer.after { _ in throw Killed() }
      try await platform.doJobs()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .inviting)
      platform.mailer.after { _ in }
      platform.clock.advance(by: .seconds(3_600))
      try await platform.doJobs()
      let sent = platform.mailer.messages
      #expect(sent.count == 2 && sent[0] == sent[1])
      #expect(sent[0].serialized == sent[1].serialized)
      let found = try await platform.find(opened.caseID, seenBy: sale.seller)
      #expect(found.state == .invited && found.mails.map(\.messageID) == [sent[0].messageID])
    }
  }

  @Test func anAddressThatRefusesBringsTheCaseBackToReview() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      try await platform.approve(opened)
      platform.mailer.before { _ in throw MailError(.refused, "No such mailbox.") }
      try await platform.settle()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .review)
      platform.mailer.before { _ in }
      try await platform.approve(opened, contact: "office@copy.example")
      try await platform.settle()
      #expect(platform.mailer.messages.map(\.recipient.address) == ["office@copy.example"])
    }
  }

  @Test func evidenceIsSecuredOnceHoweverOftenItIsTried() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      platform.pages.set { $0.isReachable = false }
      let opened = try await platform.open(platform.usage(of: sale), by: sale.seller)
      try await platform.doJobs()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .evidence)
      platform.pages.set {
        $0.isReachable = true
        $0.status = 503
      }
      platform.clock.advance(by: .seconds(600))
      try await platform.doJobs()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .evidence)
      platform.pages.set { $0.status = 200 }
      platform.clock.advance(by: .seconds(600))
      try await platform.doJobs()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .review)
      let statements = try await platform.database.read { tx in
        try tx.query("SELECT 1 AS one FROM statement WHERE type = 'evidence'").count
      }
      #expect(statements == 1)
    }
  }

  @Test func aPageThatIsGoneAccusesNobody() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      platform.pages.set { $0.showsWork = false }
      let opened = try await platform.open(platform.usage(of: sale), by: sale.seller)
      try await platform.doJobs()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
  }

  @Test func theSameAnswerTwiceAtOnceIsOne() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let request = TestPlatform.fresh()
      let results = try await platform.database.race(
        at: "case_step",
        [
          { @Sendable in try await platform.answer(found, .pay, requestID: request) },
          { @Sendable in try await platform.answer(found, .pay, requestID: request) },
        ])
      let orders = try results.map { try $0.get().orderID }
      #expect(Set(orders).count == 1)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).answers.count == 1)
      #expect(
        await refusal { try await platform.answer(found, .removed, requestID: request) }
          == "REQUEST_ID_REUSED")
    }
  }

  @Test func twoCallsOpenOneCase() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      let usage = try await platform.usage(of: sale)
      let results = try await platform.database.race(
        at: "enforcement_case",
        [
          { @Sendable in try await platform.open(usage, by: sale.seller) },
          { @Sendable in try await platform.open(usage, by: sale.seller) },
        ])
      let opened = results.compactMap { result in
        if case .success(let value) = result { value.caseID } else { nil }
      }
      #expect(opened.count == 1)
      #expect(try await platform.cases(of: sale.seller).map(\.caseID) == opened)
    }
  }

  @Test func payingAndRevokingTheMandateAtOnceEndsInOneOfBoth() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let order = try await platform.answer(found, .pay).orderID
      let mandate = try await platform.find(found.caseID, seenBy: sale.seller).mandateID
      async let paid = platform.pay(order)
      async let revoked = platform.revoke(.init(mandateID: mandate), by: sale.seller)
      let (state, _) = try await (paid, revoked)
      let ended = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect((ended.state == .settled) == (state == .inNotice))
      #expect((ended.closeReason == .mandateEnded) == (state == .refunding))
      if state == .refunding {
        _ = try await platform.orders.confirmRefund(try #require(.init(order)))
      }
    }
  }

  @Test func anotherAccountSeesNothing() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await platform.invited()
      let other = try await platform.newCaller(.sandbox)
      #expect(
        await refusal { try await platform.find(found.caseID, seenBy: other) } == "CASE_NOT_FOUND")
      #expect(await refusal { try await platform.open(usage, by: other) } == "USAGE_NOT_FOUND")
      #expect(
        await refusal {
          try await platform.enforcement.withdrawCase(
            .init(caseID: found.caseID, requestID: TestPlatform.fresh()),
            context: platform.context(TestPlatform.Methods.withdrawCase, other))
        } == "CASE_NOT_FOUND")
      #expect(
        await refusal {
          try await platform.enforcement.getDossier(
            .init(caseID: found.caseID),
            context: platform.context(TestPlatform.Methods.getDossier, other))
        } == "CASE_NOT_FOUND")
      #expect(try await platform.cases(of: other).isEmpty)
      // An operator of the other environment decides nothing here.
      let live = try await platform.newCaller(.live)
      #expect(
        await refusal {
          try await platform.enforcement.rejectCase(
            .init(caseID: found.caseID, explanation: "No.", requestID: TestPlatform.fresh()),
            context: platform.context(TestPlatform.Methods.rejectCase, live))
        } == "CASE_NOT_FOUND")
      let withdrawn = try await platform.enforcement.withdrawCase(
        .init(caseID: found.caseID, requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Methods.withdrawCase, sale.seller)
      ).withdrawn
      #expect(withdrawn?.closeReason == .withdrawn)
    }
  }
}
