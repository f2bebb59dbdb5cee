import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives

/// The accused says that it was removed: looks whether it was. What is still there is looked at
/// again until the state's time is nearly over, for copies of a page outlive it in caches.
package struct RemovalCheckJob: JobHandler {
  static let kind = "case-removal-check"
  package var kind: String { Self.kind }
  let database: Database
  let desk: CaseDesk
  let pages: any CasePages

  package init(database: Database, desk: CaseDesk, pages: any CasePages) {
    self.database = database
    self.desk = desk
    self.pages = pages
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMoveKey(job.job.key) else { return .park("The job's key is no case.") }
    guard let usage = try await desk.usage(of: key, database) else { return .done }
    let inspection = try await CaseInspection(of: usage, pages)
    let next = try await database.write { [desk] tx -> Instant? in
      let (stored, _) = try desk.lockKnown(key.caseID, tx)
      let now = desk.clock.now()
      guard key.isOf(stored) else {
        try job.complete(at: now, tx)
        return nil
      }
      let event = Self.event(try desk.keep(inspection, of: stored, at: now, tx))
      if event == .stillThere, let next = try desk.nextRemovalCheck(stored, at: now, tx) {
        return next
      }
      try job.complete(at: now, tx)
      try desk.move(stored, event, at: now, tx)
      return nil
    }
    return next.map { .again(at: $0) } ?? .completed
  }

  private static func event(_ usage: StoredUsage) -> CaseStateMachine.Event {
    if usage.goneTime != nil { return .removalConfirmed }
    switch usage.status {
    case .unlicensed: return .stillThere
    case .licensed: return .usageLicensed
    // What is left of it is nothing that anybody is accused of.
    case .exemptCandidate, .undecided: return .removalConfirmed
    default: return .usageCleared
    }
  }
}

extension CaseDesk {
  /// When the page is looked at again, by the account's clock; `nil` when this was the last time.
  fileprivate func nextRemovalCheck(_ stored: StoredCase, at now: Instant, _ tx: Transaction) throws
    -> Instant?
  {
    let next = try AccountClocks.now(
      Tenant(stored.accountID, stored.environment), at: now, tx
    )
    .advanced(by: policy.removalCheckInterval)
    return stored.deadline.flatMap { next < $0 ? next : nil }
  }

  /// The usage of a job's case; `nil` when the case has been moved since.
  func usage(of key: CaseMoveKey, _ database: Database) async throws -> StoredUsage? {
    try await database.read { tx in
      try CaseStore.find(key.caseID, tx).flatMap { stored in
        key.isOf(stored) ? try UsageBook.find(stored.usageID, stored.environment, tx) : nil
      }
    }
  }
}
