import SealAccess
import SealJobs
import SealPrimitives

/// What the operator does with jobs: begins one anew that was parked.
package struct JobOperations: Sendable {
  private let changes: Changes

  package init(_ installation: Installation) {
    changes = installation.changes
  }

  /// `false` when it is not parked.
  package func `repeat`(_ id: JobID) async throws -> Bool {
    try await changes.write(
      by: .operator, calling: "RepeatJob",
      about: { tx in try JobQueue.find(id, tx)?.tenant ?? .nobody }
    ) { _, change in
      guard try JobQueue.unpark(id, at: change.now, change.tx) else { return false }
      change.record(on: id)
      return true
    }
  }
}
