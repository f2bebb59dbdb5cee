import SealAPI
import SealAccess
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives

/// The proof of a verified channel is looked for again, each month by the account's clock. A
/// channel whose proof is gone lapses; one whose site is not there is looked at daily for a week
/// first.
///
/// The job goes on as long as the channel stays verified; a call that finds the proof in between
/// puts the next look off.
package struct ChannelCheckJob: JobHandler {
  static let kind = "channel-check"
  package var kind: String { Self.kind }
  private let database: Database
  private let changes: Changes
  private let channels: Channels
  private let clock: any WallClock

  package init(
    database: Database, changes: Changes, channels: Channels, clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.channels = channels
    self.clock = clock
  }

  /// Each time that a channel becomes verified it has a calendar of its own.
  static func key(_ channel: Channel) -> String {
    "\(channel.channelID) \(channel.verifications)"
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = ChannelID(String(job.job.key.prefix { $0 != " " })) else {
      return .park("The job's key is no channel.")
    }
    let now = clock.now()
    guard
      let (channel, time) = try await database.read({ tx in
        try ChannelStore.find(id, tx).map { ($0, try AccountClocks.now($0.tenant, at: now, tx)) }
      }), isAbout(channel, job), let due = channel.nextCheckTime
    else { return .done }
    if due > time { return .again(at: due) }
    let proofs = await channels.reader.proofs(on: try FetchURL(channel.origin))
    let next = try await changes.write(of: channel.tenant, by: .platform) { change -> Instant? in
      guard let channel = try ChannelStore.lock(id, change.tx), isAbout(channel, job) else {
        return nil
      }
      return try meet(proofs, channel, change)
    }
    return next.map(JobOutcome.again(at:)) ?? .done
  }

  /// When to look next; `nil` when the channel has lapsed.
  private func meet(_ proofs: SiteProofs, _ channel: Channel, _ change: Change) throws -> Instant? {
    let proof = proofs.place(of: channel.token)
    let event: ChannelStateMachine.Event =
      proof != nil ? .proofFound : proofs.isConclusive ? .proofMissing : .unreachable
    let moved = try channels.move(channel, event, proof: proof, change)
    try ChannelCheckStore.insert(
      proof.map(ChannelCheck.Outcome.init)
        ?? (proofs.isConclusive ? .missing : .unreachable), of: channel, change)
    try change.tell(moved.events)
    return moved.channel.nextCheckTime
  }

  private func isAbout(_ channel: Channel, _ job: ClaimedJob) -> Bool {
    channel.state == .verified && Self.key(channel) == job.job.key
  }
}
