import SealAPI
import SealAccess
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives

/// Secures the evidence of a case: fetches the page again, asks whether what stands there now is
/// still a use to be accused of, keeps what went over the wire, and has it signed, time-stamped and
/// logged.
package struct EvidenceJob: JobHandler {
  package var kind: String { CaseJobKind.evidence }
  private let database: Database
  private let changes: Changes
  private let cases: Cases
  private let pages: any CasePages

  package init(database: Database, changes: Changes, cases: Cases, pages: any CasePages) {
    self.database = database
    self.changes = changes
    self.cases = cases
    self.pages = pages
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMoveKey(job.job.key) else { return .park("The job's key is no case.") }
    // Closed meanwhile, if there is none.
    guard let usage = try await database.read(key.usage) else { return .done }
    let inspection = try await CaseInspection(of: usage, pages)
    let candidates = await ContactCandidate.found(by: inspection, pages)
    try await changes.write(
      by: .platform, about: { tx in try LockedCase.lock(key.caseID, tx) }
    ) { [cases] locked, change in
      try job.complete(at: change.now, change.tx)
      guard key.isOf(locked.case) else { return }
      let seen = try inspection.keep(of: locked.case, change)
      guard seen.goneTime == nil else {
        try cases.move(locked, .pageGone, change)
        return
      }
      guard try cases.mayAccuse(locked, change) else { return }
      try cases.secure(inspection.page, candidates, for: locked, change)
      // By what the page shows now: it may have more of the work than before, or less.
      _ = try cases.askAnew(locked.case, change)
    }
    return .completed
  }
}

/// Looks whether what the accused says was removed is gone. What is still there is looked at again
/// until the state's time is nearly over, for copies of a page outlive it in caches.
package struct RemovalCheckJob: JobHandler {
  package var kind: String { CaseJobKind.removalCheck }
  private let database: Database
  private let changes: Changes
  private let cases: Cases
  private let pages: any CasePages

  package init(database: Database, changes: Changes, cases: Cases, pages: any CasePages) {
    self.database = database
    self.changes = changes
    self.cases = cases
    self.pages = pages
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMoveKey(job.job.key) else { return .park("The job's key is no case.") }
    guard let usage = try await database.read(key.usage) else { return .done }
    let inspection = try await CaseInspection(of: usage, pages)
    return try await changes.write(
      by: .platform, about: { tx in try LockedCase.lock(key.caseID, tx) }
    ) { [cases] locked, change in
      guard key.isOf(locked.case) else {
        try job.complete(at: change.now, change.tx)
        return .completed
      }
      let event = Self.event(try inspection.keep(of: locked.case, change))
      if event == .stillThere, let next = try cases.nextRemovalCheck(locked.case, change) {
        return .again(at: next)
      }
      try job.complete(at: change.now, change.tx)
      try cases.move(locked, event, change)
      return .completed
    }
  }

  private static func event(_ usage: Usage) -> CaseStateMachine.Event {
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

extension Cases {
  /// When the page is looked at again, by the account's clock; `nil` when this was the last time.
  fileprivate func nextRemovalCheck(_ stored: Case, _ change: Change) throws -> Instant? {
    let next = try change.dueTime().advanced(by: policy.removalCheckInterval)
    return stored.deadline.flatMap { next < $0 ? next : nil }
  }
}
