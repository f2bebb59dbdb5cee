import Logging
import SealAccess
import SealEvents
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC

/// Follows what usages are decided to be and whether they are gone: closes the case of one that is
/// not UNLICENSED any more, or that is gone before anybody was invited, and opens one without being
/// asked for where the account said so. As many servers as there are share it.
package final class UsageFollower: Sendable {
  /// The events that it follows.
  package static let types: Set<EventType> = [.usageDecided, .usageGone]
  private static let subscription = EventSubscription(
    reader: "enforcement", filter: EventFilter(types: types.sorted { $0.rawValue < $1.rawValue }))

  private let database: Database
  private let desk: CaseDesk
  private let loop: WokenLoop
  private let changed: @Sendable () -> Void
  private let logger: Logger

  /// - Parameter changed: called after something was committed: there are events and jobs.
  package init(
    database: Database, desk: CaseDesk, interval: Duration = .seconds(1), logger: Logger,
    changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.desk = desk
    self.changed = changed
    self.logger = logger
    loop = WokenLoop(interval: interval)
  }

  /// Soon: events got numbers.
  package func wake() {
    loop.wake()
  }

  /// Follows until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.drain()
    } failed: { [logger] error in
      logger.warning("Usages cannot be followed for the moment", metadata: ["error": "\(error)"])
    }
  }

  /// Follows all events there are, and answers how many cases that opened or closed.
  @discardableResult
  package func drain() async throws -> Int {
    var count = 0
    // One a transaction: locks of two usages would be taken in the order of their events.
    while let did = try await database.write({ [desk] tx -> Bool? in
      guard let event = try Self.subscription.next(limit: 1, tx)?.first?.event,
        let usage = UsageID(event.subject)
      else { return nil }
      return try desk.follow(usage, event.tenant.environment, at: desk.clock.now(), tx)
    }) {
      if did { count += 1 }
    }
    if count > 0 { changed() }
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
