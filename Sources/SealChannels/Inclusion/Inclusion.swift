import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `inclusion`: an address under a channel.
package struct Inclusion: Sendable {
  package let inclusionID: InclusionID
  let channelID: ChannelID
  let url: String
  let workID: WorkID?
  /// Why the page was not included when it was read last: a reason of the contract.
  let refusal: String?
  let refusalMessage: String
  let createTime: Instant
  let nextLookTime: Instant
  let looks: Int32

  init(_ row: Row) throws {
    inclusionID = try row.decode("inclusion_id")
    channelID = try row.decode("channel_id")
    url = try row.decode("url")
    workID = try row.decode("work_id")
    refusal = try row.decode("refusal")
    refusalMessage = try row.decode("refusal_message")
    createTime = try row.decode("create_time")
    nextLookTime = try row.decode("next_look_time")
    looks = try row.decode("looks")
  }

  package var message: AuthorizationV1.Inclusion {
    AuthorizationV1.Inclusion(
      inclusionID: inclusionID.description, channelID: channelID.description, pageURL: url,
      workID: workID?.description ?? "", refusal: refusal ?? "", refusalMessage: refusalMessage,
      createTime: GoogleProtobuf.Timestamp(createTime),
      nextLookTime: GoogleProtobuf.Timestamp(nextLookTime))
  }
}

/// What a page of a channel is to whoever sees its seal there.
package struct PageStanding: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case included(WorkID)
    /// It was read and is no work, or is not read: a reason of the contract.
    case refused(String)
    /// It is about to be read.
    case beingRead
  }

  package let state: State
  /// From when a view has it read again, by the account's clock; `nil` for what was never to be
  /// read.
  package let nextLookTime: Instant?
}
