import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC

/// Makes channels, proves them, and ends them.
package struct Channels: Sendable {
  package let reader: SiteReader
  let parties: PartyDirectory

  package init(reader: SiteReader, parties: PartyDirectory) {
    self.reader = reader
    self.parties = parties
  }

  /// Throws CHANNEL_EXISTS.
  package func create(_ request: ChannelRequest, as id: ChannelID, _ change: Change) throws
    -> Channel
  {
    let origin = request.origin.origin
    if let same = try ChannelStore.find(origin: origin, of: change.tenant, change.tx) {
      throw ChannelError.channelExists(same.channelID)
    }
    let party = try parties.named(
      request.defaultAuthor, request.isOrganization ? .legalPerson : .naturalPerson, change)
    let channel = try ChannelStore.insert(
      NewChannel(
        channelID: id, origin: origin, token: Hex.encode(change.random.bytes(16)),
        defaultParty: party, defaultPartyRole: request.isOrganization ? .owner : .author),
      of: change.tenant, at: change.now, change.tx)
    try change.tell([channel.event(.channelCreated)])
    return channel
  }

  /// Takes what the site showed as the channel's proof. Another account's channel for the same
  /// origin lapses if the site does not show its token any more.
  /// Throws the contract's reasons of VerifyChannel.
  package func verify(_ id: ChannelID, _ proofs: SiteProofs, _ change: Change) throws -> Channel {
    guard let seen = try ChannelStore.find(id, of: change.tenant, change.tx) else {
      throw ChannelError.channelNotFound
    }
    guard let proof = proofs.place(of: seen.token) else {
      if proofs.isConclusive { throw ChannelError.proofNotFound }
      throw proofs.failure.map(SiteReader.refusal) ?? ChannelError.siteUnreachable(nil)
    }
    var moves: [Move] = []
    // The rival first: an origin is verified for one.
    let locked = try ChannelStore.lockRivals(of: seen, change.tx)
    for rival in locked where rival.channelID != id {
      guard proofs.isConclusive, proofs.place(of: rival.token) == nil else {
        throw ChannelError.originTaken
      }
      moves.append(try move(rival, .proofMissing, change.of(rival.tenant)))
      try ChannelCheckStore.insert(.missing, of: rival, change.of(rival.tenant))
    }
    guard let own = locked.first(where: { $0.channelID == id }) else {
      preconditionFailure("channels are never deleted")
    }
    do {
      moves.append(try move(own, .proofFound, proof: proof, change))
    } catch is ChannelStateMachine.Disconnected {
      throw ChannelError.channelDisconnected
    }
    try ChannelCheckStore.insert(.init(proof), of: own, change)
    try change.tell(moves.flatMap(\.events))
    return moves[moves.count - 1].channel
  }

  /// Ends a channel; one that was ended before stays as it is. Throws CHANNEL_NOT_FOUND.
  package func disconnect(_ id: ChannelID, _ change: Change) throws -> Channel {
    guard let channel = try ChannelStore.lock(id, of: change.tenant, change.tx) else {
      throw ChannelError.channelNotFound
    }
    guard channel.state != .disconnected else { throw change.unchanged(channel) }
    let moved = try move(channel, .disconnected, change)
    try change.tell(moved.events)
    return moved.channel
  }

  /// A channel as it is after an event, and what is to be told of it.
  struct Move {
    let channel: Channel
    let events: [NewEvent]
  }

  /// Moves a channel that this transaction has locked. Throws `ChannelStateMachine.Disconnected`.
  ///
  /// - Parameters:
  ///   - proof: where the token was found, when it was.
  ///   - change: of the channel's account.
  func move(
    _ channel: Channel, _ event: ChannelStateMachine.Event,
    proof: AuthorizationV1.ChannelProof? = nil, _ change: Change
  ) throws -> Move {
    var machine = ChannelStateMachine(channel.state, failedChecks: Int(channel.failedChecks))
    let actions = try machine.on(event)
    var moved = channel
    moved.state = machine.state
    moved.failedChecks = Int32(machine.failedChecks)
    if let proof { moved.proof = proof }
    let time = try change.dueTime()
    var events: [EventType] = []
    for action in actions {
      switch action {
      case .startCalendar:
        let due = time.advanced(by: ChannelStateMachine.period)
        moved.verifyTime = change.now
        moved.verifications += 1
        moved.nextCheckTime = due
        try change.later(
          NewJob(
            kind: ChannelCheckJob.kind, key: ChannelCheckJob.key(moved), tenant: channel.tenant,
            due: due, clock: .account))
      case .lookLater:
        moved.nextCheckTime = time.advanced(by: ChannelStateMachine.period)
      case .lookSoon:
        moved.nextCheckTime = time.advanced(by: ChannelStateMachine.retryPeriod)
      case .endCalendar:
        moved.nextCheckTime = nil
      case .tell(let type): events.append(type)
      }
    }
    try ChannelStore.save(moved, change.tx)
    return Move(channel: moved, events: events.map(moved.event))
  }
}
