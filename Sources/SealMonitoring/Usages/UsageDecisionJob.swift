import SealAPI
import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives

/// Decides a usage again that could not be decided when its rights changed.
package struct UsageDecisionJob: JobHandler {
  static let kind = "usage-decision"
  package var kind: String { Self.kind }
  private let changes: Changes

  package init(changes: Changes) {
    self.changes = changes
  }

  /// Each time that it fails it is a job of its own.
  static func job(_ marked: MarkedUsage, due: Instant) -> NewJob {
    NewJob(
      kind: kind, key: "\(marked.usageID) \(marked.cause.rawValue) \(due.milliseconds)",
      tenant: marked.tenant, due: due)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    let words = job.job.key.split(separator: " ").map(String.init)
    guard words.count == 3, let id = UsageID(words[0]), let cause = Int32(words[1]),
      let owner = job.job.tenant
    else { return .park("The job's key is no usage.") }
    try await changes.write(of: owner, by: .platform) { change in
      try Usages.decideAgain(id, cause: .init(rawValue: cause), change)
      try job.complete(at: change.now, change.tx)
    }
    return .completed
  }
}
