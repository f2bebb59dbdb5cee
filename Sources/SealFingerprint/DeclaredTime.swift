import SealPrimitives

/// A time as a page writes it, and the span that this can mean: a date is a day somewhere on Earth,
/// a time without zone may be of any.
package struct DeclaredTime: Sendable, Hashable {
  package let earliest: Instant
  /// Exclusive.
  package let latest: Instant

  /// `2026-05-01`, `2026-05-01 08:30`, `2026-05-01T08:30:00.5+08:00`, `2026/5/1 8:30:00`,
  /// `2026年5月1日 08:30`; nil for anything else.
  package init?(_ text: String) {
    var scanner = TimeScanner(text)
    guard let year = scanner.number(4...4), scanner.skip("-/年."),
      let month = scanner.number(1...2), scanner.skip("-/月."), let day = scanner.number(1...2),
      let midnight = Self.midnight(year, month, day)
    else { return nil }
    _ = scanner.skip("日")
    var offset: Int64 = 0
    var precision: Int64 = 86_400
    let hasTime = scanner.skip("T t")
    _ = scanner.skip(" ")
    if hasTime, let hour = scanner.number(1...2) {
      guard hour < 24, scanner.skip(":"), let minute = scanner.number(2...2), minute < 60 else {
        return nil
      }
      offset = Int64(hour * 3_600 + minute * 60)
      precision = 60
      if scanner.skip(":") {
        guard let second = scanner.number(2...2), second <= 60 else { return nil }
        offset += Int64(second)
        precision = 1
        if scanner.skip(".,") { guard scanner.number(1...9) != nil else { return nil } }
      }
    }
    _ = scanner.skip(" ")
    let start = midnight.microseconds / 1_000_000 + offset
    let zone = scanner.zone()
    guard scanner.isAtEnd else { return nil }
    // Clocks on Earth stand between UTC+14 and UTC-12.
    earliest = Instant(seconds: start - (zone ?? 14 * 3_600))
    latest = Instant(seconds: start + precision - (zone ?? -12 * 3_600))
  }

  private static func midnight(_ year: Int, _ month: Int, _ day: Int) -> Instant? {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    guard year >= 1970 else { return nil }
    return Instant(rfc3339: "\(year)-\(two(month))-\(two(day))T00:00:00.000Z")
  }
}

/// Reads digits and single characters from the front.
private struct TimeScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    let text = text.prefix(64).drop(while: \.isWhitespace)
    rest = text.unicodeScalars
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let run = rest.prefix { ("0"..."9").contains($0) }
    guard digits.contains(run.count) else { return nil }
    rest = rest.dropFirst(run.count)
    return Int(String(run))
  }

  /// Whether one of these characters came next; it is read then.
  mutating func skip(_ characters: String) -> Bool {
    guard let next = rest.first, characters.unicodeScalars.contains(next) else { return false }
    rest.removeFirst()
    return true
  }

  /// Seconds east of UTC: `Z`, `+08:00`, `+0800`, `+08`.
  mutating func zone() -> Int64? {
    if skip("Zz") { return 0 }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    var copy = self
    copy.rest.removeFirst()
    let digits = copy.rest.filter { $0 != ":" }.map(String.init).joined()
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy(\.isASCII),
      let value = Int64(digits)
    else { return nil }
    let minutes = digits.count == 2 ? value * 60 : value / 100 * 60 + value % 100
    guard minutes <= 14 * 60 else { return nil }
    rest = rest.suffix(0)
    return (sign == "-" ? -60 : 60) * minutes
  }
}
