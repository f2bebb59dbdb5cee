import SealJobs
import SealPostgres
import SealPrimitives

/// Begins a monitor's runs when they are due by the account's clock. One that is due while the one
/// before still runs is left out, as are those that a server slept through.
package struct MonitorCalendarJob: JobHandler {
  static let kind = "monitor-calendar"
  package var kind: String { Self.kind }
  let database: Database
  let desk: MonitorDesk
  let clock: any WallClock

  package init(database: Database, desk: MonitorDesk, clock: any WallClock) {
    self.database = database
    self.desk = desk
    self.clock = clock
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = MonitorID(job.job.key) else { return .park("The job's key is no monitor.") }
    let now = clock.now()
    let next: Instant? = try await database.write { tx in
      guard let monitor = try MonitorStore.find(id, tx) else {
        preconditionFailure("monitors are never deleted")
      }
      guard monitor.endTime == nil, let days = monitor.periodDays else {
        try job.complete(at: now, tx)
        return nil
      }
      if try !RunStore.isRunning(id, tx) {
        _ = try desk.begin(monitor, .scheduled(job.job.due), at: now, tx)
      }
      let accountNow = try AccountClocks.now(
        Tenant(monitor.accountID, monitor.environment), at: now, tx)
      return Self.next(after: job.job.due, every: .seconds(86_400 * days), notBefore: accountNow)
    }
    return next.map { .again(at: $0) } ?? .completed
  }

  /// The first time of the calendar that is still to come.
  static func next(after due: Instant, every period: Duration, notBefore now: Instant) -> Instant {
    let passed = max(0, Int((due.duration(to: now) / period).rounded(.down)))
    return due.advanced(by: period * (passed + 1))
  }
}
