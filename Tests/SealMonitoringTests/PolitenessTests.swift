import SealAPI
import SealAccess
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealMonitoring

/// What a host is asked for, by all runs of the installation together.
@Suite struct PolitenessTests {
  private static func robots(_ delay: String) -> RobotsTxt {
    RobotsTxt(status: 200, body: Array("User-agent: *\nCrawl-delay: \(delay)\n".utf8))
  }

  @Test(arguments: [
    ("http://192.0.2.1/", 1, nil, 1_000), ("http://192.0.2.1/", 3_000, nil, 3_000),
    ("http://192.0.2.1/", 1, "7.5", 7_500), ("http://192.0.2.1/", 9_000, "7.5", 9_000),
    ("http://192.0.2.1/", 1, "86400", 600_000), ("http://shop.example/", 1, nil, 1_000),
    // Named in the settings, for development.
    ("http://127.0.0.1:8080/", 1, nil, 1), ("http://127.0.0.1:8080/", 1, "2", 2_000),
    ("http://127.0.0.1:8081/", 1, nil, 1_000), ("http://localhost:8080/", 1, nil, 1_000),
  ]) func aHostIsLeftAlone(_ url: String, _ wished: Int, _ asked: String?, _ gap: Int) throws {
    var policy = FetchPolicy(userAgent: "SealTest/1.0")
    policy.allowed = [try AllowedAddress("127.0.0.1:8080")]
    #expect(
      Politeness().gap(
        try FetchURL(url), wished: .milliseconds(wished), robots: asked.map(Self.robots),
        under: policy) == .milliseconds(gap))
  }

  private static func ring(_ count: Int, robots: String? = nil) -> [String: Site.Content] {
    var pages = ["/": Site.Content(Page.links((0..<count).map { "/\($0)" }))]
    for index in 0..<count { pages["/\(index)"] = Site.Content(Page.links([])) }
    if let robots { pages["/robots.txt"] = Site.Content(robots, type: "text/plain") }
    return pages
  }

  private func gaps(_ site: Site) -> [Duration] {
    let times = site.visits.map(\.time)
    return zip(times, times.dropFirst()).map { $0.duration(to: $1) }
  }

  @Test func theDelayThatRobotsAsksForIsKept() async throws {
    let robots = "User-agent: *\nCrawl-delay: 7\n"
    try await TestPlatform.withSites({ [try Site($0, Self.ring(3, robots: robots))] }) {
      platform, sites in
      let author = try await platform.newCaller()
      let run = try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author, delay: 10), by: author)
      #expect(run.fetchedPages == 4)
      #expect(gaps(sites[0]).allSatisfy { $0 >= .seconds(7) })
    }
  }

  @Test func runsOfAllAccountsTogetherAreTheDelayApartAndTakeTurns() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(4))] }) { platform, sites in
      var runs: [(MonitoringV1.MonitorRun, Caller)] = []
      for _ in 0..<3 {
        let author = try await platform.newCaller()
        let monitor = try await platform.monitor([sites[0].url("/")], by: author, delay: 4_000)
        runs.append((try await platform.begin(monitor, by: author), author))
      }
      for (run, author) in runs { try await platform.finish(run, by: author) }
      #expect(sites[0].visits.count == 18)
      #expect(gaps(sites[0]).allSatisfy { $0 >= .seconds(4) })
      // None keeps the host for itself: each has its first page before another has its last.
      let firsts = sites[0].visits.enumerated().filter { $0.element.path == "/" }.map(\.offset)
      #expect(firsts.count == 3 && firsts.allSatisfy { $0 < 9 })
    }
  }

  /// The host says how long; then the page is asked for again.
  @Test(arguments: [(429, "120"), (503, "Sat, 21 Nov 2026 08:02:30 GMT")])
  func aHostThatHasTooMuchToDoIsLeftAloneAsLongAsItAsks(_ status: Int, _ asked: String)
    async throws
  {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(1))] }) { platform, sites in
      let author = try await platform.newCaller()
      var busy = Site.Content("")
      busy.status = status
      busy.retryAfter = asked
      sites[0].set("/", busy)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      let run = try await platform.begin(monitor, by: author)
      for _ in 0..<20 {
        try await platform.doJobs()
        platform.clock.advance(by: .seconds(1))
      }
      #expect(sites[0].paths == ["/"])
      sites[0].set("/", Site.Content(Page.links(["/0"])))
      // Another account's run is no way around it.
      let other = try await platform.newCaller()
      _ = try await platform.begin(
        try await platform.monitor([sites[0].url("/")], by: other), by: other)
      let ended = try await platform.finish(run, by: author)
      #expect(ended.failedPages == 0 && ended.fetchedPages == 3)
      let rest = sites[0].visits.dropFirst(2).first.map {
        sites[0].visits[1].time.duration(to: $0.time)
      }
      #expect(try #require(rest) >= .seconds(120))
    }
  }

  @Test func aHostThatHasTooMuchToDoTimeAfterTimeIsGivenUp() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.ring(5))] }) { platform, sites in
      let author = try await platform.newCaller()
      var busy = Site.Content("")
      busy.status = 429
      for index in 0..<5 { sites[0].set("/\(index)", busy) }
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      var run = try await platform.begin(monitor, by: author)
      for _ in 0..<40 where run.endTime == nil {
        try await platform.doJobs()
        platform.clock.advance(by: .seconds(30))
        run = try await platform.run(run.runID, seenBy: author)
      }
      #expect(run.endTime != nil && run.failedPages == 5)
      #expect(sites[0].paths == ["/"] + [String](repeating: "/0", count: 4))
      #expect(gaps(sites[0]).dropFirst(2).allSatisfy { $0 >= .seconds(30) })
    }
  }
}
