import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC

extension DeveloperService {
  package func listDeliveries(
    _ request: DeveloperV1.ListDeliveriesRequest, context: CallContext
  ) async throws -> DeveloperV1.ListDeliveriesResponse {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(request.webhookEndpointID)
    checks.known(request.state.isKnown, request.state.rawValue, "state", required: false)
    let state = request.state.stored
    let (deliveries, next) = try await lists.page(request, context, by: \.position, checks) {
      caller, before, limit, tx in
      guard let id, try WebhookEndpointStore.find(id, of: caller, tx) != nil else {
        throw DeveloperError.endpointNotFound
      }
      return try WebhookDeliveryStore.list(of: id, state: state, before: before, limit: limit, tx)
    }
    return .init(deliveries: Array(deliveries), nextPageToken: next)
  }

  package func replayEvents(
    _ request: DeveloperV1.ReplayEventsRequest, context: CallContext
  ) async throws -> DeveloperV1.ReplayEventsResponse {
    let replay = try WebhookReplay(request, context.caller)
    return try await changes.once(request, context, on: replay.endpointID) { change in
      .init(try replay.run(change))
    } again: { tx in
      .init(try replay.events(tx))
    }
  }
}

extension DeveloperV1.ReplayEventsResponse {
  fileprivate init(_ events: [NumberedEvent]) {
    self.init(eventCount: UInt32(events.count), lastNumber: events.last?.number ?? 0)
  }
}
