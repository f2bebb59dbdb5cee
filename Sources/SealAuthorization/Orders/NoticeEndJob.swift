import SealJobs
import SealPostgres

/// The notice period is over: the money passes to the holders. As long as an objection is not decided
/// or claims to the work contradict each other, nobody knows whose it is: it is looked at again each
/// day, until it has moved on.
package struct NoticeEndJob: JobHandler {
  static let kind = "order-notice-end"
  package var kind: String { Self.kind }
  let database: Database
  let desk: Orders

  package init(database: Database, desk: Orders) {
    self.database = database
    self.desk = desk
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    try await desk.meet(job, .noticeEnded, in: database)
  }
}
