/// What a kind of number looks like.
package protocol CheckedNumberKind: Sendable {
  /// Upper-case letters of the alphabet; they stand in front.
  static var prefix: String { get }
  /// How many groups; each has four characters, 20 bits, and all together 17 bits less that are
  /// random.
  static var groups: Int { get }
}

/// What people write and say of a license: `CS-7K2M-9QXD-0HBV-31TE`. It has 63 random bits.
package typealias LicenseNumber = CheckedNumber<LicenseNumberKind>

package enum LicenseNumberKind: CheckedNumberKind {
  package static let prefix = "CS"
  package static let groups = 4
}

/// What people write and say of a case: `CC-` and five groups of four characters. Whoever knows it
/// sees the invitation and may answer, so it has 83 random bits.
package typealias CaseNumber = CheckedNumber<CaseNumberKind>

package enum CaseNumberKind: CheckedNumberKind {
  package static let prefix = "CC"
  package static let groups = 5
}

/// A number that people write and say, and that cannot be guessed: `CS-7K2M-9QXD-0HBV-31TE`.
///
/// Groups of four characters of Crockford's base 32: twelve bits of the bucket in which its row
/// lies, then randomness, and last of all a check character (Luhn's sum, base 32): a slip of one
/// character, or of two neighbours, is noticed. Read in either case, with or without hyphens and
/// spaces; `I` and `L` are 1, `O` is 0.
package struct CheckedNumber<Kind: CheckedNumberKind>: Sendable, Hashable {
  /// Without prefix and hyphens.
  private let characters: String

  /// - Parameter bucket: where the row that it names lies.
  package init(in bucket: Bucket, random: some RandomBytes) {
    var digits = random.bytes(4 * Kind.groups - 1).map { $0 & 31 }
    let number = UInt16(bucket.number)
    digits[0] = UInt8(number >> 7)
    digits[1] = UInt8(number >> 2 & 31)
    digits[2] = UInt8(number & 3) << 3 | digits[2] & 7
    digits.append(Self.check(of: digits))
    characters = Self.text(digits)
  }

  /// Whether the text has a number's form, although its check character may not fit.
  package static func hasForm(_ text: String) -> Bool { digits(of: text) != nil }

  /// `nil` for anything that is not a number of the kind with a fitting check character.
  package init?(_ text: String) {
    guard let digits = Self.digits(of: text),
      Self.check(of: digits.dropLast()) == digits[digits.count - 1]
    else { return nil }
    self.characters = Self.text(digits)
  }

  /// `nil` for what has not as many characters, or others.
  private static func digits(of text: String) -> [UInt8]? {
    guard text.utf8.count <= 64 else { return nil }
    let count = 4 * Kind.groups
    var characters = text.uppercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    // Counted, because a number's own first characters may be those of the prefix.
    let prefix = Kind.prefix.utf8
    if characters.count == count + prefix.count, characters.starts(with: prefix) {
      characters.removeFirst(prefix.count)
    }
    let digits = characters.compactMap(digit)
    return digits.count == characters.count && digits.count == count ? digits : nil
  }

  /// Where its row lies.
  package var bucket: Bucket {
    let digits = characters.utf8.prefix(3).compactMap(Self.digit).map(UInt16.init)
    return Bucket(digits[0] << 7 | digits[1] << 2 | digits[2] >> 3)
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
    case UInt8(ascii: "O"): 0
    default: crockfordAlphabet.firstIndex(of: character).map(UInt8.init)
    }
  }

  private static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { crockfordAlphabet[Int($0)] }, as: UTF8.self)
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

private let crockfordAlphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

extension CheckedNumber: CustomStringConvertible {
  package var description: String {
    let all = Array(characters)
    let groups = stride(from: 0, to: all.count, by: 4).map { String(all[$0..<$0 + 4]) }
    return Kind.prefix + "-" + groups.joined(separator: "-")
  }
}
