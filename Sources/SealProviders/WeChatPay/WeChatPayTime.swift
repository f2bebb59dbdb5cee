import SealPrimitives

/// RFC 3339 as WeChat Pay writes it: seconds, and Beijing's offset.
package enum WeChatPayTime {
  private static let beijing: Duration = .seconds(8 * 3_600)

  /// `2018-06-08T10:34:56+08:00`
  package static func text(_ time: Instant) -> String {
    time.advanced(by: beijing).rfc3339.prefix(19) + "+08:00"
  }

  /// With any offset, decimals dropped; `nil` for anything else.
  package static func parse(_ text: String) -> Instant? {
    guard text.utf8.count >= 20, let local = Instant(rfc3339: text.prefix(19) + ".000Z") else {
      return nil
    }
    var rest = text.dropFirst(19)
    if rest.first == "." { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
    if rest == "Z" { return local }
    let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard let sign = rest.first, "+-".contains(sign), parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 }), let hours = Int(parts[0]), (0...23) ~= hours,
      let minutes = Int(parts[1]), (0...59) ~= minutes
    else { return nil }
    let offset = hours * 3_600 + minutes * 60
    return local.advanced(by: .seconds(sign == "+" ? -offset : offset))
  }
}
