import Testing

@testable import SealMail

@Suite struct QuotedTextTests {
  @Test(arguments: [
    ("An article", "An article"),
    ("Version 2.0, 3.14", "Version 2.0, 3.14"),
    ("https://pay.example/now", "https[://]pay[.]example/now"),
    ("Pay at pay.example", "Pay at pay[.]example"),
    ("www.pay.example。com", "www[.]pay[.]example[。]com"),
    ("鹤归来。芦苇", "鹤归来。芦苇"),
    ("write to a@b.example", "write to a[at]b[.]example"),
    ("X” was paid back. Confirm: “Y", "X' was paid back. Confirm: 'Y"),
    ("《芦苇》续", "〈芦苇〉续"),
    ("two\nlines\u{202E}", "two lines\u{FFFD}"),
  ])
  func othersWordsCannotSpeakForUs(words: String, shown: String) {
    #expect(QuotedText.inert(words) == shown)
  }

  @Test func theyAreCut() {
    let shown = QuotedText.inert(String(repeating: "字", count: 200))
    #expect(shown.count == QuotedText.characters + 1 && shown.hasSuffix("…"))
  }
}
