import Foundation

/// A kind of identifier: the prefix of its TypeIDs.
public protocol TypeIDKind: Sendable {
  /// Lower-case ASCII letters.
  static var prefix: String { get }
}

/// An identifier that says what it identifies and sorts by time: `work_01jd…` (TypeID 0.3).
///
/// The suffix is a UUIDv7 (RFC 9562 §5.7) in 26 characters of Crockford's base 32, lower case.
public struct TypeID<Kind: TypeIDKind>: Sendable, Hashable, Comparable {
  public let uuid: UUID

  public init(uuid: UUID) {
    self.uuid = uuid
  }

  /// A new identifier of nobody's, and an account's own: 48 bits of milliseconds, 74 bits of
  /// randomness.
  public init(at time: Instant, random: some RandomBytes) {
    var bytes = [UInt8](repeating: 0, count: 6) + random.bytes(10)
    let milliseconds = UInt64(max(0, time.milliseconds))
    for index in 0..<6 {
      bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(8 * (5 - index)))
    }
    bytes[6] = 0x70 | bytes[6] & 0x0F
    bytes[8] = 0x80 | bytes[8] & 0x3F
    self.init(uuid: UUID(bytes: bytes))
  }

  /// A new identifier of an account's: its `rand_a` (RFC 9562 §5.7) is the account's bucket, and 62
  /// bits are random.
  package init(at time: Instant, bucket: Bucket, random: some RandomBytes) {
    var bytes = Self(at: time, random: random).uuid.byteArray
    bytes[6] = 0x70 | UInt8(truncatingIfNeeded: bucket.number >> 8)
    bytes[7] = UInt8(truncatingIfNeeded: bucket.number)
    self.init(uuid: UUID(bytes: bytes))
  }

  /// Which bucket it lies in: that of the account whose it is.
  package var bucket: Bucket {
    Bucket(of: uuid)
  }

  /// Reads exactly the form that `description` writes; `nil` for anything else.
  public init?(_ text: String) {
    let head = Kind.prefix + "_"
    guard text.utf8.count == head.utf8.count + 26, text.hasPrefix(head) else { return nil }
    guard let bytes = Base32.decodeUUID(text.utf8.dropFirst(head.utf8.count)) else { return nil }
    self.init(uuid: UUID(bytes: bytes))
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.uuid.byteArray.lexicographicallyPrecedes(right.uuid.byteArray)
  }
}

extension TypeID: CustomStringConvertible {
  public var description: String {
    Kind.prefix + "_" + Base32.encodeUUID(uuid.byteArray)
  }
}

extension UUID {
  /// From 16 bytes.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == 16)
    self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }

  public var byteArray: [UInt8] {
    withUnsafeBytes(of: uuid) { Array($0) }
  }
}

/// Crockford's base 32 as TypeID uses it: 128 bits, two zero bits in front, 26 characters.
enum Base32 {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  static func encodeUUID(_ bytes: [UInt8]) -> String {
    var value = bytes.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    var characters = [UInt8](repeating: 0, count: 26)
    for index in stride(from: 25, through: 0, by: -1) {
      characters[index] = alphabet[Int(value & 31)]
      value >>= 5
    }
    return String(decoding: characters, as: UTF8.self)
  }

  static func decodeUUID(_ characters: some Collection<UInt8>) -> [UInt8]? {
    // 26 characters hold 130 bits: the first may carry three of them only.
    guard characters.count == 26, let first = characters.first, (0x30...0x37).contains(first) else {
      return nil
    }
    var value: UInt128 = 0
    for character in characters {
      guard let digit = alphabet.firstIndex(of: character) else { return nil }
      value = value << 5 | UInt128(digit)
    }
    return (0..<16).map { UInt8(truncatingIfNeeded: value >> UInt128(8 * (15 - $0))) }
  }
}
