import SealJobs
import SealPostgres
import SealPrimitives

/// The time of a mandate is over, by the account's clock.
package struct MandateEndJob: JobHandler {
  static let kind = "mandate-end"
  package var kind: String { Self.kind }
  let database: Database
  let desk: CaseDesk

  package init(database: Database, desk: CaseDesk) {
    self.database = database
    self.desk = desk
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = MandateID(job.job.key) else { return .park("The job's key is no mandate.") }
    try await database.write { [desk] tx in
      try desk.end(id, at: desk.clock.now(), tx)
      try job.complete(at: desk.clock.now(), tx)
    }
    return .completed
  }
}
