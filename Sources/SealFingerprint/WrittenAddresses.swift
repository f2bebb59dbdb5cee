/// Mail addresses that a text says, as `name@example.org` or `name (at) example.org`.
///
/// Names and hosts are looked at from the sign between them, and neither can hold another sign: no
/// character is looked at more than a few times, whatever a page is made of.
struct WrittenAddresses {
  /// The first ten, as `name@example.org`.
  private(set) var found: [String] = []
  /// How many characters were looked at.
  private(set) var steps = 0

  private let text: [UInt8]

  /// The longest name before the sign (RFC 5321 §4.5.3.1.1).
  private static let nameBytes = 64

  init(in text: String) {
    self.text = Array(text.utf8)
    var place = 0
    while place < self.text.count, found.count < 10 {
      steps += 1
      guard let sign = sign(at: place) else {
        place += 1
        continue
      }
      let end = hostEnd(from: sign.upperBound)
      if let start = nameStart(before: sign.lowerBound), isHost(sign.upperBound..<end) {
        found.append(
          string(start..<sign.lowerBound) + "@" + string(sign.upperBound..<end))
      }
      place = max(end, sign.upperBound)
    }
  }

  /// `@`, or `(at)` and `[at]` with a space before and after it or none.
  private func sign(at place: Int) -> Range<Int>? {
    switch text[place] {
    case UInt8(ascii: "@"): return place..<place + 1
    case UInt8(ascii: "("), UInt8(ascii: "["):
      let word = text[place..<min(place + 4, text.count)].map { $0 | 0x20 }
      let bracket = word.first == UInt8(ascii: "(") | 0x20 ? "(at)" : "[at]"
      guard word == bracket.utf8.map({ $0 | 0x20 }) else { return nil }
      let start = place > 0 && text[place - 1] == 0x20 ? place - 1 : place
      let end = place + 4
      return start..<(end < text.count && text[end] == 0x20 ? end + 1 : end)
    default: return nil
    }
  }

  /// Where the name before a sign begins; `nil` where there is none.
  private mutating func nameStart(before sign: Int) -> Int? {
    var start = sign
    while start > 0, sign - start < Self.nameBytes, Self.isOfName(text[start - 1]) {
      steps += 1
      start -= 1
    }
    while start < sign, !Self.isAlphanumeric(text[start]) {
      steps += 1
      start += 1
    }
    return start < sign ? start : nil
  }

  /// Where the characters of a host end that begin there.
  private mutating func hostEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, Self.isOfHost(text[end]) {
      steps += 1
      end += 1
    }
    while end > start, text[end - 1] == UInt8(ascii: ".") {
      steps += 1
      end -= 1
    }
    return end
  }

  /// Two labels or more, none of them empty.
  private func isHost(_ range: Range<Int>) -> Bool {
    let labels = text[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "._%+-".utf8.contains(byte)
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".-".utf8.contains(byte)
  }
}
