/// The pages of the sandbox's websites: an article with the seal, a copy of it, a quotation.
package enum SampleTexts {
  package static let title = "The village that was never there"
  package static let author = "Mira Tanaka"
  package static let publisher = "Salt Road Press"
  /// Where the copy says that its maker can be reached.
  package static let copierContact = "editor@copies.example"

  private static let paragraphs = [
    """
    The salt road has no stones. It is drawn anew each spring by the first cart that dares the \
    flats, and for the rest of the year everybody drives in its ruts, because the ground to the \
    left and to the right looks the same and is not.
    """,
    """
    My grandfather drew it on paper once, for a stranger who paid in advance. The stranger had the \
    sheet printed in the capital under his own name, and for eleven years carts that trusted it \
    went down to their axles beside the old customs house, where the ruts no longer were.
    """,
    """
    A copied map is worse than none. Whoever has none asks at the inn, buys a bowl of soup and \
    learns what the last driver saw; whoever holds a copy asks nobody, and nobody can tell him \
    that the water has moved. So the innkeepers hated the sheet more than the carters did.
    """,
    """
    When he drew the second one, my grandfather put a village on it that was never there, with \
    three houses and a well, and wrote down at the notary's on which day he had done so. In the \
    next spring's edition from the capital the village had a church.
    """,
    """
    The judge asked for the way to it. That was the whole trial. Since then there is a small mark \
    at the edge of our sheets, and beside it a day and a name: not to keep anybody from the road, \
    but so that whoever drives on it knows whom to ask, and whoever copies it knows whom to pay.
    """,
  ]

  private static let style = """
    <meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}\
    body{font:18px/1.6 Georgia,"Noto Serif CJK SC",serif;max-width:38rem;margin:2rem auto;\
    padding:0 1rem}nav,footer{font:14px system-ui,sans-serif;opacity:.75}</style>
    """

  /// - Parameter seal: Markup that shows the seal.
  package static func article(seal: String) -> String {
    page(
      title, head: "<meta name=\"author\" content=\"\(author)\">",
      """
      <nav>\(publisher) · a sample site of the sandbox</nav>
      <article><h1>\(title)</h1>
      \(text(paragraphs))
      </article>
      \(seal)
      """)
  }

  /// The whole text under another title, without leave.
  package static var copy: String {
    page(
      "My own essay",
      """
      <nav>Somebody else's site, in the sandbox</nav>
      <article><h1>My own essay</h1>
      \(text(paragraphs))
      </article><footer><a href="mailto:\(copierContact)">Contact</a></footer>
      """)
  }

  /// Two sentences of the text, with their source.
  package static func quotation(of source: String) -> String {
    let said = paragraphs[2].prefix { $0 != "." } + "."
    let own = [
      """
      Our reading circle met on Thursday, as it does every month, and this time the talk went to \
      maps, to who may draw them, and to whether a road belongs to those who drive on it.
      """,
      """
      One of us read aloud from “\(title)” by \(author): “\(said)” \
      (<a href="\(source)">\(source)</a>)
      """,
      """
      We argued until the tea was cold whether an invented village is a lie. The librarian thought \
      so, the retired judge did not, and both had brought books to prove it. Next month we read \
      about ferries, and who may wait for them.
      """,
    ]
    return page(
      "Reading circle",
      """
      <nav>Somebody else's site, in the sandbox</nav>
      <article><h1>Reading circle, November</h1>
      \(text(own))
      </article>
      """)
  }

  private static func page(_ title: String, head: String = "", _ body: String) -> String {
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
    \(head)\(style)</head><body>
    \(body)
    </body></html>
    """
  }

  private static func text(_ paragraphs: [String]) -> String {
    paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }
}
