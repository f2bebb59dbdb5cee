import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A call with its place in the log.
struct StoredRequestRecord: Sendable {
  let id: RequestRecordID
  let message: DeveloperV1.RequestRecord

  init(_ row: Row) throws {
    id = try row.decode("request_record_id")
    message = DeveloperV1.RequestRecord(
      method: try row.decode("method"), code: try row.decode("code"),
      reason: try row.decode("reason"),
      time: GoogleProtobuf.Timestamp(try row.decode("time", as: Instant.self)),
      duration: GoogleProtobuf.Duration(
        .microseconds(try row.decode("duration_microseconds", as: Int64.self))),
      requestID: try row.decode("request_id"),
      apiKeyID: ApiKeyID(uuid: try row.decode("api_key_id")).description,
      applicationID: try row.decode("application_id", as: ApplicationID?.self)?.description ?? "")
  }
}

/// The log of calls in the database.
enum RequestRecordStore {
  static func insert(
    _ ids: [RequestRecordID], _ records: [RequestLog.Record], _ tx: Transaction
  ) throws {
    _ = try tx.execute(
      """
      INSERT INTO request_record (bucket, request_record_id, account_id, environment, api_key_id,
        application_id, method, code, reason, time, duration_microseconds, request_id)
      SELECT * FROM unnest(\(ids.map(\.bucket.number))::smallint[], \(ids)::uuid[],
        \(records.map(\.caller.accountID))::uuid[],
        \(records.map(\.caller.environment.rawValue))::text[],
        \(records.map(\.caller.apiKeyID))::uuid[],
        \(records.map(\.caller.applicationID))::uuid[], \(records.map(\.call.method.name))::text[],
        \(records.map { "\($0.call.code)" })::text[], \(records.map(\.call.reason))::text[],
        \(records.map(\.time))::timestamptz[],
        \(records.map { $0.call.duration.wholeMicroseconds })::bigint[],
        \(records.map(\.call.requestID))::text[])
      """)
  }

  /// Newest first, those before `before` if given, only those of an application if given.
  static func list(
    of caller: Caller, application: ApplicationID?, before: RequestRecordID?, limit: Int,
    _ tx: Transaction
  ) throws -> [StoredRequestRecord] {
    try tx.query(
      """
      SELECT * FROM request_record
      WHERE \(of: caller.tenant)
        AND (\(application)::uuid IS NULL OR application_id = \(application)::uuid)
      \(page: "request_record_id", before: before, limit: limit)
      """
    ).map(StoredRequestRecord.init)
  }
}

extension Duration {
  fileprivate var wholeMicroseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
