import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `channel`.
package struct Channel: Sendable {
  package let channelID: ChannelID
  package let accountID: AccountID
  package let environment: Environment
  package let memberID: MemberID
  package let apiKeyID: ApiKeyID
  /// `https://example.com`.
  package let origin: String
  package let token: String
  package var state: AuthorizationV1.ChannelState
  package var proof: AuthorizationV1.ChannelProof?
  package let defaultParty: PartyID
  package let defaultPartyRole: CertificationV1.PartyRole
  package let createTime: Instant
  package var verifyTime: Instant?
  /// By the account's clock.
  package var nextCheckTime: Instant?
  package var verifications: Int32
  package var failedChecks: Int32

  init(_ row: Row) throws {
    channelID = try row.decode("channel_id")
    accountID = try row.decode("account_id")
    environment = try row.decode("environment")
    memberID = try row.decode("member_id")
    apiKeyID = try row.decode("api_key_id")
    origin = try row.decode("origin")
    token = try row.decode("token")
    state = .init(rawValue: try row.decode("state", as: Int32.self))
    proof = try row.decode("proof", as: Int32?.self).map { .init(rawValue: $0) }
    defaultParty = try row.decode("default_party_id")
    defaultPartyRole = .init(rawValue: try row.decode("default_party_role", as: Int32.self))
    createTime = try row.decode("create_time")
    verifyTime = try row.decode("verify_time")
    nextCheckTime = try row.decode("next_check_time")
    verifications = try row.decode("verifications")
    failedChecks = try row.decode("failed_checks")
  }

  /// In whose name pages are included when nobody calls.
  var maker: Caller {
    Caller(
      accountID: accountID, memberID: memberID, apiKeyID: apiKeyID, environment: environment,
      scopes: [])
  }

  var message: AuthorizationV1.Channel {
    let isVerified = state == .verified
    return AuthorizationV1.Channel(
      channelID: channelID.description, origin: origin, state: state, verificationToken: token,
      proof: proof ?? .unspecified, defaultPartyID: defaultParty.description,
      createTime: GoogleProtobuf.Timestamp(createTime),
      verifyTime: isVerified ? verifyTime.map(GoogleProtobuf.Timestamp.init) : nil,
      nextCheckTime: isVerified ? nextCheckTime.map(GoogleProtobuf.Timestamp.init) : nil)
  }
}

/// A channel to be written.
struct NewChannel: Sendable {
  let channelID: ChannelID
  let origin: String
  let token: String
  let defaultParty: PartyID
  let defaultPartyRole: CertificationV1.PartyRole
}

enum ChannelStore {
  static func insert(
    _ new: NewChannel, of caller: Caller, request: RequestIdentity, at time: Instant,
    _ tx: Transaction
  ) throws -> Channel {
    let rows = try tx.query(
      """
      INSERT INTO channel (channel_id, account_id, environment, member_id, api_key_id, origin, token,
        state, default_party_id, default_party_role, create_time, request_id, request_sha256)
      VALUES (\(new.channelID), \(caller.accountID), \(caller.environment), \(caller.memberID),
        \(caller.apiKeyID), \(new.origin), \(new.token),
        \(AuthorizationV1.ChannelState.pending.rawValue), \(new.defaultParty),
        \(new.defaultPartyRole.rawValue), \(time), \(request.id), \(request.contentSHA256))
      RETURNING *
      """)
    return try Channel(rows[0])
  }

  /// Whosever it is: a seal names its channel alone.
  static func find(_ id: ChannelID, _ tx: Transaction) throws -> Channel? {
    try tx.first("SELECT * FROM channel WHERE channel_id = \(id)").map(Channel.init)
  }

  static func find(_ id: ChannelID, of caller: Caller, _ tx: Transaction) throws -> Channel? {
    try tx.first(
      """
      SELECT * FROM channel WHERE channel_id = \(id) AND account_id = \(caller.accountID)
        AND environment = \(caller.environment)
      """
    ).map(Channel.init)
  }

  /// The same, and nobody else moves it or includes a page through it before this transaction ends.
  static func lock(_ id: ChannelID, _ tx: Transaction) throws -> Channel? {
    try tx.first("SELECT * FROM channel WHERE channel_id = \(id) FOR NO KEY UPDATE")
      .map(Channel.init)
  }

  /// This channel and any that its origin is verified for, locked in their order.
  static func lockRivals(of channel: Channel, _ tx: Transaction) throws -> [Channel] {
    try tx.query(
      """
      SELECT * FROM channel
      WHERE channel_id = \(channel.channelID) OR (environment = \(channel.environment)
        AND origin = \(channel.origin) AND state = \(AuthorizationV1.ChannelState.verified.rawValue))
      ORDER BY channel_id FOR NO KEY UPDATE
      """
    ).map(Channel.init)
  }

  /// The caller's channel for an origin, unless disconnected.
  static func find(origin: String, of caller: Caller, _ tx: Transaction) throws -> Channel? {
    try tx.first(
      """
      SELECT * FROM channel WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND origin = \(origin)
        AND state <> \(AuthorizationV1.ChannelState.disconnected.rawValue)
      """
    ).map(Channel.init)
  }

  /// The channel that an earlier call with this request made. Throws if that call was another one.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Channel?
  {
    let row = try tx.first(
      """
      SELECT * FROM channel WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try Channel(row)
  }

  /// The channel that an earlier call with this request disconnected.
  static func find(disconnectedBy request: RequestIdentity, of caller: Caller, _ tx: Transaction)
    throws -> Channel?
  {
    let row = try tx.first(
      """
      SELECT * FROM channel WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND disconnect_request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("disconnect_request_sha256"))
    return try Channel(row)
  }

  static func list(of caller: Caller, before: ChannelID?, limit: Int, _ tx: Transaction) throws
    -> [Channel]
  {
    try tx.query(
      """
      SELECT * FROM channel
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND (\(before)::uuid IS NULL OR channel_id < \(before)::uuid)
      ORDER BY channel_id DESC LIMIT \(limit)
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
      WHERE channel_id = \(channel.channelID)
      """)
  }

  static func rememberDisconnection(_ id: ChannelID, _ request: RequestIdentity, _ tx: Transaction)
    throws
  {
    try tx.execute(
      """
      UPDATE channel SET disconnect_request_id = \(request.id),
        disconnect_request_sha256 = \(request.contentSHA256)
      WHERE channel_id = \(id)
      """)
  }
}
