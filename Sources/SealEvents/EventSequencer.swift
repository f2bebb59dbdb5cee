import Logging
import SealPostgres
import SealPrimitives

/// Gives committed events their numbers, in batches, one server at a time.
///
/// An event is numbered when its transaction is over. What is committed before another event was
/// written about the same subject is seen together with it or earlier, so a subject's events have
/// their order in the numbers too.
package final class EventSequencer: Sendable {
  /// The advisory lock under which numbers are given.
  private static let lock: Int64 = 0x5345_414c_0001

  private let database: Database
  private let loop: PollingLoop
  private let numbered: @Sendable (_ types: Set<EventType>) -> Void
  private let logger: Logger

  /// - Parameter numbered: called after events of these types got numbers, to wake who reads them.
  package init(
    database: Database, interval: Duration = .seconds(1), logger: Logger,
    numbered: @escaping @Sendable (_ types: Set<EventType>) -> Void = { _ in }
  ) {
    self.database = database
    self.numbered = numbered
    self.logger = logger
    loop = PollingLoop(interval: interval, pause: .milliseconds(10))
  }

  /// Soon: an event was committed.
  package func wake() {
    loop.wake()
  }

  /// Numbers events until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.drain()
    } failed: { [logger] error in
      logger.warning("Events cannot be numbered for the moment", metadata: ["error": "\(error)"])
    }
  }

  /// Numbers everything that waits, and answers how much that was.
  @discardableResult
  package func drain() async throws -> Int {
    var count = 0
    while true {
      let batch = try await database.write { tx in try Self.number(limit: 1_000, tx) }
      if !batch.isEmpty { numbered(Set(batch.keys)) }
      let size = batch.values.reduce(0, +)
      count += size
      if size < 1_000 { return count }
    }
  }

  /// One batch; answers how many events of each type it had.
  static func number(limit: Int, _ tx: Transaction) throws -> [EventType: Int] {
    // The next statement's snapshot is younger than the lock: it sees what the batch before left.
    _ = try tx.query("SELECT pg_advisory_xact_lock(\(lock))")
    let taken = try tx.query(
      """
      WITH taken AS (
        DELETE FROM event_waiting
        WHERE (bucket, event_id) IN (
          SELECT bucket, event_id FROM event_waiting ORDER BY place, event_id LIMIT \(limit))
        RETURNING bucket, event_id, place
      )
      SELECT event_id, account_id, environment, type
      FROM taken JOIN event USING (bucket, event_id) ORDER BY place, event_id
      """
    ).map(Taken.init)
    guard !taken.isEmpty else { return [:] }
    try tx.execute(
      """
      INSERT INTO event_order (number, bucket, event_id, account_id, environment)
      SELECT last + place, bucket, event_id, account_id, environment
      FROM unnest(\(taken.map(\.id.bucket.number))::smallint[], \(taken.map(\.id))::uuid[],
          \(taken.map(\.tenant.accountID))::uuid[],
          \(taken.map(\.tenant.environment.rawValue))::text[]) WITH ORDINALITY
          AS taken (bucket, event_id, account_id, environment, place)
        CROSS JOIN (SELECT coalesce(max(number), 0) AS last FROM event_order) AS numbers
      """)
    return Dictionary(grouping: taken, by: \.type).mapValues(\.count)
  }

  /// An event that is to be numbered.
  private struct Taken {
    let id: EventID
    let tenant: Tenant
    let type: EventType

    init(_ row: Row) throws {
      id = try row.decode("event_id")
      tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
      type = try row.decode("type")
    }
  }
}
