import SealPostgres
import SealPrimitives

/// A row of `inclusion`: an address under a channel.
struct Inclusion: Sendable {
  let inclusionID: InclusionID
  let channelID: ChannelID
  let url: String
  let workID: WorkID?
  let looks: Int32

  init(_ row: Row) throws {
    inclusionID = try row.decode("inclusion_id")
    channelID = try row.decode("channel_id")
    url = try row.decode("url")
    workID = try row.decode("work_id")
    looks = try row.decode("looks")
  }
}
