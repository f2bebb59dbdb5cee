import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTestPlatform
import Testing

@testable import SealAccess
@testable import SealMonitoring

/// The methods: replays, refusals, and that nobody sees another's.
@Suite struct MonitorTests {
  private static let place = "https://place.example/"

  @Test func callsMayBeRepeated() async throws {
    try await TestPlatform.withSites { platform, _ in
      let author = try await platform.newCaller()
      let request = TestPlatform.fresh()
      let monitor = try await platform.monitor([Self.place], by: author, requestID: request)
      #expect(try await platform.monitor([Self.place], by: author, requestID: request) == monitor)
      #expect(
        await refusal {
          try await platform.monitor([Self.place + "x"], by: author, requestID: request)
        } == "REQUEST_ID_REUSED")
      let asked = TestPlatform.fresh()
      let run = try await platform.begin(monitor, by: author, requestID: asked)
      #expect(try await platform.begin(monitor, by: author, requestID: asked).runID == run.runID)
      #expect(await refusal { try await platform.begin(monitor, by: author) } == "RUN_IN_PROGRESS")
      let ending = TestPlatform.fresh()
      let ended = try await platform.end(monitor, by: author, requestID: ending)
      #expect(try await platform.end(monitor, by: author, requestID: ending) == ended)
      #expect(try await platform.end(monitor, by: author) == ended)
      try await platform.finish(run, by: author)
      #expect(await refusal { try await platform.begin(monitor, by: author) } == "MONITOR_ENDED")
      let allowed = TestPlatform.fresh()
      let place = try await platform.allow(Self.place, by: author, requestID: allowed)
      #expect(try await platform.allow(Self.place, by: author, requestID: allowed) == place)
      let forbidden = TestPlatform.fresh()
      try await platform.disallow(place.placeID, by: author, requestID: forbidden)
      try await platform.disallow(place.placeID, by: author, requestID: forbidden)
      #expect(
        try await platform.events(of: author, "monitor.") == [
          "monitor.created", "monitor.run_started", "monitor.ended", "monitor.run_ended",
        ])
      #expect(try await platform.events(of: author, "place.") == ["place.added", "place.removed"])
    }
  }

  @Test(arguments: [
    "http://169.254.169.254/latest", "https://10.0.0.1/", "http://[::1]/", "http://localhost/",
    "http://a.localhost/", "https://8.8.8.8:22/",
  ])
  func whatMayNotBeFetchedIsNotWatched(url: String) async throws {
    try await TestPlatform.withSites { platform, _ in
      let author = try await platform.newCaller()
      let error = await #expect(throws: RPCError.self) {
        try await platform.monitoring.createMonitor(
          .init(title: "Watch", placeURLs: [url], requestID: "request-1"),
          context: platform.context(TestPlatform.Methods.createMonitor, author))
      }
      #expect(error?.fieldViolations.map(\.field) == ["place_urls[0]"])
      #expect(error?.fieldViolations.map(\.reason) == ["FORBIDDEN_ADDRESS"])
    }
  }

  @Test func allThatIsWrongIsToldAtOnce() async throws {
    try await TestPlatform.withSites { platform, _ in
      let author = try await platform.newCaller()
      let error = await #expect(throws: RPCError.self) {
        try await platform.monitoring.createMonitor(
          .init(
            workIDs: ["x"], placeURLs: ["ftp://a.example/", "/relative"], regionCode: "cn",
            pageBudget: 10_001, delayMilliseconds: 600_001, periodDays: 366),
          context: platform.context(TestPlatform.Methods.createMonitor, author))
      }
      #expect(
        error?.fieldViolations.map(\.field) == [
          "title", "work_ids[0]", "place_urls[0]", "place_urls[1]", "region_code", "page_budget",
          "delay_milliseconds", "period_days", "request_id",
        ])
      #expect(
        await refusal { try await platform.allow("https://a.example/?id=1", by: author) }
          == "INVALID_FIELDS")
      #expect(
        await refusal {
          try await platform.monitoring.getReport(
            .init(startTime: GoogleProtobuf.Timestamp(platform.clock.now())),
            context: platform.context(TestPlatform.Methods.getReport, author))
        } == "INVALID_FIELDS")
      #expect(
        await refusal {
          try await platform.monitoring.listUsages(
            .init(status: .licensed, list: .black),
            context: platform.context(TestPlatform.Methods.listUsages, author))
        } == "INVALID_FIELDS")
    }
  }

  @Test func anAccountHasSoManyMonitorsAndNoMore() async throws {
    try await TestPlatform.withSites { platform, _ in
      let (author, other) = (try await platform.newCaller(), try await platform.newCaller())
      let monitor = try await platform.monitor([Self.place], by: author)
      _ = try await platform.database.write { tx in
        try tx.execute(
          """
          INSERT INTO monitor (bucket, monitor_id, account_id, environment, title, work_ids,
            place_urls,
            commercial, page_budget, delay_milliseconds, create_time)
          SELECT bucket, gen_random_uuid(), account_id, environment, title, work_ids, place_urls,
            commercial, page_budget, delay_milliseconds, create_time
          FROM monitor, generate_series(2, \(MonitoringPolicy.monitors))
          """)
      }
      #expect(await refusal { try await platform.monitor([Self.place], by: author) } == "TOO_MANY")
      _ = try await platform.monitor([Self.place], by: other)
      // One that has ended counts no more.
      _ = try await platform.end(monitor, by: author)
      _ = try await platform.monitor([Self.place], by: author)
    }
  }

  @Test func anotherAccountSeesNothing() async throws {
    try await TestPlatform.withSites({ clock in
      [try Site(clock, ["/": Site.Content(Page.html(Article(1).paragraphs))])]
    }) { platform, sites in
      let (author, other) = (try await platform.newCaller(), try await platform.newCaller())
      let sandbox = Caller(
        accountID: author.accountID, memberID: author.memberID, apiKeyID: author.apiKeyID,
        environment: .sandbox, scopes: author.scopes)
      let work = try await platform.publish(Article(1), by: author)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      let run = try await platform.crawl(monitor, by: author)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      let place = try await platform.allow(Self.place, by: author)
      for stranger in [other, sandbox] {
        #expect(
          await refusal {
            try await platform.monitor([Self.place], by: stranger, works: [work.workID])
          }
            == "WORK_NOT_FOUND")
        #expect(
          await refusal { try await platform.begin(monitor, by: stranger) } == "MONITOR_NOT_FOUND")
        #expect(
          await refusal { try await platform.end(monitor, by: stranger) } == "MONITOR_NOT_FOUND")
        #expect(
          await refusal { try await platform.run(run.runID, seenBy: stranger) } == "RUN_NOT_FOUND")
        #expect(
          await refusal { try await platform.usage(usage.usageID, seenBy: stranger) }
            == "USAGE_NOT_FOUND")
        #expect(
          await refusal { try await platform.disallow(place.placeID, by: stranger) }
            == "PLACE_NOT_FOUND")
        #expect(try await platform.usages(of: stranger, gone: true).isEmpty)
        #expect(
          try await platform.monitoring.listMonitors(
            .init(), context: platform.context(TestPlatform.Methods.listMonitors, stranger)
          ).monitors.isEmpty)
        #expect(
          try await platform.monitoring.listAllowedPlaces(
            .init(), context: platform.context(TestPlatform.Methods.listAllowedPlaces, stranger)
          ).places.isEmpty)
        let report = try await platform.report(of: stranger)
        #expect(report.standing.allSatisfy { $0.count == 0 } && report.topHosts.isEmpty)
      }
      // The same text of another account is another's: its monitors find its own work alone.
      let theirs = try await platform.publish(Article(1), by: other)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: other), by: other)
      #expect(try await platform.usages(of: other).map(\.workID) == [theirs.workID])
      #expect(try await platform.usages(of: author).map(\.usageID) == [usage.usageID])
    }
  }

  @Test func listsGoOnPageByPage() async throws {
    try await TestPlatform.withSites { platform, _ in
      let author = try await platform.newCaller()
      var made: [String] = []
      for index in 0..<3 {
        made.insert(
          try await platform.monitor([Self.place + "\(index)"], by: author).monitorID, at: 0)
        platform.clock.advance(by: .milliseconds(5))
      }
      let context = platform.context(TestPlatform.Methods.listMonitors, author)
      let first = try await platform.monitoring.listMonitors(.init(pageSize: 2), context: context)
      let second = try await platform.monitoring.listMonitors(
        .init(pageSize: 2, pageToken: first.nextPageToken), context: context)
      #expect((first.monitors + second.monitors).map(\.monitorID) == made)
      #expect(second.nextPageToken.isEmpty)
    }
  }

  @Test func theCalendarFollowsTheAccountsClockAndSkipsWhatWasMissed() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Site.Content("nothing")])] }) {
      platform, sites in
      let author = try await platform.newCaller(.sandbox)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author, days: 7)
      try await platform.doJobs()
      platform.clock.advance(by: .seconds(2))
      try await platform.doJobs()
      let visits = { sites[0].paths.count }
      #expect(visits() == 1, "The first run is due at once.")
      try await platform.advance(author, days: 6)
      #expect(visits() == 1)
      try await platform.advance(author, days: 30)
      // The host's patience is real time: robots.txt and the page are apart.
      for _ in 0..<2 {
        platform.clock.advance(by: .seconds(2))
        try await platform.doJobs()
      }
      #expect(visits() == 2, "Five weeks that nobody ran are one run.")
      _ = try await platform.end(monitor, by: author)
      try await platform.advance(author, days: 30)
      #expect(visits() == 2)
    }
  }

  @Test func theNextTimeOfTheCalendarIsStillToCome() {
    let start = Instant(seconds: 1_000_000)
    let week: Duration = .seconds(604_800)
    for (passed, expected) in [
      (0, 1), (1, 1), (604_799, 1), (604_800, 2), (700_000, 2), (6_048_000, 11),
    ] {
      #expect(
        MonitorCalendarJob.next(
          after: start, every: week, notBefore: start.advanced(by: .seconds(passed)))
          == start.advanced(by: week * expected))
    }
    #expect(
      MonitorCalendarJob.next(
        after: start, every: week, notBefore: start.advanced(by: .seconds(-5)))
        == start.advanced(by: week))
  }
}

extension TestPlatform {
  func end(_ monitor: MonitoringV1.Monitor, by caller: Caller, requestID: String = fresh())
    async throws -> MonitoringV1.Monitor
  {
    let response = try await monitoring.endMonitor(
      .init(monitorID: monitor.monitorID, requestID: requestID),
      context: context(Methods.endMonitor, caller))
    return try #require(response.monitor)
  }

  /// Of the week until now.
  func report(of caller: Caller) async throws -> MonitoringV1.UsageReport {
    let end = clock.now().advanced(by: .seconds(1))
    let response = try await monitoring.getReport(
      .init(
        startTime: GoogleProtobuf.Timestamp(end.advanced(by: .seconds(-604_800))),
        endTime: GoogleProtobuf.Timestamp(end)), context: context(Methods.getReport, caller))
    return try #require(response.report)
  }
}
