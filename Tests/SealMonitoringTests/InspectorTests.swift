import SealAPI
import SealFingerprint
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealMonitoring
@testable import SealServer

/// A usage's page, looked at outside any run.
@Suite struct InspectorTests {
  private static let article = Article(1)

  @Test func onlyTheUsagesOwnPageShowsTheWork() async throws {
    let copy = Page.html(
      Self.article.paragraphs, foot: #"<a href="mailto:editor@copy.example">Us</a>"#)
    try await TestPlatform.withSites({ [try Site($0, ["/copy": Site.Content(copy)])] }) {
      platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/copy")], by: author), by: author)
      let id = try #require(
        UsageID(try await platform.usage(at: sites[0].url("/copy"), of: author).usageID))
      let found = try await platform.database.read { tx in try UsageReader.find(id, .live, tx) }
      let usage = try #require(found)
      let inspector = PageInspector(
        database: platform.database, parties: platform.parts.parties,
        seals: platform.parts.sealLinks)
      func look(_ page: String, at url: String) async throws -> PageFindings {
        try await inspector.inspect(
          usage, on: Array(page.utf8), contentType: "text/html", url: url)
      }
      let seen = try await look(copy, at: sites[0].url("/copy"))
      #expect(seen.match?.facts.extent == .fullCopy)
      #expect(seen.contacts.map(\.address) == ["editor@copy.example"])
      #expect(try await look(copy, at: sites[0].url("/copy/?utm_source=x")).showsWork)
      // Where the copier's redirect leads to is somebody else's page, the original perhaps.
      for other in [sites[0].url("/other"), "https://home.example/copy"] {
        let elsewhere = try await look(copy, at: other)
        #expect(!elsewhere.showsWork && elsewhere.contacts.isEmpty)
      }
      #expect(!(try await look("<p>Nothing.</p>", at: sites[0].url("/copy"))).showsWork)
    }
  }

  @Test func passagesStandAsBothWriteThem() async throws {
    // Other words around it, a line broken elsewhere, and a sign that turns what follows around.
    let taken = Self.article.paragraphs[0].replacing(" ", with: "  \n", maxReplacements: 1)
    let page = Page.html(["\u{202E}" + taken, Article(7).paragraphs[0]])
    try await TestPlatform.withSites({ [try Site($0, ["/copy": Site.Content(page)])] }) {
      platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/copy")], by: author), by: author)
      let id = try #require(
        UsageID(try await platform.usage(at: sites[0].url("/copy"), of: author).usageID))
      let found = try await platform.database.read { tx in try UsageReader.find(id, .live, tx) }
      let usage = try #require(found)
      let seen = try await PageInspector(
        database: platform.database, parties: platform.parts.parties,
        seals: platform.parts.sealLinks
      ).inspect(
        usage, on: Array(page.utf8), contentType: "text/html", url: sites[0].url("/copy"))
      let passage = try #require(seen.passages.first)
      #expect(seen.passages.count == 1 && passage.sameCharacters > 100)
      let start = Self.article.paragraphs[0].prefix(40)
      #expect(passage.workText.hasPrefix(start) && passage.pageText.hasPrefix(start))
      #expect(passage.pageText.unicodeScalars.count <= 501)
    }
  }

  @Test func theLongestPassagesAreKeptInTheOrderOfThePage() {
    let articles = (1...25).map { Article($0).paragraphs[0] }
    let long = Article(26).text
    let work = ComparedText((articles + [long]).joined(separator: "\n"))
    let filler = (101...126).map { Article($0).paragraphs[0] }
    let page = zip(articles + [long], filler).flatMap { [$0, $1] }
    let kept = MatchedPassage.list(of: work, on: ComparedText(page.joined(separator: "\n")))
    #expect(kept.count == 20)
    #expect(kept.last?.pageText.hasPrefix(long.prefix(30)) == true)
    #expect(kept.last?.pageText.hasSuffix("…") == true)
    #expect(kept.allSatisfy { $0.pageText.unicodeScalars.count <= 501 })
  }

  @Test func addressesOfTheOriginalAreNotTheUsers() async throws {
    let original = Page.html(
      Self.article.paragraphs, foot: #"<a href="mailto:Ada@home.example">Ada</a>"#)
    try await TestPlatform.withSites({ [try Site($0, ["/copy": Site.Content(original)])] }) {
      platform, sites in
      let author = try await platform.newCaller()
      let work = try await platform.work(of: author, original, type: "text/html")
      try await platform.register(original, of: work, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/copy")], by: author), by: author)
      let id = try #require(
        UsageID(try await platform.usage(at: sites[0].url("/copy"), of: author).usageID))
      let found = try await platform.database.read { tx in try UsageReader.find(id, .live, tx) }
      let page = original.replacing(
        "</footer>", with: #"<a href="mailto:web@copy.example">Us</a></footer>"#)
      let seen = try await PageInspector(
        database: platform.database, parties: platform.parts.parties,
        seals: platform.parts.sealLinks
      ).inspect(
        try #require(found), on: Array(page.utf8), contentType: "text/html",
        url: sites[0].url("/copy"))
      #expect(seen.showsWork && seen.contacts.map(\.address) == ["web@copy.example"])
    }
  }
}
