import Logging
import SealEvents
import SealPostgres
import SealPrimitives

/// Has each new event wait for the endpoints that want it: once, by its place in the order of all
/// events.
package final class WebhookFanOut: Sendable {
  private static let subscription = EventSubscription(reader: "webhooks")

  private let database: Database
  private let clock: any WallClock
  private let loop: WokenLoop
  private let delivered: @Sendable () -> Void
  private let logger: Logger

  /// - Parameter delivered: called when something waits to be sent.
  package init(
    database: Database, clock: any WallClock, interval: Duration = .seconds(1), logger: Logger,
    delivered: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.clock = clock
    self.delivered = delivered
    self.logger = logger
    loop = WokenLoop(interval: interval)
  }

  /// Soon: events got numbers.
  package func wake() {
    loop.wake()
  }

  /// Until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.drain()
    } failed: { [logger] error in
      logger.warning("Events cannot be read for webhooks", metadata: ["error": "\(error)"])
    }
  }

  /// Goes through all events that there are.
  package func drain() async throws {
    var isDone = false
    while !isDone {
      let now = clock.now()
      let (count, waiting) = try await database.write { tx in try Self.next(at: now, tx) }
      if waiting { delivered() }
      isDone = count < Self.batch
    }
  }

  private static let batch = 500

  private static func next(at now: Instant, _ tx: Transaction) throws -> (Int, waiting: Bool) {
    guard let events = try subscription.next(limit: batch, tx), !events.isEmpty else {
      return (0, false)
    }
    // In the order of their ids, so that nobody who locks several can deadlock with this.
    let endpoints = try tx.query(
      """
      SELECT * FROM webhook_endpoint
      WHERE state <> \(WebhookState.deleted)
        AND account_id = ANY(\(Array(Set(events.map(\.event.tenant.accountID)))))
      ORDER BY webhook_endpoint_id FOR NO KEY UPDATE
      """
    ).map(StoredWebhookEndpoint.init)
    var waiting = false
    for endpoint in endpoints {
      let wanted = events.filter { endpoint.wants($0.event) }
      guard !wanted.isEmpty else { continue }
      try WebhookDeliveryStore.insert(wanted, for: endpoint.id, replaying: false, at: now, tx)
      // What is being repeated keeps its time.
      _ = try WebhookEndpointStore.update(
        endpoint.id, set: "due_time = coalesce(due_time, \(now))", tx)
      waiting = true
    }
    return (events.count, waiting)
  }
}

extension StoredWebhookEndpoint {
  /// Its account's events of its types, from when it was made.
  func wants(_ event: Event) -> Bool {
    event.tenant == Tenant(accountID, environment)
      && createTime <= event.time && (eventTypes.isEmpty || eventTypes.contains(event.type))
  }
}
