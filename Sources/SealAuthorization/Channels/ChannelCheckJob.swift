import SealAPI
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives

/// The proof of a verified channel is looked for again, each month by the account's clock. A channel
/// whose proof is gone lapses; one whose site is not there is looked at daily for a week first.
///
/// The job goes on as long as the channel stays verified; a call that finds the proof in between
/// puts the next look off.
package struct ChannelCheckJob: JobHandler {
  static let kind = "channel-check"
  package var kind: String { Self.kind }
  private let desk: Channels

  package init(desk: Channels) {
    self.desk = desk
  }

  /// Each time that a channel becomes verified it has a calendar of its own.
  static func key(_ channel: Channel) -> String {
    "\(channel.channelID) \(channel.verifications)"
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = ChannelID(String(job.job.key.prefix { $0 != " " })) else {
      return .park("The job's key is no channel.")
    }
    let now = desk.clock.now()
    guard
      let (channel, time) = try await desk.database.read({ tx in
        try ChannelStore.find(id, tx).map { channel in
          (
            channel,
            try AccountClocks.now(
              Tenant(channel.accountID, channel.environment), at: now, tx)
          )
        }
      }), isAbout(channel, job), let due = channel.nextCheckTime
    else { return .done }
    if due > time { return .again(at: due) }
    let proofs = await desk.reader.proofs(on: try FetchURL(channel.origin))
    let next = try await desk.database.write { tx -> Instant? in
      guard let channel = try ChannelStore.lock(id, tx), isAbout(channel, job) else { return nil }
      return try meet(proofs, channel, tx)
    }
    return next.map(JobOutcome.again(at:)) ?? .done
  }

  /// When to look next; `nil` when the channel has lapsed.
  private func meet(_ proofs: SiteProofs, _ channel: Channel, _ tx: Transaction) throws
    -> Instant?
  {
    let now = desk.clock.now()
    let proof = proofs.place(of: channel.token)
    let event: ChannelStateMachine.Event =
      proof != nil ? .proofFound : proofs.isConclusive ? .proofMissing : .unreachable
    let moved = try desk.move(channel, event, proof, at: now, tx)
    try desk.check(
      channel,
      proof.map(ChannelCheckStore.Outcome.init)
        ?? (proofs.isConclusive ? .missing : .unreachable), request: nil, at: now, tx)
    try desk.tell(moved.events, of: moved.channel, at: now, tx)
    return moved.channel.nextCheckTime
  }

  private func isAbout(_ channel: Channel, _ job: ClaimedJob) -> Bool {
    channel.state == .verified && Self.key(channel) == job.job.key
  }
}
