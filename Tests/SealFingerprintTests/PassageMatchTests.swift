import Testing

@testable import SealFingerprint

@Suite struct PassageMatchTests {
  private let chinese = Alphabet.all[1]
  private let latin = Alphabet.all[0]

  @Test func findsAQuotationExactlyWhereItIs() throws {
    var random = SplitMix(seed: 3)
    for alphabet in [chinese, latin] {
      for length in [60, 61, 100, 400] {
        let work = alphabet.string(2_000, &random)
        let start = Int(random.next() % 1_500)
        let quote = String(work.dropFirst(start).prefix(length))
        let page = alphabet.string(300, &random) + "1" + quote + "2" + alphabet.string(300, &random)
        let match = PassageMatch(work: ComparedText(work), page: ComparedText(page))
        let passage = try #require(match.longest)
        #expect(match.passages.count == 1)
        // Random neighbors may be the same by chance, so that the passage grows; digits stop it.
        #expect(passage.work == start..<(start + length))
        #expect(passage.page == 301..<(301 + length))
        #expect(match.matchedPageCount == length)
        #expect(match.workCoveragePPM == length * 500)
        #expect(match.pageCoveragePPM == length * 1_000_000 / (602 + length))
        #expect(!match.isSameText)
      }
    }
  }

  @Test func findsEveryChinesePassageOfTheGuaranteedLength() {
    var random = SplitMix(seed: 4)
    for _ in 0..<200 {
      let quote = chinese.string(Winnowing.guaranteedLength, &random)
      let work = chinese.string(200, &random) + quote + chinese.string(200, &random)
      let page = chinese.string(200, &random) + quote + chinese.string(200, &random)
      #expect(!PassageMatch(work: ComparedText(work), page: ComparedText(page)).isEmpty)
    }
  }

  @Test func countsNothingThatIsCoincidence() {
    let phrase = "on the other hand, it must be said that"
    let work = ComparedText(phrase + " " + Sample.english.joined(separator: " "))
    var random = SplitMix(seed: 5)
    let page = ComparedText(latin.string(500, &random) + phrase + latin.string(500, &random))
    #expect(PassageMatch(work: work, page: page).isEmpty)
  }

  @Test func seesOnePassageThroughSmallEdits() {
    let work = Sample.chinese.joined()
    let edited = work.replacing("新茶", with: "绿茶与瓷器").replacing("只说", with: "")
    let match = PassageMatch(work: ComparedText(work), page: ComparedText("前言" + edited + "后记"))
    #expect(match.passages.count == 1)
    #expect(match.workCoveragePPM > 850_000)
    #expect(match.workCoveragePPM < 1_000_000)
    #expect(Similarity(match).extent == .fullCopy)
  }

  @Test func matchesWhateverWidthCaseAndPunctuation() {
    let work = Sample.english.joined(separator: " ")
    let page = work.uppercased().replacing(" ", with: "\u{3000}\n").replacing(",", with: "，")
    let match = PassageMatch(work: ComparedText(work), page: ComparedText(page))
    #expect(match.isSameText)
    #expect(match.workCoveragePPM == 1_000_000)
    #expect(Similarity(match).extent == .fullCopy)
  }

  @Test func findsPassagesMovedAndRepeated() {
    let first = Sample.chinese[1]
    let last = Sample.chinese[2]
    let work = ComparedText(Sample.chinese.joined())
    let page = ComparedText(last + "中间是别人写的另外一段话。" + first + "又一次：" + first)
    let match = PassageMatch(work: work, page: page)
    #expect(match.passages.count == 3)
    #expect(match.matchedWorkCount == NormalizedText(first + last).count)
    #expect(match.matchedPageCount == NormalizedText(first + first + last).count)
    #expect(match.passages.map { page.normalized.passage($0.page) }[1].hasPrefix("船上装着新茶"))
  }

