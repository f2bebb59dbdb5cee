import Foundation
import SealAccess
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives

/// Makes an account's report each week of its own clock: the numbers of the seven real days before.
package struct WeeklyReportJob: JobHandler {
  static let kind = "usage-report"
  package var kind: String { Self.kind }
  static let week: Duration = .seconds(7 * 86_400)
  let database: Database
  let clock: any WallClock
  let random: any RandomBytes

  package init(database: Database, clock: any WallClock, random: any RandomBytes) {
    self.database = database
    self.clock = clock
    self.random = random
  }

  /// Puts an account's reports on the calendar, once for ever.
  static func schedule(
    _ account: Tenant, _ queue: JobQueue, at now: Instant, _ tx: Transaction
  ) throws {
    let accountNow = try AccountClocks.now(account, at: now, tx)
    try queue.enqueue(
      NewJob(
        kind: kind, key: "\(account.accountID) \(account.environment.rawValue)",
        tenant: account,
        due: accountNow.advanced(by: week), clock: .account), at: now, tx)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let owner = job.job.tenant else { return .park("The job is nobody's.") }
    let now = clock.now()
    let due = job.job.due
    let next = try await database.write { [random] tx in
      let report = try ReportStore.compute(
        of: owner, from: now.advanced(by: .zero - Self.week), to: now, tx)
      let id = ReportID(at: now, random: random)
      if try ReportStore.insert(id, report, of: owner, due: due, at: now, tx) {
        try EventOutbox(random: random).record(
          NewEvent(
            tenant: owner, type: .usageReported,
            subject: id.description, data: ["report": .string(id.description)]), at: now, tx)
      }
      return MonitorCalendarJob.next(
        after: due, every: Self.week,
        notBefore: try AccountClocks.now(owner, at: now, tx))
    }
    return .again(at: next)
  }
}
