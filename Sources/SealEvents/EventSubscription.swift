import SealPostgres

/// A reader that keeps its place in the database, under a name of its own.
package struct EventSubscription: Sendable {
  package let reader: String
  package let filter: EventFilter

  package init(reader: String, filter: EventFilter = EventFilter()) {
    self.reader = reader
    self.filter = filter
  }

  /// The next events, and moves on past them: what the same transaction does about them is done
  /// once. `nil` while another transaction reads under this name; empty when there is nothing new.
  package func next(limit: Int, _ tx: Transaction) throws -> [NumberedEvent]? {
    // Looked up first: what is numbered in between is among the events, or comes later.
    let head = try EventReader.lastNumber(tx)
    // Without the lock, which is a write: who is woken for nothing has no COMMIT to wait for.
    if try reached(tx) == head { return [] }
    guard let number = try place(tx) else { return nil }
    let events = try EventReader.read(after: number, filter, limit: limit, tx)
    let last = events.last?.number ?? number
    // Past what the filter leaves out too, or it would be read through again each time.
    let end = events.count < limit ? max(last, head) : last
    if end > number {
      try tx.execute("UPDATE event_cursor SET number = \(end) WHERE reader = \(reader)")
    }
    return events
  }

  private func reached(_ tx: Transaction) throws -> Int64? {
    try tx.first("SELECT number FROM event_cursor WHERE reader = \(reader)")?.decode("number")
  }

  private func place(_ tx: Transaction) throws -> Int64? {
    func locked() throws -> Int64? {
      try tx.first(
        "SELECT number FROM event_cursor WHERE reader = \(reader) FOR UPDATE SKIP LOCKED"
      )?.decode("number")
    }
    if let number = try locked() { return number }
    // Not there, or another's for the moment: an INSERT would wait for that one.
    guard try reached(tx) == nil else { return nil }
    try tx.execute(
      "INSERT INTO event_cursor (reader, number) VALUES (\(reader), 0) ON CONFLICT DO NOTHING")
    return try locked()
  }
}
