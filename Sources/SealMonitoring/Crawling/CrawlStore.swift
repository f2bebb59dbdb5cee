import SealFetch
import SealFingerprint
import SealPostgres
import SealPrimitives

/// Where a page of a run stands.
enum CrawlPageState: String, Sendable, PostgresEncodable, PostgresDecodable {
  case waiting = "WAITING"
  case fetched = "FETCHED"
  /// robots.txt says no.
  case disallowed = "DISALLOWED"
  case failed = "FAILED"
}

/// A page of a run's frontier.
struct CrawlPage: Sendable, Hashable {
  let url: FetchURL
  /// What two addresses of one page have in common.
  let key: String

  /// `nil` for what is not fetched.
  init?(_ text: String) {
    guard let key = WebAddress.identity(text), text.utf8.count <= WebAddress.maximumBytes else {
      return nil
    }
    do {
      url = try FetchURL(text)
    } catch {
      return nil  // Not an address of ours to judge: a page may link to anything.
    }
    self.key = key
  }

  init(_ row: Row) throws {
    url = try FetchURL(try row.decode("url", as: String.self))
    key = try row.decode("page_key")
  }
}

/// What a run does next.
enum CrawlStep: Sendable {
  /// The host's robots.txt is not known yet; a page of it waits.
  case askRobots(FetchURL, origin: String)
  case visit(CrawlPage, RobotsTxt)
  /// Every host that has pages waiting wants to be left alone until then.
  case wait(until: Instant)
  case end
}

/// The frontier of a run, in the database: a crawl goes on where it was when its server ended.
enum CrawlStore {
  /// Adds pages that are not known yet, in their order, as long as there is room.
  static func add(_ pages: [CrawlPage], to run: MonitorRun, at time: Instant, _ tx: Transaction)
    throws
  {
    let known = try known(of: run.runID, tx)
    let room = run.pageBudget * MonitoringPolicy.knownPagesPerBudget - known.count
    let pages = pages.prefix(max(0, room))
    guard !pages.isEmpty else { return }
    try addHosts(Set(pages.map(\.url.origin)), to: run.runID, at: time, tx)
    try tx.execute(
      """
      INSERT INTO crawl_page (bucket, run_id, position, page_key, url, origin, state)
      SELECT \(run.runID.bucket)::smallint, \(run.runID)::uuid, \(known.last)::integer + place,
        page_key, url, origin, \(CrawlPageState.waiting)::text
      FROM unnest(\(pages.map(\.key)), \(pages.map(\.url.description)), \(pages.map(\.url.origin)))
        WITH ORDINALITY AS found (page_key, url, origin, place)
      ORDER BY place ON CONFLICT DO NOTHING
      """)
  }

