/// The path of a rule (RFC 9309 §2.2.2, §2.2.3): `*` stands for any octets, `$` at the end for the
/// end of the path.
///
/// Compared as octets after both sides were brought to one spelling: unreserved characters stand
/// for themselves, all others that are encoded stay so, non-ASCII is encoded as UTF-8.
struct RobotsPattern: Sendable, Hashable {
  /// What stands between the stars.
  private let pieces: [[UInt8]]
  private let isToEnd: Bool
  /// How specific the rule is, in octets.
  let length: Int

  /// `nil` for an empty path, which matches nothing, and for one that starts with neither `/` nor
  /// `*`.
  init?(_ text: String) {
    isToEnd = text.utf8.last == UInt8(ascii: "$")
    let octets = Self.normalized(
      isToEnd ? String(text.unicodeScalars.dropLast()) : text, isPattern: true)
    guard let first = octets.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "*") else {
      return nil
    }
    length = octets.count + (isToEnd ? 1 : 0)
    pieces = octets.split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
    ).map(Array.init)
  }

  /// The path in the spelling that patterns are compared with.
  static func octets(ofPath path: String) -> [UInt8] {
    normalized(path, isPattern: false)
  }

  func matches(_ path: [UInt8]) -> Bool {
    guard path.starts(with: pieces[0]) else { return false }
    var place = pieces[0].count
    if pieces.count == 1 { return !isToEnd || place == path.count }
    for piece in pieces[1..<pieces.count - 1] {
      guard let found = Self.find(piece, in: path, from: place) else { return false }
      place = found + piece.count
    }
    let last = pieces[pieces.count - 1]
    if isToEnd { return path.count - last.count >= place && path.suffix(last.count) == last[...] }
    return Self.find(last, in: path, from: place) != nil
  }

  /// The first place is enough: an earlier end never leaves less for what follows.
  private static func find(_ piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first else { return start }
    var place = start
    while place + piece.count <= path.count {
      if path[place] == first && path[place..<place + piece.count] == piece[...] { return place }
      place += 1
    }
    return nil
  }

  /// A `*` or `$` that stands for itself becomes `%2A` or `%24`, as authors of patterns write it.
  private static func normalized(_ text: String, isPattern: Bool) -> [UInt8] {
    let bytes = Array(text.utf8)
    var octets: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        octets += isUnreserved(value) ? [value] : encoded(value)
        index += 3
      } else {
        let isLiteral = byte == UInt8(ascii: "$") || byte == UInt8(ascii: "*") && !isPattern
        octets += byte >= 0x80 || isLiteral ? encoded(byte) : [byte]
        index += 1
      }
    }
    return octets
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || "-._~".utf8.contains(byte)
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
