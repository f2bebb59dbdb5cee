import SealFetch
import SealPostgres
import SealPrimitives

/// When hosts may be asked, for all runs of the installation together: who wants to ask books the
/// next time that is free. Bookings are in order, so that no run keeps a host from the others.
enum HostTraffic {
  /// What two origins of a host have in common.
  static func host(of url: FetchURL) -> String {
    WebHost(url.description)?.description ?? url.origin
  }

  /// When the host may be asked by whoever books now.
  struct Booking {
    let time: Instant
    let isNow: Bool
  }

  /// - Parameter gap: how long the host is left alone after that.
  static func book(_ host: String, gap: Duration, at now: Instant, _ tx: Transaction) throws
    -> Booking
  {
    let gap: SQL = "\(Int64(gap / .microseconds(1))) * interval '1 microsecond'"
    let rows = try tx.query(
      """
      INSERT INTO web_host AS host (host, free_time)
      VALUES (\(host), \(now)::timestamptz + \(gap))
      ON CONFLICT (host) DO UPDATE
        SET free_time = greatest(host.free_time, host.rest_time, \(now)::timestamptz) + \(gap)
      RETURNING free_time - \(gap) AS time, free_time - \(gap) <= \(now) AS is_now
      """)
    return Booking(time: try rows[0].decode("time"), isNow: try rows[0].decode("is_now"))
  }

  /// Forgets hosts for which nothing is booked after `limit`, and that do not rest then.
  static func forget(before limit: Instant, _ tx: Transaction) throws {
    try tx.execute("DELETE FROM web_host WHERE greatest(free_time, rest_time) < \(limit)")
  }

  /// Whether the host has said that it has too much to do.
  static func rests(_ host: String, at now: Instant, _ tx: Transaction) throws -> Bool {
    try tx.first("SELECT FROM web_host WHERE host = \(host) AND rest_time > \(now)") != nil
  }

  /// A request has ended: nobody else's begins before the gap is over.
  ///
  /// - Parameter answered: whether there was an answer, and not that it has too much to do.
  static func ended(
    _ host: String, answered: Bool, free: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      UPDATE web_host SET free_time = greatest(free_time, \(free)),
        refusals = CASE WHEN \(answered) THEN 0 ELSE refusals END
      WHERE host = \(host)
      """)
  }

  /// The host has too much to do; answers until when it is left alone, and how often it said so.
  static func refused(
    _ host: String, _ refusal: HostRefusal, at now: Instant, _ tx: Transaction
  ) throws -> (until: Instant, number: Int) {
    let rows = try tx.query(
      "UPDATE web_host SET refusals = refusals + 1 WHERE host = \(host) RETURNING refusals")
    let number = Int(try rows[0].decode("refusals", as: Int32.self))
    let until = now.advanced(by: refusal.rest(number: number))
    try tx.execute(
      "UPDATE web_host SET rest_time = greatest(rest_time, \(until)) WHERE host = \(host)")
    return (until, number)
  }
}
