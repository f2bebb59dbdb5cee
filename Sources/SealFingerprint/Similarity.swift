/// What a decision about a page needs to know of its text: how much of the work it has.
///
/// No judgment: whether a quotation is lawful also hangs on its purpose and on credit.
package struct Similarity: Sendable, Hashable {
  package enum Extent: String, Sendable {
    /// Nothing that is not coincidence.
    case none = "NONE"
    /// A few sentences, a small part of both the work and the page.
    case quotation = "QUOTATION"
    /// More than a quotation, less than the whole.
    case substantial = "SUBSTANTIAL"
    /// The work, or nearly.
    case fullCopy = "FULL_COPY"
  }

  package let extent: Extent
  /// Same bytes: the page's file has the digest of a version. Known by whoever has both.
  package let isExactDigest: Bool
  /// Same text, whatever surrounds it on the page.
  package let isSameText: Bool
  /// Parts per million.
  package let workCoveragePPM: Int
  package let pageCoveragePPM: Int
  /// Normalized code points.
  package let longestPassageCount: Int
  package let quotedCount: Int
  package let passageCount: Int

  package init(
    _ match: PassageMatch, isExactDigest: Bool = false, thresholds: Thresholds = .standard
  ) {
    self.isExactDigest = isExactDigest
    isSameText = match.isSameText
    workCoveragePPM = match.workCoveragePPM
    pageCoveragePPM = match.pageCoveragePPM
    longestPassageCount = match.longest?.sameCount ?? 0
    quotedCount = match.matchedPageCount
    passageCount = match.passages.count
    extent =
      if isExactDigest || match.isSameText || match.workCoveragePPM >= thresholds.fullCopyPPM {
        .fullCopy
      } else if match.isEmpty {
        .none
      } else if match.workCoveragePPM <= thresholds.quotationOfWorkPPM
        && match.pageCoveragePPM <= thresholds.quotationOfPagePPM
        && match.matchedPageWeight <= thresholds.quotationWeight
      {
        .quotation
      } else {
        .substantial
      }
  }

  /// Where one extent ends and the next begins. Practice, not law: no statute gives a number.
  package struct Thresholds: Sendable {
    /// Of the work: from here on it is all there. Winnowing finds unedited text whole, and over 80
    /// % of a text in which each twelfth word was replaced.
    package var fullCopyPPM = 800_000
    /// Of the work at most. Short works are quoted in larger part.
    package var quotationOfWorkPPM = 300_000
    /// Of the page at most: a quotation serves what somebody says himself.
    package var quotationOfPagePPM = 500_000
    /// At most; see `TextWeight`: 250 ideographs or 500 letters.
    package var quotationWeight = 500

    package init() {}

    package static let standard = Thresholds()
  }
}
