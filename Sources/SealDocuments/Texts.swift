import SealPrimitives

/// Times and amounts as documents write them.
package enum DocumentTexts {
  /// China's time, to the second: `2026-11-21 15:18:08 UTC+8`.
  package static func time(_ instant: Instant) -> String { instant.shownExactly }

  /// China's date: `2026-11-21`.
  package static func day(_ instant: Instant) -> String { String(instant.shownExactly.prefix(10)) }

  /// `CNY 1,234.50`; `minorUnits` is in the currency's smallest unit.
  package static func money(_ currencyCode: String, _ minorUnits: Int64) -> String {
    // ISO 4217: the currencies without a smaller unit that somebody may pay in.
    let decimals = ["JPY", "KRW", "VND"].contains(currencyCode) ? 0 : 2
    let digits = String(minorUnits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    let sign = minorUnits < 0 ? "-" : ""
    let rest = decimals == 0 ? "" : ".\(padded.suffix(decimals))"
    return "\(currencyCode) \(sign)\(grouped(whole))\(rest)"
  }

  /// `1,234,567`.
  package static func count(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude)[...])
  }

  private static func grouped(_ digits: Substring) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
