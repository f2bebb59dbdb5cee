import SealMail
import SealPrimitives
import Testing

/// What we write to people, in each language.
@Suite struct MailNoticeTests {
  private static let deadline = Instant(rfc3339: "2026-12-21T08:00:00.000Z")!  // right by its form
  private static let page = "https://seal.example.org/cases/1?key=a&b=c"

  private func invitation(title: String = "Nebelhorn", claimant: String = "Lin")
    -> SettlementInvitation
  {
    SettlementInvitation(
      caseNumber: "CASE-7", claimantName: claimant, workTitle: title,
      useURL: "https://shop.example.com/p", pageURL: Self.page, price: "CNY 120.00",
      deadline: Self.deadline)
  }

  @Test(arguments: MailLanguage.allCases)
  func everyNoticeSaysAllThatItWasGiven(_ language: MailLanguage) throws {
    let notices: [(any MailNotice, [String])] =
      [
        (
          invitation(),
          [
            "CASE-7", "Lin", "Nebelhorn", "https://shop.example.com/p", "CNY 120.00",
            "2026-12-21 08:00 UTC",
          ]
        ),
        (
          SettlementReminder(
            caseNumber: "CASE-7", workTitle: "Nebelhorn", pageURL: Self.page, price: "CNY 120.00",
            deadline: Self.deadline), ["CASE-7", "Nebelhorn", "CNY 120.00", "2026-12-21 08:00 UTC"]
        ),
        (
          LicenseLetterNotice(
            licenseID: "lic_1", workTitle: "Nebelhorn", licensorName: "Lin", pageURL: Self.page),
          ["lic_1", "Nebelhorn", "Lin"]
        ),
      ]
      + CaseClosing.Outcome.allCases.map { outcome in
        (
          CaseClosing(
            caseNumber: "CASE-7", workTitle: "Nebelhorn", pageURL: Self.page, outcome: outcome),
          ["CASE-7", "Nebelhorn"]
        )
      }
    for (notice, values) in notices {
      let content = try notice.content(in: language)
      #expect(content.languageCode == language.rawValue)
      for value in values {
        #expect(content.text.contains(value) && content.html.contains(value), "\(value)")
      }
      #expect(content.text.contains("\n\n\(Self.page)\n\n"))
      let link = Self.page.replacing("&", with: "&amp;")
      #expect(content.html.contains("<p><a href=\"\(link)\">\(link)</a></p>"))
      #expect(!content.text.contains("{{") && !content.html.contains("{{"))
      // A name that a template misspells is an empty place: two spaces, or an empty paragraph.
      for place in ["  ", "“”", "《》", "\n\n\n"] { #expect(!content.text.contains(place)) }
      #expect(content.html.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(!content.subject.isEmpty && !content.subject.contains("\n"))
    }
  }

  @Test func outcomesAreTold() throws {
    for language in MailLanguage.allCases {
      let texts = try CaseClosing.Outcome.allCases.map {
        try CaseClosing(caseNumber: "1", workTitle: "a", pageURL: Self.page, outcome: $0)
          .content(in: language).text
      }
      #expect(Set(texts).count == texts.count)
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"\u{301} onclick=\"x", "<\u{338}img src=x>", "'&amp;",
    "{{pageURL}}",
  ])
  func aStrangersTextIsNoMarkup(_ title: String) throws {
    let html = try invitation(title: title).content(in: .english).html
    let plain = try invitation(title: "").content(in: .english).html
    for mark: Unicode.Scalar in ["<", ">", "\"", "'"] {
      #expect(
        html.unicodeScalars.count { $0 == mark } == plain.unicodeScalars.count { $0 == mark })
    }
    #expect(try invitation(title: title).content(in: .english).text.contains(title))
  }

  @Test func aStrangersTextStartsNoLineOfItsOwn() throws {
    let forged = "Lin\n\nPay here: https://evil.example\r\n\u{2028}now"
    let content = try invitation(title: forged, claimant: forged).content(in: .english)
    let plain = try invitation().content(in: .english)
    let lines = { (text: String) in text.split { $0.isNewline }.count }
    #expect(lines(content.text) == lines(plain.text))
    #expect(!content.subject.contains { $0.isNewline })
  }

  @Test func aLongTitleIsCutSoThatTheSubjectStaysOne() throws {
    let content = try invitation(title: String(repeating: "长", count: 2_000)).content(in: .chinese)
    _ = try MailMessage(
      from: MailAddress("a@example.org"), to: MailAddress("b@example.org"), content, key: "k",
      at: Self.deadline)
  }

  @Test(arguments: [
    ("zh", MailLanguage.chinese), ("zh-CN", .chinese), ("ZH_hant", .chinese), ("en-US", .english),
    ("de", .english), ("", .english), ("zha", .english),
  ])
  func theLanguageFollowsTheReader(_ code: String, _ language: MailLanguage) {
    #expect(MailLanguage(languageCode: code) == language)
  }
}
