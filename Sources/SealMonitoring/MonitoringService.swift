import Foundation
import SealAPI
import SealAccess
import SealCertification
import SealCrypto
import SealFingerprint
import SealPostgres
import SealPrimitives
import SealRPC

/// The monitoring service: the contract's methods, each one short.
package struct MonitoringService: MonitoringV1.MonitoringService {
  let database: Database
  let desk: MonitorDesk
  let pageTokens: PageTokens
  let clock: any WallClock
  let random: any RandomBytes
  /// Called after a change was committed: there may be events to number, jobs to do, usages to
  /// decide.
  let changed: @Sendable () -> Void

  package init(
    database: Database, desk: MonitorDesk, pageTokens: PageTokens, clock: any WallClock,
    random: any RandomBytes, changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.desk = desk
    self.pageTokens = pageTokens
    self.clock = clock
    self.random = random
    self.changed = changed
  }

  package func registerText(
    _ request: MonitoringV1.RegisterTextRequest, context: CallContext
  ) async throws -> MonitoringV1.RegisterTextResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      VersionID(request.versionID), "version_id", expected: "a version's identifier (version_…)")
    checks.content(request.content, "content", atMost: MonitoringPolicy.maxTextBytes)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let version = try await database.read(deadline: context.deadline) { tx in
      try WorkCatalog.versions([id], of: caller.tenant, tx).first
    }
    guard let version else { throw MonitoringError.versionNotFound }
    guard SHA256.hash(request.content) == version.sha256 else {
      throw MonitoringError.otherBytes
    }
    let prepared = try Self.prepare(request.content, version.mediaType)
    let text = try await changing(context) { [clock] tx in
      if let text = try WorkTextStore.find(madeBy: identity, of: caller, tx) { return text }
      if let text = try WorkTextStore.find(id, tx) { return text }
      let text = try WorkTextStore.insert(
        prepared, of: version, caller.accountID, caller.environment, request: identity,
        at: clock.now(), tx)
      try AuditStore.record(
        "RegisterText", on: id.uuid, by: CallActor(context), at: clock.now(), tx)
      return text
    }
    return MonitoringV1.RegisterTextResponse(text: text.message)
  }

  private static func prepare(_ content: [UInt8], _ mediaType: String) throws -> PreparedText {
    do {
      guard let prepared = try PreparedText(content, mediaType: mediaType) else {
        throw MonitoringError.noText
      }
      return prepared
    } catch let error as FingerprintError where error.code != .system {
      throw MonitoringError.noText
    }
  }

  package func addAllowedPlace(
    _ request: MonitoringV1.AddAllowedPlaceRequest, context: CallContext
  ) async throws -> MonitoringV1.AddAllowedPlaceResponse {
    var checks = FieldChecks()
    let url = checks.place(request.url, "url")
    if request.url.contains("?") {
      checks.refuse(
        "url", "NOT_ALLOWED", "`url` has a query; a place is a host or a path, and all under it.")
    }
    checks.text(request.note, "note", length: 0...200)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let url else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let place = try await changing(context) { [clock, random] tx in
      let now = clock.now()
      if let place = try AllowedPlaceStore.find(madeBy: identity, of: caller, tx) { return place }
      guard try !AllowedPlaceStore.contains(url, of: caller, tx) else {
        throw MonitoringError.placeExists
      }
      let place = try AllowedPlaceStore.insert(
        PlaceID(at: now, random: random), url: url, note: request.note, of: caller,
        request: identity, at: now, tx)
      try Self.placesChanged("AddAllowedPlace", place.placeID, context, at: now, tx)
      return place
    }
    return MonitoringV1.AddAllowedPlaceResponse(place: place.message)
  }

  package func removeAllowedPlace(
    _ request: MonitoringV1.RemoveAllowedPlaceRequest, context: CallContext
  ) async throws -> MonitoringV1.RemoveAllowedPlaceResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      PlaceID(request.placeID), "place_id", expected: "a place's identifier (place_…)")
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    try await changing(context) { [clock] tx in
      let now = clock.now()
      if try AllowedPlaceStore.isRemoved(by: identity, of: caller, tx) { return }
      guard try AllowedPlaceStore.end(id, of: caller, at: now, request: identity, tx) else {
        throw MonitoringError.placeNotFound
      }
      try Self.placesChanged("RemoveAllowedPlace", id, context, at: now, tx)
    }
    return MonitoringV1.RemoveAllowedPlaceResponse()
  }

  private static func placesChanged(
    _ action: String, _ id: PlaceID, _ context: CallContext, at now: Instant, _ tx: Transaction
  ) throws {
    let caller = context.caller
    try UsageStore.mark(
      of: caller.tenant, cause: .placesChanged, tx)
    try AuditStore.record(action, on: id.uuid, by: CallActor(context), at: now, tx)
  }

  package func listAllowedPlaces(
    _ request: MonitoringV1.ListAllowedPlacesRequest, context: CallContext
  ) async throws -> MonitoringV1.ListAllowedPlacesResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let places = try await database.read(deadline: context.deadline) { tx in
      try AllowedPlaceStore.list(
        of: caller, before: asked.before.map(PlaceID.init(uuid:)), limit: asked.limit, tx)
    }
    let (page, next) = asked.cut(places) { $0.placeID.uuid }
    return MonitoringV1.ListAllowedPlacesResponse(
      places: page.map(\.message),
      nextPageToken: next)
  }

  var changing: LegacyChanges { LegacyChanges(database, losing: Self.races, changed: changed) }

  /// Constraints that a concurrent call can make this one violate. Run again, it finds what the
  /// other made.
  private static let races: Set<String> = [
    "text_of_a_version_is_registered_once", "text_request_id_is_used_once",
    "monitor_request_id_is_used_once", "monitor_end_request_id_is_used_once",
    "monitor_has_one_run_at_a_time", "run_request_id_is_used_once", "place_is_allowed_once",
    "allowed_place_request_id_is_used_once", "allowed_place_end_request_id_is_used_once",
  ]

}

extension FieldChecks {
  mutating func content(_ bytes: [UInt8], _ field: String, atMost limit: Int) {
    if bytes.isEmpty {
      refuse(field, "REQUIRED", "`\(field)` is empty; it is required.")
    } else if bytes.count > limit {
      refuse(
        field, "TOO_LONG", "`\(field)` has \(bytes.count) bytes; at most \(limit) are allowed.")
    }
  }
}
