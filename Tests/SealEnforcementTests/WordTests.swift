import Foundation
import SealResources
import Testing

@testable import SealEnforcement

/// The words of messages and dossiers.
@Suite struct WordTests {
  private static func list(_ language: String) -> [(key: String, text: String)] {
    WordList.entries("SealEnforcement/Words/\(language).properties")
  }

  @Test func bothLanguagesHaveTheSameWordsInTheSameOrder() {
    let (english, chinese) = (Self.list("en"), Self.list("zh"))
    #expect(english.map(\.key) == chinese.map(\.key))
    #expect(Set(english.map(\.key)).count == english.count)
    for (english, chinese) in zip(english, chinese) {
      #expect(!english.text.isEmpty && !chinese.text.isEmpty && english.text != chinese.text)
      // The dossier names the work in its table; its English sentence does not repeat it.
      guard !english.key.hasPrefix("dossierUsed") else { continue }
      #expect(Self.names(in: english.text) == Self.names(in: chinese.text), "\(english.key)")
    }
  }

  private static func names(in text: String) -> Set<String> {
    Set(text.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) })
  }

  @Test func everyWordIsUsedAndEveryWordThatIsUsedIsThere() throws {
    let keys = Set(Self.list("en").map(\.key))
    // What begins like a family of words is one of them, wherever it stands in the code.
    let said = try Self.code().matches(
      of:
        #/"((?:invitation|reminder|objection|settlement|closing|letter|dossier)[A-Z]\w*|sandbox)"/#
    ).map { String($0.output.1) }
    #expect(Set(said).symmetricDifference(keys).sorted() == [])
  }

  /// All of this target's code.
  private static func code() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/SealEnforcement")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }

  @Test func whatIsPutInIsNotReadAgain() {
    let text = CaseWords.english(
      "invitationClaim", ["claimant": "{title}", "title": "{price}"])
    #expect(text.contains("{title} states") && text.contains("“{price}”"))
  }
}
