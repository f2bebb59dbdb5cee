/// What the names of HTML's elements say.
enum HTMLElements {
  /// Whether text before and after it are two paragraphs.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  /// Never part of an article's text, whatever their names are.
  static func isOutsideText(_ node: HTMLTree.Node) -> Bool {
    if outside.contains(node.name) { return true }
    return node.words("role").contains(where: outsideRoles.contains)
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "legend",
    "caption", "search",
  ]

  private static let outside: Set<String> = [
    "nav", "aside", "footer", "header", "button", "input", "label", "dialog", "menu",
    "svg", "audio", "video", "search",
  ]

  private static let outsideRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar",
    "toolbar", "tablist", "alert", "button",
  ]
}
