import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealMonitoring
@testable import SealServer

/// How a crawl behaves on other people's servers, and after a crash.
@Suite struct CrawlTests {
  private static func ring(_ count: Int) -> [String: Site.Content] {
    var pages = ["/": Site.Content(Page.links((0..<count).map { "/\($0)" }))]
    for index in 0..<count {
      pages["/\(index)"] = Site.Content(Page.links(["/", "/\((index + 1) % count)"]))
    }
    return pages
  }

  @Test func theBudgetIsKeptAndEachPageIsAskedForOnce() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(30))] }) { platform, sites in
      let author = try await platform.newCaller()
      let monitor = try await platform.monitor([sites[0].url("/")], by: author, budget: 7)
      let run = try await platform.crawl(monitor, by: author)
      #expect(run.fetchedPages == 7 && run.failedPages == 0)
      #expect(sites[0].paths == ["/", "/0", "/1", "/2", "/3", "/4", "/5"])
      #expect(sites[0].visits.first?.path == "/robots.txt")
    }
  }

  @Test func twoRequestsToAHostAreTheDelayApart() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(5)), try Site($0, Self.ring(2))] }) {
      platform, sites in
      let author = try await platform.newCaller()
      let monitor = try await platform.monitor(
        sites.map { $0.url("/") }, by: author, delay: 4_000)
      try await platform.crawl(monitor, by: author)
      for site in sites {
        let times = site.visits.map(\.time)
        #expect(times.count >= 4)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0.duration(to: $1) >= .seconds(4) })
      }
      // They do not wait for each other.
      let end = try #require(sites[1].visits.last?.time)
      #expect(TestClock.start.duration(to: end) < .seconds(20))
    }
  }

  @Test func aCrawlThatWaitsForItsHostHoldsNoWorker() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(5))] }) { platform, sites in
      let author = try await platform.newCaller()
      let monitor = try await platform.monitor([sites[0].url("/")], by: author, delay: 600_000)
      let run = try await platform.begin(monitor, by: author)
      let start = platform.clock.now()
      // Ends at once, though the run has ten minutes to wait.
      #expect(try await platform.doJobs() == 1)
      #expect(platform.clock.now() == start)
      let job = try await platform.database.read { tx in
        try JobQueue.find(
          MonitorCrawlJob.kind, run.runID, in: try #require(RunID(run.runID)).bucket, tx)
      }
      #expect(job?.state == .waiting && job?.attempts == 0)
      #expect(job?.due == start.advanced(by: .seconds(600)))
    }
  }

  @Test func linksAndRedirectsToOtherHostsAreNotFollowed() async throws {
    try await TestPlatform.withSites({ clock in
      let elsewhere = try Site(clock, ["/": Site.Content("secret"), "/x": Site.Content("secret")])
      let pages = [
        "/": Site.Content(Page.links([elsewhere.url("/"), "/moved", "/here"])),
        "/moved": .redirect(elsewhere.url("/x")), "/here": .redirect("/there"),
        "/there": Site.Content(Page.links([])),
      ]
      return [try Site(clock, pages), elsewhere]
    }) { platform, sites in
      let author = try await platform.newCaller()
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      #expect(sites[0].paths == ["/", "/moved", "/here", "/there"])
      #expect(sites[1].visits.isEmpty)
    }
  }

  @Test func aPageThatMovesToAnotherSpellingOfItsAddressIsFollowed() async throws {
    try await TestPlatform.withSites({ clock in
      let pages = [
        "/": Site.Content(Page.links(["/story", "/loop"])), "/story": .redirect("/story/"),
        "/story/": Site.Content(Page.html(Article(1).paragraphs)),
        "/loop": .redirect("/loop/"), "/loop/": .redirect("/loop"),
      ]
      return [try Site(clock, pages)]
    }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Article(1), by: author)
      let run = try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      #expect(try await platform.usages(of: author).map(\.pageURL) == [sites[0].url("/story/")])
      // A ring ends after five moves.
      #expect(sites[0].paths.filter { $0.hasPrefix("/loop") }.count == 6)
      #expect(run.waitingPages == 0)
    }
  }

  @Test func robotsIsAskedFirstAndObeyed() async throws {
    try await TestPlatform.withSites({ clock in
      let robots = "User-agent: SealTest\nDisallow: /private\nAllow: /private/open\n"
      let pages = [
        "/robots.txt": Site.Content(robots, type: "text/plain"),
        "/": Site.Content(Page.links(["/private/a", "/private/open", "/public"])),
        "/private/a": Site.Content("no"), "/private/open": Site.Content("yes"),
        "/public": Site.Content("yes"),
      ]
      var broken = Site.Content("")
      broken.status = 500
      return [
        try Site(clock, pages),
        try Site(clock, ["/robots.txt": broken, "/": Site.Content("never")]),
      ]
    }) { platform, sites in
      let author = try await platform.newCaller()
      let run = try await platform.crawl(
        try await platform.monitor(sites.map { $0.url("/") }, by: author), by: author)
      #expect(sites[0].paths == ["/", "/private/open", "/public"])
      #expect(sites[1].visits.map(\.path) == ["/robots.txt"])
      #expect(run.disallowedPages == 1 && run.failedPages == 1)
    }
  }

  @Test func aBombIsAFailureOfItsPageAlone() async throws {
    let bombs = [
      "/deep": Site.Content(String(repeating: "<div><span>", count: 20_000) + "x"),
      "/wide": Site.Content(String(repeating: "<b></b>", count: 250_000)),
      "/long": Site.Content(String(repeating: "long ", count: 600_000)),
    ]
    try await TestPlatform.withSites({ clock in
      var pages = bombs
      pages["/"] = Site.Content(Page.links(["/deep", "/wide", "/long", "/copy"]))
      pages["/copy"] = Site.Content(Page.html(Article(1).paragraphs))
      return [try Site(clock, pages)]
    }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Article(1), by: author)
      let run = try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      #expect(run.failedPages == 3 && run.fetchedPages == 6)
      #expect(try await platform.usages(of: author).map(\.pageURL) == [sites[0].url("/copy")])
      let failures = try await platform.database.read { tx in
        try tx.query("SELECT url, failure FROM crawl_page WHERE state = 'FAILED' ORDER BY url")
          .map { try $0.decode("failure", as: String.self) }
      }
      #expect(failures == ["TOO_DEEP", "tooLarge", "TOO_MANY_NODES"])
    }
  }

  @Test func privateAddressesAreNotVisited() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(1))] }) { platform, sites in
      let author = try await platform.newCaller()
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      // The port of this machine's site is allowed in tests; others were until now, too.
      _ = try await platform.database.write { tx in
        try tx.execute(
          """
          UPDATE monitor
          SET place_urls = ARRAY['http://127.0.0.1:1/', 'http://10.0.0.1/'] || place_urls
          """)
      }
      let run = try await platform.crawl(monitor, by: author)
      #expect(run.failedPages == 2 && run.fetchedPages == 2)
    }
  }

  @Test func aCrawlGoesOnWhereItsServerEnded() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(6))] }) { platform, sites in
      let author = try await platform.newCaller()
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      let run = try #require(RunID(try await platform.begin(monitor, by: author).runID))
      let (_, stored) = try await platform.parts.crawler.begin(
        run, until: platform.clock.now().advanced(by: .seconds(10)))
      for _ in 0..<4 {
        platform.clock.advance(by: .seconds(2))
        _ = try await platform.parts.crawler.step(run, of: stored)
      }
      #expect(sites[0].paths == ["/", "/0", "/1"])
      let ended = try await platform.finish(.init(runID: run.description), by: author)
      #expect(ended.endTime != nil && ended.fetchedPages == 7)
      #expect(sites[0].paths == ["/", "/0", "/1", "/2", "/3", "/4", "/5"])
      #expect(
        try await platform.events(of: author, "monitor.run_") == [
          "monitor.run_started", "monitor.run_ended",
        ])
    }
  }

  /// Two runners at one page, as after a lease that ended too early: one of them counts.
  @Test func aPageThatTwoRunnersFetchedIsWrittenDownOnce() async throws {
    try await TestPlatform.withSites({
      [try Site($0, ["/": Site.Content(Page.html(Article(1).paragraphs))])]
    }) {
      platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Article(1), by: author)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      let run = try #require(RunID(try await platform.begin(monitor, by: author).runID))
      let (_, stored) = try await platform.parts.crawler.begin(
        run, until: platform.clock.now().advanced(by: .seconds(10)))
      _ = try await platform.parts.crawler.step(run, of: stored)
      platform.clock.advance(by: .seconds(2))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<2 {
          group.addTask { _ = try await platform.parts.crawler.step(run, of: stored) }
        }
        try await group.waitForAll()
      }
      try await platform.finish(.init(runID: run.description), by: author)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      let history = try await platform.usage(usage.usageID, seenBy: author)
      #expect(history.observations.count == 1 && history.decisions.count == 1)
      #expect(try await platform.events(of: author, "usage.") == ["usage.found", "usage.decided"])
    }
  }
}
