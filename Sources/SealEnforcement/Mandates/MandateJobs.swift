import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives

/// Ends a mandate whose time is over, by the account's clock.
package struct MandateEndJob: JobHandler {
  package var kind: String { CaseJobKind.mandateEnd }
  private let changes: Changes
  private let mandates: Mandates

  package init(changes: Changes, cases: Cases) {
    self.changes = changes
    mandates = Mandates(cases: cases)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = MandateID(job.job.key), let tenant = job.job.tenant else {
      return .park("The job's key is no mandate.")
    }
    try await changes.write(of: tenant, by: .platform) { [mandates] change in
      try mandates.end(id, change)
      try job.complete(at: change.now, change.tx)
    }
    return .completed
  }
}
