import SealAccess
import SealEvents
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC

/// Follows what usages are decided to be and whether they are gone: closes the case of one that is
/// not UNLICENSED any more, or that is gone before anybody was invited, and opens one without being
/// asked for where the account said so.
package struct UsageFollower: EventSubscriber {
  package let reader = "enforcement"
  package let types: Set<EventType> = [.usageDecided, .usageGone]
  /// Locks of two usages would be taken in the order of their events.
  package let batch = 1
  private let desk: CaseDesk

  package init(desk: CaseDesk) {
    self.desk = desk
  }

  /// Answers how many cases that opened or closed.
  package func handle(_ events: [NumberedEvent], _ tx: Transaction) throws -> Int {
    var count = 0
    for event in events.map(\.event) {
      guard let usage = UsageID(event.subject) else { continue }
      let did = try desk.follow(usage, event.tenant.environment, at: desk.clock.now(), tx)
      count += did ? 1 : 0
    }
    return count
  }
}

extension CaseDesk {
  /// What a usage is now, whatever it was when the event was written. `false` when nothing came of
  /// it.
  fileprivate func follow(
    _ id: UsageID, _ environment: Environment, at now: Instant, _ tx: Transaction
  ) throws -> Bool {
    guard let usage = try UsageBook.find(id, environment, tx) else { return false }
    let cases = try CaseStore.list(about: id, tx)
    if let ending = Self.ending(usage) {
      return try close(cases, ending, at: now, tx)
    }
    guard !cases.contains(where: \.rulesOutAnother), usage.goneTime == nil,
      try AutomaticEnforcement.isEnabled(for: usage.workID, of: usage.accountID, environment, tx)
    else { return false }
    do {
      _ = try open(id, of: usage.accountID, environment, request: nil, at: now, tx)
      return true
    } catch is RPCError {
      // No mandate, no price, another decision by now: nothing is opened, and nothing was written.
      return false
    }
  }

  private func close(
    _ cases: [StoredCase], _ ending: CaseStateMachine.Event, at now: Instant, _ tx: Transaction
  ) throws -> Bool {
    var hasClosed = false
    for candidate in cases where candidate.state != .closed && candidate.state != .settled {
      guard let (stored, order) = try lock(candidate.caseID, tx) else { continue }
      let moved = try move(stored, ending, order: order, at: now, tx)
      hasClosed = hasClosed || moved.state != stored.state
    }
    return hasClosed
  }
}

extension StoredCase {
  /// Whether a case that nobody asks for would repeat what people have decided about.
  fileprivate var rulesOutAnother: Bool {
    switch closeReason {
    case .licensed, .removed, .decisionChanged, .usageGone, .mandateEnded: false
    default: true
    }
  }
}
