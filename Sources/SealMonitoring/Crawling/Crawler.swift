import SealAccess
import SealCertification
import SealFetch
import SealFingerprint
import SealJobs
import SealPostgres
import SealPrimitives

/// Does one step of a run after the other. Polite: it asks robots.txt first, leaves each host alone
/// between two requests, whosever run they are of, and longer when the host asks for that; follows
/// links within the monitor's hosts alone, and keeps the budget.
package struct Crawler: Sendable {
  let database: Database
  let changes: Changes
  let fetcher: Fetcher
  let matcher: PageMatcher
  let politeness: Politeness
  let clock: any WallClock
  let random: any RandomBytes

  package init(
    database: Database, changes: Changes, fetcher: Fetcher, texts: TextIndex,
    parties: PartyDirectory, seals: SealLinks, politeness: Politeness = Politeness(),
    clock: any WallClock, random: any RandomBytes
  ) {
    self.database = database
    self.changes = changes
    self.fetcher = fetcher
    matcher = PageMatcher(texts: texts, parties: parties, seals: seals)
    self.politeness = politeness
    self.clock = clock
    self.random = random
  }

  enum Progress: Sendable {
    case worked
    case wait(until: Instant)
    case ended(MonitorRun)
  }

  /// The run and its monitor. Texts that the platform captured since are looked for too: before the
  /// first page, and every few pages from then on.
  func begin(_ id: RunID, until end: Instant) async throws -> (MonitorRun, Monitor) {
    let (run, monitor) = try await database.read { tx in
      guard let run = try RunStore.find(id, tx),
        let monitor = try MonitorStore.find(run.monitorID, tx)
      else { preconditionFailure("runs and monitors are never deleted") }
      return (run, monitor)
    }
    if run.fetchedPages.isMultiple(of: MonitoringPolicy.pagesBetweenTexts) {
      try await CapturedTexts.register(
        of: monitor.tenant, until: end, in: database, clock: clock)
    }
    return (run, monitor)
  }

  func end(_ run: MonitorRun, of monitor: Monitor, _ job: ClaimedJob) async throws {
    try await changes.write(of: monitor.tenant, by: .platform) { change in
      try Monitors.end(run, change)
      try job.complete(at: change.now, change.tx)
    }
  }

  func step(_ id: RunID, of monitor: Monitor) async throws -> Progress {
    let (run, step) = try await database.read { tx in
      guard let run = try RunStore.find(id, tx) else {
        preconditionFailure("runs are never deleted")
      }
      return (run, try CrawlStore.next(run, at: clock.now(), tx))
    }
    switch step {
    case .end: return .ended(run)
    case .wait(let time): return .wait(until: time)
    case .askRobots(let url, let origin): try await askRobots(url, origin, run, monitor)
    case .visit(let page, let robots):
      if robots == .unreachable {
        try await fail(page, "ROBOTS_UNREACHABLE", run)
      } else if !robots.allows(page.url.pathAndQuery, agent: fetcher.policy.userAgent) {
        _ = try await database.write { tx in
          try CrawlStore.settle(page, id, .disallowed, tx)
        }
      } else {
        try await visit(page, robots, run, monitor)
      }
    }
    return .worked
  }

  private func gap(_ url: FetchURL, _ monitor: Monitor, _ robots: RobotsTxt?) -> Duration {
    politeness.gap(url, wished: monitor.delay, robots: robots, under: fetcher.policy)
  }

  /// Whether the host may be asked now. Else a time is booked for the run, and others come first.
  private func mayAsk(_ url: FetchURL, _ run: MonitorRun, gap: Duration) async throws -> Bool {
    let now = clock.now()
    let host = HostTraffic.host(of: url)
    return try await database.write { tx in
      let isBooked = try CrawlStore.takeBooking(url.origin, run.runID, gap: gap, at: now, tx)
      if try isBooked && !HostTraffic.rests(host, at: now, tx) { return true }
      let booking = try HostTraffic.book(host, gap: gap, at: now, tx)
      if !booking.isNow { try CrawlStore.book(url.origin, run.runID, at: booking.time, tx) }
      return booking.isNow
    }
  }

  private func askRobots(
    _ url: FetchURL, _ origin: String, _ run: MonitorRun, _ monitor: Monitor
  ) async throws {
    guard try await mayAsk(url, run, gap: gap(url, monitor, nil)) else { return }
    var answer: (status: Int, body: [UInt8]) = (0, [])
    var refusal: HostRefusal?
    do {
      var request = FetchRequest(.get, try url.withPath("/robots.txt"))
      // RFC 9309 §2.5: a longer file is read as far as the limit.
      request.excess = .truncate
      let result = try await fetcher.fetch(request)
      answer = (result.status, result.body)
      refusal = HostRefusal(result)
    } catch let error as FetchError where error.code.isOfPage {
      // No answer: nothing of this host is visited (RFC 9309 §2.3.1.4).
    }
    let now = clock.now()
    let host = HostTraffic.host(of: url)
    // Too much to do says nothing of what is allowed: asked again, until the host is given up.
    let robots = refusal == nil ? RobotsTxt(status: answer.status, body: answer.body) : .unreachable
    let ready = now.advanced(by: gap(url, monitor, robots))
    try await database.write { [answer, refusal] tx in
      if let refusal {
        let rest = try HostTraffic.refused(host, refusal, at: now, tx)
        guard rest.number >= HostRefusal.most else {
          return try CrawlStore.rest(origin, run.runID, until: rest.until, tx)
        }
      } else {
        try HostTraffic.ended(host, answered: answer.status != 0, free: ready, tx)
      }
      try CrawlStore.setRobots(
        answer.body, status: refusal == nil ? answer.status : 0, of: origin, run.runID,
        ready: ready, tx)
    }
  }

  private func visit(
    _ page: CrawlPage, _ robots: RobotsTxt, _ run: MonitorRun, _ monitor: Monitor
  ) async throws {
    let gap = gap(page.url, monitor, robots)
    guard try await mayAsk(page.url, run, gap: gap) else { return }
    var request = FetchRequest(
      .get, page.url, headers: ["Accept": "text/html, text/plain;q=0.9, */*;q=0.1"])
    // Where it leads to is a page of its own, with its host's robots.txt.
    request.redirects = .report
    request.recordsExchange = true
    do {
      let result = try await fetcher.fetch(request)
      if let refusal = HostRefusal(result) {
        return try await rest(page, "HTTP_\(result.status)", refusal, run)
      }
      let visit = try await PageVisit(result, of: page, run, monitor, gap: gap, by: self)
      try await changes.write(of: monitor.tenant, by: .platform) { change in
        try visit.record(by: self, change)
      }
    } catch let error as FetchError where error.code.isOfPage {
      try await fail(page, error.code.rawValue, run, resting: gap)
    } catch let error as FingerprintError where error.code != .system {
      try await fail(page, error.code.rawValue, run, resting: gap)
    }
  }

  /// The host has too much to do. The page is asked for again, unless it says so time after time.
  private func rest(
    _ page: CrawlPage, _ failure: String, _ refusal: HostRefusal, _ run: MonitorRun
  ) async throws {
    let now = clock.now()
    try await database.write { tx in
      guard try CrawlStore.lock(page, run.runID, tx) else { return }
      try RunStore.countPage(run.runID, tx)
      let rest = try HostTraffic.refused(HostTraffic.host(of: page.url), refusal, at: now, tx)
      if rest.number >= HostRefusal.most {
        try CrawlStore.giveUp(page.url.origin, run.runID, failure, tx)
      }
      try CrawlStore.rest(page.url.origin, run.runID, until: rest.until, tx)
    }
  }

  /// - Parameter resting: how long the host is left alone, if it was asked.
  private func fail(
    _ page: CrawlPage, _ failure: String, _ run: MonitorRun, resting: Duration? = nil
  ) async throws {
    let now = clock.now()
    try await database.write { tx in
      guard try CrawlStore.settle(page, run.runID, .failed, failure: failure, tx),
        let resting
      else { return }
      try RunStore.countPage(run.runID, tx)
      try leave(page.url, run.runID, until: now.advanced(by: resting), answered: false, tx)
    }
  }

  /// A request has ended: its host is left alone, by this run and by all.
  func leave(
    _ url: FetchURL, _ run: RunID, until ready: Instant, answered: Bool = true, _ tx: Transaction
  ) throws {
    try CrawlStore.rest(url.origin, run, until: ready, tx)
    try HostTraffic.ended(HostTraffic.host(of: url), answered: answered, free: ready, tx)
  }
}

extension FetchError.Code {
  /// Whether it tells of the page, not of this process: then it stays as it is when repeated at
  /// once.
  fileprivate var isOfPage: Bool {
    switch self {
    case .busy, .cancelled: false
    default: true
    }
  }
}
