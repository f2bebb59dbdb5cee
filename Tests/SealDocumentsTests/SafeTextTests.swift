import Testing

@testable import SealDocuments

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("Ada Example", "Ada Example"),
    ("杭州示例文化", "杭州示例文化"),
    ("two\nlines\r\nand\ttabs", "two lines and tabs"),
    ("line\u{2028}paragraph\u{2029}next\u{85}page\u{C}end", "line paragraph next page end"),
    ("evil\u{202E}gpj.exe", "evil\u{FFFD}gpj.exe"),
    ("\u{2066}isolated\u{2069}\u{200F}", "\u{FFFD}isolated\u{FFFD}\u{FFFD}"),
    ("NUL\u{0}and escape\u{1B}[31m", "NUL\u{FFFD}and escape\u{FFFD}[31m"),
    ("soft\u{AD}hyphen\u{200B}\u{FEFF}", "softhyphen"),
    ("tag\u{E0041}", "tag\u{FFFD}"),
    ("private\u{E000}", "private\u{FFFD}"),
    ("filler\u{3164}", "filler\u{FFFD}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("👩\u{200D}👧", "👩\u{200D}👧"),
    ("<b>&amp;</b>", "<b>&amp;</b>"),
    ("", ""),
  ])
  func showsWhatSomebodyWroteAsOneVisibleLine(raw: String, shown: String) {
    #expect(SafeText(raw).text.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func leavesFourMarksOfAPile() {
    let pile = "a" + String(repeating: "\u{301}", count: 500) + "b"
    #expect(SafeText(pile).text.unicodeScalars.count == 6)
    #expect(SafeText("Việt Nam e\u{301}").text == "Việt Nam e\u{301}")
  }

  @Test func cutsWhatIsTooLongVisibly() {
    let text = SafeText(String(repeating: "字", count: 10_000))
    #expect(text.text.count == DocumentLimits.textCharacters + 1)
    #expect(text.text.hasSuffix("字…"))
    #expect(SafeText("exactly", limit: 7).text == "exactly")
  }

  @Test(arguments: [
    (Int64(0), "CNY 0.00"), (5, "CNY 0.05"), (99, "CNY 0.99"), (100, "CNY 1.00"),
    (123_456_789, "CNY 1,234,567.89"), (-100_000, "CNY -1,000.00"),
    (.max, "CNY 92,233,720,368,547,758.07"),
  ])
  func writesMoneyWithTwoDecimals(minorUnits: Int64, text: String) {
    #expect(DocumentTexts.money("CNY", minorUnits) == text)
    #expect(DocumentTexts.money("JPY", 1_234) == "JPY 1,234")
  }

  @Test func writesChinasTimeWithItsOffset() {
    #expect(DocumentTexts.time(Samples.time) == "2026-11-21 16:33:20 UTC+8")
    #expect(DocumentTexts.day(Samples.time.advanced(by: .seconds(8 * 3_600))) == "2026-11-22")
  }
}
