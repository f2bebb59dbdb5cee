import SealAPI
import SealAccess
import SealCertification
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC

/// Includes pages by their seal: the first view of a seal leads the platform to the page, whose
/// main text becomes a work; an edited page becomes the work's next version.
package struct SealInclusion: Sendable {
  /// What a view of a seal led to.
  package enum View: Sendable, Hashable {
    /// The page will be read.
    case willBeRead
    /// It was read, or asked for, a short while ago.
    case knownAlready
    /// There is no such channel, it is not verified, or the address is not under its origin.
    case notOfChannel
    /// The channel has shown more new addresses within the hour than are read.
    case tooMany
  }

  /// A view makes the platform read the same address again after so long, by the account's clock.
  static let quietTime: Duration = .seconds(600)
  /// So many new addresses are read for a channel within an hour: anybody can make a seal be seen
  /// under any address.
  static let newAddressesInAnHour = 200

  let database: Database
  let changes: Changes
  package let reader: SiteReader
  let registration: WorkRegistration
  let follower: any InclusionFollower
  let clock: any WallClock

  /// - Parameter follower: who sells what enters.
  package init(
    database: Database, changes: Changes, reader: SiteReader, registration: WorkRegistration,
    follower: any InclusionFollower, clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.reader = reader
    self.registration = registration
    self.follower = follower
    self.clock = clock
  }

  /// What a page is, for its badge; `nil` for what is no page of the channel.
  ///
  /// - Parameter view: what seeing the badge has led to.
  package static func standing(
    of channel: ChannelID, url: String, after view: View, _ tx: Transaction
  ) throws -> PageStanding? {
    guard let address = SiteReader.address(of: url) else { return nil }
    let seen = try InclusionStore.find(at: address, under: channel, tx)
    let state: PageStanding.State? =
      if let work = try InclusionStore.work(at: address, under: channel, tx) {
        .included(work)
      } else {
        switch (view, seen?.refusal) {
        case (.willBeRead, _), (.knownAlready, nil): .beingRead
        case (.tooMany, _): .refused("TOO_MANY_PAGES")
        case (_, let refusal?): .refused(refusal)
        case (.notOfChannel, nil): nil
        }
      }
    return state.map { PageStanding(state: $0, nextLookTime: seen?.nextLookTime) }
  }

  /// The works of a page, whosever they are, the newest first; none for what is no address.
  ///
  /// - Parameter before: those older than this one.
  package static func works(
    at url: String, before: WorkID? = nil, limit: Int, _ tx: Transaction
  ) throws -> [WorkID] {
    guard let address = SiteReader.address(of: url) else { return [] }
    return try InclusionStore.works(at: address, before: before, limit: limit, tx)
  }

  /// The work of a page.
  static func find(_ channel: ChannelID, url: String, _ tx: Transaction) throws -> WorkID? {
    guard let address = SiteReader.address(of: url) else { return nil }
    return try InclusionStore.work(at: address, under: channel, tx)
  }

  /// The seal of a channel was seen on a page. Cheap, and safe to call for every view: what is not
  /// to be read leaves nothing behind.
  ///
  /// - Parameter actor: who saw it, as the channel's account learns it.
  package func recordView(_ id: ChannelID, url: String, by actor: ChangeActor) async throws -> View
  {
    guard let page = SiteReader.webAddress(url), let address = SiteReader.address(of: url) else {
      return .notOfChannel
    }
    let now = clock.now()
    // Nearly all views end here, without a write.
    let (channel, isQuiet) = try await database.read { tx -> (Channel?, Bool) in
      guard let channel = try ChannelStore.find(id, tx), channel.state == .verified,
        page.origin == channel.origin
      else { return (nil, false) }
      let time = try AccountClocks.now(channel.tenant, at: now, tx)
      return (channel, try InclusionStore.isQuiet(id, address: address, at: time, tx))
    }
    guard let channel else { return .notOfChannel }
    if isQuiet { return .knownAlready }
    return try await changes.write(of: channel.tenant, by: actor, calling: "GetSeal") { change in
      guard let channel = try ChannelStore.lock(id, change.tx), channel.state == .verified else {
        return .notOfChannel
      }
      return try Self.enqueueReading(page.description, address, under: channel, change)
    }
  }

  /// Puts the reading of an address into the queue.
  private static func enqueueReading(
    _ url: String, _ address: String, under channel: Channel, _ change: Change
  ) throws -> View {
    let (id, now, tx) = (channel.channelID, change.now, change.tx)
    if try !InclusionStore.isKnown(id, address: address, tx),
      try InclusionStore.count(of: id, since: now.advanced(by: .seconds(-3_600)), tx)
        >= newAddressesInAnHour
    {
      return .tooMany
    }
    let time = try change.dueTime()
    let inclusion = try InclusionStore.recordReading(
      at: url, address: address, under: id, change.makeID(), at: now, accountTime: time,
      next: time.advanced(by: quietTime), tx)
    guard let inclusion else { return .knownAlready }
    if inclusion.looks == 1 { change.record(on: inclusion.inclusionID) }
    // Looks are counted up: the one before cannot be ordered again.
    try JobQueue.forget(
      PageLookJob.kind,
      [(channel.tenant.bucket, "\(inclusion.inclusionID) \(inclusion.looks - 1)")], tx)
    try change.later(
      NewJob(
        kind: PageLookJob.kind, key: "\(inclusion.inclusionID) \(inclusion.looks)",
        tenant: channel.tenant, due: now))
    return .willBeRead
  }
}
