/// What a page claims of itself in its head. Values are trimmed and cut at 1,000 characters.
extension HTMLPage {
  /// The `<title>`, else `og:title`.
  package var title: String? {
    tree.first("title").map { tree.string(within: $0) }.flatMap(Self.tidy) ?? meta("og:title")
  }

  /// The title without the site's name: the one `<h1>`, where it stands at an end of the title with
  /// a separator beside it.
  package var headline: String? {
    let headings = tree.indices.filter { tree[$0].name == "h1" }
    guard let title, headings.count == 1, let only = headings.first,
      let heading = Self.tidy(tree.string(within: only)), heading.count < title.count
    else { return title }
    let separators: Set<Character> = ["-", "–", "—", "|", "·", "•", "»", "«", ":", "_"]
    func isBeside(_ edge: Character?) -> Bool { edge.map(separators.contains) ?? false }
    let after = title.dropFirst(heading.count).first { $0 != " " }
    let before = title.dropLast(heading.count).last { $0 != " " }
    let standsFirst = title.hasPrefix(heading) && isBeside(after)
    let standsLast = title.hasSuffix(heading) && isBeside(before)
    return standsFirst || standsLast ? heading : title
  }

  /// Absolute; `<link rel="canonical">`, else `og:url`.
  package var canonicalURL: String? {
    let link = tree.nodes.first {
      $0.name == "link" && $0.words("rel").contains("canonical") && $0.attribute("href") != nil
    }
    return (link?.attribute("href") ?? meta("og:url")).flatMap(resolve)
  }

  /// As the page writes it, with `-` between subtags (BCP 47 if the page is right): `zh-CN`.
  package var languageCode: String? {
    let written =
      tree.first("html").flatMap { tree[$0].attribute("lang") }
      ?? meta("content-language") ?? meta("og:locale")
    guard let code = written.flatMap(Self.tidy)?.replacing("_", with: "-"),
      (2...35).contains(code.utf8.count),
      code.utf8.allSatisfy({ UInt8(ascii: "-") == $0 || Self.isLetterOrDigit($0) })
    else { return nil }
    return code
  }

  /// The author's name as the page gives it.
  package var author: String? {
    for name in ["author", "article:author", "og:article:author", "dc.creator"] {
      // Facebook's form of `article:author` is the address of a profile.
      if let author = meta(name), !author.contains("://") { return author }
    }
    return tree.indices.first {
      tree[$0].words("itemprop").contains("author") || tree[$0].words("rel").contains("author")
    }.map { tree.string(within: $0) }.flatMap(Self.tidy)
  }

  /// When the page says that it was published.
  package var publishedTime: DeclaredTime? {
    let names = [
      "article:published_time", "og:article:published_time", "datepublished", "pubdate",
      "publishdate", "publish_date", "dc.date.issued", "dc.date", "date", "weibo:article:create_at",
    ]
    for name in names {
      if let time = meta(name).flatMap({ DeclaredTime($0) }) { return time }
    }
    for index in tree.indices where tree[index].words("itemprop").contains("datepublished") {
      let written = tree[index].attribute("datetime") ?? tree.string(within: index)
      if let time = DeclaredTime(written) { return time }
    }
    return nil
  }

  /// The contents of `<meta name="copyrightseal-site-verification">`, in order, each once.
  package var verificationTokens: [String] {
    var tokens: [String] = []
    for node in tree.nodes where node.name == "meta" {
      guard node.attribute("name")?.lowercased() == "copyrightseal-site-verification",
        let token = node.attribute("content").flatMap(Self.tidy), !tokens.contains(token)
      else { continue }
      tokens.append(token)
    }
    return tokens
  }

  /// The first content of a `<meta>` whose `name`, `property`, `itemprop` or `http-equiv` is
  /// `name`.
  private func meta(_ name: String) -> String? {
    for node in tree.nodes where node.name == "meta" {
      let isNamed = ["name", "property", "itemprop", "http-equiv"].contains {
        node.attribute($0)?.lowercased() == name
      }
      if isNamed, let content = node.attribute("content").flatMap(Self.tidy) { return content }
    }
    return nil
  }

  /// One line without blanks around it; nil if nothing is left.
  static func tidy(_ text: String) -> String? {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(1_000)
    return line.isEmpty ? nil : String(line)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
