import SealPrimitives

/// What people write and say of a license: `CS-7K2M-9QXD-0HBV-31TE`.
///
/// 75 random bits in Crockford's base 32 and a check character (Luhn's sum, base 32), so that a
/// number cannot be guessed and a slip of one character, or of two neighbours, is noticed. Read in
/// either case, with or without hyphens and spaces; `I` and `L` are 1, `O` is 0.
package struct LicenseNumber: Sendable, Hashable {
  /// 16 characters without prefix and hyphens.
  private let characters: String

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  package init(random: some RandomBytes) {
    var digits = random.bytes(15).map { $0 & 31 }
    digits.append(Self.check(of: digits))
    characters = Self.text(digits)
  }

  /// `nil` for anything that is not a number with a fitting check character.
  package init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    var characters = text.uppercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    // Counted, because a number's own first characters may be C and S.
    if characters.count == 18, characters.starts(with: "CS".utf8) { characters.removeFirst(2) }
    let digits = characters.compactMap(Self.digit)
    guard digits.count == characters.count else { return nil }
    guard digits.count == 16, Self.check(of: digits.dropLast()) == digits[15] else { return nil }
    self.characters = Self.text(digits)
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
    case UInt8(ascii: "O"): 0
    default: alphabet.firstIndex(of: character).map(UInt8.init)
    }
  }

  private static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { alphabet[Int($0)] }, as: UTF8.self)
  }

  /// Luhn's check digit in base 32: from the right, every other digit is doubled and its two digits
  /// are added.
  private static func check(of digits: some BidirectionalCollection<UInt8>) -> UInt8 {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = index.isMultiple(of: 2) ? Int(digit) * 2 : Int(digit)
      sum += value / 32 + value % 32
    }
    return UInt8((32 - sum % 32) % 32)
  }
}

extension LicenseNumber: CustomStringConvertible {
  package var description: String {
    let all = Array(characters)
    let groups = stride(from: 0, to: 16, by: 4).map { String(all[$0..<$0 + 4]) }
    return "CS-" + groups.joined(separator: "-")
  }
}
