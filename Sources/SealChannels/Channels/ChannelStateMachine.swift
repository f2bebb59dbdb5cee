import SealAPI
import SealEvents
import SealRPC

/// Where a channel stands and where it goes: pure. Whoever calls it carries the actions out in the
/// transaction that writes the new state.
package struct ChannelStateMachine: Sendable, Hashable {
  package enum Event: Sendable, Hashable, CaseIterable {
    case proofFound
    /// The site answered, and the token is not there.
    case proofMissing
    /// The site could not be asked.
    case unreachable
    case disconnected
  }

  package enum Action: Sendable, Hashable {
    /// The proof is looked for again after `period`, and for ever.
    case startCalendar
    /// The next look is `period` from now.
    case lookLater
    /// The next look is `retryPeriod` from now.
    case lookSoon
    case endCalendar
    /// An event of this type is written.
    case tell(EventType)
  }

  /// Why an event cannot be.
  package struct Disconnected: Error, Sendable, Hashable {}

  /// How long a proof is good for.
  package static let period: Duration = .seconds(30 * 86_400)
  /// How soon a site is asked again that could not be.
  package static let retryPeriod: Duration = .seconds(86_400)
  /// So often in a row a site may not be there before its channel lapses.
  package static let patience = 7

  package private(set) var state: AuthorizationV1.ChannelState
  package private(set) var failedChecks: Int

  package init(_ state: AuthorizationV1.ChannelState = .pending, failedChecks: Int = 0) {
    self.state = state
    self.failedChecks = failedChecks
  }

  /// What does not change the state of a channel that is not verified gives no actions.
  package mutating func on(_ event: Event) throws(Disconnected) -> [Action] {
    switch (state, event) {
    case (.disconnected, .proofFound): throw Disconnected()
    case (.verified, .proofFound):
      failedChecks = 0
      return [.lookLater]
    case (_, .proofFound):
      return go(.verified, [.startCalendar, .tell(.channelVerified)])
    case (.verified, .proofMissing):
      return go(.lapsed, [.endCalendar, .tell(.channelLapsed)])
    case (.verified, .unreachable):
      failedChecks += 1
      guard failedChecks >= Self.patience else { return [.lookSoon] }
      return go(.lapsed, [.endCalendar, .tell(.channelLapsed)])
    case (.disconnected, _), (_, .proofMissing), (_, .unreachable): return []
    case (.verified, .disconnected):
      return go(.disconnected, [.endCalendar, .tell(.channelDisconnected)])
    case (_, .disconnected): return go(.disconnected, [.tell(.channelDisconnected)])
    }
  }

  private mutating func go(_ next: AuthorizationV1.ChannelState, _ actions: [Action]) -> [Action] {
    state = next
    failedChecks = 0
    return actions
  }
}
