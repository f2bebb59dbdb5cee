import SealPrimitives

extension HTTPFields {
  /// How long the sender wants to be left alone, by its `Retry-After`: seconds, or a date in the
  /// one form that is still written (RFC 9110 §10.2.3, §5.6.7). `nil` for none and for anything
  /// else.
  package func retryAfter(at now: Instant) -> Duration? {
    guard let text = self["Retry-After"] else { return nil }
    if text.utf8.count <= 10, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Int64(text).map { .seconds($0) }
    }
    return Self.date(text).map { max(.zero, now.duration(to: $0)) }
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`
  private static func date(_ text: String) -> Instant? {
    let parts = text.split(separator: " ")
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2]))
    else { return nil }
    let number = month + 1 < 10 ? "0\(month + 1)" : "\(month + 1)"
    return Instant(rfc3339: "\(parts[3])-\(number)-\(parts[1])T\(parts[4]).000Z")
  }
}
