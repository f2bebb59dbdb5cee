import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// A channel to be written.
struct NewChannel: Sendable {
  let channelID: ChannelID
  let origin: String
  let token: String
  let defaultParty: PartyID
  let defaultPartyRole: CertificationV1.PartyRole
}

package enum ChannelStore {
  static func insert(
    _ new: NewChannel, of tenant: Tenant, at time: Instant, _ tx: Transaction
  ) throws -> Channel {
    let rows = try tx.query(
      """
      INSERT INTO channel (bucket, channel_id, account_id, environment, origin, token, state,
        default_party_id, default_party_role, create_time)
      VALUES (\(new.channelID.bucket), \(new.channelID), \(tenant.accountID),
        \(tenant.environment), \(new.origin), \(new.token),
        \(AuthorizationV1.ChannelState.pending.rawValue), \(new.defaultParty),
        \(new.defaultPartyRole.rawValue), \(time))
      RETURNING *
      """)
    return try Channel(rows[0])
  }

  /// Whosever it is: a seal names its channel alone.
  static func find(_ id: ChannelID, _ tx: Transaction) throws -> Channel? {
    try tx.first("SELECT * FROM channel WHERE \(key: id, "channel_id")").map(Channel.init)
  }

  package static func find(_ id: ChannelID, of tenant: Tenant, _ tx: Transaction) throws -> Channel?
  {
    try tx.first("SELECT * FROM channel WHERE \(key: id, "channel_id", of: tenant)")
      .map(Channel.init)
  }

  /// One that is known to be there.
  package static func known(_ id: ChannelID, _ tx: Transaction) throws -> Channel {
    guard let channel = try find(id, tx) else { preconditionFailure("channels are never deleted") }
    return channel
  }

  /// An account's channel, as `lock`.
  package static func lock(_ id: ChannelID, of tenant: Tenant, _ tx: Transaction) throws -> Channel?
  {
    try tx.first(
      """
      SELECT * FROM channel WHERE \(key: id, "channel_id", of: tenant)
      FOR NO KEY UPDATE
      """
    ).map(Channel.init)
  }

  /// Nobody else moves it or includes a page through it before this transaction ends.
  package static func lock(_ id: ChannelID, _ tx: Transaction) throws -> Channel? {
    try tx.first("SELECT * FROM channel WHERE \(key: id, "channel_id") FOR NO KEY UPDATE")
      .map(Channel.init)
  }

  /// This channel and any other that its origin is verified for, locked in their order.
  static func lockRivals(of channel: Channel, _ tx: Transaction) throws -> [Channel] {
    let holder = try tx.first(
      """
      SELECT channel_id FROM verified_origin
      WHERE environment = \(channel.environment) AND origin = \(channel.origin)
      """
    )?.decode("channel_id", as: ChannelID.self)
    return try Set([channel.channelID] + (holder.map { [$0] } ?? [])).sorted()
      .compactMap { try lock($0, tx) }
      .filter { $0.channelID == channel.channelID || $0.state == .verified }
  }

  /// The account's channel for an origin, unless disconnected.
  static func find(origin: String, of tenant: Tenant, _ tx: Transaction) throws -> Channel? {
    try tx.first(
      """
      SELECT * FROM channel WHERE \(of: tenant) AND origin = \(origin)
        AND state <> \(AuthorizationV1.ChannelState.disconnected.rawValue)
      """
    ).map(Channel.init)
  }

  package static func list(of tenant: Tenant, before: ChannelID?, limit: Int, _ tx: Transaction)
    throws
    -> [Channel]
  {
    try tx.query(
      """
      SELECT * FROM channel
      WHERE \(of: tenant)
      \(page: "channel_id", before: before, limit: limit)
      """
    ).map(Channel.init)
  }

  /// Writes down where a channel that this transaction has locked stands.
  static func save(_ channel: Channel, _ tx: Transaction) throws {
    try tx.execute(
      """
      UPDATE channel SET state = \(channel.state.rawValue), proof = \(channel.proof?.rawValue),
        verify_time = \(channel.verifyTime), next_check_time = \(channel.nextCheckTime),
        verifications = \(channel.verifications), failed_checks = \(channel.failedChecks)
      WHERE \(key: channel.channelID, "channel_id")
      """)
    if channel.state != .verified {
      try tx.execute(
        """
        DELETE FROM verified_origin WHERE environment = \(channel.environment)
          AND origin = \(channel.origin) AND channel_id = \(channel.channelID)
        """)
    } else if try !isVerifiedFor(channel, tx) {
      try tx.execute(
        """
        INSERT INTO verified_origin (environment, origin, channel_id)
        VALUES (\(channel.environment), \(channel.origin), \(channel.channelID))
        """)
    }
  }

  private static func isVerifiedFor(_ channel: Channel, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT FROM verified_origin WHERE environment = \(channel.environment)
        AND origin = \(channel.origin) AND channel_id = \(channel.channelID)
      """) != nil
  }
}
