/// Which nodes a reader does not see, as far as a page says so without its scripts and style
/// sheets.
enum Visibility {
  static func hidden(in tree: HTMLTree) -> [Bool] {
    var hidden = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      hidden[index] = (node.parent >= 0 && hidden[node.parent]) || isHidden(node)
    }
    return hidden
  }

  private static let names: Set<String> = [
    "script", "style", "template", "noscript", "iframe", "object", "canvas", "textarea",
    "select", "option", "datalist", "title", "xmp", "noembed", "noframes",
  ]

  private static func isHidden(_ node: HTMLTree.Node) -> Bool {
    guard !node.isText else { return false }
    if names.contains(node.name) { return true }
    guard !node.attributes.isEmpty else { return false }
    if node.attribute("hidden") != nil { return true }
    if node.attribute("aria-hidden")?.lowercased() == "true" { return true }
    guard let style = node.attribute("style") else { return false }
    let rules = style.lowercased().filter { !$0.isWhitespace }
    if rules.contains("display:none") { return true }
    // WeChat hides each article this way until its script runs.
    return rules.contains("visibility:hidden") && !ArticleHabits.isKnownBody(node)
  }
}
