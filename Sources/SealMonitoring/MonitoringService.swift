import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

/// The monitoring service: the contract's methods, each one short. Monitors, places and usages are
/// in their folders.
package struct MonitoringService: MonitoringV1.MonitoringService {
  let database: Database
  let changes: Changes
  let lists: Lists
  let clock: any WallClock

  /// - Parameter clock: what a report without an end ends by.
  package init(database: Database, changes: Changes, lists: Lists, clock: any WallClock) {
    self.database = database
    self.changes = changes
    self.lists = lists
    self.clock = clock
  }

  package func registerText(
    _ request: MonitoringV1.RegisterTextRequest, context: CallContext
  ) async throws -> MonitoringV1.RegisterTextResponse {
    let wanted = try WorkTextRequest(request)
    let (id, tenant) = (wanted.versionID, context.caller.tenant)
    let again = { @Sendable tx in try WorkTextStore.find(id, tx).made }
    if let text = try await changes.earlier(request, context, again: again) {
      return MonitoringV1.RegisterTextResponse(text: text.message)
    }
    let found = try await database.read(deadline: context.deadline) { tx in
      try WorkReader.versions([id], of: tenant, tx).first
    }
    guard let version = found else { throw MonitoringError.versionNotFound }
    let prepared = try wanted.prepared(for: version)
    let text = try await changes.once(request, context, on: id) { change in
      try WorkTexts.register(prepared, of: version, change)
    } again: {
      try again($0)
    }
    return MonitoringV1.RegisterTextResponse(text: text.message)
  }
}
