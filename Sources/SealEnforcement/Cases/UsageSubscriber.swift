import SealAccess
import SealEvents
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC

/// Follows what usages are decided to be and whether they are gone: closes the case of one that is
/// not UNLICENSED any more, or that is gone before anybody was invited, and opens one without being
/// asked for where the account said so.
package struct UsageSubscriber: EventSubscriber {
  package let reader = "enforcement"
  package let types: Set<EventType> = [.usageDecided, .usageGone]
  /// Locks of two usages would be taken in the order of their events.
  package let batch = 1
  private let cases: Cases
  private let clock: any WallClock
  private let random: any RandomBytes

  package init(cases: Cases, clock: any WallClock, random: any RandomBytes) {
    self.cases = cases
    self.clock = clock
    self.random = random
  }

  /// Answers how many cases that opened or closed.
  package func handle(_ events: [NumberedEvent], _ tx: Transaction) throws -> Int {
    var count = 0
    for event in events.map(\.event) {
      guard let usage = UsageID(event.subject) else { continue }
      let hasMoved = try Change.within(
        tx, of: event.tenant, by: .platform, at: clock.now(), random: random
      ) { try cases.follow(usage, $0) }
      count += hasMoved ? 1 : 0
    }
    return count
  }
}

extension Cases {
  /// What a usage is now, whatever it was when the event was written. `false` when nothing came of
  /// it.
  fileprivate func follow(_ id: UsageID, _ change: Change) throws -> Bool {
    guard let usage = try UsageReader.find(id, change.tenant.environment, change.tx) else {
      return false
    }
    let cases = try CaseStore.list(about: id, change.tx)
    if let ending = Self.ending(usage) { return try close(cases, ending, change) }
    guard !cases.contains(where: \.rulesOutAnother), usage.goneTime == nil,
      try AutomaticEnforcementStore.isEnabled(for: usage.workID, of: usage.tenant, change.tx)
    else { return false }
    do {
      _ = try open(id, as: change.makeID(), isAutomatic: true, change)
      return true
    } catch is RPCError {
      // No mandate, no price, another decision by now: nothing is opened.
      return false
    }
  }

  private func close(
    _ cases: [Case], _ ending: CaseStateMachine.Event, _ change: Change
  ) throws -> Bool {
    var hasClosed = false
    for candidate in cases where candidate.state != .closed && candidate.state != .settled {
      let locked = try LockedCase.lock(candidate.caseID, change.tx)
      let moved = try move(locked, ending, change)
      hasClosed = hasClosed || moved.state != locked.case.state
    }
    return hasClosed
  }
}

extension Case {
  /// Whether a case that nobody asks for would repeat what people have decided about.
  fileprivate var rulesOutAnother: Bool {
    switch closeReason {
    case .licensed, .removed, .decisionChanged, .usageGone, .mandateEnded: false
    default: true
    }
  }
}
