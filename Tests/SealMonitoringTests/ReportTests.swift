import SealAPI
import SealPrimitives
import SealProtobuf
import Testing

@testable import SealMonitoring

@Suite struct ReportTests {
  private static func pages() -> [String: Site.Content] {
    let copy = Site.Content(Page.html(Article(1).paragraphs))
    return ["/": Site.Content(Page.links(["/a", "/b"])), "/a": copy, "/b": copy]
  }

  @Test func aReportCountsWhatStandsWhatIsNewAndWhatIsGone() async throws {
    try await World.with({ [try Site($0, Self.pages())] }) { world, sites in
      let author = try await world.newCaller()
      _ = try await world.publish(Article(1), by: author)
      let monitor = try await world.monitor([sites[0].url("/")], by: author)
      try await world.crawl(monitor, by: author)
      let first = try await world.report(of: author)
      #expect(first.standing.first { $0.status == .unlicensed }?.count == 2)
      #expect(first.found.first { $0.status == .unlicensed }?.count == 2)
      #expect(first.standing.count == 6 && first.gone == 0)
      #expect(first.topHosts.map(\.count) == [2])
      #expect(first.topHosts.map(\.host) == ["127.0.0.1:\(sites[0].server.port)"])
      #expect(first.weeks.map(\.found) == [2] && first.weeks.map(\.foundUnlicensed) == [2])

      world.clock.advance(by: .seconds(8 * 86_400))
      sites[0].set("/b", nil)
      _ = try await world.allow(sites[0].url("/a"), by: author)
      try await world.settle()
      try await world.crawl(monitor, by: author)
      let second = try await world.report(of: author)
      #expect(second.standing.first { $0.status == .unlicensed }?.count == 0)
      #expect(second.standing.first { $0.status == .licensed }?.count == 1)
      #expect(second.found.allSatisfy { $0.count == 0 } && second.gone == 1)
      #expect(second.topHosts.isEmpty)

      // What was is not changed by what came.
      let response = try await world.monitoring.getReport(
        .init(startTime: first.startTime, endTime: first.endTime),
        context: world.context(World.Methods.getReport, author))
      #expect(response.report == first)
      // Both weeks in one report.
      let both = try await world.monitoring.getReport(
        .init(startTime: first.startTime, endTime: second.endTime),
        context: world.context(World.Methods.getReport, author)
      ).report
      #expect(both?.weeks.map(\.found).reduce(0, +) == 2 && both?.gone == 1)
      #expect(both?.weeks.count == 3 || both?.weeks.count == 2)
    }
  }

  @Test func eachWeekOfTheAccountsClockIsReportedOnce() async throws {
    try await World.with({ [try Site($0, Self.pages())] }) { world, sites in
      let author = try await world.newCaller(.sandbox)
      _ = try await world.publish(Article(1), by: author)
      try await world.crawl(try await world.monitor([sites[0].url("/")], by: author), by: author)
      world.clock.advance(by: .seconds(5))
      try await world.advance(author, days: 8)
      #expect(
        try await world.events(of: author, "usage.reported") == ["usage.reported"])
      // The event names the report, and the method takes that name.
      let stored = try #require(try await world.weeklyReports(of: author).first)
      #expect(
        try await world.subjects(of: author, .usageReported) == [stored.reportID])
      #expect(try await world.weeklyReport(stored.reportID, seenBy: author) == stored)
      #expect(stored.found.first { $0.status == .unlicensed }?.count == 2)
      #expect(stored.createTime != nil)
      let stranger = try await world.newCaller()
      #expect(try await world.weeklyReports(of: stranger).isEmpty)
      #expect(
        await refusal { try await world.weeklyReport(stored.reportID, seenBy: stranger) }
          == "REPORT_NOT_FOUND")
      try await world.runner.drain()
      #expect(try await world.events(of: author, "usage.reported").count == 1)
      try await world.advance(author, days: 7)
      #expect(try await world.events(of: author, "usage.reported").count == 2)
    }
  }
}
