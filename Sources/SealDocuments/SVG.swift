import SealPrimitives

enum SVG {
  /// A text as it may stand in an element or an attribute.
  static func escaped(_ text: String) -> String { HTMLText.escaped(SafeText(text).text) }

  /// A length with at most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
