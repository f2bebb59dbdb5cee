import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// How often applications called, by days in UTC: rows of `application_calls`.
enum ApplicationCalls {
  /// Counts calls of keys that are bound to an application. In the order of the key, so that two
  /// servers that count at once cannot deadlock.
  static func count(_ records: [RequestLog.Record], _ tx: Transaction) throws {
    let counted = records.compactMap { record in
      record.caller.applicationID.map { (application: $0, record: record) }
    }
    guard !counted.isEmpty else { return }
    _ = try tx.execute(
      """
      INSERT INTO application_calls (bucket, application_id, day, calls, failed_calls)
      SELECT bucket, application_id, (time AT TIME ZONE 'UTC')::date, count(*),
        count(*) FILTER (WHERE code <> 'OK')
      FROM unnest(\(counted.map(\.application.bucket.number))::smallint[],
        \(counted.map(\.application))::uuid[], \(counted.map(\.record.time))::timestamptz[],
        \(counted.map { "\($0.record.call.code)" })::text[])
        AS call(bucket, application_id, time, code)
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT ON CONSTRAINT application_calls_are_counted_by_day
        DO UPDATE SET calls = application_calls.calls + excluded.calls,
          failed_calls = application_calls.failed_calls + excluded.failed_calls
      """)
  }

  /// The latest days, newest first.
  static func days(of id: ApplicationID, limit: Int, _ tx: Transaction) throws
    -> [DeveloperV1.ApplicationCalls]
  {
    try tx.query(
      """
      SELECT day::text AS day, calls, failed_calls FROM application_calls
      WHERE \(key: id, "application_id")
      ORDER BY day DESC LIMIT \(limit)
      """
    ).map { row in
      DeveloperV1.ApplicationCalls(
        date: try row.decode("day"), calls: UInt64(try row.decode("calls", as: Int64.self)),
        failedCalls: UInt64(try row.decode("failed_calls", as: Int64.self)))
    }
  }
}