  @Test func boundsTextsThatRepeatThemselves() {
    let text = ComparedText(String(repeating: "重要的事情说三遍所以再说一遍这是第一遍", count: 2_000))
    let start = ContinuousClock.now
    let match = PassageMatch(work: text, page: text)
    #expect(match.isSameText)
    #expect(match.workCoveragePPM == 1_000_000)
    #expect(start.duration(to: .now) < .seconds(120))
  }

  @Test func findsNothingInEmptyOrShortTexts() {
    let empty = ComparedText("")
    let short = ComparedText("short")
    for (work, page) in [(empty, empty), (empty, short), (short, empty), (short, short)] {
      let match = PassageMatch(work: work, page: page)
      #expect(match.isEmpty)
      #expect(match.longest == nil)
      #expect(match.isSameText == (work == short && page == short))
    }
  }

  @Test func keepsMostOfATextWithEachTwelfthWordReplaced() {
    var random = SplitMix(seed: 6)
    let words = (0..<600).map { _ in latin.string(3 + Int(random.next() % 6), &random) }
    var edited = words
    for index in stride(from: 11, to: words.count, by: 12) { edited[index] = "another" }
    let match = PassageMatch(
      work: ComparedText(words.joined(separator: " ")),
      page: ComparedText(edited.joined(separator: " ")))
    #expect(match.workCoveragePPM > 800_000)
  }

  /// Random insertions, deletions and replacements: what is reported is really the same text.
  @Test func reportsOnlyWhatIsThere() {
    var random = SplitMix(seed: 8)
    for _ in 0..<60 {
      let work = chinese.text(400, &random)
      var page = work
      for _ in 0..<(random.next() % 12) {
        let place = Int(random.next() % UInt64(page.count - 40))
        let inserted = chinese.text(Int(random.next() % 20), &random)
        page.replaceSubrange(place..<(place + Int(random.next() % 30)), with: inserted)
      }
      let left = ComparedText(string(work))
      let right = ComparedText(string(page))
      for run in CommonRuns.find(work: left, page: right) {
        #expect(work[run.work].elementsEqual(page[run.page]))
        let canGrowBack =
          run.workStart > 0 && run.pageStart > 0
          && work[run.workStart - 1] == page[run.pageStart - 1]
        #expect(!canGrowBack)
      }
      let match = PassageMatch(work: left, page: right)
      #expect(match.matchedWorkCount <= 400)
      #expect(match.matchedPageCount <= page.count)
      #expect(match.passages.allSatisfy { $0.sameCount <= $0.work.count })
      #expect(
        match.passages.allSatisfy {
          $0.work.upperBound <= 400 && $0.page.upperBound <= page.count
        })
    }
  }

  private func string(_ scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}

@Suite struct SimilarityTests {
  private let work = String(
    (0..<40).map { "第\($0)章说的是\($0 * 7)号船在第\($0 * 3)天里遇到的事情和他们的回答。" }.joined())

  private func extent(ofPage page: String, exact: Bool = false) -> Similarity.Extent {
    let match = PassageMatch(work: ComparedText(work), page: ComparedText(page))
    return Similarity(match, isExactDigest: exact).extent
  }

  @Test func tellsAQuotationFromACopy() {
    var random = SplitMix(seed: 9)
    let own = Alphabet.all[1].string(400, &random)
    let twoSentences = String(work.dropFirst(200).prefix(60))
    #expect(extent(ofPage: own) == .none)
    #expect(extent(ofPage: own + twoSentences) == .quotation)
    #expect(extent(ofPage: own + work.prefix(work.count / 2)) == .substantial)
    #expect(extent(ofPage: own + work) == .fullCopy)
    #expect(extent(ofPage: own, exact: true) == .fullCopy)
  }

  @Test func aPageThatIsNothingButTheQuotationIsNone() {
    let twoSentences = String(work.dropFirst(200).prefix(60))
    #expect(extent(ofPage: twoSentences) == .substantial)
  }
}
