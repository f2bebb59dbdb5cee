import SealAccess
import SealEvents

extension FieldChecks {
  /// At most 32 types of the catalogue.
  mutating func eventTypes(_ types: [String]) -> [EventType] {
    count(types.count, "event_types", 0...32)
    return types.prefix(32).enumerated().compactMap { index, type in
      eventType(type, "event_types[\(index)]")
    }
  }

  /// A type of the catalogue.
  mutating func eventType(_ text: String, _ field: String) -> EventType? {
    let type = EventType(rawValue: text)
    if type == nil {
      refuse(
        field, "UNKNOWN_VALUE", "`\(field)` is not a type of event, such as license.issued.")
    }
    return type
  }

  mutating func eventNumber(_ number: Int64, _ field: String, atLeast least: Int64) {
    guard number < least else { return }
    refuse(field, "OUT_OF_RANGE", "`\(field)` must be \(least) or more.")
  }
}
