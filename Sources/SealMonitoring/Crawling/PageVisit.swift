import SealAccess
import SealCertification
import SealContent
import SealFetch
import SealPostgres
import SealPrimitives

/// A page that was fetched, read and compared: what the run writes down of it, all at once.
struct PageVisit: Sendable {
  let page: CrawlPage
  let run: MonitorRun
  let monitor: Monitor
  /// How long the host is left alone after it.
  let gap: Duration
  let result: FetchResult
  let matches: [WorkMatch]
  /// Pages that it leads to.
  let links: [CrawlPage]

  /// Throws `FingerprintError` for a page past the limits.
  init(
    _ result: FetchResult, of page: CrawlPage, _ run: MonitorRun, _ monitor: Monitor,
    gap: Duration, by crawler: Crawler
  ) async throws {
    self.page = page
    self.run = run
    self.monitor = monitor
    self.gap = gap
    self.result = result
    var found: [String] = []
    if result.status == 200 {
      let read = try ReadPage(
        result.body, contentType: result.headers["Content-Type"], url: page.url.description)
      let matcher = crawler.matcher
      let candidates = try await crawler.database.read { tx in
        try matcher.candidates(for: read, of: monitor.tenant, works: monitor.workIDs, tx)
      }
      matches = PageMatcher.matches(read, candidates)
      found = read.links
    } else {
      matches = []
      if (300..<400).contains(result.status), let location = result.headers["Location"] {
        found = [Self.target(location, of: page.url)].compactMap { $0 }
      }
    }
    let hosts = Set(monitor.placeURLs.compactMap(WebHost.init))
    links = found.compactMap(CrawlPage.init).filter { page in
      WebHost(page.url.description).map(hosts.contains) ?? false
    }
  }

  private static func target(_ location: String, of url: FetchURL) -> String? {
    do {
      return try url.resolving(location).description
    } catch {
      return nil  // A site may redirect to anything; what is no address leads nowhere.
    }
  }

  /// Whether the answer tells what is on the page: the page, or that there is none.
  private var isConclusive: Bool { [200, 404, 410].contains(result.status) }

  /// The same page at another spelling of its address, to which it redirects.
  private var ownTarget: CrawlPage? {
    (300..<400).contains(result.status)
      ? links.first { $0.key == page.key && $0.url != page.url } : nil
  }

  /// Nothing is written when another runner was faster.
  func record(by crawler: Crawler, _ change: Change) throws {
    let (now, tx) = (change.now, change.tx)
    if let target = ownTarget, try CrawlStore.move(page, to: target, run.runID, at: now, tx) {
      try RunStore.countPage(run.runID, tx)
      return try crawler.leave(page.url, run.runID, until: now.advanced(by: gap), tx)
    }
    let failure = isConclusive || result.status < 400 ? nil : "HTTP_\(result.status)"
    guard
      try CrawlStore.settle(
        page, run.runID, failure == nil ? .fetched : .failed, failure: failure, tx)
    else { return }
    try RunStore.countPage(run.runID, tx)
    try crawler.leave(page.url, run.runID, until: now.advanced(by: gap), tx)
    try CrawlStore.add(links, to: run, at: now, tx)
    guard isConclusive else { return }
    let known = try UsageStore.lock(of: monitor.tenant, pageKey: page.key, tx)
    guard !matches.isEmpty || !known.isEmpty else { return }
    let sighting = try sighting(known, by: crawler, change)
    try Usages.see(sighting, matches, change)
    try Usages.miss(sighting, except: Set(matches.map(\.workID)), change)
  }

  /// Keeps the page, and what went over the wire unless the same bytes were seen last time: of a
  /// page that does not change, the exchange that first showed it is kept.
  private func sighting(_ known: [Usage], by crawler: Crawler, _ change: Change) throws
    -> Sighting
  {
    let (now, tx) = (change.now, change.tx)
    let digest = try ContentStore.put(
      result.body, mediaType: ContentType(result.headers["Content-Type"]).kept,
      in: run.runID.bucket, at: now, tx)
    let seen = try known.map { try UsageReader.observation(of: $0, tx) }
    let isKnown = Set(matches.map(\.workID)) == Set(known.map(\.workID))
    var warc: [UInt8]?
    if !isKnown || seen.contains(where: { $0.pageSHA256 != digest }) {
      let archive = try result.archive(
        by: crawler.fetcher.policy.userAgent, at: now, random: crawler.random)
      warc = try ContentStore.put(
        archive, mediaType: "application/warc", in: run.runID.bucket, at: now, tx)
    }
    return Sighting(
      monitor: monitor, runID: run.runID, url: page.url.description, pageKey: page.key,
      fetchTime: result.startTime, httpStatus: result.status,
      pageSHA256: digest, warcSHA256: warc)
  }
}
