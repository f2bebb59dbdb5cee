import Testing

@testable import SealFingerprint

@Suite struct ContactTests {
  private func contacts(_ html: String) throws -> [String] {
    try HTMLPage(bytes: Array(html.utf8), url: "https://copy.example/").contacts.map {
      "\($0.element): \($0.address)"
    }
  }

  @Test(
    arguments: [
      (
        #"<footer><a href="mailto:editor@copy.example">x</a></footer>"#,
        "footer a: editor@copy.example"
      ),
      (
        #"<footer><a href='MAILTO:a%2Bb@copy.example?subject=x'>x</a></footer>"#,
        "footer a: a+b@copy.example"
      ),
      (#"<meta name="contact" content="web@copy.example">"#, "meta: web@copy.example"),
      (#"<meta property="og:email" content="web@copy.example">"#, "meta: web@copy.example"),
      (
        "<footer><a href=\"mailto:x@y.example\r\nBcc: z@y.example\">x</a></footer>",
        "footer a: x@y.example"
      ),
      (
        #"<header><a href="mailto:a@b.example">x</a></header><article><p>Words.</p></article>"#,
        "header a: a@b.example"
      ),
      (
        "<article><p>Words.</p></article><footer><p>Write to chair@club.example.</p></footer>",
        "footer text: chair@club.example"
      ),
      (
        "<article><p>Words.</p></article><footer>chair (at) club.example, 12 High St</footer>",
        "footer text: chair@club.example"
      ),
      (
        "<article><p>Words.</p></article><footer>联系：chair[at]club.example</footer>",
        "footer text: chair@club.example"
      ),
    ] as [(String, String)])
  func whomTheSiteOffersToWriteToIsFound(page: String, expected: String) throws {
    #expect(try contacts(page + "<p>Words of the page itself.</p>") == [expected])
  }

  /// A copy brings its author's address along, and readers leave theirs.
  @Test(
    arguments: [
      #"<article><p>A story. Write to <a href="mailto:ada@home.example">me</a>.</p></article>"#,
      #"<p>A story. Write to <a href="mailto:ada@home.example">me</a>.</p><p>It goes on.</p>"#,
      #"<article><p>A story.</p><footer><a href="mailto:ada@home.example">x</a></footer></article>"#,
      #"<p>A story.</p><p class="byline"><a href="mailto:ada@home.example">Ada</a></p>"#,
      #"<p>A story.</p><footer><a rel="author" href="mailto:ada@home.example">Ada</a></footer>"#,
      #"<p>A story.</p><div class="comment-list"><a href="mailto:r@home.example">r</a></div>"#,
      #"<p>A story.</p><footer hidden><a href="mailto:r@home.example">r</a></footer>"#,
      "<article><p>A story by ada@home.example.</p></article><footer>All of us</footer>",
      "<article><p>A story.</p></article><footer hidden>r@home.example</footer>",
      "<article><p>A story.</p></article><footer>We met @ six, look at (the) map</footer>",
      "<p>nobody@here.example</p>", "",
    ])
  func othersAddressesAreNot(page: String) throws {
    #expect(try contacts(page) == [])
  }

  @Test func pagesThatAreThereToBeWrittenToFromAreFound() throws {
    let html = """
      <nav><a href="/impressum.html">Legal</a><a href="/news">News</a><a href="#top">Up</a>
      <a href="https://other.example/contact">Partner</a><a href="/x?p=7">联系我们</a></nav>
      <article><p>Words.</p></article>
      <footer><a href="/about/">Who</a><a href="/contact">Write</a><a href="/about/">Us</a></footer>
      """
    let page = try HTMLPage(bytes: Array(html.utf8), url: "https://copy.example/story")
    #expect(
      page.contactPages == [
        "https://copy.example/impressum.html", "https://copy.example/x?p=7",
        "https://copy.example/about/",
      ])
  }

  @Test func hostilePagesTakeTimeInProportion() throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      for text in [
        "a@b.", "x(at)", "<p>a@b", "<a href=/contact>", "<metaemail", "<a href=mailto:x@y ",
        "<meta name=contact content='", "<a class=author>",
      ] {
        let page = String(repeating: text, count: 60_000).utf8.prefix(600_000)
        do {
          _ = try HTMLPage(bytes: Array(page), url: "https://copy.example/").contacts
        } catch is FingerprintError {
          // Past the limits: refused before anything is looked for.
        }
      }
    }
    #expect(time < .seconds(120))
  }
}
