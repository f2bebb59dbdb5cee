import SealAPI
import SealPrimitives
import SealProtobuf
import SealTestPlatform
import Testing

@testable import SealMonitoring

@Suite struct ReportTests {
  private static func pages() -> [String: Site.Content] {
    let copy = Site.Content(Page.html(Article(1).paragraphs))
    return ["/": Site.Content(Page.links(["/a", "/b"])), "/a": copy, "/b": copy]
  }

  @Test func aReportCountsWhatStandsWhatIsNewAndWhatIsGone() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.pages())] }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Article(1), by: author)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      try await platform.crawl(monitor, by: author)
      let first = try await platform.report(of: author)
      #expect(first.standing.first { $0.status == .unlicensed }?.count == 2)
      #expect(first.found.first { $0.status == .unlicensed }?.count == 2)
      #expect(first.standing.count == 6 && first.gone == 0)
      #expect(first.topHosts.map(\.count) == [2])
      #expect(first.topHosts.map(\.host) == ["127.0.0.1:\(sites[0].server.port)"])
      #expect(first.weeks.map(\.found) == [2] && first.weeks.map(\.foundUnlicensed) == [2])

      platform.clock.advance(by: .seconds(8 * 86_400))
      sites[0].set("/b", nil)
      _ = try await platform.allow(sites[0].url("/a"), by: author)
      try await platform.settle()
      try await platform.crawl(monitor, by: author)
      let second = try await platform.report(of: author)
      #expect(second.standing.first { $0.status == .unlicensed }?.count == 0)
      #expect(second.standing.first { $0.status == .licensed }?.count == 1)
      #expect(second.found.allSatisfy { $0.count == 0 } && second.gone == 1)
      #expect(second.topHosts.isEmpty)

      // What was is not changed by what came.
      let response = try await platform.monitoring.getReport(
        .init(startTime: first.startTime, endTime: first.endTime),
        context: platform.context(TestPlatform.Methods.getReport, author))
      #expect(response.report == first)
      // Both weeks in one report.
      let both = try await platform.monitoring.getReport(
        .init(startTime: first.startTime, endTime: second.endTime),
        context: platform.context(TestPlatform.Methods.getReport, author)
      ).report
      #expect(both?.weeks.map(\.found).reduce(0, +) == 2 && both?.gone == 1)
      #expect(both?.weeks.count == 3 || both?.weeks.count == 2)
    }
  }

  @Test func eachWeekOfTheAccountsClockIsReportedOnce() async throws {
    try await TestPlatform.withSites({ [try Site($0, Self.pages())] }) { platform, sites in
      let author = try await platform.newCaller(.sandbox)
      _ = try await platform.publish(Article(1), by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      platform.clock.advance(by: .seconds(5))
      try await platform.advance(author, days: 8)
      #expect(
        try await platform.events(of: author, "usage.reported") == ["usage.reported"])
      // The event names the report, and the method takes that name.
      let stored = try #require(try await platform.weeklyReports(of: author).first)
      #expect(
        try await platform.subjects(of: author, .usageReported) == [stored.reportID])
      #expect(try await platform.weeklyReport(stored.reportID, seenBy: author) == stored)
      #expect(stored.found.first { $0.status == .unlicensed }?.count == 2)
      #expect(stored.createTime != nil)
      let stranger = try await platform.newCaller()
      #expect(try await platform.weeklyReports(of: stranger).isEmpty)
      #expect(
        await refusal { try await platform.weeklyReport(stored.reportID, seenBy: stranger) }
          == "REPORT_NOT_FOUND")
      try await platform.doJobs()
      #expect(try await platform.events(of: author, "usage.reported").count == 1)
      try await platform.advance(author, days: 7)
      #expect(try await platform.events(of: author, "usage.reported").count == 2)
    }
  }
}
