import SealTestSupport
import Testing

/// The words of mails to buyers.
@Suite struct MailWordTests {
  private let words = TargetWords(of: "SealAuthorization")

  @Test func bothLanguagesHaveTheSameWordsInTheSameOrder() {
    #expect(words.differences() == [])
  }

  @Test func everyWordIsUsedAndEveryWordThatIsUsedIsThere() throws {
    // What begins like a family of words is one of them, wherever it stands in the code.
    #expect(try words.unmatched(#/"((?:mail|license|links)[A-Z]\w*|sandbox)"/#) == [])
  }
}
