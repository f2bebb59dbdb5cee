import SealAPI
import SealPostgres
import SealPrimitives

/// A usage as it was last seen and decided, and as it was when its page was secured for a case.
package struct UsageEvidence: Sendable {
  package let usage: MonitoringV1.Usage
  /// Newest first.
  package let decisions: [MonitoringV1.UsageDecision]
  /// What was seen of the page that was secured; `nil` before.
  package let secured: Observation?
  /// What work and page shared then, in the order of the page.
  package let passages: [MatchedPassage]

  /// Decisions about a usage that are read: the latest.
  private static let decisions = 20

  /// - Parameter capture: SHA-256 of the web archive that was secured; `nil` before.
  package static func read(_ usage: Usage, capture: [UInt8]?, _ tx: Transaction) throws
    -> UsageEvidence
  {
    let decided = try UsageReader.decisions(about: usage.usageID, limit: Self.decisions, tx)
    let secured = try capture.flatMap { try UsageReader.observation(of: usage, captured: $0, tx) }
    return UsageEvidence(
      usage: try usage.message(tx), decisions: decided.map(\.message), secured: secured,
      passages: try secured.map { try PassageStore.list(of: $0.observationID, tx) } ?? [])
  }
}
