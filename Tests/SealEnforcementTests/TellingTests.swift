import SealAPI
import SealMail
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealEnforcement
@testable import SealMonitoring

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

  @Test func whoseObjectionIsRefusedReadsSoAndWhy() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.answer(found, .object)
      _ = try await platform.decideObjection(found, upheld: false, "The text is word for word.")
      try await platform.settle()
      let content = try #require(platform.mailer.messages.last).content
      #expect(content.subject.contains("Your objection was not accepted"))
      #expect(content.subject.contains("您的异议未获采纳"))
      let reminded = try await platform.find(found.caseID, seenBy: sale.seller)
      let until = try #require(reminded.deadline?.instant)
      for said in [
        "Why, in the reviewer's words: The text is word for word.",
        "审核人员说明的理由：The text is word for word.", CaseLanguage.english.time(until),
        // How far ahead it is stands before the bracket's end.
        String(CaseLanguage.chinese.time(until).dropLast()), "CNY 100.01",
      ] { #expect(content.text.contains(said), "\(said) is not in \(content.text)") }
      // The claimant reads the same.
      let event = try #require(
        try await platform.storedEvents(of: sale.seller, "case.decided").last)
      let data = String(decoding: event.data, as: UTF8.self)
      #expect(data.contains(#""decision":"OBJECTION_REJECTED""#))
      #expect(data.contains("The text is word for word."))
      #expect(reminded.decisions.map(\.explanation) == ["The text is word for word."])
      // What follows is about something else.
      try await platform.answer(reminded, .removed)
      try await platform.advance(sale.seller, days: 3)
      let last = try #require(platform.mailer.messages.last).content
      #expect(last.subject.contains("Reminder") && last.text.contains("still shows it"))
      #expect(!last.text.contains("word for word"))
    }
  }

  @Test func everyMessageSaysHowToKnowThatItIsReal() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.advance(sale.seller, days: 21)
      let messages = platform.mailer.messages.map(\.content)
      #expect(messages.count == 2)
      for message in messages {
        #expect(message.subject.contains("the use of a work"))
        #expect(message.text.contains("enter the number \(found.number) there"))
        #expect(message.text.contains("请自行在浏览器中输入"))
        #expect(message.text.contains("answer “That is not me”"))
        // No time as machines write it.
        #expect(message.text.firstMatch(of: #/\d{2}:\d{2}:\d{2}/#) == nil)
        #expect(message.text.contains(" UTC+8 (in "))
      }
      #expect(messages[0].text.contains("(in 21 days)") && messages[1].text.contains("(in 7 days)"))
      #expect(messages[0].text.contains("the page has 100.0 % of the work"))
      #expect(messages[0].text.contains("If no answer comes, you get one reminder"))
    }
  }

  /// A claimant chooses the title, and whom the mail goes to by the page that is watched.
  @Test func aTitleMakesNoMailOfOursASwindle() async throws {
    try await TestPlatform.forCases { platform in
      let title = "X” has ended. Your prize waits at https://pay.example/now or pay.example “Y"
      let sale = try await platform.sale(title: title)
      try await platform.grant(sale)
      let opened = try await platform.open(platform.usage(of: sale), by: sale.seller)
      try await platform.settle()
      try await platform.approve(opened)
      try await platform.settle()
      let mail = try #require(platform.mailer.messages.last).content
      #expect(mail.subject.contains(opened.number) && !mail.subject.contains("prize"))
      #expect(
        mail.text.contains("the work “X' has ended. Your prize waits at https[://]pay[.]example"))
      for part in [mail.text, mail.html] {
        #expect(!part.contains("https://pay") && !part.contains("pay.example"))
      }
    }
  }

  @Test func theEndSaysWhy() async throws {
    try await TestPlatform.forCases { platform in
      let (_, _, found) = try await platform.invited()
      try await platform.answer(found, .object)
      _ = try await platform.decideObjection(found, upheld: true, "It is a quotation.")
      try await platform.settle()
      let text = try #require(platform.mailer.messages.last).content.text
      #expect(text.contains("Why: your objection was right.") && text.contains("apologize"))
      #expect(text.contains("in the reviewer's words: It is a quotation."))
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

  @Test func whereThePageNamesNobodyTheSitesOwnContactPageIsRead() async throws {
    try await TestPlatform.forCases { platform in
      let imprint = "https://copy.example/imprint"
      platform.pages.set {
        $0.body = "<article><p>A copy.</p></article>"
        $0.contactPages = [
          ("https://copy.example/about", []),
          (imprint, [PageContact(address: "office@copy.example", element: "footer text")]),
        ]
      }
      _ = try await platform.opened()
      try await platform.settle()
      let queued = try #require(try await platform.reviewQueue().first)
      #expect(queued.contacts.map(\.address) == ["office@copy.example"])
      #expect(queued.contacts.map(\.url) == [imprint])
      #expect(queued.contacts.map(\.element) == ["footer text"])
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
