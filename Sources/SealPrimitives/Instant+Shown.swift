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

  /// The same with how far ahead it is: `2026-11-21 16:33 UTC+8 (in 3 days)`.
  package func shownInEnglish(from now: Instant) -> String {
    guard let (count, unit) = distance(from: now) else { return shownInEnglish }
    let number = count == 1 ? (unit == .hour ? "an" : "one") : String(count)
    return "\(shownInEnglish) (in \(number) \(unit.rawValue)\(count == 1 ? "" : "s"))"
  }

  /// The same with how far ahead it is: `2026年11月21日 16:33（UTC+8，3 天后）`.
  package func shownInChinese(from now: Instant) -> String {
    guard let (count, unit) = distance(from: now) else { return shownInChinese }
    return "\(shownInChinese.dropLast())，\(count) \(unit.inChinese)后）"
  }

  private enum Unit: String {
    case minute, hour, day

    var inChinese: String {
      switch self {
      case .minute: "分钟"
      case .hour: "小时"
      case .day: "天"
      }
    }
  }

  /// How far ahead it is, in the unit that people would say: hours up to two days, minutes up to
  /// two hours; `nil` for what has passed.
  private func distance(from now: Instant) -> (Int, Unit)? {
    let seconds = now.duration(to: self).components.seconds
    return switch seconds {
    case ..<1: nil
    case ..<7_200: (Int(max(1, (seconds + 30) / 60)), .minute)
    case ..<172_800: (Int((seconds + 1_800) / 3_600), .hour)
    default: (Int((seconds + 43_200) / 86_400), .day)
    }
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
