/// Which elements (with all that is in them) are no part of an article.
struct ExcludedParts {
  private let isExcluded: [Bool]

  func contains(_ index: Int) -> Bool { isExcluded[index] }

  init(of page: HTMLPage, followingHints: Bool) {
    let tree = page.tree
    let holdsArticle = Self.ancestors(in: tree) {
      ArticleHabits.isArticle($0) || ArticleHabits.isMain($0) || ArticleHabits.isKnownBody($0)
    }
    let holdsBody = Self.ancestors(in: tree) {
      ArticleHabits.isMain($0) || ArticleHabits.isKnownBody($0)
    }
    var excluded = page.isHidden
    for (index, node) in tree.nodes.enumerated() where !node.isText && !excluded[index] {
      if node.parent >= 0, excluded[node.parent] {
        excluded[index] = true
      } else if node.name == "html" || node.name == "body" {
        continue
      } else if HTMLElements.isOutsideText(node) && !holdsBody[index] {
        excluded[index] = true
      } else if followingHints {
        switch ArticleHabits.hint(node) {
        case .comments: excluded[index] = !holdsBody[index]
        case .furniture: excluded[index] = !holdsArticle[index]
        case nil: continue
        }
      }
    }
    isExcluded = excluded
  }

  /// The elements that are or hold one that `matches`.
  private static func ancestors(
    in tree: HTMLTree, matches: (HTMLTree.Node) -> Bool
  ) -> [Bool] {
    var marked = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where !node.isText && matches(node) {
      var ancestor = index
      while ancestor >= 0, !marked[ancestor] {
        marked[ancestor] = true
        ancestor = tree[ancestor].parent
      }
    }
    return marked
  }
}
