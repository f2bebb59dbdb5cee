import Foundation

/// Whom a page offers to write to.
extension HTMLPage {
  package struct Contact: Sendable, Hashable {
    /// As the page writes it, percent-decoded; whether it has the form of an address is not
    /// checked.
    package let address: String
    /// Where it stands: names of elements, from the outside in (`footer a`), or `meta`.
    package let element: String
  }

  /// Addresses of `mailto:` links and of the head's contact fields, in order, each once; at most
  /// ten.
  ///
  /// Without those of article and comments: a copy brings the author's own address along, and
  /// readers leave theirs. Takes time in proportion to the page's size.
  package var contacts: [Contact] {
    let isOthers = OthersWords(of: self)
    var contacts: [Contact] = []
    for index in tree.indices where !isOthers.contains(index) {
      guard let address = mailAddress(of: index),
        !contacts.contains(where: { $0.address == address })
      else { continue }
      contacts.append(Contact(address: address, element: place(of: index)))
      if contacts.count == 10 { break }
    }
    return contacts
  }

  private func mailAddress(of index: Int) -> String? {
    let node = tree[index]
    switch node.name {
    case "a", "area":
      guard !isHidden[index], let target = node.attribute("href")?.prefix(1_000),
        target.prefix(7).lowercased() == "mailto:"
      else { return nil }
      let written = String(target.dropFirst(7).prefix { $0 != "?" && !$0.isWhitespace })
      return written.removingPercentEncoding ?? written
    case "meta":
      let names = ["name", "property"].compactMap { node.attribute($0)?.prefix(100).lowercased() }
      guard names.contains(where: { name in Self.fields.contains(where: name.contains) }) else {
        return nil
      }
      return node.attribute("content").flatMap(Self.tidy)
    default: return nil
    }
  }

  private static let fields = ["contact", "reply-to", "email"]

  /// Only names that HTML knows: a page could call its own elements anything.
  private func place(of index: Int) -> String {
    var names = [tree[index].name]
    var parent = tree[index].parent
    while parent >= 0 {
      if Self.regions.contains(tree[parent].name) { names.insert(tree[parent].name, at: 0) }
      parent = tree[parent].parent
    }
    return names.suffix(4).joined(separator: " ")
  }

  private static let regions: Set<String> = [
    "header", "footer", "nav", "aside", "address", "main", "section", "form",
  ]
}

/// Which elements hold words of somebody else than the site: the article, teasers of others,
/// bylines, comments.
private struct OthersWords {
  private let isOthers: [Bool]

  func contains(_ index: Int) -> Bool { isOthers[index] }

  init(of page: HTMLPage) {
    let tree = page.tree
    let excluded = ExcludedParts(of: page, followingHints: true)
    let (container, method) = ArticleContainer.find(
      in: tree, scores: TextScores(of: page, excluded: excluded))
    let article = tree.indices.contains(container) ? container..<tree[container].end : 0..<0
    // An article that was found by its text alone may be all of the page, the site's own parts
    // included: those are told by their elements.
    let isWhole =
      method != .density && tree.indices.contains(container)
      && !ArticleHabits.isMain(tree[container])
    var isOthers = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      if node.parent >= 0, isOthers[node.parent] {
        isOthers[index] = true
      } else if !node.isText {
        isOthers[index] =
          ArticleHabits.isArticle(node) || ArticleHabits.isByline(node)
          || ArticleHabits.hint(node) == .comments
          || article.contains(index) && index != container && !excluded.contains(index)
          || isWhole && index == container
      }
    }
    self.isOthers = isOthers
  }
}
