import Foundation
import SealAPI
import SealProtobuf
import SealResources
import Testing

@testable import SealWeb

@Suite struct WordTests {
  @Test(
    arguments: [
      (nil, "zh-CN,zh;q=0.9,en;q=0.8", Language.chinese), (nil, "en-US,zh;q=0.9", .english),
      (nil, "fr, de;q=0.9", .english), (nil, "fr, ZH-tw;q=0.3", .chinese), (nil, nil, .english),
      (nil, "zh;q=0, en;q=0.1", .english), (nil, ";;;,q=,zh;q=x", .english),
      ("zh", "en", .chinese), ("en-GB", "zh", .english), ("xx", "zh", .chinese),
    ] as [(String?, String?, Language)])
  func theReadersLanguageIsSpoken(_ asked: String?, _ accepted: String?, _ expected: Language) {
    #expect(Language(asked: asked, acceptLanguage: accepted) == expected)
  }

  @Test func nothingButOurOwnPictureIsPutInUnescaped() {
    for (name, source) in Templates.sources {
      let raw = source.matches(of: /\{\{\{([^}]+)\}\}\}|\{\{&/).map { String($0.output.0) }
      #expect(raw == (name == "order" ? ["{{{code}}}"] : []), "\(name)")
      // One script, which the site serves itself.
      let own = source.replacing(#"<script src="/page.js" defer></script>"#, with: "")
      #expect(own.firstMatch(of: /style=|<script|<style| on[a-z]+=/) == nil, "\(name)")
    }
  }

  @Test func bothLanguagesHaveTheSameWordsInTheSameOrder() {
    let (english, chinese) = (
      WordList.entries("SealWeb/Words/en.properties"),
      WordList.entries("SealWeb/Words/zh.properties")
    )
    #expect(english.map(\.key) == chinese.map(\.key))
    for (english, chinese) in zip(english, chinese) {
      for text in [english.text, chinese.text] {
        #expect(!text.isEmpty && !text.contains("\\"), "\(english.key)")
      }
      #expect(english.text.contains("%") == chinese.text.contains("%"), "\(english.key)")
      #expect(Self.names(in: english.text) == Self.names(in: chinese.text), "\(english.key)")
    }
    // A sentence that was forgotten is the same in both.
    let same = zip(english, chinese).filter { $0.text == $1.text }.map(\.0.key)
    #expect(same == ["lookUpExample", "fingerprint"])
  }

  /// What is put into a text: `{name}`.
  private static func names(in text: String) -> Set<String> {
    Set(text.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) })
  }

  @Test func everyWordIsUsedAndEveryWordThatIsUsedIsThere() throws {
    let code = try Self.code()
    var used = Set<String>()
    for source in Templates.sources.values {
      used.formUnion(source.matches(of: #/\{\{t\.(\w+)/#).map { String($0.output.1) })
    }
    // `words["key"]`, `words("key", value)`, `words[condition ? "key" : "another"]`
    for call in code.matches(of: #/\b[wW]ords(?:\.all)?[\[(]([^\]\n]*)/#) {
      used.formUnion(call.output.1.matches(of: #/"(\w+)"/#).map { String($0.output.1) })
    }
    let keys = Set(Words.english.all.keys)
    #expect(used.subtracting(keys).sorted() == [])

    // `words.all["kind\(number)"]`
    let families = code.matches(of: #/words(?:\.all)?\["(\w+)\\\([^"]*\)(\w*)"\]/#).map {
      (String($0.output.1), String($0.output.2))
    }
    let unused = keys.subtracting(used).filter { key in
      !families.contains { prefix, suffix in
        key.hasPrefix(prefix) && key.hasSuffix(suffix)
          && key.dropFirst(prefix.count).first.map { !$0.isLowercase || prefix.hasSuffix("_") }
            ?? false
      }
    }
    #expect(unused.sorted() == ["sealAlt"])
  }

  /// `seal.js` is served as it lies there, so it has its words by itself.
  @Test func theScriptSaysWhatTheListsSay() {
    let script = Resources.text("SealWeb/Assets/seal.js")
    for words in [Words.english, .chinese] {
      #expect(script.contains("\"\(words["sealAlt"])\""))
    }
  }

  @Test func everyValueThatAPageNamesHasItsWord() {
    func expect<Value: ProtobufEnum>(_ family: String, _: Value.Type, _ suffix: String = "") {
      for value in Value.allKnown where value.rawValue != 0 {
        #expect(
          Words.english.all["\(family)\(value.rawValue)\(suffix)"] != nil, "\(value.name)")
      }
    }
    expect("kind", CertificationV1.WorkKind.self)
    expect("role", CertificationV1.PartyRole.self)
    expect("level", CertificationV1.OwnershipLevel.self)
    expect("level", CertificationV1.OwnershipLevel.self, "Meaning")
    expect("use", AuthorizationV1.Use.self)
    expect("orderState", AuthorizationV1.OrderState.self)
    expect("licenseState", AuthorizationV1.LicenseState.self)
    expect("objectionState", AuthorizationV1.ObjectionState.self)
    expect("caseDecision", EnforcementV1.CaseDecisionKind.self)
    expect("caseReason", EnforcementV1.CaseCloseReason.self)
    expect("caseAnswer", EnforcementV1.AnswerKind.self)
    expect("caseHint", EnforcementV1.AnswerKind.self)
  }

  /// All of this target's code.
  private static func code() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/SealWeb")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }

  @Test func moneyIsWrittenWithItsCents() {
    #expect(Words.english.money("CNY", 9_990) == "CNY 99.90")
    #expect(Words.english.money("CNY", 5) == "CNY 0.05")
    #expect(Words.chinese.money("CNY", 1_000_000_000_000) == "CNY 10000000000.00")
  }
}
