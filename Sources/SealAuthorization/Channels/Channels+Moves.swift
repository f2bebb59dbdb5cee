import SealAPI
import SealAccess
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealVerify

extension Channels {
  /// A channel as it is after an event, and what is to be told of it.
  struct Move {
    let channel: Channel
    let events: [EventType]
  }

  /// Moves a channel that this transaction has locked. Throws `ChannelStateMachine.Disconnected`.
  ///
  /// - Parameter proof: where the token was found, when it was.
  func move(
    _ channel: Channel, _ event: ChannelStateMachine.Event,
    _ proof: AuthorizationV1.ChannelProof? = nil, at now: Instant, _ tx: Transaction
  ) throws -> Move {
    var machine = ChannelStateMachine(channel.state, failedChecks: Int(channel.failedChecks))
    let actions = try machine.on(event)
    var moved = channel
    moved.state = machine.state
    moved.failedChecks = Int32(machine.failedChecks)
    if let proof { moved.proof = proof }
    let time = try AccountClocks.now(
      Tenant(channel.accountID, channel.environment), at: now, tx)
    var events: [EventType] = []
    for action in actions {
      switch action {
      case .startCalendar:
        let due = time.advanced(by: ChannelStateMachine.period)
        moved.verifyTime = now
        moved.verifications += 1
        moved.nextCheckTime = due
        try jobs.enqueue(
          NewJob(
            kind: ChannelCheckJob.kind, key: ChannelCheckJob.key(moved),
            tenant: Tenant(channel.accountID, channel.environment),
            due: due, clock: .account), at: now, tx)
      case .lookLater:
        moved.nextCheckTime = time.advanced(by: ChannelStateMachine.period)
      case .lookSoon:
        moved.nextCheckTime = time.advanced(by: ChannelStateMachine.retryPeriod)
      case .endCalendar:
        moved.nextCheckTime = nil
      case .tell(let type): events.append(type)
      }
    }
    try ChannelStore.save(moved, tx)
    return Move(channel: moved, events: events)
  }

  /// Writes down what was found.
  func check(
    _ channel: Channel, _ outcome: ChannelCheckStore.Outcome, request: RequestIdentity?,
    at now: Instant, _ tx: Transaction
  ) throws {
    try ChannelCheckStore.insert(
      CheckID(at: now, random: random), of: channel, outcome, request: request, at: now, tx)
  }

  func tell(_ types: [EventType], of channel: Channel, at time: Instant, _ tx: Transaction)
    throws
  {
    for type in types {
      try outbox.record(
        NewEvent(
          tenant: Tenant(channel.accountID, channel.environment), type: type,
          subject: channel.channelID.description,
          data: [
            "channel": .string(channel.channelID.description), "origin": .string(channel.origin),
          ]), at: time, tx)
    }
  }
}
