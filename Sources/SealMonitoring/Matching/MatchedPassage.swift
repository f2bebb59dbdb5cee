import SealFingerprint
import SealPostgres
import SealPrimitives

/// A passage of a work that stands on a page, as both write it. Small edits may lie within it.
package struct MatchedPassage: Sendable, Hashable {
  /// One line of visible characters, cut where it is longer than
  /// `MonitoringPolicy.keptCharacters`.
  package let workText: String
  package let pageText: String
  /// Compared characters of the whole passage that are the same.
  package let sameCharacters: Int

  package init(workText: String, pageText: String, sameCharacters: Int) {
    self.workText = workText
    self.pageText = pageText
    self.sameCharacters = sameCharacters
  }

  init(_ row: Row) throws {
    workText = try row.decode("work_text")
    pageText = try row.decode("page_text")
    sameCharacters = Int(try row.decode("same_characters", as: Int32.self))
  }

  /// What both texts share, in the order of the page: the longest passages.
  static func list(of work: ComparedText, on page: ComparedText) -> [MatchedPassage] {
    let longest = PassageMatch(work: work, page: page).passages
      .sorted { $0.sameCount > $1.sameCount }.prefix(MonitoringPolicy.keptPassages)
    return longest.sorted { $0.page.lowerBound < $1.page.lowerBound }.map { passage in
      MatchedPassage(
        workText: shown(work.normalized.passage(passage.work)),
        pageText: shown(page.normalized.passage(passage.page)), sameCharacters: passage.sameCount)
    }
  }

  private static func shown(_ text: String) -> String {
    SafeText(text, limit: MonitoringPolicy.keptCharacters).text
  }
}
