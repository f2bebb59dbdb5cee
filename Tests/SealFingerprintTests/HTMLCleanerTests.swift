import Testing

@testable import SealFingerprint

@Suite struct HTMLCleanerTests {
  @Test(arguments: [
    ("<P CLASS=a onclick='x'>b</P>", "<p class=\"a\">b</p>"),
    ("<a href='x>y\"z'>", "<a href=\"x&gt;y&quot;z\">"), ("a < b <3 </ x> c", "a &lt; b &lt;3  c"),
    ("<a href=1 href=2 HREF=3>", "<a href=\"1\">"),
    ("<br><img src=a/><hr/>", "<br/><img src=\"a/\"/><hr/>"),
    ("<script src=x>if (a<b) \"</scrip\"</script >c", "<script src=\"x\"></script>c"),
    ("<style>p{}</STYLE x>c", "<style></style>c"), ("<script>never ended", "<script></script>"),
    ("<title><b>&amp;</title>", "<title>&lt;b>&amp;</title>"), ("x</b></i></p>", "x"),
    ("<b></b></b>", "<b></b>"), ("<!-- > <p> -->x<!DOCTYPE y>z<?q?>", "xz"), ("<!-->x-->", "x-->"),
    ("a\u{0}b\r\nc\td", "a b \nc d"), ("<p", ""), ("<p class='a", ""),
    ("<föö>x</föö>", "<span>x</span>"),
    ("<div/>x", "<div>x"), ("<svg><path/><g/></svg>", "<svg><path/><g/></svg>"), ("<", "&lt;"),
    ("<wbr>x<source>", "<wbr/>x<source/>"), ("<a =b c>", "<a>"),
    ("<p hidden id>", "<p hidden=\"\" id=\"\">"),
  ])
  func makesTameHTML(_ html: String, _ expected: String) throws {
    let cleaned = try HTMLCleaner.clean(Array(html.utf8), limits: .standard)
    #expect(String(decoding: cleaned, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("commentList", ["comment", "list"]), ("post-body__text", ["post", "body", "text"]),
    ("js_content2", ["js", "content"]), ("ADSlot", ["adslot"]), ("", []),
    ("评论-area", ["评论", "area"]),
  ])
  func readsTheWordsOfNames(_ token: String, _ words: [String]) {
    #expect(ArticleHabits.words(token) == words)
  }
}
