import SealResources
import Testing

/// The words of mails to buyers.
@Suite struct MailWordTests {
  private static func list(_ language: String) -> [(key: String, text: String)] {
    WordList.entries("SealAuthorization/Words/\(language).properties")
  }

  @Test func bothLanguagesHaveTheSameWordsInTheSameOrder() {
    let (english, chinese) = (Self.list("en"), Self.list("zh"))
    #expect(english.map(\.key) == chinese.map(\.key))
    #expect(Set(english.map(\.key)).count == english.count)
    for (english, chinese) in zip(english, chinese) {
      #expect(!english.text.isEmpty && !chinese.text.isEmpty && english.text != chinese.text)
      #expect(Self.names(in: english.text) == Self.names(in: chinese.text), "\(english.key)")
    }
  }

  private static func names(in text: String) -> Set<String> {
    Set(text.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) })
  }
}
