import Logging
import SealPostgres
import SealPrimitives

/// Deletes what is kept for a while only: deliveries and the log of calls, after 30 days.
package final class DeveloperHousekeeping: Sendable {
  static let kept = Duration.seconds(30 * 86_400)

  private let database: Database
  private let clock: any WallClock
  private let loop: WokenLoop
  private let logger: Logger

  package init(
    database: Database, clock: any WallClock, interval: Duration = .seconds(3_600), logger: Logger
  ) {
    self.database = database
    self.clock = clock
    self.logger = logger
    loop = WokenLoop(interval: interval)
  }

  /// Until this task is cancelled.
  package func run() async {
    await loop.run { [self] in
      do {
        try await sweep()
      } catch {
        logger.warning("Old records cannot be deleted", metadata: ["error": "\(error)"])
      }
    }
  }

  /// Deletes all that is old enough, in small transactions.
  package func sweep() async throws {
    let limit = clock.now().advanced(by: .zero - Self.kept)
    try await repeatedly { tx in
      try tx.execute(
        """
        DELETE FROM request_record WHERE request_record_id IN (
          SELECT request_record_id FROM request_record WHERE time < \(limit) LIMIT 5000)
        """)
    }
    try await repeatedly { tx in
      try tx.execute(
        """
        DELETE FROM webhook_delivery WHERE (webhook_endpoint_id, number) IN (
          SELECT webhook_endpoint_id, number FROM webhook_delivery WHERE create_time < \(limit)
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
