import SealPrimitives
import Testing

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
    #expect(text.text.count == SafeText.characters + 1)
    #expect(text.text.hasSuffix("字…"))
    #expect(SafeText("exactly", limit: 7).text == "exactly")
  }
}
