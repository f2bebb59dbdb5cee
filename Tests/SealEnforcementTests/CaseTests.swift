import SealAPI
import SealContent
import SealCrypto
import SealMail
import SealPrimitives
import SealProof
import SealTestPlatform
import SealVerify
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealEnforcement

/// The story's three accused, and the ways out beside.
@Suite struct CaseTests {
  @Test func whoPaysIsSettledInOneStep() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await platform.invited()
      #expect(platform.mailer.messages.map(\.recipient.address) == ["editor@copy.example"])
      #expect(platform.mailer.messages[0].content.text.contains(found.number))

      let shown = try await platform.invitation(found.number)
      #expect(shown.claimantName == "Ada Example" && shown.price?.minorUnits == TestPlatform.price)
      #expect(shown.openAnswers == [.haveLicense, .removed, .pay, .notMe, .object])
      let asked = try await platform.answer(found, .pay)
      #expect(asked.state == .paymentPending && asked.paymentReference == asked.orderID)
      #expect(try await platform.pay(asked.orderID) == .inNotice)

      let settled = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(settled.state == .settled && settled.deadline == nil)
      #expect(try await platform.status(of: usage) == .licensed)
      let statement = try platform.verified(settled.settlement)
      let settlement = try SettlementStatement(statement.statement)
      #expect(settlement.licenseNumber == settled.licenseNumber)
      #expect(settlement.caseNumber == found.number && settlement.minorUnits == 10_001)
      #expect(
        statement.disclosures[settlement.usageURLDigest]?.value == .string(TestPlatform.page))
      // The license covers the use from its first day, and the days bought from now on.
      let license = try await platform.authorization.getLicense(
        .init(number: settled.licenseNumber),
        context: platform.context(TestPlatform.Selling.getLicense, sale.seller)
      ).license
      #expect(license?.useURL == TestPlatform.page)
      // A second payment notice changes nothing.
      #expect(try await platform.pay(asked.orderID) == .inNotice)
      try await platform.settle()
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .settled)
      // Who paid has the release in writing, and once.
      let told = platform.mailer.messages.dropFirst().map(\.content)
      #expect(told.count == 1 && told[0].subject.contains("Settled: the use of a work"))
      for said in [
        SettlementStatement.Release.english, SettlementStatement.Release.chinese, "CNY 100.01",
        settled.licenseNumber, statement.statement.id, "/case/\(found.number)",
      ] { #expect(told[0].text.contains(said), "\(said)") }
      #expect(
        try await platform.find(found.caseID, seenBy: sale.seller).mails.map(\.kind)
          == [.invitation, .settlement])
      #expect(
        try await platform.events(of: sale.seller, "case.") == [
          "case.opened", "case.evidence_secured", "case.approved", "case.invited",
          "case.answered", "case.settled",
        ])
    }
  }

  @Test func aLicenseCoversWhatWasUsedBeforeThePayment() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let seen = platform.clock.now().truncatedToMilliseconds
      platform.clock.advance(by: .seconds(5 * 86_400))
      try await platform.pay(try await platform.answer(found, .pay).orderID)
      let number = try await platform.find(found.caseID, seenBy: sale.seller).licenseNumber
      let stored = try await platform.database.read { tx in
        try LicenseStore.find(try #require(LicenseNumber(number)), .sandbox, tx)
      }
      let license = try #require(stored)
      #expect(license.startTime == seen)
      #expect(
        license.endTime
          == platform.clock.now().truncatedToMilliseconds.advanced(by: .seconds(365 * 86_400)))
    }
  }

  @Test func whoShowsALicenseIsLeftAloneWithAnApology() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await platform.invited()
      // For another place of the same house: it does not cover, and the answer says why.
      let other = try await platform.buy(sale, for: "https://other.example/")
      #expect(
        await refusal { try await platform.answer(found, .haveLicense, license: other) }
          == "LICENSE_DOES_NOT_COVER")
      let unknown = LicenseNumber(in: .nobodys, random: SystemRandomBytes()).description
      #expect(
        await refusal { try await platform.answer(found, .haveLicense, license: unknown) }
          == "LICENSE_NOT_FOUND")
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .invited)

      // Bought a moment ago; nobody has looked at the usage since.
      let number = try await platform.buy(sale, for: "https://copy.example/")
      let closed = try await platform.answer(found, .haveLicense, license: number)
      #expect(closed.state == .closed && closed.closeReason == .licensed)
      #expect(try await platform.status(of: usage) == .licensed)
      try await platform.settle()
      let last = try #require(platform.mailer.messages.last)
      #expect(last.content.text.contains("apologize") && platform.mailer.messages.count == 2)
      #expect(
        await refusal { try await platform.answer(found, .pay) } == "CASE_OVER")
    }
  }

  @Test func whoStaysSilentIsRemindedAndThenHandedOver() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.advance(sale.seller, days: 20)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .invited)
      try await platform.advance(sale.seller, days: 1)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .reminded)
      #expect(platform.mailer.messages.count == 2)
      try await platform.background.log.drain()
      try await platform.advance(sale.seller, days: 7)
      let ended = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(ended.state == .transferred && ended.deadline == nil)
      let dossier = try await platform.enforcement.getDossier(
        .init(caseID: found.caseID),
        context: platform.context(TestPlatform.Methods.getDossier, sale.seller))
      #expect(dossier.sha256 == ended.dossierSha256)
      let tar = String(decoding: dossier.part, as: UTF8.self)
      for name in [
        "dossier.pdf", "capture.warc", "SHA256SUMS", "certificate/statement.json",
        "mandate/statement.sig", "evidence/timestamp.tst", "evidence/log-proof.tlog-proof",
      ] {
        #expect(tar.contains("\(found.number)/\(name)"), "\(name)")
      }
      #expect(
        try await platform.events(of: sale.seller, "case.").suffix(3) == [
          "case.reminded", "case.transferred", "case.dossier_made",
        ])
      // A license that turns up later still ends it.
      let number = try await platform.buy(sale, for: TestPlatform.page)
      let closed = try await platform.answer(found, .haveLicense, license: number)
      #expect(closed.closeReason == .licensed)
    }
  }

  @Test func whatWasRemovedIsLookedFor() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let invited = try #require(found.deadline?.instant).advanced(by: .seconds(-21 * 86_400))
      try await platform.answer(found, .removed)
      try await platform.settle()
      // A cache may still serve it.
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .removalClaimed)
      try await platform.advance(sale.seller, days: 2)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .removalClaimed)
      try await platform.advance(sale.seller, days: 1)
      let still = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(still.state == .reminded)
      // Answering at once takes nothing of the time that silence would have had.
      let deadline = try #require(still.deadline?.instant)
      #expect(deadline == invited.advanced(by: .seconds(28 * 86_400)))
      #expect(
        platform.mailer.messages.last?.content.text.contains(
          deadline.shownInEnglish) == true)
      // The same answer gives no new time.
      try await platform.answer(found, .removed)
      try await platform.advance(sale.seller, days: 3)
      #expect(
        try await platform.find(found.caseID, seenBy: sale.seller).deadline?.instant == deadline)
      platform.pages.set { $0.isReachable = false }
      try await platform.answer(found, .removed)
      try await platform.settle()
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .removalClaimed)
      #expect(await refusal { try await platform.answer(found, .removed) } == "ANSWER_NOT_OPEN")
      platform.pages.set {
        $0.isReachable = true
        $0.status = 404
      }
      platform.clock.advance(by: .seconds(3_600))
      try await platform.settle()
      let closed = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(closed.state == .closed && closed.closeReason == .removed)
      let last = try #require(platform.mailer.messages.last)
      #expect(!last.content.text.contains("apologize"))
    }
  }

  @Test func whoIsNotMeantIsNotAskedAgain() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.answer(found, .notMe, note: "We sold that site in May.\nAsk its owner.")
      let claimed = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(claimed.state == .notMeClaimed)
      #expect(claimed.answers.map(\.note) == ["We sold that site in May.\nAsk its owner."])
      #expect(await refusal { try await platform.approve(found) } == "CONTACT_MISSING")
      try await platform.approve(found, contact: "owner@copy.example")
      try await platform.settle()
      #expect(
        Set(platform.mailer.messages.dropFirst().map(\.recipient.address)) == [
          "owner@copy.example", "editor@copy.example",
        ])
      // For who was asked first it is over, and they know nothing of who is asked now.
      let over = try await platform.invitation(found.number)
      #expect(over.state == .closed && over.closeReason == .notResponsible)
      #expect(over.openAnswers.isEmpty && over.evidence == nil)
      #expect(await refusal { try await platform.answer(found, .pay) } == "CASE_OVER")
      #expect(
        await refusal {
          try await platform.capture(found.number, platform.secret(found.number))
        } == "CASE_NOT_FOUND")
      let second = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(second.number != found.number && second.state == .invited)
      #expect(second.mails.map(\.addressee).sorted() == [1, 1, 2])
      #expect(try await platform.invitation(second.number).openAnswers.count == 5)
      try await platform.answer(second, .notMe)
      #expect(
        try await platform.find(found.caseID, seenBy: sale.seller).answers.map(\.addressee) == [
          1, 2,
        ])
      #expect(
        await refusal { try await platform.approve(found) } == "CONTACT_MISSING",
        "Neither of both is asked again.")
      let operatorKey = try await platform.newCaller(.sandbox)
      let rejected = try await platform.enforcement.rejectCase(
        .init(
          caseID: found.caseID, explanation: "Nobody is found.", requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Methods.rejectCase, operatorKey)
      ).rejected
      #expect(rejected?.closeReason == .notResponsible)
      let told = try await platform.find(found.caseID, seenBy: sale.seller).decisions
      #expect(told.map(\.kind) == [.caseRejected])
      #expect(told.map(\.explanation) == ["Nobody is found."] && told[0].addressee == 2)
      // The accused has not asked for it.
      #expect(try await platform.invitation(second.number).decisions.isEmpty)
      try await platform.settle()
      #expect(platform.mailer.messages.last?.content.text.contains("apologize") == true)
    }
  }

  @Test func objectionsAreHeldUntilTheyAreDecided() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.answer(found, .object)
      let operatorKey = try await platform.newCaller(.sandbox)
      func decide(_ upheld: Bool, requestID: String = TestPlatform.fresh()) async throws
        -> EnforcementV1.Case?
      {
        try await platform.enforcement.decideCaseObjection(
          .init(
            caseID: found.caseID, upheld: upheld, explanation: "We looked at it.",
            requestID: requestID),
          context: platform.context(TestPlatform.Methods.decideCaseObjection, operatorKey)
        ).decided
      }
      let queue = try await platform.enforcement.listReviewQueue(
        .init(), context: platform.context(TestPlatform.Methods.listReviewQueue, operatorKey))
      #expect(queue.cases.map(\.caseID) == [found.caseID])
      let request = TestPlatform.fresh()
      #expect(try await decide(false, requestID: request)?.state == .reminding)
      #expect(try await decide(false, requestID: request)?.state == .reminding)
      #expect(
        try await platform.events(of: sale.seller, "case.").suffix(2) == [
          "case.decided", "case.reminding",
        ])
      #expect(
        await refusal { try await decide(true, requestID: request) } == "REQUEST_ID_REUSED")
      #expect(await refusal { try await decide(true) } == "NOTHING_TO_DECIDE")
      try await platform.answer(found, .object)
      #expect(try await decide(true)?.closeReason == .objectionUpheld)
      #expect(try await platform.events(of: sale.seller, "case.").last == "case.closed")
      // Both sides read why.
      let told = try await platform.find(found.caseID, seenBy: sale.seller).decisions
      #expect(told.map(\.kind) == [.objectionRejected, .objectionUpheld])
      #expect(told.allSatisfy { $0.explanation == "We looked at it." && $0.decideTime != nil })
      #expect(try await platform.invitation(found.number).decisions == told)
      try await platform.settle()
      let last = try #require(platform.mailer.messages.last).content.text
      #expect(last.contains("apologize") && last.contains("We looked at it."))
    }
  }

  @Test func silenceOfOperatorsEndsTheCase() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.answer(found, .object)
      try await platform.advance(sale.seller, days: 30)
      #expect(
        try await platform.find(found.caseID, seenBy: sale.seller).closeReason == .notPursued)
      let other = try await platform.sale(sale.seller)
      try await platform.grant(other)
      let opened = try await platform.open(
        platform.usage(of: other, at: "https://third.example/"), by: sale.seller)
      try await platform.settle()
      try await platform.advance(sale.seller, days: 14)
      let lapsed = try await platform.find(opened.caseID, seenBy: sale.seller)
      #expect(lapsed.closeReason == .notPursued && lapsed.mails.isEmpty)
    }
  }

  @Test func anUnpaidOrderLeavesTheLastTimeToAnswer() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let order = try await platform.answer(found, .pay).orderID
      try await platform.advance(sale.seller, days: 3)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .reminded)
      // Money that comes all the same goes back; nothing is settled.
      #expect(try await platform.pay(order) == .refunding)
      let late = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(late.state == .reminded && late.licenseNumber.isEmpty)
      _ = try await platform.orders.confirmRefund(try #require(OrderID(order)))
      // Another order settles it.
      let again = try await platform.answer(found, .pay).orderID
      #expect(again != order)
      try await platform.pay(again)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .settled)
    }
  }

  @Test func anotherAnswerGivesTheOrderUp() async throws {
    try await TestPlatform.forCases { platform in
      let (_, _, found) = try await platform.invited()
      let order = try await platform.answer(found, .pay).orderID
      try await platform.answer(found, .object)
      #expect(try await platform.pay(order) == .refunding)
      _ = try await platform.orders.confirmRefund(try #require(OrderID(order)))
    }
  }

  @Test func aSettlementWhoseLicenseIsRevokedIsUndone() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await platform.invited()
      let order = try await platform.answer(found, .pay).orderID
      try await platform.pay(order)
      let number = try await platform.find(found.caseID, seenBy: sale.seller).licenseNumber
      let objection = try await platform.authorization.fileObjection(
        .init(licenseNumber: number, reason: "I wrote this.", requestID: TestPlatform.fresh()),
        context: platform.context(
          TestPlatform.Selling.fileObjection, try await platform.newCaller(.sandbox))
      ).objection
      _ = try await platform.orders.decide(
        try #require(ObjectionID(objection?.objectionID ?? "")), isUpheld: true,
        explanation: "It is so.")
      let undone = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(undone.state == .closed && undone.closeReason == .settlementUndone)
      try await platform.settle()
      // The usage was decided again; no case is opened for it without being asked for.
      #expect(try await platform.status(of: usage) != .licensed)
      #expect(try await platform.cases(of: sale.seller).count == 1)
      _ = try await platform.orders.confirmRefund(try #require(OrderID(order)))
    }
  }

  @Test func evidenceIsVerifiedByStrangers() async throws {
    try await TestPlatform.forCases { platform in
      let (_, _, found) = try await platform.invited()
      try await platform.background.log.drain()
      let shown = try await platform.invitation(found.number)
      let capture = try await platform.capture(found.number, platform.secret(found.number))
      let report = platform.verifier.verify(
        StatementProof(try #require(shown.evidence)),
        work: ExpectedWork(try Digests(of: capture.part)))
      #expect(report.isValid && report.certificate?.logEntry != nil, "\(report.checks)")
      let evidence = try EvidenceStatement(try #require(report.certificate).statement)
      #expect(evidence.url == TestPlatform.page && evidence.status == 200)
      #expect(capture.totalBytes == UInt64(capture.part.count))
      var changed = capture.part
      changed[0] ^= 1
      #expect(
        !platform.verifier.verify(
          StatementProof(try #require(shown.evidence)), work: ExpectedWork(try Digests(of: changed))
        ).isValid)
      let mandate = try platform.verified(shown.mandate)
      #expect(
        mandate.disclosures[try MandateStatement(mandate.statement).partyDigest]?.value
          == .string("Ada Example"))
      #expect(try platform.verified(shown.certificate).disclosures.isEmpty)
    }
  }
}
