/// Finds the element that holds a page's article.
enum ArticleContainer {
  static func find(in tree: HTMLTree, scores: TextScores) -> (index: Int, MainText.Method) {
    let root = tree.first("body") ?? tree.first("html") ?? 0
    guard tree.indices.contains(root) else { return (-1, .density) }
    let all = scores.total[root]

    // A known name must hold a good part of the text: teasers are named like articles too.
    if let body = best(in: tree, scores, where: ArticleHabits.isKnownBody),
      scores.total[body] * 4 >= all, scores.total[body] > 0
    {
      return (body, .knownName)
    }
    if let article = article(in: tree, scores) { return (article, .semantic) }
    if let main = best(in: tree, scores, where: ArticleHabits.isMain), scores.total[main] > 0 {
      return (descend(from: main, in: tree, scores), .semantic)
    }
    return (descend(from: root, in: tree, scores), .density)
  }

  /// The page's only article, or the one that outweighs all others together.
  private static func article(in tree: HTMLTree, _ scores: TextScores) -> Int? {
    var sum = 0
    var largest: Int?
    var index = 0
    while index < tree.nodes.count {
      if !tree[index].isText, ArticleHabits.isArticle(tree[index]) {
        let score = scores.total[index]
        sum += score
        if score > 0, largest.map({ score > scores.total[$0] }) ?? true { largest = index }
        // What is within it belongs to it.
        index = tree[index].end
      } else {
        index += 1
      }
    }
    guard let largest, scores.total[largest] * 2 > sum else { return nil }
    return largest
  }

  /// The element with the most text among those that fit; the first of equals.
  private static func best(
    in tree: HTMLTree, _ scores: TextScores, where fits: (HTMLTree.Node) -> Bool
  ) -> Int? {
    var best: Int?
    for index in tree.indices where !tree[index].isText && fits(tree[index]) {
      if best.map({ scores.total[index] > scores.total[$0] }) ?? true { best = index }
    }
    return best
  }

  /// Goes inwards as long as one child holds four fifths of the text and more than a paragraph.
  private static func descend(from start: Int, in tree: HTMLTree, _ scores: TextScores) -> Int {
    var place = start
    while true {
      var next: Int?
      var child = place + 1
      while child < tree[place].end {
        if scores.total[child] * 5 >= scores.total[place] * 4, scores.total[child] > 0,
          scores.total[child] > scores.own[child]
        {
          next = child
        }
        child = tree[child].end
      }
      guard let next else { return place }
      place = next
    }
  }
}
