import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC

/// Makes channels, proves them, keeps looking for their proofs, and ends them.
package struct Channels: Sendable {
  /// Constraints that a concurrent call can make a change violate. Run again, it finds what the
  /// other made.
  static let races: Set<String> = [
    "channel_request_id_is_used_once", "origin_has_one_channel_of_an_account",
    "origin_is_verified_for_one_account", "check_request_id_is_used_once",
    "channel_disconnect_request_id_is_used_once", "party_name_is_unique_in_its_account",
  ]

  let database: Database
  let reader: SiteReader
  let parties: PartyBook
  let jobs: JobQueue
  let outbox: EventOutbox
  let clock: any WallClock
  let random: any RandomBytes

  package init(
    database: Database, reader: SiteReader, parties: PartyBook, clock: any WallClock,
    random: any RandomBytes
  ) {
    self.database = database
    self.reader = reader
    self.parties = parties
    self.clock = clock
    self.random = random
    jobs = JobQueue(random: random)
    outbox = EventOutbox(random: random)
  }

  /// - Parameter name: of whom pages are declared to be that name no author.
  /// Throws CHANNEL_EXISTS.
  func create(
    _ origin: FetchURL, defaultAuthor name: String, isOrganization: Bool,
    request: RequestIdentity, caller: Caller, actor: CallActor, _ tx: Transaction
  ) throws -> Channel {
    if let channel = try ChannelStore.find(madeBy: request, of: caller, tx) { return channel }
    if let same = try ChannelStore.find(origin: origin.origin, of: caller, tx) {
      // The same call may have been committed since it was looked for.
      if let channel = try ChannelStore.find(madeBy: request, of: caller, tx) { return channel }
      throw AuthorizationError.channelExists(same.channelID)
    }
    let now = clock.now()
    let party = try parties.named(
      name, isOrganization ? .legalPerson : .naturalPerson, caller: caller, at: now, tx)
    let channel = try ChannelStore.insert(
      NewChannel(
        channelID: ChannelID(at: now, random: random), origin: origin.origin,
        token: Hex.encode(random.bytes(16)), defaultParty: party,
        defaultPartyRole: isOrganization ? .owner : .author),
      of: caller, request: request, at: now, tx)
    try AuditStore.record("CreateChannel", on: channel.channelID.uuid, by: actor, at: now, tx)
    try tell([.channelCreated], of: channel, at: now, tx)
    return channel
  }

  /// Looks for the channel's proof. Another account's channel for the same origin lapses if the site
  /// does not show its token any more.
  func verify(
    _ id: ChannelID, request: RequestIdentity, caller: Caller, actor: CallActor,
    deadline: ContinuousClock.Instant
  ) async throws -> Channel {
    let (channel, isAnswered) = try await database.read(deadline: deadline) { tx in
      if let channel = try ChannelCheckStore.channel(verifiedBy: request, of: caller, tx) {
        return (channel, true)
      }
      guard let channel = try ChannelStore.find(id, of: caller, tx) else {
        throw AuthorizationError.channelNotFound
      }
      guard channel.state != .disconnected else { throw AuthorizationError.channelDisconnected }
      return (channel, false)
    }
    if isAnswered { return channel }
    let proofs = await reader.proofs(on: try FetchURL(channel.origin))
    guard let proof = proofs.place(of: channel.token) else {
      if proofs.isConclusive { throw AuthorizationError.proofNotFound }
      throw proofs.failure.map(SiteReader.refusal) ?? AuthorizationError.siteUnreachable(nil)
    }
    return try await database.write(deadline: deadline, afterLosingRaceFor: Self.races) { tx in
      if let channel = try ChannelCheckStore.channel(verifiedBy: request, of: caller, tx) {
        return channel
      }
      let now = clock.now()
      let locked = try ChannelStore.lockRivals(of: channel, tx)
      guard let own = locked.first(where: { $0.channelID == id }) else {
        preconditionFailure("channels are never deleted")
      }
      var moves: [Move] = []
      // The rival first: an origin is verified for one.
      for rival in locked where rival.channelID != id {
        guard proofs.isConclusive, proofs.place(of: rival.token) == nil else {
          throw AuthorizationError.originTaken
        }
        moves.append(try move(rival, .proofMissing, at: now, tx))
        try check(rival, .missing, request: nil, at: now, tx)
      }
      do {
        moves.append(try move(own, .proofFound, proof, at: now, tx))
      } catch is ChannelStateMachine.Disconnected {
        throw AuthorizationError.channelDisconnected
      }
      try check(own, .init(proof), request: request, at: now, tx)
      try AuditStore.record("VerifyChannel", on: id.uuid, by: actor, at: now, tx)
      // In the order of their subjects, so that two verifications cannot deadlock.
      for move in moves.sorted(by: { $0.channel.channelID < $1.channel.channelID }) {
        try tell(move.events, of: move.channel, at: now, tx)
      }
      return moves[moves.count - 1].channel
    }
  }

  /// Ends a channel; one that was ended before stays as it is. Throws CHANNEL_NOT_FOUND.
  func disconnect(
    _ id: ChannelID, request: RequestIdentity, caller: Caller, actor: CallActor, _ tx: Transaction
  ) throws -> Channel {
    if let channel = try ChannelStore.find(disconnectedBy: request, of: caller, tx) {
      return channel
    }
    guard try ChannelStore.find(id, of: caller, tx) != nil,
      let channel = try ChannelStore.lock(id, tx)
    else { throw AuthorizationError.channelNotFound }
    guard channel.state != .disconnected else { return channel }
    let now = clock.now()
    let moved = try move(channel, .disconnected, at: now, tx)
    try ChannelStore.rememberDisconnection(id, request, tx)
    try AuditStore.record("DisconnectChannel", on: id.uuid, by: actor, at: now, tx)
    try tell(moved.events, of: moved.channel, at: now, tx)
    return moved.channel
  }
}
