import SealTestSupport
import Testing

@testable import SealEnforcement

/// The words of messages and dossiers.
@Suite struct WordTests {
  private let words = TargetWords(of: "SealEnforcement")

  @Test func bothLanguagesHaveTheSameWordsInTheSameOrder() {
    // The dossier names the work in its table; its English sentence does not repeat it.
    #expect(words.differences { $0.hasPrefix("dossierUsed") } == [])
  }

  @Test func everyWordIsUsedAndEveryWordThatIsUsedIsThere() throws {
    // What begins like a family of words is one of them, wherever it stands in the code.
    #expect(
      try words.unmatched(
        #/"((?:invitation|reminder|objection|settlement|closing|letter|dossier)[A-Z]\w*|sandbox)"/#
      ) == [])
  }

  @Test func whatIsPutInIsNotReadAgain() {
    let text = CaseWords.english(
      "invitationClaim", ["claimant": "{title}", "title": "{price}"])
    #expect(text.contains("{title} states") && text.contains("“{price}”"))
  }
}
