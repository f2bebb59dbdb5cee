import Foundation
import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC

extension DeveloperService {
  /// How many events one call replays at most.
  static let mostReplayed = 1_000

  package func listDeliveries(
    _ request: DeveloperV1.ListDeliveriesRequest, context: CallContext
  ) async throws -> DeveloperV1.ListDeliveriesResponse {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(request.webhookEndpointID)
    checks.known(request.state.isKnown, request.state.rawValue, "state", required: false)
    let state = request.state.stored
    let (deliveries, next) = try await page(
      request.pageSize, request.pageToken, context, checks
    ) { caller, before, limit, tx in
      guard let id, try WebhookEndpointStore.find(id, of: caller, tx) != nil else {
        throw DeveloperError.endpointNotFound
      }
      return try WebhookDeliveryStore.list(
        of: id, state: state, before: before?.number, limit: limit, tx)
    } position: {
      UUID(number: $0.eventNumber)
    }
    return DeveloperV1.ListDeliveriesResponse(
      deliveries: Array(deliveries), nextPageToken: next)
  }

  package func replayEvents(
    _ request: DeveloperV1.ReplayEventsRequest, context: CallContext
  ) async throws -> DeveloperV1.ReplayEventsResponse {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(request.webhookEndpointID)
    if request.firstNumber < 1 {
      checks.refuse("first_number", "OUT_OF_RANGE", "`first_number` must be 1 or more.")
    }
    if request.lastNumber != 0, request.lastNumber < request.firstNumber {
      checks.refuse(
        "last_number", "OUT_OF_RANGE", "`last_number` must not be below `first_number`.")
    }
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let last = request.lastNumber == 0 ? Int64.max : request.lastNumber
    return try await once(request, context) { change in
      let endpoint = try WebhookEndpointStore.lock(id, of: change.caller, change.tx)
      let filter = EventFilter(tenant: change.caller.tenant, types: endpoint.eventTypes)
      let events = try EventReader.read(
        after: request.firstNumber - 1, filter, limit: Self.mostReplayed, change.tx
      ).filter { $0.number <= last }
      if !events.isEmpty {
        try WebhookDeliveryStore.insert(
          events, for: id, replaying: true, at: change.now, change.tx)
        _ = try WebhookEndpointStore.update(id, set: "due_time = \(change.now)", change.tx)
      }
      try change.audit("ReplayEvents", on: id.uuid)
      return DeveloperV1.ReplayEventsResponse(
        eventCount: UInt32(events.count), lastNumber: events.last?.number ?? 0)
    }
  }
}
