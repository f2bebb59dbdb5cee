import SealAPI
import SealAccess
import SealAuthorization
import SealPostgres
import SealPrimitives

// What services that are not moved yet call these things; goes with the last of them.

package typealias StoredUsage = Usage
package typealias StoredObservation = Observation
package typealias UsageBook = UsageReader

package struct UsageDesk: Sendable {
  private let random: any RandomBytes

  package init(random: any RandomBytes) {
    self.random = random
  }

  @discardableResult
  package func decideAgain(
    _ id: UsageID, _ environment: Environment, cause: MonitoringV1.DecisionCause = .rightsChanged,
    at now: Instant, _ tx: Transaction
  ) throws -> Usage? {
    try change(of: id, environment, at: now, tx).flatMap {
      try Usages.decideAgain(id, cause: cause, $0)
    }
  }

  package func pursue(_ id: UsageID, _ environment: Environment, at now: Instant, _ tx: Transaction)
    throws
  {
    if let change = try change(of: id, environment, at: now, tx) { try Usages.pursue(id, change) }
  }

  @discardableResult
  package func showLicense(
    _ number: LicenseNumber, for id: UsageID, _ environment: Environment, at now: Instant,
    _ tx: Transaction
  ) throws -> Usage? {
    try change(of: id, environment, at: now, tx).flatMap {
      try Usages.showLicense(number, for: id, $0)
    }
  }

  package func inspect(
    _ id: UsageID, _ environment: Environment, _ inspection: Inspection, at now: Instant,
    _ tx: Transaction
  ) throws -> Usage? {
    try change(of: id, environment, at: now, tx).flatMap { try Usages.inspect(id, inspection, $0) }
  }

  private func change(
    of id: UsageID, _ environment: Environment, at now: Instant, _ tx: Transaction
  ) throws -> Change? {
    try UsageReader.find(id, environment, tx).map {
      Change(of: $0.tenant, by: .platform, at: now, random: random, tx)
    }
  }
}
