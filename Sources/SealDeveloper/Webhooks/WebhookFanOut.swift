import SealEvents
import SealPostgres
import SealPrimitives

/// Has each new event wait for the endpoints that want it: once, by its place in the order of all
/// events.
package struct WebhookFanOut: EventSubscriber {
  package let reader = "webhooks"
  /// Of all types.
  package let types: Set<EventType> = []
  package let batch = 500
  private let clock: any WallClock
  private let delivered: @Sendable () -> Void

  /// - Parameter delivered: called when something waits to be sent.
  package init(clock: any WallClock, delivered: @escaping @Sendable () -> Void = {}) {
    self.clock = clock
    self.delivered = delivered
  }

  /// Answers how many endpoints have something to get.
  package func handle(_ events: [NumberedEvent], _ tx: Transaction) throws -> Int {
    let now = clock.now()
    let accounts = Array(Set(events.map(\.event.tenant.accountID)))
    let ids = try tx.query(
      """
      SELECT webhook_endpoint_id FROM webhook_endpoint
      WHERE state <> \(WebhookState.deleted)
        AND \(keys: accounts, "account_id")
      """
    ).map { try $0.decode("webhook_endpoint_id", as: WebhookEndpointID.self) }
    // In the order of their ids, so that nobody who locks several can deadlock with this.
    let endpoints = try ids.sorted().compactMap { try WebhookEndpointStore.lock($0, tx) }
    var waiting = 0
    for endpoint in endpoints {
      let wanted = events.filter { endpoint.wants($0.event) }
      guard !wanted.isEmpty else { continue }
      try WebhookDeliveryStore.insert(wanted, for: endpoint.id, replaying: false, at: now, tx)
      // What is being repeated keeps its time.
      _ = try WebhookEndpointStore.update(
        endpoint.id, set: "due_time = coalesce(due_time, \(now))", tx)
      waiting += 1
    }
    return waiting
  }

  package func finish(_ handled: Int) async throws -> Int {
    if handled > 0 { delivered() }
    return 0
  }
}

extension StoredWebhookEndpoint {
  /// Its account's events of its types, from when it was made.
  func wants(_ event: Event) -> Bool {
    event.tenant == Tenant(accountID, environment)
      && createTime <= event.time && !event.isOwnersDoing(to: id)
      && (eventTypes.isEmpty || eventTypes.contains(event.type))
  }
}

extension Event {
  /// Whether it tells of what its owner did to an endpoint, which is not told that itself. That it
  /// was disabled, it hears once it is enabled again.
  func isOwnersDoing(to endpoint: WebhookEndpointID) -> Bool {
    subject == endpoint.description && type != .webhookEndpointDisabled
  }
}
