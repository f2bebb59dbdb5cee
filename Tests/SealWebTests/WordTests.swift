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

  @Test func everyWordOfTheTemplatesIsThere() {
    for (name, source) in Templates.sources {
      for word in source.matches(of: /\{\{t\.([A-Za-z0-9]+)\}\}/) {
        #expect(Words.english.all[String(word.output.1)] != nil, "\(word.output.1) in \(name)")
      }
    }
  }

  @Test func nothingButOurOwnPictureIsPutInUnescaped() {
    for (name, source) in Templates.sources {
      let raw = source.matches(of: /\{\{\{([^}]+)\}\}\}|\{\{&/).map { String($0.output.0) }
      #expect(raw == (name == "order" ? ["{{{code}}}"] : []), "\(name)")
      #expect(source.firstMatch(of: /style=|<script|<style| on[a-z]+=/) == nil, "\(name)")
    }
  }

  @Test func everyTextIsInBothLanguages() {
    #expect(Words.english.all.keys.sorted() == Words.chinese.all.keys.sorted())
    for (key, text) in Words.chinese.all {
      #expect(!text.isEmpty && !(Words.english.all[key] ?? "").isEmpty, "\(key)")
    }
    // A sentence that was forgotten is the same in both.
    let same = Words.english.all.filter { Words.chinese.all[$0.key] == $0.value }.keys.sorted()
    #expect(same == ["fingerprint", "lookUpExample"])
  }

  @Test func moneyIsWrittenWithItsCents() {
    #expect(Words.english.money("CNY", 9_990) == "CNY 99.90")
    #expect(Words.english.money("CNY", 5) == "CNY 0.05")
    #expect(Words.chinese.money("CNY", 1_000_000_000_000) == "CNY 10000000000.00")
  }
}
