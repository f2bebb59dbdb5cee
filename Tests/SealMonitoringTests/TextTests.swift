import SealAPI
import SealContent
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealMonitoring

/// The texts that copies are looked for by.
@Suite struct TextTests {
  private static let article = Article(1)

  @Test func onlyTheCertifiedBytesAreTaken() async throws {
    try await TestPlatform.withSites { platform, _ in
      let (author, other) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.work(of: author, Self.article.text)
      #expect(
        await refusal { try await platform.register("other words", of: work, by: author) }
          == "OTHER_BYTES")
      #expect(
        await refusal { try await platform.register(Self.article.text, of: work, by: other) }
          == "VERSION_NOT_FOUND")
      let request = TestPlatform.fresh()
      let text = try await platform.register(
        Self.article.text, of: work, by: author, requestID: request)
      #expect(text.workID == work.workID && text.comparedCharacters > 1_000)
      #expect(
        try await platform.register(Self.article.text, of: work, by: author, requestID: request)
          == text)
      #expect(try await platform.register(Self.article.text, of: work, by: author) == text)
      let second = try await platform.work(of: author, Article(2).text)
      #expect(
        await refusal {
          try await platform.register(Article(2).text, of: second, by: author, requestID: request)
        } == "REQUEST_ID_REUSED")
    }
  }

  @Test(arguments: [("image/png", "\u{89}PNG"), ("text/html", "<p> </p>"), ("text/plain", "…")])
  func bytesWithoutATextAreRefused(_ type: String, _ content: String) async throws {
    try await TestPlatform.withSites { platform, _ in
      let author = try await platform.newCaller()
      let work = try await platform.work(of: author, content, type: type)
      if type == "image/png" {
        // The bytes are UTF-8 by chance; whoever registers them as text may have them looked for.
        try await platform.register(content, of: work, by: author)
      } else {
        #expect(
          await refusal { try await platform.register(content, of: work, by: author) } == "NO_TEXT")
      }
    }
  }

  @Test func tooLongATextIsRefused() async throws {
    try await TestPlatform.withSites { platform, _ in
      let author = try await platform.newCaller()
      let content = String(repeating: "a", count: MonitoringPolicy.maxTextBytes + 1)
      let work = try await platform.work(of: author, content)
      #expect(
        await refusal { try await platform.register(content, of: work, by: author) }
          == "INVALID_FIELDS")
    }
  }

  @Test func theMainTextOfCertifiedHTMLIsLookedFor() async throws {
    let html = Page.html(Self.article.paragraphs, foot: "Imprint")
    try await TestPlatform.withSites({ clock in
      [try Site(clock, ["/": Site.Content(Page.html(Self.article.paragraphs, foot: "Other"))])]
    }) { platform, sites in
      let author = try await platform.newCaller()
      let work = try await platform.work(of: author, html, type: "text/html")
      try await platform.register(html, of: work, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      let seen = try await platform.usage(at: sites[0].url("/"), of: author).observation
      #expect(seen?.extent == .fullCopy && seen?.workPortionPPM == 1_000_000)
    }
  }

  @Test func whatThePlatformCapturedNeedsNoUpload() async throws {
    try await TestPlatform.withSites({ clock in
      [try Site(clock, ["/": Site.Content(Page.html(Self.article.paragraphs))])]
    }) { platform, sites in
      let author = try await platform.newCaller()
      let work = try await platform.work(of: author, Self.article.text)
      try await platform.database.write { [now = platform.clock.now()] tx in
        _ = try ContentStore.put(
          Array(Self.article.text.utf8), mediaType: "text/plain", in: author.tenant.bucket, at: now,
          tx)
      }
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      #expect(try await platform.usages(of: author).map(\.workID) == [work.workID])
    }
  }

  @Test func aFileIsKnownByItsDigestAlone() async throws {
    let image = "\u{1}\u{2} not a text to anybody"
    try await TestPlatform.withSites({ clock in
      [
        try Site(
          clock,
          [
            "/": Site.Content(Page.links(["/a.png"])),
            "/a.png": Site.Content(image, type: "image/png"),
          ])
      ]
    }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.work(of: author, image, type: "image/png")
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      let usage = try await platform.usage(at: sites[0].url("/a.png"), of: author)
      #expect(usage.observation?.exactDigest == true && usage.status == .unlicensed)
      #expect(usage.decision?.reasons.map(\.code) == ["NOTHING_ON_SALE", "SAME_FILE"])
    }
  }

  @Test func onlyTheMonitorsWorksAreLookedFor() async throws {
    try await TestPlatform.withSites({ clock in
      [
        try Site(
          clock,
          ["/": Site.Content(Page.html(Self.article.paragraphs + Article(2).paragraphs))])
      ]
    }) { platform, sites in
      let author = try await platform.newCaller()
      let first = try await platform.publish(Self.article, by: author)
      let second = try await platform.publish(Article(2), by: author)
      let one = try await platform.monitor(
        [sites[0].url("/")], by: author, works: [second.workID])
      try await platform.crawl(one, by: author)
      #expect(try await platform.usages(of: author).map(\.workID) == [second.workID])
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      #expect(
        Set(try await platform.usages(of: author).map(\.workID)) == [first.workID, second.workID])
    }
  }

  @Test func licenseNumbersAreReadAsTheyArePrinted() {
    let numbers = (0..<2).map { _ in LicenseNumber(in: .nobodys, random: SystemRandomBytes()) }
    let text = "正文（\(numbers[0])）CS-0000 \(numbers[1].description.lowercased())，CS-"
    #expect(LicenseNumber.all(in: text) == numbers)
    #expect(LicenseNumber.all(in: "CS-ABCD-EFGH-JKMN-PQRX").isEmpty, "Its check is wrong.")
    #expect(LicenseNumber.all(in: "").isEmpty)
  }
}
