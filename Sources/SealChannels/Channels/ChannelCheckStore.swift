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

  static func insert(_ outcome: Outcome, of channel: Channel, _ change: Change) throws {
    try change.tx.execute(
      """
      INSERT INTO channel_check (bucket, check_id, channel_id, account_id, environment, time,
        outcome)
      VALUES (\(channel.channelID.bucket), \(change.makeID(CheckID.self)), \(channel.channelID),
        \(channel.accountID), \(channel.environment), \(change.now), \(outcome))
      """)
  }
}
