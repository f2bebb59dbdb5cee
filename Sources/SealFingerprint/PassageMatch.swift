/// What a page has of a work, word for word.
package struct PassageMatch: Sendable, Hashable {
  /// A stretch of the work on the page. Small edits may lie within it.
  package struct Passage: Sendable, Hashable {
    /// In the normalized text of the work, and of the page.
    package let work: Range<Int>
    package let page: Range<Int>
    /// The code points within it that are the same on both sides.
    package let sameCount: Int
  }

  /// In the order of the page.
  package let passages: [Passage]
  /// Normalized code points of each text.
  package let workCount: Int
  package let pageCount: Int
  /// Code points of the work that stand on the page; each counts once.
  package let matchedWorkCount: Int
  /// Code points of the page that come from the work: the quoted characters.
  package let matchedPageCount: Int
  /// Their weight, see `TextWeight`.
  package let matchedPageWeight: Int
  /// Whether the two texts are the same to a reader.
  package let isSameText: Bool

  /// Share of the work that is on the page, in parts per million, rounded down.
  package var workCoveragePPM: Int { Self.ppm(matchedWorkCount, workCount) }
  /// Share of the page that comes from the work, in parts per million, rounded down.
  package var pageCoveragePPM: Int { Self.ppm(matchedPageCount, pageCount) }
  /// The passage with the most equal code points; the first of equals.
  package var longest: Passage? {
    passages.reduce(nil) { best, passage in
      best.map { $0.sameCount >= passage.sameCount } == true ? best : passage
    }
  }
  package var isEmpty: Bool { passages.isEmpty }

  /// Passages that weigh less are coincidence: about twelve English words, or 30 ideographs. Of a
  /// work that itself weighs little, four fifths of it are enough.
  package static let minimumWeight = 60

  package init(work: ComparedText, page: ComparedText) {
    let workScalars = work.normalized.scalars
    let pageScalars = page.normalized.scalars
    let workWeight = TextWeight.weight(of: workScalars)
    let minimum = min(Self.minimumWeight, max(1, workWeight * 4 / 5))

    let runs = CommonRuns.find(work: work, page: page)
    let chains = RunChain.chains(of: runs).filter { chain in
      chain.runs.reduce(0) { $0 + TextWeight.weight(of: workScalars[$1.work]) } >= minimum
    }
    var inWork = [Bool](repeating: false, count: chains.isEmpty ? 0 : workScalars.count)
    var inPage = [Bool](repeating: false, count: chains.isEmpty ? 0 : pageScalars.count)
    for run in chains.flatMap(\.runs) {
      for index in run.work { inWork[index] = true }
      for index in run.page { inPage[index] = true }
    }
    passages = chains.map { $0.passage }.sorted {
      ($0.page.lowerBound, $0.work.lowerBound) < ($1.page.lowerBound, $1.work.lowerBound)
    }
    workCount = workScalars.count
    pageCount = pageScalars.count
    matchedWorkCount = inWork.count { $0 }
    matchedPageCount = inPage.count { $0 }
    matchedPageWeight = inPage.indices.reduce(0) {
      $0 + (inPage[$1] ? TextWeight.weight(of: pageScalars[$1]) : 0)
    }
    isSameText = !workScalars.isEmpty && workScalars == pageScalars
  }

  private static func ppm(_ part: Int, _ whole: Int) -> Int {
    whole == 0 ? 0 : part * 1_000_000 / whole
  }
}
