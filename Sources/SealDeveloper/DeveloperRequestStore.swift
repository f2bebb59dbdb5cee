import SealAccess
import SealPostgres
import SealPrimitives

/// Answers to the service's changes, in the database.
enum DeveloperRequestStore {
  /// What an earlier call with this request was answered. Throws if that call was another one.
  static func answer(to request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> [UInt8]?
  {
    let row = try tx.first(
      """
      SELECT request_sha256, answer FROM developer_request
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try row.decode("answer")
  }

  static func keep(
    _ answer: [UInt8], to request: RequestIdentity, of caller: Caller, at time: Instant,
    _ tx: Transaction
  ) throws {
    _ = try tx.execute(
      """
      INSERT INTO developer_request (account_id, environment, request_id, request_sha256, answer,
        create_time)
      VALUES (\(caller.accountID), \(caller.environment), \(request.id),
        \(request.contentSHA256), \(answer), \(time))
      """)
  }
}
