import SealTestSupport
import Testing

/// The words of documents.
@Suite struct WordTests {
  private let words = TargetWords(of: "SealDocuments")

  @Test func bothLanguagesHaveTheSameWordsInTheSameOrder() {
    #expect(words.differences() == [])
  }

  @Test func everyWordIsUsedAndEveryWordThatIsUsedIsThere() throws {
    // What begins like a family of words is one of them, wherever it stands in the code.
    #expect(
      try words.unmatched(
        #/"((?:license|dossier|report|mark)[A-Z]\w*|licensee|licensor)"/#) == [])
  }
}
