import SealJobs
import SealPostgres
import SealPrimitives

/// Crawls for a run, a turn at a time, until nothing is left or its budget is used up. A turn ends
/// when every host wants to be left alone: who waits holds no worker. The frontier is in the
/// database: when a server ends, the next one goes on. Due by the real time, for so are the hosts.
package struct MonitorCrawlJob: JobHandler {
  static let kind = "monitor-crawl"
  package var kind: String { Self.kind }
  let crawler: Crawler

  package init(crawler: Crawler) {
    self.crawler = crawler
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = RunID(job.job.key) else { return .park("The job's key is no run.") }
    let clock = crawler.clock
    let end = clock.now().advanced(by: MonitoringPolicy.turn)
    let (run, monitor) = try await crawler.begin(id, until: end)
    while clock.now() < end {
      switch try await crawler.step(run.runID, of: monitor) {
      case .worked: continue
      case .wait(let time): return .again(at: time)
      case .ended(let run):
        try await crawler.end(run, of: monitor, job)
        return .completed
      }
    }
    return .again(at: clock.now())
  }
}
