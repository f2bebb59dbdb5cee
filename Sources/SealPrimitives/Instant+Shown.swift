/// Times as pages, documents and mails write them for people: China's, with the zone.
extension Instant {
  /// To the minute: `2026-11-21 16:33 UTC+8`.
  package var shownInEnglish: String {
    let (day, clock) = civilInChina
    return "\(day) \(clock.prefix(5)) UTC+8"
  }

  /// To the minute: `2026年11月21日 16:33（UTC+8）`.
  package var shownInChinese: String {
    let (day, clock) = civilInChina
    let parts = day.split(separator: "-")
    return "\(parts[0])年\(parts[1])月\(parts[2])日 \(clock.prefix(5))（UTC+8）"
  }

  /// To the second, in either language: `2026-11-21 16:33:20 UTC+8`.
  package var shownExactly: String {
    let (day, clock) = civilInChina
    return "\(day) \(clock) UTC+8"
  }

  private var civilInChina: (day: String, clock: String) {
    let there = advanced(by: .seconds(8 * 3_600)).rfc3339
    return (String(there.prefix(10)), String(there.dropFirst(11).prefix(8)))
  }
}
