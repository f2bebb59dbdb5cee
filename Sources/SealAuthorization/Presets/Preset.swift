import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `preset`.
struct Preset: Sendable {
  let presetID: PresetID
  let channelID: ChannelID
  let accountID: AccountID
  let environment: Environment
  let title: String
  let terms: LicenseTerms
  let createTime: Instant
  let withdrawTime: Instant?

  init(_ row: Row) throws {
    presetID = try row.decode("preset_id")
    channelID = try row.decode("channel_id")
    accountID = try row.decode("account_id")
    environment = try row.decode("environment")
    title = try row.decode("title")
    terms = try LicenseTerms(row)
    createTime = try row.decode("create_time")
    withdrawTime = try row.decode("withdraw_time")
  }

  var tenant: Tenant { Tenant(accountID, environment) }

  func event(_ type: EventType) -> NewEvent {
    NewEvent(
      tenant: tenant, type: type, subject: presetID.description,
      data: [
        "preset": .string(presetID.description), "channel": .string(channelID.description),
      ])
  }

  func message() throws -> AuthorizationV1.Preset {
    AuthorizationV1.Preset(
      presetID: presetID.description, channelID: channelID.description,
      terms: try terms.message(), title: title, createTime: GoogleProtobuf.Timestamp(createTime),
      withdrawTime: withdrawTime.map(GoogleProtobuf.Timestamp.init))
  }
}
