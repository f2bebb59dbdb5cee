import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives

/// Begins a monitor's runs when they are due by the account's clock. One that is due while the one
/// before still runs is left out, as are those that a server slept through.
package struct MonitorCalendarJob: JobHandler {
  static let kind = "monitor-calendar"
  package var kind: String { Self.kind }
  private let changes: Changes

  package init(changes: Changes) {
    self.changes = changes
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = MonitorID(job.job.key), let owner = job.job.tenant else {
      return .park("The job's key is no monitor.")
    }
    let next: Instant? = try await changes.write(of: owner, by: .platform) { change in
      guard let monitor = try MonitorStore.find(id, change.tx) else {
        preconditionFailure("monitors are never deleted")
      }
      guard monitor.endTime == nil, let days = monitor.periodDays else {
        try job.complete(at: change.now, change.tx)
        return nil
      }
      if try !RunStore.isRunning(id, change.tx) {
        try Monitors.begin(monitor, as: change.makeID(), scheduled: job.job.due, change)
      }
      return Self.next(
        after: job.job.due, every: .seconds(86_400 * days), notBefore: try change.dueTime())
    }
    return next.map { .again(at: $0) } ?? .completed
  }

  /// The first time of the calendar that is still to come.
  static func next(after due: Instant, every period: Duration, notBefore now: Instant) -> Instant {
    let passed = max(0, Int((due.duration(to: now) / period).rounded(.down)))
    return due.advanced(by: period * (passed + 1))
  }
}
