/// What sites call their parts, in the words of `class` and `id`.
enum ArticleHabits {
  /// Exact classes and ids that hold an article's body and nothing else: WeChat, Sina, CSDN, Zhihu,
  /// cnblogs, People's Daily, government sites, Tencent, WordPress, Hugo and others.
  private static let bodies: Set<String> = [
    "js_content", "rich_media_content", "artibody", "article_content", "post-richtext",
    "cnblogs_post_body", "content_area", "rm_txt_con", "text_con", "trs_editor",
    "cnt-main-article-qq", "content-article", "post_text", "article-body", "article__body",
    "articlebody", "article-content", "article__content", "entry-content", "post-content",
    "post-body", "post__content", "story-body", "storybody", "article-text", "main-text",
  ]

  static func isKnownBody(_ node: HTMLTree.Node) -> Bool {
    if node.words("itemprop").contains("articlebody") { return true }
    return (node.words("class") + node.words("id")).contains(where: bodies.contains)
  }

  static func isArticle(_ node: HTMLTree.Node) -> Bool {
    node.name == "article" || node.words("role").contains("article")
  }

  static func isMain(_ node: HTMLTree.Node) -> Bool {
    node.name == "main" || node.words("role").contains("main")
  }

  /// Whether it tells who wrote the article.
  static func isByline(_ node: HTMLTree.Node) -> Bool {
    (node.words("class") + node.words("id") + node.words("itemprop") + node.words("rel")).contains {
      words($0).contains { $0 == "byline" || $0 == "author" }
    }
  }

  /// What an element's names say of it.
  enum Hint {
    /// Readers' words: never part of an article, even if they are marked up as articles.
    case comments
    /// Navigation, related articles, sharing, advertising, counters.
    case furniture
  }

  static func hint(_ node: HTMLTree.Node) -> Hint? {
    var hint: Hint?
    for name in ["class", "id"] {
      for token in node.attribute(name)?.split(whereSeparator: \.isWhitespace) ?? [] {
        let words = words(String(token))
        // `tag-share`, `no-comments`, `has-sidebar` describe a page or its topic, not this element.
        guard let first = words.first, !describing.contains(first) else { continue }
        if words.contains(where: commentWords.contains) { return .comments }
        if words.contains(where: furnitureWords.contains) { hint = .furniture }
      }
    }
    return hint
  }

  /// `commentList`, `comment-list` and `comment_list` are `comment`, `list`.
  static func words(_ token: String) -> [String] {
    var words: [String] = []
    var word = ""
    var lastWasLower = false
    for scalar in token.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic
      let isUpper = scalar.properties.isUppercase
      if !isLetter || (isUpper && lastWasLower) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if isLetter { word.unicodeScalars.append(scalar) }
      lastWasLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static let describing: Set<String> = [
    "tag", "category", "cat", "has", "no", "not", "with", "is",
  ]

  private static let commentWords: Set<String> = [
    "comment", "comments", "commentlist", "commentbox", "respond", "disqus", "reply", "replies",
    "pinglun", "discuss", "discussion", "discussions", "gitalk", "valine", "waline", "utterances",
    "giscus", "livere",
  ]

  private static let furnitureWords: Set<String> = [
    "nav", "navi", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
    "pagination", "pager", "pagenav", "sitemap", "toolbar", "topbar", "footer", "foot", "dibu",
    "sidebar", "sidebars", "side", "aside", "related", "recommend", "recommends", "recommended",
    "recommendation", "recommendations", "tuijian", "xiangguan", "share", "shares", "sharing",
    "social", "sns", "bdshare", "bdsharebuttonbox", "jiathis", "fenxiang", "like", "likes", "vote",
    "votes", "dashang", "reward", "donate", "ad", "ads", "adv", "advert", "adverts",
    "advertisement", "advertising", "adsbygoogle", "sponsor", "sponsored", "promo", "promotion",
    "guanggao", "byline", "meta", "views", "viewcount", "readcount", "tags", "modal", "popup",
    "dialog", "tooltip", "cookie", "cookies", "consent", "subscribe", "newsletter", "login",
    "captcha", "qrcode", "erweima", "copyright", "copyrights", "disclaimer",
  ]
}
