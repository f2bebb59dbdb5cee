import SealAPI
import SealMail
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealEnforcement

/// Whom the platform tells what, and that nobody is handed over who was not told.
@Suite struct TellingTests {
  struct Down: Error {}

  @Test func aReminderThatNobodyTakesHandsNobodyOver() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      platform.mailer.before { _ in throw MailError(.refused, "No such mailbox any more.") }
      try await platform.advance(sale.seller, days: 21)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .review)
      platform.mailer.before { _ in }
      try await platform.advance(sale.seller, days: 13)
      // Another address: invited anew, with all of the time.
      try await platform.approve(found, contact: "office@copy.example")
      try await platform.settle()
      let again = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(again.state == .invited && again.number != found.number)
      try await platform.advance(sale.seller, days: 20)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .invited)
    }
  }

  @Test func theLastTimeBeginsWhenTheReminderIsSent() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      platform.mailer.before { _ in throw Down() }
      try await platform.advance(sale.seller, days: 21)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .reminding)
      try await platform.advance(sale.seller, days: 2)
      platform.mailer.before { _ in }
      platform.clock.advance(by: .seconds(7_200))
      try await platform.settle()
      let reminded = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(reminded.state == .reminded)
      let invited = try #require(found.deadline?.instant).advanced(by: .seconds(-21 * 86_400))
      #expect(
        try #require(reminded.deadline?.instant) >= invited.advanced(by: .seconds(30 * 86_400)))
    }
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      platform.mailer.before { _ in throw Down() }
      try await platform.advance(sale.seller, days: 21)
      try await platform.advance(sale.seller, days: 3)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .review)
    }
  }

  @Test func whoMayHaveGotTheInvitationGetsTheApology() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      try await platform.approve(opened)
      // It is out, and the server ends before it can write that down.
      platform.mailer.after { _ in throw Down() }
      try await platform.doJobs()
      platform.mailer.after { _ in }
      _ = try await platform.buy(sale, for: TestPlatform.page)
      try await platform.settle()
      let closed = try await platform.find(opened.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .licensed && closed.mails.map(\.kind) == [.closing])
      #expect(platform.mailer.messages.last?.content.text.contains("apologize") == true)
    }
  }

  @Test func anObjectionOutlivesOtherAnswers() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.answer(found, .object)
      try await platform.answer(found, .removed)
      try await platform.settle()
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .removalClaimed)
      try await platform.advance(sale.seller, days: 3)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .objected)
      let order = try await platform.answer(found, .pay).orderID
      #expect(!order.isEmpty)
      try await platform.advance(sale.seller, days: 3)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .objected)
    }
  }

  @Test func withoutAMailServerNobodyIsAsked() async throws {
    try await TestPlatform.forCases(mailer: nil) { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      #expect(await refusal { try await platform.approve(opened) } == "MAIL_SERVER_MISSING")
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .review)
    }
  }

  @Test func operatorsAloneSeeWhomAPageOffersToWriteTo() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      let queued = try #require(try await platform.reviewQueue().first)
      #expect(queued.contacts.map(\.address) == ["editor@copy.example"])
      #expect(queued.contacts.map(\.element) == ["footer a"])
      let own = try await platform.find(opened.caseID, seenBy: sale.seller)
      #expect(own.hasContact && own.contacts.isEmpty)
      // Nobody is written to whom no person has confirmed.
      #expect(
        await refusal { try await platform.approve(opened, contact: "") } == "CONTACT_MISSING")
      try await platform.approve(opened)
      try await platform.settle()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .invited)
    }
  }

  @Test(
    arguments: [
      ([.invitation, .reminder], [], "reminder. No answer came.", "未收到答复"),
      ([.invitation, .reminder], [.removed], "stands in the timeline", "见时间线"),
      ([.invitation], [], "Sent: the invitation to settle. No", "已发出和解邀请。"),
    ] as [([EnforcementV1.CaseMailKind], [EnforcementV1.AnswerKind], String, String)])
  func aDossierSaysWhatWas(
    mails: [EnforcementV1.CaseMailKind], answers: [EnforcementV1.AnswerKind], english: String,
    chinese: String
  ) {
    let summary = DossierSummary(title: "T", goneTime: nil, mails: mails, answers: answers)
    #expect(summary.paragraphs[1].contains(english) && summary.paragraphs[0].contains(chinese))
    let gone = DossierSummary(
      title: "T", goneTime: Instant(seconds: 1), mails: mails, answers: answers)
    #expect(gone.paragraphs[1].contains("is seen no more"))
  }
}
