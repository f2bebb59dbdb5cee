import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives

/// Makes an account's report each week of its own clock: the numbers of the seven real days before.
package struct WeeklyReportJob: JobHandler {
  static let kind = "usage-report"
  package var kind: String { Self.kind }
  static let week: Duration = .seconds(7 * 86_400)
  private let changes: Changes

  package init(changes: Changes) {
    self.changes = changes
  }

  /// Puts an account's reports on the calendar, once for ever.
  static func schedule(_ change: Change) throws {
    let tenant = change.tenant
    try change.later(
      NewJob(
        kind: kind, key: "\(tenant.accountID) \(tenant.environment.rawValue)", tenant: tenant,
        due: try change.dueTime().advanced(by: week), clock: .account))
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let owner = job.job.tenant else { return .park("The job is nobody's.") }
    let due = job.job.due
    let next = try await changes.write(of: owner, by: .platform) { change in
      let now = change.now
      let report = try ReportStore.compute(
        of: owner, from: now.advanced(by: .zero - Self.week), to: now, change.tx)
      let id: ReportID = change.makeID()
      if try ReportStore.insert(id, report, of: owner, due: due, at: now, change.tx) {
        try change.tell(.usageReported, id, ["report": .string(id.description)])
      }
      return MonitorCalendarJob.next(
        after: due, every: Self.week, notBefore: try change.dueTime())
    }
    return .again(at: next)
  }
}
