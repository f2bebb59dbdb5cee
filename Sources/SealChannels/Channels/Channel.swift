import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `channel`.
package struct Channel: Owned {
  package let channelID: ChannelID
  package let accountID: AccountID
  package let environment: Environment
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

  package var tenant: Tenant { Tenant(accountID, environment) }

  func event(_ type: EventType) -> NewEvent {
    NewEvent(
      tenant: tenant, type: type, subject: channelID.description,
      data: ["channel": .string(channelID.description), "origin": .string(origin)])
  }

  package var message: AuthorizationV1.Channel {
    let isVerified = state == .verified
    return AuthorizationV1.Channel(
      channelID: channelID.description, origin: origin, state: state, verificationToken: token,
      proof: proof ?? .unspecified, defaultPartyID: defaultParty.description,
      createTime: GoogleProtobuf.Timestamp(createTime),
      verifyTime: isVerified ? verifyTime.map(GoogleProtobuf.Timestamp.init) : nil,
      nextCheckTime: isVerified ? nextCheckTime.map(GoogleProtobuf.Timestamp.init) : nil)
  }
}
