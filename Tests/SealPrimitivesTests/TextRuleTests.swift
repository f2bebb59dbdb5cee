import SealPrimitives
import Testing

/// What may stand in a text that people write.
@Suite struct TextRuleTests {
  private static let line = TextRule(limit: 12)
  private static let lines = TextRule(limit: 12, hasLines: true)

  /// What is wrong with a text, as "REASON U+XXXX"; `nil` for nothing.
  private func fault(_ text: String, _ rule: TextRule = line) -> String? {
    do throws(TextFault) {
      _ = try rule.normalized(text)
      return nil
    } catch {
      let sentence = error.description(of: "t")
      return error.reason + (sentence.hasPrefix("U+") ? " " + sentence.prefix { $0 != "," } : "")
    }
  }

  @Test(arguments: [
    "Reeds", "Ada O’Neill", "杭州示例文化", "Trần Đại", "می\u{200C}خواهم", "क्\u{200D}ष",
    "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}", "葛\u{E0100}", "a\u{A0}b", "Ünal & Söhne", "שלום", "٣٫١٤",
    "🏳\u{FE0F}\u{200D}🌈", "１２３", "e\u{301}\u{323}",
  ])
  func whatPeopleWriteIsTaken(text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    ("a\u{202E}b", "FORBIDDEN_CHARACTER U+202E"), ("a\u{2066}b", "FORBIDDEN_CHARACTER U+2066"),
    ("a\u{200F}b", "FORBIDDEN_CHARACTER U+200F"), ("a\u{61C}", "FORBIDDEN_CHARACTER U+061C"),
    ("\u{0}", "FORBIDDEN_CHARACTER U+0000"), ("a\u{1B}[31m", "FORBIDDEN_CHARACTER U+001B"),
    ("a\u{200B}b", "FORBIDDEN_CHARACTER U+200B"), ("a\u{AD}b", "FORBIDDEN_CHARACTER U+00AD"),
    ("\u{FEFF}a", "FORBIDDEN_CHARACTER U+FEFF"), ("a\nb", "FORBIDDEN_CHARACTER U+000A"),
    ("a\u{2028}b", "FORBIDDEN_CHARACTER U+2028"), ("a\u{85}b", "FORBIDDEN_CHARACTER U+0085"),
    ("a\tb", "FORBIDDEN_CHARACTER U+0009"), ("a\u{E000}", "FORBIDDEN_CHARACTER U+E000"),
    ("a\u{378}", "FORBIDDEN_CHARACTER U+0378"), ("a\u{10FFFF}", "FORBIDDEN_CHARACTER U+10FFFF"),
    ("a\u{3164}", "FORBIDDEN_CHARACTER U+3164"), ("a\u{E0041}", "FORBIDDEN_CHARACTER U+E0041"),
    // What joins nothing: at an end, in a pile, and where no script needs it.
    ("می\u{200C}", "FORBIDDEN_CHARACTER U+200C"),
    ("می\u{200C}\u{200C}خ", "FORBIDDEN_CHARACTER U+200C"),
    ("pay\u{200D}pal", "FORBIDDEN_CHARACTER U+200D"), ("\u{200D}👧", "FORBIDDEN_CHARACTER U+200D"),
    ("a\u{FE0F}", "FORBIDDEN_CHARACTER U+FE0F"), ("\u{301}a", "FORBIDDEN_CHARACTER U+0301"),
    ("x\u{30A}\u{301}\u{302}\u{303}\u{304}", "FORBIDDEN_CHARACTER U+0304"),
    ("1234567890123", "TOO_LONG"),
  ])
  func whatCannotStandIsNamed(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test func aCharacterIsOneWhateverItsBytes() throws {
    #expect(fault(String(repeating: "字", count: 12)) == nil)
    #expect(fault(String(repeating: "字", count: 13)) == "TOO_LONG")
    // Counted as it is kept: composed, without white space at its ends.
    #expect(fault(String(repeating: "e\u{301}", count: 12)) == nil)
    #expect(fault("    123456789012    ") == nil)
  }

  @Test(arguments: [
    ("  a b\u{3000}", "a b"), ("Cafe\u{301}", "Caf\u{E9}"), ("\u{212B}", "\u{C5}"), (" \u{A0}", ""),
    ("\n a\n", "a"), ("", ""), ("plain", "plain"),
  ])
  func aTextIsKeptInOneForm(raw: String, kept: String) throws {
    let text = try Self.line.normalized(raw)
    #expect(text.unicodeScalars.elementsEqual(kept.unicodeScalars))
    #expect(try Self.line.normalized(text).unicodeScalars.elementsEqual(kept.unicodeScalars))
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\u{2028}b", "a\nb"), ("a\tb", "a\tb"),
    ("\r\na\n\n", "a"),
  ])
  func linesEndInOneWayWhereTheyMayEnd(raw: String, kept: String) throws {
    #expect(Array(try Self.lines.normalized(raw).utf8) == Array(kept.utf8))
    #expect(fault("a\u{202E}\nb", Self.lines) == "FORBIDDEN_CHARACTER U+202E")
    #expect(fault("a\n\u{7}b", Self.lines) == "FORBIDDEN_CHARACTER U+0007")
  }

  @Test func oneSentenceSaysWhichWhereAndWhy() {
    do throws(TextFault) {
      _ = try Self.line.normalized("exe\u{202E}gpj")
      Issue.record("it was taken")
    } catch {
      #expect(
        error.description(of: "title")
          == "U+202E, character 4 of `title`, cannot stand in it: "
          + "it turns the direction of writing."
      )
    }
  }

  /// What paper shows as it is, is what the rule takes: one table of characters for both.
  @Test func paperShowsUnchangedWhatIsTaken() throws {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "字" + String(Character(scalar)) + "字"
      guard fault(text) == nil else { continue }
      let kept = try Self.line.normalized(text)
      #expect(SafeText(kept).text.unicodeScalars.elementsEqual(kept.unicodeScalars), "\(value)")
    }
  }
}
