import Testing

@testable import SealFingerprint

@Suite struct MainTextTests {
  @Test(arguments: ArticlePage.all)
  func isTheArticleAndNothingElse(_ sample: ArticlePage) throws {
    let text = MainText(of: try sample.page())
    // A heading within the article belongs to it.
    let paragraphs = text.paragraphs.filter { !["The Letter", "T"].contains($0) }
    #expect(paragraphs == sample.paragraphs)
    #expect(text.method == sample.method)
  }

  @Test(arguments: ArticlePage.all)
  func changesWhenTheArticleDoes(_ sample: ArticlePage) throws {
    let before = MainText(of: try sample.page())
    let after = MainText(of: try sample.page(edited: true))
    #expect(before.text != after.text)
    #expect(after.text.contains("后来又加了一句"))
  }

  @Test(arguments: ArticlePage.all)
  func doesNotChangeWithReadersComments(_ sample: ArticlePage) throws {
    let before = MainText(of: try sample.page())
    let after = MainText(of: try sample.page(comment: "A wholly different and longer word. 路过。"))
    #expect(before == after)
  }

  @Test(arguments: ArticlePage.all)
  func isTheSameEachTime(_ sample: ArticlePage) throws {
    #expect(MainText(of: try sample.page()) == MainText(of: try sample.page()))
  }

  private func text(_ html: String) throws -> MainText {
    MainText(of: try HTMLPage(bytes: Array(html.utf8), url: "https://a.example/"))
  }

  /// HTML lets authors leave out the tags of head and body.
  @Test(arguments: [
    "<!doctype html><title>x</title><article><p>PARAGRAPH</p></article>",
    "<!doctype html><meta charset=utf-8><title>x</title><main><p>PARAGRAPH</main>",
    "<title>x</title><p>PARAGRAPH",
    "<html><head><title>x</title><article><p>PARAGRAPH</p></article></html>",
  ])
  func isFoundWithoutTagsOfHeadAndBody(_ html: String) throws {
    let paragraph = String(
      repeating: "The geese came back over the mill, all forty-one. ", count: 6)
    let text = try text(html.replacing("PARAGRAPH", with: paragraph))
    #expect(text.text.contains("all forty-one") && !text.text.contains("x\n"))
  }

  @Test func leavesOutArticlesWithinTheArticleWhateverTheirNames() throws {
    let text = try text(
      "<article><p>\(Sample.english[0])</p><div><article><p>\(Sample.comment)</p></article></div>"
        + "<p>\(Sample.english[1])</p></article>")
    #expect(text.paragraphs == Array(Sample.english[..<2]))
  }

  @Test func keepsAnArticleThatIsInUnevenParts() throws {
    let parts = Sample.english.map { "<div><p>\($0)</p></div>" }
    let text = try text(
      "<body><div><div>\(parts[0])\(parts[1])</div><div>\(parts[2])</div></div>"
        + "<div><a href=/>Home</a></div></body>")
    #expect(text.paragraphs == Sample.english)
  }

  @Test func isEmptyWithoutRunningText() throws {
    for html in ["", "   ", "<html></html>", "<p></p>", "<img src=a.png>", "<!-- only -->"] {
      let text = MainText(of: try HTMLPage(bytes: Array(html.utf8), url: "https://a.example/"))
      #expect(text.text == "")
    }
  }

  @Test func readsPlainTextAsOneParagraph() throws {
    let page = try HTMLPage(bytes: Array("Just\nsome   words".utf8), url: "https://a.example/")
    #expect(MainText(of: page).paragraphs == ["Just some words"])
  }

  @Test func doesNotBelieveNamesThatWouldLeaveNothing() throws {
    let html = "<body><div class=share><p>\(Sample.english[0])</p><p>\(Sample.english[1])</p></div>"
    let page = try HTMLPage(bytes: Array(html.utf8), url: "https://a.example/")
    #expect(MainText(of: page).paragraphs == Array(Sample.english[..<2]))
  }

  @Test func keepsWhereLinksStand() throws {
    let html = """
      <body><article><p>\(Sample.english[0])</p><p>He wrote <a href="/b">to her</a> and waited for an
      answer that never came.</p><p><a href="https://c.example/x#y">Source</a></p></article>
      """
    let text = MainText(of: try HTMLPage(bytes: Array(html.utf8), url: "https://a.example/a/"))
    #expect(text.content.links.map(\.url) == ["https://a.example/b", "https://c.example/x"])
    let offset = text.content.links[0].offset
    #expect(
      String(decoding: Array(text.text.utf8)[offset...].prefix(7), as: UTF8.self) == " to her")
    // The line that is only a link is left out, its link stays at the end.
    #expect(text.paragraphs.count == 2)
    #expect(text.content.links[1].offset == text.text.utf8.count)
  }

  @Test func visibleTextAlsoHasBylinesAndFootersButNoComments() throws {
    let text = try ArticlePage.all[0].page().visibleText.text
    #expect(text.contains("By Ada Example"))
    #expect(text.contains("The Canal Paper"))
    #expect(!text.contains("splendid"))
    #expect(!text.contains("The Letter"))
  }
}
