import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealMonitoring

@Suite struct HousekeepingTests {
  private func sweep(_ world: World) async throws {
    try await MonitoringHousekeeping(
      database: world.database, clock: world.clock, logger: TestLog.logger
    ).sweep()
  }

  private func count(_ rows: SQL, _ world: World) async throws -> Int {
    try await world.database.read { tx in
      try tx.query("SELECT count(*) AS count FROM \(rows)")[0].decode("count")
    }
  }

  @Test func ofAnOldRunItsNumbersAreKeptAndNotItsFrontier() async throws {
    try await World.with({ clock in
      let robots = "User-agent: *\nDisallow: /private\n"
      return [
        try Site(
          clock,
          [
            "/": Site.Content(Page.links(["/private", "/0", "/1", "/2"])),
            "/robots.txt": Site.Content(robots, type: "text/plain"),
          ])
      ]
    }) { world, sites in
      let author = try await world.newCaller()
      let monitor = try await world.monitor([sites[0].url("/")], by: author, budget: 3)
      let run = try await world.crawl(monitor, by: author)
      #expect(run.disallowedPages == 1 && run.waitingPages == 1)
      #expect(try await count("crawl_host WHERE robots IS NOT NULL", world) == 0)
      world.clock.advance(by: MonitoringHousekeeping.keptFrontiers - .seconds(3_600))
      let young = try await world.begin(monitor, by: author)
      try await sweep(world)
      #expect(try await count("crawl_page", world) == 6)
      world.clock.advance(by: .seconds(3_601))
      try await sweep(world)
      // The other run has its own; a job that waits is not forgotten.
      #expect(try await count("crawl_page", world) == 1)
      #expect(try await count("crawl_host", world) == 1)
      #expect(try await count("job WHERE kind = 'monitor-crawl'", world) == 1)
      #expect(try await world.run(run.runID, seenBy: author) == run)
      try await world.finish(young, by: author)
      world.clock.advance(by: .seconds(86_402))
      #expect(try await count("web_host", world) == 1)
      try await sweep(world)
      #expect(try await count("web_host", world) == 0)
    }
  }

  @Test func theExchangeIsKeptAnewOnlyWhenThePageHasChanged() async throws {
    let article = Article(1)
    try await World.with({ clock in
      [try Site(clock, ["/": Site.Content(Page.html(article.paragraphs))])]
    }) { world, sites in
      let author = try await world.newCaller()
      _ = try await world.publish(article, by: author)
      let monitor = try await world.monitor([sites[0].url("/")], by: author)
      for _ in 0..<2 { try await world.crawl(monitor, by: author) }
      sites[0].set("/", Site.Content(Page.html(article.paragraphs + ["One more line."])))
      try await world.crawl(monitor, by: author)
      sites[0].set("/", nil)
      try await world.crawl(monitor, by: author)
      let usage = try await world.usage(at: sites[0].url("/"), of: author)
      let history = try await world.usage(usage.usageID, seenBy: author).observations
      #expect(history.map { $0.warcSha256.isEmpty } == [false, false, true, false])
    }
  }
}
