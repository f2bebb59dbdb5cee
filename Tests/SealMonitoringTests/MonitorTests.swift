import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import Testing

@testable import SealAccess
@testable import SealMonitoring

/// The methods: replays, refusals, and that nobody sees another's.
@Suite struct MonitorTests {
  private static let place = "http://127.0.0.1:9/"

  @Test func callsMayBeRepeated() async throws {
    try await World.with { world, _ in
      let author = try await world.newCaller()
      let request = World.fresh()
      let monitor = try await world.monitor([Self.place], by: author, requestID: request)
      #expect(try await world.monitor([Self.place], by: author, requestID: request) == monitor)
      #expect(
        await refusal {
          try await world.monitor([Self.place + "x"], by: author, requestID: request)
        } == "REQUEST_ID_REUSED")
      let asked = World.fresh()
      let run = try await world.begin(monitor, by: author, requestID: asked)
      #expect(try await world.begin(monitor, by: author, requestID: asked).runID == run.runID)
      #expect(await refusal { try await world.begin(monitor, by: author) } == "RUN_IN_PROGRESS")
      let ending = World.fresh()
      let ended = try await world.end(monitor, by: author, requestID: ending)
      #expect(try await world.end(monitor, by: author, requestID: ending) == ended)
      #expect(try await world.end(monitor, by: author) == ended)
      try await world.finish(run, by: author)
      #expect(await refusal { try await world.begin(monitor, by: author) } == "MONITOR_ENDED")
      let allowed = World.fresh()
      let place = try await world.allow(Self.place, by: author, requestID: allowed)
      #expect(try await world.allow(Self.place, by: author, requestID: allowed) == place)
      let forbidden = World.fresh()
      try await world.disallow(place.placeID, by: author, requestID: forbidden)
      try await world.disallow(place.placeID, by: author, requestID: forbidden)
      #expect(
        try await world.events(of: author, "monitor.") == [
          "monitor.created", "monitor.run_started", "monitor.ended", "monitor.run_ended",
        ])
      #expect(try await world.events(of: author, "place.") == ["place.added", "place.removed"])
    }
  }

  @Test func allThatIsWrongIsToldAtOnce() async throws {
    try await World.with { world, _ in
      let author = try await world.newCaller()
      let error = await #expect(throws: RPCError.self) {
        try await world.monitoring.createMonitor(
          .init(
            workIDs: ["x"], placeURLs: ["ftp://a.example/", "/relative"], regionCode: "cn",
            pageBudget: 10_001, delayMilliseconds: 600_001, periodDays: 366),
          context: world.context(World.Methods.createMonitor, author))
      }
      #expect(
        error?.fieldViolations.map(\.field) == [
          "title", "work_ids[0]", "place_urls[0]", "place_urls[1]", "region_code", "page_budget",
          "delay_milliseconds", "period_days", "request_id",
        ])
      #expect(
        await refusal { try await world.allow("https://a.example/?id=1", by: author) }
          == "INVALID_FIELDS")
      #expect(
        await refusal {
          try await world.monitoring.getReport(
            .init(startTime: GoogleProtobuf.Timestamp(world.clock.now())),
            context: world.context(World.Methods.getReport, author))
        } == "INVALID_FIELDS")
      #expect(
        await refusal {
          try await world.monitoring.listUsages(
            .init(status: .licensed, list: .black),
            context: world.context(World.Methods.listUsages, author))
        } == "INVALID_FIELDS")
    }
  }

  @Test func anAccountHasSoManyMonitorsAndNoMore() async throws {
    try await World.with { world, _ in
      let (author, other) = (try await world.newCaller(), try await world.newCaller())
      let monitor = try await world.monitor([Self.place], by: author)
      _ = try await world.database.write { tx in
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
      #expect(await refusal { try await world.monitor([Self.place], by: author) } == "TOO_MANY")
      _ = try await world.monitor([Self.place], by: other)
      // One that has ended counts no more.
      _ = try await world.end(monitor, by: author)
      _ = try await world.monitor([Self.place], by: author)
    }
  }

  @Test func anotherAccountSeesNothing() async throws {
    try await World.with({ clock in
      [try Site(clock, ["/": Site.Content(Page.html(Article(1).paragraphs))])]
    }) { world, sites in
      let (author, other) = (try await world.newCaller(), try await world.newCaller())
      let sandbox = Caller(
        accountID: author.accountID, memberID: author.memberID, apiKeyID: author.apiKeyID,
        environment: .sandbox, scopes: author.scopes)
      let work = try await world.publish(Article(1), by: author)
      let monitor = try await world.monitor([sites[0].url("/")], by: author)
      let run = try await world.crawl(monitor, by: author)
      let usage = try await world.usage(at: sites[0].url("/"), of: author)
      let place = try await world.allow(Self.place, by: author)
      for stranger in [other, sandbox] {
        #expect(
          await refusal {
            try await world.monitor([Self.place], by: stranger, works: [work.workID])
          }
            == "WORK_NOT_FOUND")
        #expect(
          await refusal { try await world.begin(monitor, by: stranger) } == "MONITOR_NOT_FOUND")
        #expect(await refusal { try await world.end(monitor, by: stranger) } == "MONITOR_NOT_FOUND")
        #expect(
          await refusal { try await world.run(run.runID, seenBy: stranger) } == "RUN_NOT_FOUND")
        #expect(
          await refusal { try await world.usage(usage.usageID, seenBy: stranger) }
            == "USAGE_NOT_FOUND")
        #expect(
          await refusal { try await world.disallow(place.placeID, by: stranger) }
            == "PLACE_NOT_FOUND")
        #expect(try await world.usages(of: stranger, gone: true).isEmpty)
        #expect(
          try await world.monitoring.listMonitors(
            .init(), context: world.context(World.Methods.listMonitors, stranger)
          ).monitors.isEmpty)
        #expect(
          try await world.monitoring.listAllowedPlaces(
            .init(), context: world.context(World.Methods.listAllowedPlaces, stranger)
          ).places.isEmpty)
        let report = try await world.report(of: stranger)
        #expect(report.standing.allSatisfy { $0.count == 0 } && report.topHosts.isEmpty)
      }
      // The same text of another account is another's: its monitors find its own work alone.
      let theirs = try await world.publish(Article(1), by: other)
      try await world.crawl(try await world.monitor([sites[0].url("/")], by: other), by: other)
      #expect(try await world.usages(of: other).map(\.workID) == [theirs.workID])
      #expect(try await world.usages(of: author).map(\.usageID) == [usage.usageID])
    }
  }

  @Test func listsGoOnPageByPage() async throws {
    try await World.with { world, _ in
      let author = try await world.newCaller()
      var made: [String] = []
      for index in 0..<3 {
        made.insert(
          try await world.monitor([Self.place + "\(index)"], by: author).monitorID, at: 0)
        world.clock.advance(by: .milliseconds(5))
      }
      let context = world.context(World.Methods.listMonitors, author)
      let first = try await world.monitoring.listMonitors(.init(pageSize: 2), context: context)
      let second = try await world.monitoring.listMonitors(
        .init(pageSize: 2, pageToken: first.nextPageToken), context: context)
      #expect((first.monitors + second.monitors).map(\.monitorID) == made)
      #expect(second.nextPageToken.isEmpty)
    }
  }

  @Test func theCalendarFollowsTheAccountsClockAndSkipsWhatWasMissed() async throws {
    try await World.with({ [try Site($0, ["/": Site.Content("nothing")])] }) { world, sites in
      let author = try await world.newCaller(.sandbox)
      let monitor = try await world.monitor([sites[0].url("/")], by: author, days: 7)
      try await world.runner.drain()
      world.clock.advance(by: .seconds(2))
      try await world.runner.drain()
      let visits = { sites[0].paths.count }
      #expect(visits() == 1, "The first run is due at once.")
      try await world.advance(author, days: 6)
      #expect(visits() == 1)
      try await world.advance(author, days: 30)
      // The host's patience is real time: robots.txt and the page are apart.
      for _ in 0..<2 {
        world.clock.advance(by: .seconds(2))
        try await world.runner.drain()
      }
      #expect(visits() == 2, "Five weeks that nobody ran are one run.")
      _ = try await world.end(monitor, by: author)
      try await world.advance(author, days: 30)
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

extension World {
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
