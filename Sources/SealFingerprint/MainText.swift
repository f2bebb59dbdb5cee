/// The text of a page's article alone: no navigation, header, footer, sidebar, comment,
/// advertising, nothing hidden.
///
/// The same page gives the same text for ever under one `algorithm`; when a rule changes, so does
/// the name.
package struct MainText: Sendable, Hashable {
  package static let algorithm = "main-text-1"

  /// How the article was found.
  package enum Method: String, Sendable {
    /// Its element has a name that sites give to an article's body.
    case knownName = "KNOWN_NAME"
    /// `<article>` or `<main>`.
    case semantic = "SEMANTIC"
    /// The innermost element that holds four fifths of the page's running text.
    case density = "DENSITY"
  }

  package let method: Method
  package let content: PageText

  /// Paragraphs joined by newlines; empty if the page has no running text.
  package var text: String { content.text }
  package var paragraphs: [String] { content.paragraphs }

  package init(of page: HTMLPage) {
    let strict = Self.find(in: page, followingHints: true)
    // A site may call its article `sidebar` or `share`: if names leave almost nothing, they lie.
    if strict.text.unicodeScalars.count < Self.shortest {
      let loose = Self.find(in: page, followingHints: false)
      if loose.text.unicodeScalars.count >= Self.shortest {
        self = loose
        return
      }
    }
    self = strict
  }

  /// Shorter articles than this are doubted.
  private static let shortest = 25

  private init(method: Method, content: PageText) {
    self.method = method
    self.content = content
  }

  private static func find(in page: HTMLPage, followingHints: Bool) -> MainText {
    let excluded = ExcludedParts(of: page, followingHints: followingHints)
    let scores = TextScores(of: page, excluded: excluded)
    let (container, method) = ArticleContainer.find(in: page.tree, scores: scores)
    var writer = TextWriter(page: page, dropsLinkBlocks: true)
    guard page.tree.indices.contains(container) else {
      return MainText(method: method, content: writer.result)
    }
    // Articles within an article are comments on it (HTML §4.3.2).
    let ownArticle = method == .density ? -1 : page.tree.enclosingArticle(of: container)
    writer.write(container..<page.tree[container].end) { index in
      excluded.contains(index)
        || (ownArticle >= 0 && index > ownArticle && index != container
          && ArticleHabits.isArticle(page.tree[index]))
    }
    return MainText(method: method, content: writer.result)
  }
}

extension HTMLTree {
  /// The innermost article around an element, itself included; -1 if there is none.
  func enclosingArticle(of index: Int) -> Int {
    var index = index
    while index >= 0 {
      if ArticleHabits.isArticle(nodes[index]) { return index }
      index = nodes[index].parent
    }
    return -1
  }
}
