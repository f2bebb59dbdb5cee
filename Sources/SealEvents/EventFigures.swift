import SealPostgres

/// How far those are behind who read events, for who watches them.
package struct EventFigures: Sendable, Hashable {
  /// Events that each subscriber has before it, by its name.
  package let behind: [String: Int]

  package static func read(_ tx: Transaction) throws -> EventFigures {
    let last = try EventReader.lastNumber(tx)
    let rows = try tx.query("SELECT reader, number FROM event_cursor ORDER BY reader")
    return EventFigures(
      behind: Dictionary(
        uniqueKeysWithValues: try rows.map {
          (try $0.decode("reader"), max(0, Int(last - (try $0.decode("number", as: Int64.self)))))
        }))
  }
}
