import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// What was found when a channel's proof was looked for. Never changed.
enum ChannelCheckStore {
  enum Outcome: String, PostgresEncodable {
    case file = "FILE"
    case meta = "META"
    case missing = "MISSING"
    case unreachable = "UNREACHABLE"

    init(_ proof: AuthorizationV1.ChannelProof) {
      self = proof == .file ? .file : .meta
    }
  }

  /// - Parameter request: of the call that asked; `nil` when the calendar did.
  static func insert(
    _ id: CheckID, of channel: Channel, _ outcome: Outcome, request: RequestIdentity?,
    at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO channel_check (check_id, channel_id, account_id, environment, time, outcome,
        request_id, request_sha256)
      VALUES (\(id), \(channel.channelID), \(channel.accountID), \(channel.environment), \(time),
        \(outcome), \(request?.id), \(request?.contentSHA256))
      """)
  }

  /// The channel that an earlier call with this request verified. Throws if that call was another
  /// one.
  static func channel(verifiedBy request: RequestIdentity, of caller: Caller, _ tx: Transaction)
    throws -> Channel?
  {
    let row = try tx.first(
      """
      SELECT channel_id, request_sha256 FROM channel_check
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try ChannelStore.find(try row.decode("channel_id"), tx)
  }
}
