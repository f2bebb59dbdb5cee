import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealMonitoring

@Suite struct HousekeepingTests {
  private func sweep(_ platform: TestPlatform) async throws {
    try await MonitoringHousekeeping(
      database: platform.database, clock: platform.clock, logger: TestLog.logger
    ).sweep()
  }

  private func count(_ rows: SQL, _ platform: TestPlatform) async throws -> Int {
    try await platform.database.read { tx in
      try tx.query("SELECT count(*) AS count FROM \(rows)")[0].decode("count")
    }
  }

  @Test func ofAnOldRunItsNumbersAreKeptAndNotItsFrontier() async throws {
    try await TestPlatform.withSites({ clock in
      let robots = "User-agent: *\nDisallow: /private\n"
      return [
        try Site(
          clock,
          [
            "/": Site.Content(Page.links(["/private", "/0", "/1", "/2"])),
            "/robots.txt": Site.Content(robots, type: "text/plain"),
          ])
      ]
    }) { platform, sites in
      let author = try await platform.newCaller()
      let monitor = try await platform.monitor([sites[0].url("/")], by: author, budget: 3)
      let run = try await platform.crawl(monitor, by: author)
      #expect(run.disallowedPages == 1 && run.waitingPages == 1)
      #expect(try await count("crawl_host WHERE robots IS NOT NULL", platform) == 0)
      platform.clock.advance(by: MonitoringHousekeeping.keptFrontiers - .seconds(3_600))
      let young = try await platform.begin(monitor, by: author)
      try await sweep(platform)
      #expect(try await count("crawl_page", platform) == 6)
      platform.clock.advance(by: .seconds(3_601))
      try await sweep(platform)
      // The other run has its own; a job that waits is not forgotten.
      #expect(try await count("crawl_page", platform) == 1)
      #expect(try await count("crawl_host", platform) == 1)
      #expect(try await count("job WHERE kind = 'monitor-crawl'", platform) == 1)
      #expect(try await platform.run(run.runID, seenBy: author) == run)
      try await platform.finish(young, by: author)
      platform.clock.advance(by: .seconds(86_402))
      #expect(try await count("web_host", platform) == 1)
      try await sweep(platform)
      #expect(try await count("web_host", platform) == 0)
    }
  }

  @Test func theExchangeIsKeptAnewOnlyWhenThePageHasChanged() async throws {
    let article = Article(1)
    try await TestPlatform.withSites({ clock in
      [try Site(clock, ["/": Site.Content(Page.html(article.paragraphs))])]
    }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(article, by: author)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      for _ in 0..<2 { try await platform.crawl(monitor, by: author) }
      sites[0].set("/", Site.Content(Page.html(article.paragraphs + ["One more line."])))
      try await platform.crawl(monitor, by: author)
      sites[0].set("/", nil)
      try await platform.crawl(monitor, by: author)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      let history = try await platform.usage(usage.usageID, seenBy: author).observations
      #expect(history.map { $0.warcSha256.isEmpty } == [false, false, true, false])
    }
  }
}
