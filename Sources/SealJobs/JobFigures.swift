import SealPostgres
import SealPrimitives

/// How the queue stands, for who watches it.
package struct JobFigures: Sendable, Hashable {
  /// Counting ends here: whoever watches must not make the database work.
  package static let limit = 100_000

  /// All that is not over, up to `limit`.
  package let waiting: Int
  /// Those that could be taken now, up to `limit`.
  package let due: Int
  /// How long the longest due one could have been taken; zero when none is due.
  package let oldestDue: Duration
  /// Failed as often as they may, up to `limit`.
  package let parked: Int

  /// Jobs by the real clock; accounts' clocks that are ahead are left out.
  package static func read(at now: Instant, _ tx: Transaction) throws -> JobFigures {
    let isDue: SQL = """
      state = 'WAITING' AND due_time <= \(now) AND (lease_time IS NULL OR lease_time <= \(now))
      """
    func count(_ rule: SQL) throws -> Int {
      try tx.query(
        "SELECT count(*) AS count FROM (SELECT FROM job WHERE \(rule) LIMIT \(limit)) AS counted")[
          0
        ].decode("count")
    }
    let oldest = try tx.first(
      "SELECT due_time FROM job WHERE \(isDue) ORDER BY due_time, job_id LIMIT 1"
    )?.decode("due_time", as: Instant.self)
    return JobFigures(
      waiting: try count("state = 'WAITING'"), due: try count(isDue),
      oldestDue: oldest.map { $0.duration(to: now) } ?? .zero,
      parked: try count("state = 'PARKED'"))
  }
}