  private static func addHosts(
    _ origins: Set<String>, to run: RunID, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO crawl_host (bucket, run_id, origin, ready_time)
      SELECT \(run.bucket)::smallint, \(run)::uuid, origin,
        \(time)::timestamptz FROM unnest(\(origins.sorted())) AS origin
      ON CONFLICT DO NOTHING
      """)
  }

  /// A page that waits has moved to another spelling of its address, as from `/a` to `/a/`; `false`
  /// when it did so too often.
  static func move(
    _ page: CrawlPage, to target: CrawlPage, _ run: RunID, at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try addHosts([target.url.origin], to: run, at: time, tx)
    return try tx.execute(
      """
      UPDATE crawl_page SET url = \(target.url.description), origin = \(target.url.origin),
        moves = moves + 1
      WHERE \(key: run, "run_id") AND page_key = \(page.key) AND state = \(CrawlPageState.waiting)
        AND url = \(page.url.description) AND moves < 5
      """) == 1
  }

  /// How many pages of a run are known, and the last one's position.
  private static func known(of run: RunID, _ tx: Transaction) throws -> (count: Int, last: Int32) {
    let row = try tx.query(
      """
      SELECT count(*) AS count, coalesce(max(position), 0) AS last FROM crawl_page
      WHERE \(key: run, "run_id")
      """)[0]
    return (try row.decode("count"), try row.decode("last"))
  }

  static func counts(of run: MonitorRun, _ tx: Transaction) throws -> [CrawlPageState: Int] {
    if let kept = run.keptCounts { return kept }
    let rows = try tx.query(
      """
      SELECT state, count(*) AS count FROM crawl_page WHERE \(key: run.runID, "run_id")
      GROUP BY state
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.decode("state"), try $0.decode("count")) })
  }

  /// Deletes the frontier of a run.
  static func delete(_ run: RunID, _ tx: Transaction) throws {
    try tx.execute("DELETE FROM crawl_page WHERE \(key: run, "run_id")")
    try tx.execute("DELETE FROM crawl_host WHERE \(key: run, "run_id")")
  }

  /// What robots.txt said is of no use to a run that has ended, and may be long.
  static func forgetRobots(of run: RunID, _ tx: Transaction) throws {
    try tx.execute(
      "UPDATE crawl_host SET robots = NULL WHERE \(key: run, "run_id") AND robots IS NOT NULL")
  }

  /// The page that was found first among those whose host may be asked now.
  static func next(_ run: MonitorRun, at now: Instant, _ tx: Transaction) throws -> CrawlStep {
    guard run.fetchedPages < run.pageBudget else { return .end }
    let row = try tx.first(
      """
      SELECT url, page_key, origin, robots_status, robots
      FROM crawl_page JOIN crawl_host USING (bucket, run_id, origin)
      WHERE \(key: run.runID, "run_id") AND state = \(CrawlPageState.waiting)
        AND ready_time <= \(now)
      ORDER BY position LIMIT 1
      """)
    guard let row else { return try whenReady(run.runID, tx) }
    let page = try CrawlPage(row)
    guard let status = try row.decode("robots_status", as: Int32?.self) else {
      return .askRobots(page.url, origin: try row.decode("origin"))
    }
    let robots = try row.decode("robots", as: [UInt8]?.self) ?? []
    return .visit(page, status == 0 ? .unreachable : RobotsTxt(status: Int(status), body: robots))
  }

  private static func whenReady(_ run: RunID, _ tx: Transaction) throws -> CrawlStep {
    let row = try tx.first(
      """
      SELECT min(ready_time) AS ready_time FROM crawl_page JOIN crawl_host USING (bucket, run_id,
        origin)
      WHERE \(key: run, "run_id") AND state = \(CrawlPageState.waiting)
      """)
    guard let time = try row?.decode("ready_time", as: Instant?.self) else { return .end }
    return .wait(until: time)
  }

  /// - Parameter status: of the answer; 0 when there was none.
  static func setRobots(
    _ body: [UInt8], status: Int, of origin: String, _ run: RunID, ready: Instant,
    _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      UPDATE crawl_host SET robots_status = \(Int32(status)), ready_time = \(ready),
        robots = \(Array(body.prefix(RobotsTxt.maximumBytes)))
      WHERE \(key: run, "run_id") AND origin = \(origin)
      """)
  }

  /// The run may ask the host at that time, and does nothing with it before.
  static func book(_ origin: String, _ run: RunID, at time: Instant, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE crawl_host SET booked_time = \(time), ready_time = \(time)
      WHERE \(key: run, "run_id") AND origin = \(origin)
      """)
  }

  /// Takes what was booked; `false` when nothing was, or it has passed by more than `gap`.
  static func takeBooking(
    _ origin: String, _ run: RunID, gap: Duration, at now: Instant, _ tx: Transaction
  ) throws -> Bool {
    let row = try tx.first(
      """
      SELECT booked_time FROM crawl_host WHERE \(key: run, "run_id")
        AND origin = \(origin) FOR UPDATE
      """)
    guard let time = try row?.decode("booked_time", as: Instant?.self) else { return false }
    try tx.execute(
      """
      UPDATE crawl_host SET booked_time = NULL WHERE \(key: run, "run_id") AND origin = \(origin)
      """)
    return time <= now && now <= time.advanced(by: gap)
  }

  /// Whether the page still waits; until the transaction ends, nobody else settles it.
  static func lock(_ page: CrawlPage, _ run: RunID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT FROM crawl_page WHERE \(key: run, "run_id") AND page_key = \(page.key)
        AND state = \(CrawlPageState.waiting) FOR UPDATE
      """) != nil
  }

  /// No page of the host that waits will be visited.
  static func giveUp(_ origin: String, _ run: RunID, _ failure: String, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE crawl_page SET state = \(CrawlPageState.failed), failure = \(failure)
      WHERE \(key: run, "run_id") AND origin = \(origin) AND state = \(CrawlPageState.waiting)
      """)
  }

  /// Nothing is asked of the host before `ready`.
  static func rest(_ origin: String, _ run: RunID, until ready: Instant, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE crawl_host SET ready_time = greatest(ready_time, \(ready))
      WHERE \(key: run, "run_id") AND origin = \(origin)
      """)
  }

  /// What became of a page; `false` when somebody else was faster, and nothing must follow.
  static func settle(
    _ page: CrawlPage, _ run: RunID, _ state: CrawlPageState, failure: String? = nil,
    _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE crawl_page SET state = \(state), failure = \(failure)
      WHERE \(key: run, "run_id") AND page_key = \(page.key) AND state = \(CrawlPageState.waiting)
      """) == 1
  }

  /// Pages where the monitor has found something that was there last time.
  static func knownPages(of monitor: MonitorID, limit: Int, _ tx: Transaction) throws -> [String] {
    try tx.query(
      """
      SELECT page_url FROM usage WHERE \(key: monitor, "monitor_id") AND gone_time IS NULL
      ORDER BY last_seen_time, usage_id LIMIT \(limit)
      """
    ).map { try $0.decode("page_url") }
  }
}
