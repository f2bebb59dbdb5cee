import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives

/// Events that are to be delivered once more, found well-formed.
struct WebhookReplay: Sendable {
  /// How many events one call replays at most.
  static let mostEvents = 1_000

  let endpointID: WebhookEndpointID
  private let caller: Caller
  private let numbers: ClosedRange<Int64>

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: DeveloperV1.ReplayEventsRequest, _ caller: Caller) throws {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(request.webhookEndpointID)
    checks.eventNumber(request.firstNumber, "first_number", atLeast: 1)
    if request.lastNumber != 0, request.lastNumber < request.firstNumber {
      checks.refuse(
        "last_number", "OUT_OF_RANGE", "`last_number` must not be below `first_number`.")
    }
    checks.requestID(request.requestID)
    endpointID = try checks.finish(id)
    numbers = request.firstNumber...(request.lastNumber == 0 ? .max : request.lastNumber)
    self.caller = caller
  }

  /// Has the events wait anew. Throws WEBHOOK_ENDPOINT_NOT_FOUND.
  func run(_ change: Change) throws -> [NumberedEvent] {
    let (now, tx) = (change.now, change.tx)
    _ = try WebhookEndpointStore.lock(endpointID, of: caller, tx)
    let events = try events(tx)
    if !events.isEmpty {
      try WebhookDeliveryStore.insert(events, for: endpointID, replaying: true, at: now, tx)
      _ = try WebhookEndpointStore.update(endpointID, set: "due_time = \(now)", tx)
    }
    return events
  }

  /// Those of the endpoint's types.
  func events(_ tx: Transaction) throws -> [NumberedEvent] {
    let types = try WebhookEndpointStore.find(endpointID, of: caller, tx)?.eventTypes ?? []
    return try EventReader.read(
      after: numbers.lowerBound - 1, EventFilter(tenant: caller.tenant, types: types),
      limit: Self.mostEvents, tx
    ).filter { numbers.contains($0.number) && !$0.event.isOwnersDoing(to: endpointID) }
  }
}
