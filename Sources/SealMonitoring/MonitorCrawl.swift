import SealJobs
import SealPostgres
import SealPrimitives

/// Crawls for a run, a turn at a time, until nothing is left or its budget is used up. The frontier
/// is in the database: when a server ends, the next one goes on.
package struct MonitorCrawl: JobHandler {
  static let kind = "monitor-crawl"
  package var kind: String { Self.kind }
  /// A turn and the longest fetch, so that a crawl soon goes on after its server ended.
  package var lease: Duration { .seconds(60) }
  /// Waits between two pages of a host; tests let the clock go on instead.
  package typealias Pause = @Sendable (Duration) async throws -> Void

  let crawler: Crawler
  let pause: Pause

  package init(
    crawler: Crawler, pause: @escaping Pause = { try await Task.sleep(for: $0) }
  ) {
    self.crawler = crawler
    self.pause = pause
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = RunID(job.job.key) else { return .park("The job's key is no run.") }
    let clock = crawler.clock
    let end = clock.now().advanced(by: MonitoringPolicy.turn)
    let (run, monitor) = try await crawler.begin(id, until: end)
    while clock.now() < end {
      switch try await crawler.step(run.runID, of: monitor) {
      case .worked: continue
      case .wait(let time):
        let now = clock.now()
        guard time < end else { return .again(at: time) }
        if now < time { try await pause(now.duration(to: time)) }
      case .ended(let run):
        try await crawler.end(run, of: monitor, job)
        return .completed
      }
    }
    return .again(at: clock.now())
  }
}
