/// Looks whether a page names whose work it quotes, and where.
package struct CreditDetection: Sendable {
  /// What would be credit.
  package struct Expectation: Sendable {
    /// Names and pseudonyms of authors and of the publisher.
    package var names: [String]
    package var title: String?
    /// Where the work was published.
    package var sourceURLs: [String]
    /// Where its seals lead to: these addresses and all under them.
    package var sealURLs: [String]

    package init(
      names: [String], title: String? = nil, sourceURLs: [String] = [], sealURLs: [String] = []
    ) {
      self.names = names
      self.title = title
      self.sourceURLs = sourceURLs
      self.sealURLs = sealURLs
    }
  }

  package struct Credit: Sendable, Hashable {
    package enum Kind: String, Sendable {
      case name = "NAME"
      case title = "TITLE"
      case sourceLink = "SOURCE_LINK"
      case sealLink = "SEAL_LINK"
    }
    package enum Place: String, Sendable {
      /// Within the quotation or at most `nearby` normalized code points from it.
      case besideQuotation = "BESIDE_QUOTATION"
      /// Elsewhere that a reader sees, but not in readers' comments.
      case elsewhereOnPage = "ELSEWHERE_ON_PAGE"
    }
    package let kind: Kind
    package let place: Place
    /// The name, title or address that was expected and found.
    package let found: String
  }

  /// About four Chinese sentences or two English ones.
  package static let nearby = 200

  private let page: PageText
  private let text: NormalizedText

  /// Reads what is visible of the page, once.
  package init(page: HTMLPage) {
    self.page = page.visibleText
    text = NormalizedText(self.page.text)
  }

  /// The credits found: each expected thing at most once, at its best place; those beside the
  /// quotation first.
  ///
  /// - Parameter quotations: What the page has of the work, as its main text has it
  ///   (`PassageMatch.Passage.page` of `main`).
  package func credits(
    for expected: Expectation, quotations: [Range<Int>], in main: NormalizedText
  ) -> [Credit] {
    let places = quotations.compactMap { visiblePlace(of: main.scalars[$0]) }
    func place(_ ranges: [Range<Int>]) -> Credit.Place? {
      guard !ranges.isEmpty else { return nil }
      let isNear = ranges.contains { range in
        places.contains {
          range.lowerBound - $0.upperBound <= Self.nearby
            && $0.lowerBound - range.upperBound <= Self.nearby
        }
      }
      return isNear ? .besideQuotation : .elsewhereOnPage
    }
    var credits: [Credit] = []
    func add(_ kind: Credit.Kind, _ expected: [String], _ ranges: (String) -> [Range<Int>]) {
      for value in expected {
        if let place = place(ranges(value)) {
          credits.append(Credit(kind: kind, place: place, found: value))
        }
      }
    }
    add(.name, expected.names, mentions)
    add(.title, expected.title.map { [$0] } ?? [], mentions)
    add(.sourceLink, expected.sourceURLs) { links(to: $0, orUnder: false) }
    add(.sealLink, expected.sealURLs) { links(to: $0, orUnder: true) }
    return credits.filter { $0.place == .besideQuotation }
      + credits.filter { $0.place == .elsewhereOnPage }
  }

  /// Where a passage of the main text stands in the visible text: from its beginning to its end,
  /// which furniture may part.
  private func visiblePlace(of passage: ArraySlice<UInt32>) -> Range<Int>? {
    let length = Winnowing.gramLength
    guard let head = text.firstRange(of: passage.prefix(length)) else { return nil }
    let tail = text.firstRange(of: passage.suffix(length), from: head.lowerBound)
    return head.lowerBound..<max(head.upperBound, tail?.upperBound ?? 0)
  }

  /// Where a name or title is written: all of it, not within a longer word of letters.
  private func mentions(_ name: String) -> [Range<Int>] {
    let wanted = NormalizedText(name)
    guard wanted.count >= 2 else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while ranges.count < 1_000,
      let range = text.firstRange(of: wanted.scalars[...], from: start)
    {
      if standsAlone(range) { ranges.append(range) }
      start = range.lowerBound + 1
    }
    return ranges
  }

  /// `Ann` is not in `planning`; ideographs need no blank beside them.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    func joins(_ left: Int, _ right: Int) -> Bool {
      guard left >= 0, right < text.count, TextWeight.weight(of: text.scalars[left]) == 1,
        TextWeight.weight(of: text.scalars[right]) == 1
      else { return false }
      return text.sourceBytes(left..<(left + 1)).upperBound
        >= text.sourceBytes(right..<(right + 1)).lowerBound
    }
    return !joins(range.lowerBound - 1, range.lowerBound)
      && !joins(range.upperBound - 1, range.upperBound)
  }

  private func links(to url: String, orUnder isUnder: Bool) -> [Range<Int>] {
    guard let wanted = WebAddress.identity(url) else { return [] }
    // Most links lead elsewhere: told without taking each apart.
    let host = String(wanted.prefix { $0 != "/" })
    return page.links.filter {
      guard $0.url.contains(host), let found = WebAddress.identity($0.url) else { return false }
      return found == wanted
        || isUnder && (found.hasPrefix(wanted + "?") || found.hasPrefix(wanted + "/"))
    }.map {
      let index = text.index(atOrAfterByte: $0.offset)
      return index..<index
    }
  }
}
