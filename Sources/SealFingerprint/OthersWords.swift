/// Which elements hold words of somebody else than the site: the article, teasers of others,
/// bylines, comments.
struct OthersWords {
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
