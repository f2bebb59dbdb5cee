import SealAPI
import SealContent
import SealCrypto
import SealMail
import SealPrimitives
import SealProof
import SealVerify
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealEnforcement

/// The story's three accused, and the ways out beside.
@Suite struct CaseTests {
  @Test func whoPaysIsSettledInOneStep() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await court.invited()
      #expect(court.mailer.messages.map(\.recipient.address) == ["editor@copy.example"])
      #expect(court.mailer.messages[0].content.text.contains(found.number))

      let shown = try await court.invitation(found.number)
      #expect(shown.claimantName == "Ada Example" && shown.price?.minorUnits == Court.price)
      #expect(shown.openAnswers == [.haveLicense, .removed, .pay, .notMe, .object])
      let asked = try await court.answer(found, .pay)
      #expect(asked.state == .paymentPending && asked.paymentReference == asked.orderID)
      #expect(try await court.pay(asked.orderID) == .inNotice)

      let settled = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(settled.state == .settled && settled.deadline == nil)
      #expect(try await court.status(of: usage) == .licensed)
      let statement = try court.verified(settled.settlement)
      let settlement = try SettlementStatement(statement.statement)
      #expect(settlement.licenseNumber == settled.licenseNumber)
      #expect(settlement.caseNumber == found.number && settlement.minorUnits == 10_001)
      #expect(
        statement.disclosures[settlement.usageURLDigest]?.value == .string(Court.page))
      // The license covers the use from its first day, and the days bought from now on.
      let license = try await court.authorization.getLicense(
        .init(number: settled.licenseNumber),
        context: court.context(Court.Selling.getLicense, sale.seller)
      ).license
      #expect(license?.useURL == Court.page)
      // A second payment notice changes nothing.
      #expect(try await court.pay(asked.orderID) == .inNotice)
      try await court.settle()
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .settled)
      #expect(
        try await court.events(of: sale.seller) == [
          "case.opened", "case.evidence_secured", "case.approved", "case.invited",
          "case.answered", "case.settled",
        ])
    }
  }

  @Test func aLicenseCoversWhatWasUsedBeforeThePayment() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      let seen = court.clock.now().truncatedToMilliseconds
      court.clock.advance(by: .seconds(5 * 86_400))
      try await court.pay(try await court.answer(found, .pay).orderID)
      let number = try await court.find(found.caseID, seenBy: sale.seller).licenseNumber
      let stored = try await court.database.read { tx in
        try LicenseStore.find(try #require(LicenseNumber(number)), .sandbox, tx)
      }
      let license = try #require(stored)
      #expect(license.startTime == seen)
      #expect(
        license.endTime
          == court.clock.now().truncatedToMilliseconds.advanced(by: .seconds(365 * 86_400)))
    }
  }

  @Test func whoShowsALicenseIsLeftAloneWithAnApology() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await court.invited()
      // For another place of the same house: it does not cover, and the answer says why.
      let other = try await court.buy(sale, for: "https://other.example/")
      #expect(
        await refusal { try await court.answer(found, .haveLicense, license: other) }
          == "LICENSE_DOES_NOT_COVER")
      let unknown = LicenseNumber(in: .nobodys, random: SystemRandomBytes()).description
      #expect(
        await refusal { try await court.answer(found, .haveLicense, license: unknown) }
          == "LICENSE_NOT_FOUND")
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .invited)

      // Bought a moment ago; nobody has looked at the usage since.
      let number = try await court.buy(sale, for: "https://copy.example/")
      let closed = try await court.answer(found, .haveLicense, license: number)
      #expect(closed.state == .closed && closed.closeReason == .licensed)
      #expect(try await court.status(of: usage) == .licensed)
      try await court.settle()
      let last = try #require(court.mailer.messages.last)
      #expect(last.content.text.contains("apologize") && court.mailer.messages.count == 2)
      #expect(
        await refusal { try await court.answer(found, .pay) } == "CASE_OVER")
    }
  }

  @Test func whoStaysSilentIsRemindedAndThenHandedOver() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      try await court.advance(sale.seller, days: 20)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .invited)
      try await court.advance(sale.seller, days: 1)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .reminded)
      #expect(court.mailer.messages.count == 2)
      try await court.log.drain()
      try await court.advance(sale.seller, days: 7)
      let ended = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(ended.state == .transferred && ended.deadline == nil)
      let dossier = try await court.enforcement.getDossier(
        .init(caseID: found.caseID), context: court.context(Court.Methods.getDossier, sale.seller))
      #expect(dossier.sha256 == ended.dossierSha256)
      let tar = String(decoding: dossier.part, as: UTF8.self)
      for name in [
        "dossier.pdf", "capture.warc", "SHA256SUMS", "certificate/statement.json",
        "mandate/statement.sig", "evidence/timestamp.tst", "evidence/log-proof.tlog-proof",
      ] {
        #expect(tar.contains("\(found.number)/\(name)"), "\(name)")
      }
      #expect(
        try await court.events(of: sale.seller).suffix(3) == [
          "case.reminded", "case.transferred", "case.dossier_made",
        ])
      // A license that turns up later still ends it.
      let number = try await court.buy(sale, for: Court.page)
      let closed = try await court.answer(found, .haveLicense, license: number)
      #expect(closed.closeReason == .licensed)
    }
  }

  @Test func whatWasRemovedIsLookedFor() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      let invited = try #require(found.deadline?.instant).advanced(by: .seconds(-21 * 86_400))
      try await court.answer(found, .removed)
      try await court.settle()
      // A cache may still serve it.
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .removalClaimed)
      try await court.advance(sale.seller, days: 2)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .removalClaimed)
      try await court.advance(sale.seller, days: 1)
      let still = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(still.state == .reminded)
      // Answering at once takes nothing of the time that silence would have had.
      let deadline = try #require(still.deadline?.instant)
      #expect(deadline == invited.advanced(by: .seconds(28 * 86_400)))
      #expect(court.mailer.messages.last?.content.text.contains(deadline.rfc3339) == true)
      // The same answer gives no new time.
      try await court.answer(found, .removed)
      try await court.advance(sale.seller, days: 3)
      #expect(
        try await court.find(found.caseID, seenBy: sale.seller).deadline?.instant == deadline)
      court.pages.set { $0.isReachable = false }
      try await court.answer(found, .removed)
      try await court.settle()
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .removalClaimed)
      #expect(await refusal { try await court.answer(found, .removed) } == "ANSWER_NOT_OPEN")
      court.pages.set {
        $0.isReachable = true
        $0.status = 404
      }
      court.clock.advance(by: .seconds(3_600))
      try await court.settle()
      let closed = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(closed.state == .closed && closed.closeReason == .removed)
      let last = try #require(court.mailer.messages.last)
      #expect(!last.content.text.contains("apologize"))
    }
  }

  @Test func whoIsNotMeantIsNotAskedAgain() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      try await court.answer(found, .notMe, note: "We sold that site in May.\nAsk its owner.")
      let claimed = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(claimed.state == .notMeClaimed)
      #expect(claimed.answers.map(\.note) == ["We sold that site in May.\nAsk its owner."])
      #expect(await refusal { try await court.approve(found) } == "CONTACT_MISSING")
      try await court.approve(found, contact: "owner@copy.example")
      try await court.settle()
      #expect(
        Set(court.mailer.messages.dropFirst().map(\.recipient.address)) == [
          "owner@copy.example", "editor@copy.example",
        ])
      // For who was asked first it is over, and they know nothing of who is asked now.
      let over = try await court.invitation(found.number)
      #expect(over.state == .closed && over.closeReason == .notResponsible)
      #expect(over.openAnswers.isEmpty && over.evidence == nil)
      #expect(await refusal { try await court.answer(found, .pay) } == "CASE_OVER")
      #expect(
        await refusal {
          try await court.enforcement.getCapture(
            .init(number: found.number), context: court.context(Court.Methods.getCapture, nil))
        } == "CASE_NOT_FOUND")
      let second = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(second.number != found.number && second.state == .invited)
      #expect(second.mails.map(\.addressee).sorted() == [1, 1, 2])
      #expect(try await court.invitation(second.number).openAnswers.count == 5)
      try await court.answer(second, .notMe)
      #expect(
        try await court.find(found.caseID, seenBy: sale.seller).answers.map(\.addressee) == [1, 2])
      #expect(
        await refusal { try await court.approve(found) } == "CONTACT_MISSING",
        "Neither of both is asked again.")
      let operatorKey = try await court.newCaller()
      let rejected = try await court.enforcement.rejectCase(
        .init(caseID: found.caseID, explanation: "Nobody is found.", requestID: Court.fresh()),
        context: court.context(Court.Methods.rejectCase, operatorKey)
      ).rejected
      #expect(rejected?.closeReason == .notResponsible)
      let told = try await court.find(found.caseID, seenBy: sale.seller).decisions
      #expect(told.map(\.kind) == [.caseRejected])
      #expect(told.map(\.explanation) == ["Nobody is found."] && told[0].addressee == 2)
      // The accused has not asked for it.
      #expect(try await court.invitation(second.number).decisions.isEmpty)
      try await court.settle()
      #expect(court.mailer.messages.last?.content.text.contains("apologize") == true)
    }
  }

  @Test func objectionsAreHeldUntilTheyAreDecided() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      try await court.answer(found, .object)
      let operatorKey = try await court.newCaller()
      func decide(_ upheld: Bool, requestID: String = Court.fresh()) async throws
        -> EnforcementV1.Case?
      {
        try await court.enforcement.decideCaseObjection(
          .init(
            caseID: found.caseID, upheld: upheld, explanation: "We looked at it.",
            requestID: requestID),
          context: court.context(Court.Methods.decideCaseObjection, operatorKey)
        ).decided
      }
      let queue = try await court.enforcement.listReviewQueue(
        .init(), context: court.context(Court.Methods.listReviewQueue, operatorKey))
      #expect(queue.cases.map(\.caseID) == [found.caseID])
      let request = Court.fresh()
      #expect(try await decide(false, requestID: request)?.state == .reminding)
      #expect(try await decide(false, requestID: request)?.state == .reminding)
      #expect(
        await refusal { try await decide(true, requestID: request) } == "REQUEST_ID_REUSED")
      #expect(await refusal { try await decide(true) } == "NOTHING_TO_DECIDE")
      try await court.answer(found, .object)
      #expect(try await decide(true)?.closeReason == .objectionUpheld)
      #expect(try await court.events(of: sale.seller).last == "case.closed")
      // Both sides read why.
      let told = try await court.find(found.caseID, seenBy: sale.seller).decisions
      #expect(told.map(\.kind) == [.objectionRejected, .objectionUpheld])
      #expect(told.allSatisfy { $0.explanation == "We looked at it." && $0.decideTime != nil })
      #expect(try await court.invitation(found.number).decisions == told)
      try await court.settle()
      let last = try #require(court.mailer.messages.last).content.text
      #expect(last.contains("apologize") && last.contains("We looked at it."))
    }
  }

  @Test func silenceOfOperatorsEndsTheCase() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      try await court.answer(found, .object)
      try await court.advance(sale.seller, days: 30)
      #expect(
        try await court.find(found.caseID, seenBy: sale.seller).closeReason == .notPursued)
      let other = try await court.sale(sale.seller)
      try await court.grant(other)
      let opened = try await court.open(
        court.usage(of: other, at: "https://third.example/"), by: sale.seller)
      try await court.settle()
      try await court.advance(sale.seller, days: 14)
      let lapsed = try await court.find(opened.caseID, seenBy: sale.seller)
      #expect(lapsed.closeReason == .notPursued && lapsed.mails.isEmpty)
    }
  }

  @Test func anUnpaidOrderLeavesTheLastTimeToAnswer() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      let order = try await court.answer(found, .pay).orderID
      try await court.advance(sale.seller, days: 3)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .reminded)
      // Money that comes all the same goes back; nothing is settled.
      #expect(try await court.pay(order) == .refunding)
      let late = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(late.state == .reminded && late.licenseNumber.isEmpty)
      _ = try await court.orders.confirmRefund(try #require(OrderID(order)))
      // Another order settles it.
      let again = try await court.answer(found, .pay).orderID
      #expect(again != order)
      try await court.pay(again)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .settled)
    }
  }

  @Test func anotherAnswerGivesTheOrderUp() async throws {
    try await Court.with { court in
      let (_, _, found) = try await court.invited()
      let order = try await court.answer(found, .pay).orderID
      try await court.answer(found, .object)
      #expect(try await court.pay(order) == .refunding)
      _ = try await court.orders.confirmRefund(try #require(OrderID(order)))
    }
  }

  @Test func aSettlementWhoseLicenseIsRevokedIsUndone() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await court.invited()
      let order = try await court.answer(found, .pay).orderID
      try await court.pay(order)
      let number = try await court.find(found.caseID, seenBy: sale.seller).licenseNumber
      let objection = try await court.authorization.fileObjection(
        .init(licenseNumber: number, reason: "I wrote this.", requestID: Court.fresh()),
        context: court.context(Court.Selling.fileObjection, try await court.newCaller())
      ).objection
      _ = try await court.orders.decide(
        try #require(ObjectionID(objection?.objectionID ?? "")), isUpheld: true,
        explanation: "It is so.")
      let undone = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(undone.state == .closed && undone.closeReason == .settlementUndone)
      try await court.settle()
      // The usage was decided again; no case is opened for it without being asked for.
      #expect(try await court.status(of: usage) != .licensed)
      #expect(try await court.cases(of: sale.seller).count == 1)
      _ = try await court.orders.confirmRefund(try #require(OrderID(order)))
    }
  }

  @Test func evidenceIsVerifiedByStrangers() async throws {
    try await Court.with { court in
      let (_, _, found) = try await court.invited()
      try await court.log.drain()
      let shown = try await court.invitation(found.number)
      let capture = try await court.enforcement.getCapture(
        .init(number: found.number), context: court.context(Court.Methods.getCapture, nil))
      let report = court.verifier.verify(
        StatementProof(try #require(shown.evidence)),
        work: ExpectedWork(try Digests(of: capture.part)))
      #expect(report.isValid && report.certificate?.logEntry != nil, "\(report.checks)")
      let evidence = try EvidenceStatement(try #require(report.certificate).statement)
      #expect(evidence.url == Court.page && evidence.status == 200)
      #expect(capture.totalBytes == UInt64(capture.part.count))
      var changed = capture.part
      changed[0] ^= 1
      #expect(
        !court.verifier.verify(
          StatementProof(try #require(shown.evidence)), work: ExpectedWork(try Digests(of: changed))
        ).isValid)
      let mandate = try court.verified(shown.mandate)
      #expect(
        mandate.disclosures[try MandateStatement(mandate.statement).partyDigest]?.value
          == .string("Ada Example"))
      #expect(try court.verified(shown.certificate).disclosures.isEmpty)
    }
  }
}
