/// Reads JSON (RFC 8259) token by token. Knows nothing of messages.
///
/// Its text is UTF-8 as a whole, checked once; strings come out as UTF-8 with their escapes
/// resolved.
struct JSONScanner {
  /// How many arrays and objects may enclose one another.
  static let maximumDepth = 64

  private let bytes: [UInt8]
  private(set) var position = 0
  private var depth = 0
  /// Whether a part of the innermost object or array was read.
  private var needsComma = false

  /// Throws `.malformedJSON` for bytes that are not UTF-8.
  init(_ bytes: [UInt8]) throws(ProtobufError) {
    self.bytes = bytes
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw ProtobufError(.malformedJSON(offset: 0))
    }
  }

  /// What stands here, by its first byte.
  enum Token { case object, array, string, number, word }

  mutating func next() throws(ProtobufError) -> Token {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), .some(0x30...0x39): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .word
    default: throw malformed
    }
  }

  /// After the value nothing but space may follow.
  mutating func end() throws(ProtobufError) {
    skipSpace()
    guard position == bytes.count else { throw malformed }
  }

  // MARK: Objects and arrays

  /// Goes into an object. Its members follow, each after `hasMember` and begun by `name`.
  mutating func beginObject() throws(ProtobufError) { try begin(UInt8(ascii: "{")) }

  /// Goes into an array. Its elements follow, each after `hasElement`.
  mutating func beginArray() throws(ProtobufError) { try begin(UInt8(ascii: "[")) }

  /// Whether another member follows; `false` leaves the object.
  mutating func hasMember() throws(ProtobufError) -> Bool { try hasPart(UInt8(ascii: "}")) }

  /// Whether another element follows; `false` leaves the array.
  mutating func hasElement() throws(ProtobufError) -> Bool { try hasPart(UInt8(ascii: "]")) }

  mutating func name() throws(ProtobufError) -> [UInt8] {
    guard try next() == .string else { throw malformed }
    let name = try string()
    guard take(UInt8(ascii: ":")) else { throw malformed }
    return name
  }

  private mutating func begin(_ opening: UInt8) throws(ProtobufError) {
    guard take(opening), depth < Self.maximumDepth else { throw malformed }
    depth += 1
    needsComma = false
  }

  private mutating func hasPart(_ closing: UInt8) throws(ProtobufError) -> Bool {
    if take(closing) {
      depth -= 1
      needsComma = true
      return false
    }
    if needsComma, !take(UInt8(ascii: ",")) { throw malformed }
    needsComma = true
    return true
  }

  /// Reads a value of any kind and forgets it.
  mutating func skipValue() throws(ProtobufError) {
    switch try next() {
    case .object:
      try beginObject()
      while try hasMember() {
        _ = try name()
        try skipValue()
      }
    case .array:
      try beginArray()
      while try hasElement() { try skipValue() }
    case .string: _ = try string()
    case .number: _ = try number()
    case .word: _ = try word()
    }
  }

  // MARK: Values

  enum Word { case `true`, `false`, null }

  mutating func word() throws(ProtobufError) -> Word {
    for (text, word) in [("true", Word.true), ("false", .false), ("null", .null)]
    where bytes[position...].starts(with: text.utf8) {
      position += text.utf8.count
      return word
    }
    throw malformed
  }

  /// Whether `null` stands here; it is taken then.
  mutating func takeNull() throws(ProtobufError) -> Bool {
    guard try next() == .word, peek == UInt8(ascii: "n") else { return false }
    _ = try word()
    return true
  }

  /// The number's text, found well-formed.
  mutating func number() throws(ProtobufError) -> ArraySlice<UInt8> {
    let start = position
    position = JSONNumber.end(in: bytes[start...])
    guard position > start else { throw malformed }
    return bytes[start..<position]
  }

  mutating func string() throws(ProtobufError) -> [UInt8] {
    position += 1
    var content: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return content
      case UInt8(ascii: "\\"):
        position += 1
        try escape(&content)
      case 0x00..<0x20: throw malformed
      default:
        content.append(byte)
        position += 1
      }
    }
    throw malformed
  }

  /// After the backslash (RFC 8259 §7).
  private mutating func escape(_ content: inout [UInt8]) throws(ProtobufError) {
    guard let byte = peek else { throw malformed }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "u"):
      content.append(contentsOf: Array(String(Character(try unicodeScalar())).utf8))
    default: throw malformed
    }
  }

  /// Four hexadecimal digits, or two surrogates that belong together; a lone one is refused.
  private mutating func unicodeScalar() throws(ProtobufError) -> Unicode.Scalar {
    let unit = try fourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, bytes[position...].starts(with: "\\u".utf8) else { throw malformed }
    position += 2
    let low = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw malformed }
    return scalar
  }

  private mutating func fourHexDigits() throws(ProtobufError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw malformed }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  /// Takes a structural character, with the space before it.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private var malformed: ProtobufError { ProtobufError(.malformedJSON(offset: position)) }
}
