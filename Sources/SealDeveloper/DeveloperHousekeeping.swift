import Logging
import SealPostgres
import SealPrimitives

/// Deletes what is kept for a while only: deliveries, the log of calls, and secrets that do not
/// sign any more.
package final class DeveloperHousekeeping: Sendable {
  static let kept = Duration.seconds(30 * 86_400)
  /// Parked deliveries.
  static let keptLonger = Duration.seconds(60 * 86_400)

  private let database: Database
  private let clock: any WallClock
  private let loop: PollingLoop
  private let logger: Logger

  package init(
    database: Database, clock: any WallClock, interval: Duration = .seconds(3_600), logger: Logger
  ) {
    self.database = database
    self.clock = clock
    self.logger = logger
    loop = PollingLoop(interval: interval)
  }

  /// Until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.sweep()
    } failed: { [logger] error in
      logger.warning("Old records cannot be deleted", metadata: ["error": "\(error)"])
    }
  }

  /// Deletes all that is old enough, in small transactions.
  package func sweep() async throws {
    let limit = clock.now().advanced(by: .zero - Self.kept)
    try await repeatedly { tx in
      try tx.execute(
        """
        DELETE FROM request_record WHERE (bucket, request_record_id) IN (
          SELECT bucket, request_record_id FROM request_record WHERE time < \(limit) LIMIT 5000)
        """)
    }
    let longLimit = clock.now().advanced(by: .zero - Self.keptLonger)
    try await sweepDeliveries(before: limit, longLimit)
    _ = try await database.write { [now = clock.now()] tx in
      try tx.execute(
        """
        UPDATE webhook_endpoint SET previous_secret_sealed = NULL, previous_seed_sealed = NULL,
          previous_secret_expire_time = NULL
        WHERE previous_secret_expire_time <= \(now)
        """)
    }
  }

  /// What waits too long for an endpoint that is out of service is parked, where its owner sees it
  /// and can have it replayed. Not by an event: it would wait for that endpoint, too, and end in
  /// another.
  private func sweepDeliveries(before limit: Instant, _ longLimit: Instant) async throws {
    try await repeatedly { tx in
      try tx.execute(
        """
        UPDATE webhook_delivery SET state = \(WebhookDeliveryState.parked),
          last_error = 'It waited for 30 days while the endpoint was disabled.'
        WHERE (bucket, webhook_endpoint_id, number) IN (
          SELECT bucket, webhook_endpoint_id, number
          FROM webhook_delivery AS delivery JOIN webhook_endpoint AS endpoint
            USING (bucket, webhook_endpoint_id)
          WHERE delivery.state = \(WebhookDeliveryState.waiting)
            AND endpoint.state = \(WebhookState.disabled) AND delivery.create_time < \(limit)
          LIMIT 5000)
          AND state = \(WebhookDeliveryState.waiting)
        """)
    }
    try await repeatedly { tx in
      try tx.execute(
        """
        DELETE FROM webhook_delivery WHERE (bucket, webhook_endpoint_id, number) IN (
          SELECT bucket, webhook_endpoint_id, number FROM webhook_delivery
          WHERE create_time < \(limit) AND (state = \(WebhookDeliveryState.acknowledged)
            OR state = \(WebhookDeliveryState.parked) AND create_time < \(longLimit))
          LIMIT 5000)
        """)
    }
  }

  private func repeatedly(
    _ delete: @escaping @Sendable (Transaction) throws -> Int
  ) async throws {
    while try await database.write(delete) == 5_000 {}
  }
}
