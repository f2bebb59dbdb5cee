import Logging
import SealJobs
import SealPostgres
import SealPrimitives

/// Deletes what nobody asks for any more: frontiers of runs that ended a week ago, with their jobs,
/// and hosts that nobody has visited for a day. Runs, usages and what was seen of them stay.
package final class MonitoringHousekeeping: Sendable {
  /// For whoever wants to see which pages failed.
  static let keptFrontiers = Duration.seconds(7 * 86_400)
  /// Longer than any rest of a host.
  static let keptHosts = Duration.seconds(86_400)

  private let database: Database
  private let clock: any WallClock
  private let loop: PollingLoop
  private let logger: Logger

  package init(
    database: Database, clock: any WallClock, interval: Duration = .seconds(3_600), logger: Logger
  ) {
    self.database = database
    self.clock = clock
    self.logger = logger
    loop = PollingLoop(interval: interval)
  }

  /// Until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.sweep()
    } failed: { [logger] error in
      logger.warning("Old frontiers cannot be deleted", metadata: ["error": "\(error)"])
    }
  }

  /// Deletes all that is old enough, in small transactions.
  package func sweep() async throws {
    let now = clock.now()
    while try await sweepRuns(before: now.advanced(by: .zero - Self.keptFrontiers)) == Self.batch {}
    try await database.write { tx in
      try HostTraffic.forget(before: now.advanced(by: .zero - Self.keptHosts), tx)
    }
  }

  private static let batch = 10

  private func sweepRuns(before limit: Instant) async throws -> Int {
    try await database.write { tx in
      let runs = try RunStore.lockEnded(before: limit, count: Self.batch, tx)
      for run in runs {
        try RunStore.keep(try CrawlStore.counts(of: run, tx), of: run.runID, tx)
        try CrawlStore.delete(run.runID, tx)
      }
      // A run begins once, with its identifier: its job cannot be added again. Jobs of other kinds
      // stay, for their keys are orders, cases and letters, and a second one would act twice.
      try JobQueue.forget(
        MonitorCrawlJob.kind, runs.map { ($0.runID.bucket, $0.runID.description) }, tx)
      return runs.count
    }
  }
}
