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
    let (deliveries, next) = try await lists.page(
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
    let endpointID = try checks.finish(id)
    let range = request.firstNumber...(request.lastNumber == 0 ? Int64.max : request.lastNumber)
    let caller = context.caller
    return try await changes.once(request, context, on: endpointID) { change in
      .init(try WebhookReplay.run(range, for: endpointID, of: caller, change))
    } again: { tx in
      .init(try WebhookReplay.events(range, for: endpointID, of: caller, tx))
    }
  }
}

/// Events that are delivered once more.
private enum WebhookReplay {
  /// Throws WEBHOOK_ENDPOINT_NOT_FOUND.
  static func run(
    _ range: ClosedRange<Int64>, for id: WebhookEndpointID, of caller: Caller, _ change: Change
  ) throws -> [NumberedEvent] {
    _ = try WebhookEndpointStore.lock(id, of: caller, change.tx)
    let events = try events(range, for: id, of: caller, change.tx)
    if !events.isEmpty {
      try WebhookDeliveryStore.insert(events, for: id, replaying: true, at: change.now, change.tx)
      _ = try WebhookEndpointStore.update(id, set: "due_time = \(change.now)", change.tx)
    }
    return events
  }

  static func events(
    _ range: ClosedRange<Int64>, for id: WebhookEndpointID, of caller: Caller, _ tx: Transaction
  ) throws -> [NumberedEvent] {
    let types = try WebhookEndpointStore.find(id, of: caller, tx)?.eventTypes ?? []
    return try EventReader.read(
      after: range.lowerBound - 1, EventFilter(tenant: caller.tenant, types: types),
      limit: DeveloperService.mostReplayed, tx
    ).filter { range.contains($0.number) && !$0.event.isOwnersDoing(to: id) }
  }
}

extension DeveloperV1.ReplayEventsResponse {
  fileprivate init(_ events: [NumberedEvent]) {
    self.init(eventCount: UInt32(events.count), lastNumber: events.last?.number ?? 0)
  }
}
