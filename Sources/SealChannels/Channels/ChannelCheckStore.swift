import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `channel_check`: what was found when a channel's proof was looked for.
package struct ChannelCheck: Sendable {
  enum Outcome: String, PostgresEncodable, PostgresDecodable {
    case file = "FILE"
    case meta = "META"
    case missing = "MISSING"
    case unreachable = "UNREACHABLE"

    init(_ proof: AuthorizationV1.ChannelProof) {
      self = proof == .file ? .file : .meta
    }
  }

  let time: Instant
  let outcome: Outcome

  package var message: AuthorizationV1.ChannelCheck {
    let contract: AuthorizationV1.ChannelCheckOutcome =
      switch outcome {
      case .file: .file
      case .meta: .meta
      case .missing: .missing
      case .unreachable: .unreachable
      }
    return .init(checkTime: GoogleProtobuf.Timestamp(time), outcome: contract)
  }
}

/// Never changed.
package enum ChannelCheckStore {
  static func insert(_ outcome: ChannelCheck.Outcome, of channel: Channel, _ change: Change) throws
  {
    try change.tx.execute(
      """
      INSERT INTO channel_check (bucket, check_id, channel_id, account_id, environment, time,
        outcome)
      VALUES (\(channel.channelID.bucket), \(change.makeID(CheckID.self)), \(channel.channelID),
        \(channel.accountID), \(channel.environment), \(change.now), \(outcome))
      """)
  }

  /// The last checks of each channel, newest first, at most `limit` each.
  package static func last(_ limit: Int, of channels: [ChannelID], _ tx: Transaction) throws
    -> [ChannelID: [ChannelCheck]]
  {
    let rows = try tx.query(
      """
      SELECT channel.channel_id, time, outcome
      FROM channel CROSS JOIN LATERAL (
        SELECT check_id, time, outcome FROM channel_check
        WHERE channel_check.bucket = channel.bucket
          AND channel_check.channel_id = channel.channel_id
        ORDER BY check_id DESC LIMIT \(limit)
      ) AS checks
      WHERE \(keys: channels, "channel.channel_id") ORDER BY channel.channel_id, check_id DESC
      """)
    var found: [ChannelID: [ChannelCheck]] = [:]
    for row in rows {
      found[try row.decode("channel_id"), default: []].append(
        ChannelCheck(time: try row.decode("time"), outcome: try row.decode("outcome")))
    }
    return found
  }
}
