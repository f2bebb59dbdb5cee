import SealAPI
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives

/// The time of a case's state is over. Before a case leaves the platform, the usage is asked again:
/// nobody is handed over for what has become theirs meanwhile.
package struct CaseDeadlineJob: JobHandler {
  static let kind = "case-deadline"
  package var kind: String { Self.kind }
  let database: Database
  let desk: CaseDesk

  package init(database: Database, desk: CaseDesk) {
    self.database = database
    self.desk = desk
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMoveKey(job.job.key) else { return .park("The job's key is no case.") }
    try await database.write { [desk] tx in
      let (stored, order) = try desk.lockKnown(key.caseID, tx)
      let now = desk.clock.now()
      // Before the move, which cancels the deadline that it makes void.
      try job.complete(at: now, tx)
      guard key.isOf(stored) else { return }
      if stored.state == .reminded, try !desk.mayAccuse(stored, at: now, tx) { return }
      let event: CaseStateMachine.Event =
        try desk.wasSeenAfterItsRemoval(stored, tx) ? .stillThere : .timedOut
      try desk.move(stored, event, order: order, at: now, tx)
    }
    return .completed
  }

  /// The state is left before its time is over.
  static func cancel(_ stored: StoredCase, at now: Instant, _ tx: Transaction) throws {
    try JobQueue.cancel(
      kind, CaseMoveKey(stored).text, in: stored.tenant.bucket, at: now, tx)
  }
}

extension CaseDesk {
  /// Whether the page was seen with the work since the accused said that it was removed. Then the
  /// end of the time to look is no silence of ours, whether the last look or the clock comes first.
  fileprivate func wasSeenAfterItsRemoval(_ stored: StoredCase, _ tx: Transaction) throws -> Bool {
    guard stored.state == .removalClaimed,
      let claim = try CaseStepStore.answers(of: stored.caseID, tx).last(where: {
        $0.kind == .removed
      }), let usage = try UsageBook.find(stored.usageID, stored.environment, tx)
    else { return false }
    return usage.goneTime == nil && usage.lastSeenTime >= claim.time
  }
}
