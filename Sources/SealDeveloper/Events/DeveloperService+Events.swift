import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

extension DeveloperService {
  package func listEvents(
    _ request: DeveloperV1.ListEventsRequest, context: CallContext
  ) async throws -> DeveloperV1.ListEventsResponse {
    var checks = FieldChecks()
    if request.afterNumber < 0 {
      checks.refuse("after_number", "OUT_OF_RANGE", "`after_number` must be 0 or more.")
    }
    checks.eventTypes(request.eventTypes)
    let size = checks.pageSize(request.pageSize)
    try checks.finish()
    let filter = EventFilter(tenant: context.caller.tenant, types: request.eventTypes)
    let events = try await database.read(deadline: context.deadline) { tx in
      try EventReader.read(after: request.afterNumber, filter, limit: size, tx)
    }
    return DeveloperV1.ListEventsResponse(
      events: events.map(\.message), lastNumber: events.last?.number ?? request.afterNumber)
  }
}

extension NumberedEvent {
  var message: DeveloperV1.Event {
    DeveloperV1.Event(
      eventID: event.eventID.description, number: number, type: event.type,
      subject: event.subject, sequence: event.sequence,
      time: GoogleProtobuf.Timestamp(event.time),
      dataJSON: String(decoding: event.data, as: UTF8.self))
  }
}

extension FieldChecks {
  /// At most 32 types of the form `license.issued`.
  mutating func eventTypes(_ types: [String]) {
    if types.count > 32 {
      refuse(
        "event_types", "TOO_MANY",
        "`event_types` has \(types.count) entries; at most 32 are allowed.")
    }
    for (index, type) in types.prefix(32).enumerated() {
      let words = type.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      let isType =
        type.utf8.count <= 64 && words.count >= 2
        && words.allSatisfy { word in
          !word.isEmpty
            && word.allSatisfy {
              (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
            }
        }
      if !isType {
        refuse(
          "event_types[\(index)]", "MALFORMED",
          "`event_types[\(index)]` is not an event's type, such as license.issued.")
      }
    }
  }
}
