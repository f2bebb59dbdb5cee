import SealAPI
import SealAccess
import SealAuthorization
import SealChannels
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A place to be allowed, found well-formed.
struct AllowedPlaceRequest: Sendable {
  let url: String
  let note: String

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: MonitoringV1.AddAllowedPlaceRequest) throws {
    var checks = FieldChecks()
    let url = checks.place(request.url, "url")
    if request.url.contains("?") {
      checks.refuse(
        "url", "NOT_ALLOWED", "`url` has a query; a place is a host or a path, and all under it.")
    }
    checks.requestID(request.requestID)
    self.url = try checks.finish(url)
    note = request.note
  }
}

/// What happens to allowed places: the account's usages are decided again.
enum AllowedPlaces {
  static func add(_ request: AllowedPlaceRequest, as id: PlaceID, _ change: Change) throws
    -> AllowedPlace
  {
    guard try !AllowedPlaceStore.contains(request.url, of: change.tenant, change.tx) else {
      throw MonitoringError.placeExists
    }
    try UsageStore.mark(of: change.tenant, cause: .placesChanged, change.tx)
    try change.tell(.placeAdded, id, ["place": .string(id.description)])
    return try AllowedPlaceStore.insert(
      id, url: request.url, note: request.note, of: change.tenant, at: change.now, change.tx)
  }

  static func remove(_ id: PlaceID, _ change: Change) throws {
    guard try AllowedPlaceStore.end(id, of: change.tenant, at: change.now, change.tx) else {
      throw MonitoringError.placeNotFound
    }
    try UsageStore.mark(of: change.tenant, cause: .placesChanged, change.tx)
    try change.tell(.placeRemoved, id, ["place": .string(id.description)])
  }
}

extension AllowedPlace {
  var message: MonitoringV1.AllowedPlace {
    MonitoringV1.AllowedPlace(
      placeID: placeID.description, url: url, note: note,
      createTime: GoogleProtobuf.Timestamp(createTime))
  }
}
