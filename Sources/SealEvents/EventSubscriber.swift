import SealPostgres

/// Does what follows from events, once for each.
package protocol EventSubscriber: Sendable {
  /// The name under which its place among all events is kept.
  var reader: String { get }
  /// The events that it follows; all of them if empty.
  var types: Set<EventType> { get }
  /// How many events it takes at once; 1 where their work must not share a transaction.
  var batch: Int { get }

  /// Does what follows from these events, in the transaction that moves past them; answers how much
  /// that was.
  ///
  /// Events that fail are handed over again, each alone and later than those after it. So it acts
  /// upon what is there now, not upon what an event tells of then.
  func handle(_ events: [NumberedEvent], _ tx: Transaction) throws -> Int

  /// Does what is left to do outside these transactions, once all events were handled; answers how
  /// much that was.
  func finish(_ handled: Int) async throws -> Int
}

extension EventSubscriber {
  package func finish(_ handled: Int) async throws -> Int { 0 }

  var subscription: EventSubscription {
    EventSubscription(
      reader: reader, filter: EventFilter(types: types.sorted { $0.rawValue < $1.rawValue }))
  }
}
