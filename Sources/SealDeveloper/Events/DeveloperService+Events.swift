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
    let types = checks.eventTypes(request.eventTypes)
    let size = checks.pageSize(request.pageSize)
    try checks.finish()
    let filter = EventFilter(tenant: context.caller.tenant, types: types)
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
      eventID: event.eventID.description, number: number, type: event.type.rawValue,
      subject: event.subject, sequence: event.sequence,
      time: GoogleProtobuf.Timestamp(event.time),
      dataJSON: String(decoding: event.data, as: UTF8.self))
  }
}

extension FieldChecks {
  /// At most 32 types of the catalogue.
  mutating func eventTypes(_ types: [String]) -> [EventType] {
    if types.count > 32 {
      refuse(
        "event_types", "TOO_MANY",
        "`event_types` has \(types.count) entries; at most 32 are allowed.")
    }
    return types.prefix(32).enumerated().compactMap { index, type in
      let known = EventType(rawValue: type)
      if known == nil {
        refuse(
          "event_types[\(index)]", "UNKNOWN_VALUE",
          "`event_types[\(index)]` is not a type of event, such as license.issued.")
      }
      return known
    }
  }
}
