import SealPrimitives
import Testing

@testable import SealFingerprint

@Suite struct HTMLPageTests {
  private func page(_ html: String, url: String = "https://www.site.example/a/b.html?q=1") throws
    -> HTMLPage
  {
    try HTMLPage(bytes: Array(html.utf8), url: url)
  }

  @Test func readsWhatAPageSaysOfItself() throws {
    let page = try page(
      """
      <!doctype html><html lang="zh-CN"><head><title> A &amp; B
      <i>C</i></title><link rel="alternate canonical" href="../c?x=1&amp;y=2#top">
      <meta name="Author" content="  Ada  Example "><meta property="article:published_time"
      content="2026-05-01T08:30:00+08:00"><meta name="copyrightseal-site-verification" content="token-1">
      <meta name=copyrightseal-site-verification content=token-2></head><body></body></html>
      """)
    #expect(page.title == "A & B <i>C</i>")
    #expect(page.canonicalURL == "https://www.site.example/c?x=1&y=2")
    #expect(page.languageCode == "zh-CN")
    #expect(page.author == "Ada Example")
    #expect(page.publishedTime?.earliest.rfc3339 == "2026-05-01T00:30:00.000Z")
    #expect(page.publishedTime?.latest.rfc3339 == "2026-05-01T00:30:01.000Z")
    #expect(page.verificationTokens == ["token-1", "token-2"])
  }

  @Test func fallsBackToOpenGraphAndMicrodata() throws {
    let page = try page(
      """
      <meta property="og:title" content="T"><meta property="og:url" content="https://b.example">
      <meta property="og:locale" content="zh_TW"><meta property="article:author"
      content="https://social.example/ada"><body><span itemprop="author"> Ada <b>E.</b></span>
      <time itemprop="datePublished" datetime="2026-05-01">yesterday</time>
      """)
    #expect(page.title == "T")
    #expect(page.canonicalURL == "https://b.example/")
    #expect(page.languageCode == "zh-TW")
    #expect(page.author == "Ada E.")
    #expect(page.publishedTime?.earliest.rfc3339 == "2026-04-30T10:00:00.000Z")
  }

  @Test func takesTheSitesNameFromATitleThatTheHeadingStandsIn() throws {
    for (title, headings, headline) in [
      ("The ferry — The Gazette", ["The ferry"], "The ferry"),
      ("The Gazette | The <i>ferry</i>", ["The &lt;i&gt;ferry&lt;/i&gt;"], "The <i>ferry</i>"),
      ("渡口 - 潮报", ["渡口"], "渡口"),
      ("Landscape", ["Land"], "Landscape"),
      ("Land rover", ["Land"], "Land rover"),
      ("The ferry — The Gazette", ["The ferry", "More"], "The ferry — The Gazette"),
      ("The ferry", ["Another"], "The ferry"),
      ("The ferry", [], "The ferry"),
    ] {
      let body = headings.map { "<h1>\($0)</h1>" }.joined()
      let page = try page("<title>\(title)</title><body>\(body)<p>Words</p>")
      #expect(page.headline == headline, "\(title)")
    }
    #expect(try page("<h1>Words</h1>").headline == nil)
  }

  @Test func saysNothingWhereThePageDoesNot() throws {
    let page = try page("<p>Words</p>")
    #expect(page.title == nil)
    #expect(page.canonicalURL == nil)
    #expect(page.languageCode == nil)
    #expect(page.author == nil)
    #expect(page.publishedTime == nil)
    #expect(page.verificationTokens.isEmpty)
    #expect(page.links.isEmpty)
  }

  @Test func keepsOnlyLinksOfTheWebMadeAbsolute() throws {
    let page = try page(
      """
      <base href="https://base.example/dir/"><a href="x" rel="NoFollow  author">One<b>two</b></a>
      <a href="//other.example/y?z=1#f"> </a><a href="javascript:alert(1)">no</a><a href="mailto:a@b">no</a>
      <a href="ftp://a.example/">no</a><a name="anchor">no</a><a href="  /sp\nace ">s</a>
      <div style="display:none"><a href="/hidden">h</a></div><a href="http://">no</a>
      <a href="HTTP://UPPER.example">u</a><a href="/路?a=中">zh</a>
      """)
    #expect(
      page.links.map(\.url) == [
        "https://base.example/dir/x", "https://other.example/y?z=1", "https://base.example/space",
        "https://base.example/hidden", "http://upper.example/",
        "https://base.example/%E8%B7%AF?a=%E4%B8%AD",
      ])
    #expect(page.links[0].relations == ["nofollow", "author"])
    #expect(page.links[0].text == "Onetwo")
    #expect(page.links.map(\.isVisible) == [true, true, true, false, true, true])
  }

  @Test func findsSealsHoweverTheyAreEmbedded() throws {
    let page = try page(
      """
      <script src="https://seal.example/seal.js?work=1"></script><a
      href="https://seal.example/s/work_1"><img src="//seal.example/badge/work_1.svg"></a>
      <noscript><iframe src="https://seal.example/s/work_1"></iframe></noscript>
      <a href="https://else.example/">x</a><script>"https://seal.example/fake"</script>
      """)
    #expect(
      page.embeds(containing: "//seal.example/") == [
        .init(kind: .script, url: "https://seal.example/seal.js?work=1"),
        .init(kind: .link, url: "https://seal.example/s/work_1"),
        .init(kind: .image, url: "https://seal.example/badge/work_1.svg"),
        .init(kind: .frame, url: "https://seal.example/s/work_1"),
      ])
  }

  @Test(arguments: [
    ("2026-05-01", "2026-04-30T10:00:00.000Z", "2026-05-02T12:00:00.000Z"),
    ("2026/5/1 8:30", "2026-04-30T18:30:00.000Z", "2026-05-01T20:31:00.000Z"),
    ("2026年5月1日 08:30:05", "2026-04-30T18:30:05.000Z", "2026-05-01T20:30:06.000Z"),
    ("2026-05-01T08:30:05.25Z", "2026-05-01T08:30:05.000Z", "2026-05-01T08:30:06.000Z"),
    (" 2026-05-01 08:30:05 -0730 ", "2026-05-01T16:00:05.000Z", "2026-05-01T16:00:06.000Z"),
  ])
  func readsDeclaredTimesAsTheSpanTheyMean(_ text: String, _ earliest: String, _ latest: String)
    throws
  {
    let time = try #require(DeclaredTime(text))
    #expect(time.earliest.rfc3339 == earliest)
    #expect(time.latest.rfc3339 == latest)
  }

  @Test(arguments: [
    "", "yesterday", "2026-13-01", "2026-02-30", "2026-05-01T25:00", "26-05-01", "2026-05-01x",
    "2026-05-01T08:30:00+99:00", "1 May 2026", "2026-05-01T08", "٢٠٢٦-05-01",
  ])
  func refusesOtherTimes(_ text: String) {
    #expect(DeclaredTime(text) == nil)
  }

  @Test(arguments: [
    ("https://WWW.a.example/p/?utm_source=x&id=1", "http://a.example/p?id=1", true),
    ("https://a.example/p#x", "https://a.example/p/", true),
    ("https://a.example/p?id=1", "https://a.example/p?id=2", false),
    ("https://a.example/p", "https://b.example/p", false),
    ("https://a.example:8443/p", "https://a.example/p", false),
  ])
  func knowsWhichAddressesLeadToTheSamePage(_ left: String, _ right: String, _ same: Bool) {
    #expect((WebAddress.identity(left) == WebAddress.identity(right)) == same)
    #expect(WebAddress.identity(left) != nil)
  }
}
