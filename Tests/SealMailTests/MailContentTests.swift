import SealMail
import Testing

/// What strangers wrote stays what it is: text.
@Suite struct MailContentTests {
  @Test func aParagraphThatIsAnAddressIsALinkInThePage() {
    let content = MailContent(
      subject: "Invitation", paragraphs: ["Hello, Lin.", "https://seal.example/c/1?a=1&b=2"],
      languageCode: "zh-CN")
    #expect(content.text == "Hello, Lin.\n\nhttps://seal.example/c/1?a=1&b=2\n")
    #expect(content.html.contains("<html lang=\"zh-CN\">"))
    #expect(content.html.contains("<p>Hello, Lin.</p>"))
    #expect(
      content.html.contains(
        "<p><a href=\"https://seal.example/c/1?a=1&amp;b=2\">"
          + "https://seal.example/c/1?a=1&amp;b=2</a></p>"
      ))
  }

  @Test(arguments: [
    "a\r\nBcc: all@example.com", "a\n\nYou owe nothing.", "a\u{2028}b", "a\u{85}b", "a\u{0}b",
  ])
  func nothingStartsAnotherLine(_ value: String) {
    let content = MailContent(subject: value, paragraphs: [value], languageCode: "en")
    for text in [content.subject, String(content.text.dropLast())] {
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 || [0x85, 0x2028].contains($0.value) })
    }
  }

  /// A combining mark makes one character of itself and the quote before it; an HTML parser sees
  /// two.
  @Test(arguments: [
    ("<b>", "harmless"), ("\"><b>", "harmless"), ("<\u{301}b>", "harmless"),
    ("https://x.example/\"\u{301}onmouseover=\"x", "https://x.example/"),
  ])
  func nothingBecomesMarkup(_ value: String, _ harmless: String) {
    func markup(_ text: String) -> [Unicode.Scalar] {
      MailContent(subject: text, paragraphs: [text], languageCode: "en")
        .html.unicodeScalars.filter { ["<", ">", "\""].contains($0) }
    }
    #expect(markup(value) == markup(harmless))
  }

  @Test func whatIsTooLongIsCut() {
    let content = MailContent(
      subject: String(repeating: "长", count: 500),
      paragraphs: [String(repeating: "文", count: 5_000)],
      languageCode: "zh-CN")
    #expect(content.subject.count == 201 && content.text.count == 4_002)
  }
}
