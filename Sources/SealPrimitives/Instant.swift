import Foundation

/// A point in time: microseconds since 1970-01-01T00:00:00Z, leap seconds ignored as POSIX does.
///
/// Microseconds are what PostgreSQL's `timestamptz` keeps. Statements write milliseconds
/// (`rfc3339`).
public struct Instant: Sendable, Hashable, Comparable {
  public let microseconds: Int64

  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.microseconds = seconds * 1_000_000 + Int64(nanoseconds / 1_000)
  }

  public var milliseconds: Int64 { floorDivide(microseconds, by: 1_000) }

  /// Whole seconds, rounded toward the past, and the nanoseconds beyond them.
  public var secondsAndNanoseconds: (seconds: Int64, nanoseconds: Int32) {
    let seconds = floorDivide(microseconds, by: 1_000_000)
    return (seconds, Int32((microseconds - seconds * 1_000_000) * 1_000))
  }

  /// The same instant without what is finer than a millisecond.
  public var truncatedToMilliseconds: Instant { Instant(microseconds: milliseconds * 1_000) }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  public func advanced(by duration: Duration) -> Instant {
    let (seconds, attoseconds) = duration.components
    return Instant(
      microseconds: microseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
  }

  public func duration(to other: Instant) -> Duration {
    .microseconds(other.microseconds - microseconds)
  }
}

extension Instant: CustomStringConvertible {
  public var description: String { rfc3339 }

  /// RFC 3339 in UTC with exactly three decimals: `2026-11-21T08:00:00.000Z`. Years 0001 to 9999.
  public var rfc3339: String {
    let totalMilliseconds = milliseconds
    let days = floorDivide(totalMilliseconds, by: 86_400_000)
    let ofDay = totalMilliseconds - days * 86_400_000
    let (year, month, day) = civilDate(daysSinceEpoch: days)
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
      + "\(padded(ofDay / 3_600_000, 2)):\(padded(ofDay / 60_000 % 60, 2)):"
      + "\(padded(ofDay / 1_000 % 60, 2)).\(padded(ofDay % 1_000, 3))Z"
  }

  /// Reads exactly the form that `rfc3339` writes; `nil` for anything else.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24 else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let millisecond = number(20..<23),
      year >= 1, (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
      second < 60
    else { return nil }
    let days = daysSinceEpoch(year: year, month: month, day: day)
    self.init(
      microseconds: days * 86_400_000_000
        + (hour * 3_600_000 + minute * 60_000 + second * 1_000 + millisecond) * 1_000)
    // One spelling for each instant: this also refuses 31 April and wrong separators.
    guard rfc3339 == text else { return nil }
  }
}

private func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}

/// Proleptic Gregorian date of a day count, by eras of 400 years.
private func civilDate(daysSinceEpoch days: Int64) -> (year: Int64, month: Int64, day: Int64) {
  let shifted = days + 719_468
  let era = floorDivide(shifted, by: 146_097)
  let dayOfEra = shifted - era * 146_097
  let yearOfEra =
    (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

private func daysSinceEpoch(year: Int64, month: Int64, day: Int64) -> Int64 {
  let shiftedYear = month <= 2 ? year - 1 : year
  let era = floorDivide(shiftedYear, by: 400)
  let yearOfEra = shiftedYear - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
