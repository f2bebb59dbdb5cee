import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// One crawl of a monitor's places: a row of `monitor_run`.
package struct MonitorRun: Sendable, Hashable {
  package let runID: RunID
  package let monitorID: MonitorID
  package let startTime: Instant
  package let endTime: Instant?
  package let pageBudget: Int
  package let fetchedPages: Int
  /// Pages by their ends, of a run whose frontier was deleted.
  let keptCounts: [CrawlPageState: Int]?

  init(_ row: Row) throws {
    runID = try row.decode("run_id")
    monitorID = try row.decode("monitor_id")
    startTime = try row.decode("start_time")
    endTime = try row.decode("end_time")
    pageBudget = Int(try row.decode("page_budget", as: Int32.self))
    fetchedPages = Int(try row.decode("fetched_pages", as: Int32.self))
    keptCounts =
      if let disallowed = try row.decode("disallowed_pages", as: Int32?.self),
        let failed = try row.decode("failed_pages", as: Int32?.self),
        let waiting = try row.decode("waiting_pages", as: Int32?.self)
      {
        [.disallowed: Int(disallowed), .failed: Int(failed), .waiting: Int(waiting)]
      } else {
        nil
      }
  }

  /// With how many of its pages stand how.
  func message(_ tx: Transaction) throws -> MonitoringV1.MonitorRun {
    let counts = try CrawlStore.counts(of: self, tx)
    return MonitoringV1.MonitorRun(
      runID: runID.description, monitorID: monitorID.description,
      startTime: GoogleProtobuf.Timestamp(startTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init), fetchedPages: UInt32(fetchedPages),
      disallowedPages: UInt32(counts[.disallowed] ?? 0), failedPages: UInt32(counts[.failed] ?? 0),
      waitingPages: UInt32(counts[.waiting] ?? 0))
  }
}
