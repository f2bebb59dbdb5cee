import SealAPI
import SealAccess
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives

/// Ends a case's state when its time is over. Before a case leaves the platform, the usage is asked
/// again: nobody is handed over for what has become theirs meanwhile.
package struct CaseDeadlineJob: JobHandler {
  package var kind: String { CaseJobKind.deadline }
  private let changes: Changes
  private let cases: Cases

  package init(changes: Changes, cases: Cases) {
    self.changes = changes
    self.cases = cases
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMoveKey(job.job.key) else { return .park("The job's key is no case.") }
    try await changes.write(
      by: .platform, about: { tx in try LockedCase.lock(key.caseID, tx) }
    ) { [cases] locked, change in
      // Before the move, which cancels the deadline that it makes void.
      try job.complete(at: change.now, change.tx)
      guard key.isOf(locked.case) else { return }
      try cases.timeIsOver(locked, change)
    }
    return .completed
  }
}

extension Cases {
  fileprivate func timeIsOver(_ locked: LockedCase, _ change: Change) throws {
    let stored = locked.case
    if stored.state == .reminded, try !mayAccuse(locked, change) { return }
    let wasSeen = try Self.wasSeenAfterItsRemoval(stored, change.tx)
    try move(locked, wasSeen ? .stillThere : .timedOut, change)
  }

  /// Whether the page was seen with the work since the accused said that it was removed. Then the
  /// end of the time to look is no silence of ours, whether the last look or the clock comes first.
  private static func wasSeenAfterItsRemoval(_ stored: Case, _ tx: Transaction) throws -> Bool {
    guard stored.state == .removalClaimed,
      let claim = try CaseStepStore.answers(of: stored.caseID, tx).last(where: {
        $0.kind == .removed
      }), let usage = try UsageReader.find(stored.usageID, stored.environment, tx)
    else { return false }
    return usage.goneTime == nil && usage.lastSeenTime >= claim.time
  }
}
