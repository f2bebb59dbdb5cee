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
    checks.eventNumber(request.afterNumber, "after_number", atLeast: 0)
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
