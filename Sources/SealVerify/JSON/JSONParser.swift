extension JSONValue {
  /// Reads JSON text (RFC 8259) in the profile of statements, in any spelling.
  ///
  /// Throws `VerifyError.malformedJSON` for anything else: null, fractions and exponents, `-0`,
  /// integers whose magnitude is 2^53 or more, member names outside ASCII or twice in one object,
  /// bytes that are not UTF-8, lone surrogates, text after the value, and what is deeper or longer
  /// than `Limits` allow.
  public init(parsing bytes: [UInt8]) throws {
    guard bytes.count <= Limits.bytes else {
      throw VerifyError(
        .malformedJSON,
        "The JSON text has \(bytes.count) bytes; at most \(Limits.bytes) are allowed.")
    }
    var parser = JSONParser(bytes: bytes)
    self = try parser.parse()
  }

  /// Reads canonical JSON (RFC 8785) only, so that one value has one spelling.
  ///
  /// Throws as `init(parsing:)` does, and `VerifyError.notCanonical` for another spelling.
  public init(canonical bytes: [UInt8]) throws {
    try self.init(parsing: bytes)
    guard try canonicalBytes() == bytes else {
      throw VerifyError(
        .notCanonical, "The JSON text is not in the canonical spelling of RFC 8785.")
    }
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func parse() throws -> JSONValue {
    skipSpace()
    let value = try parseValue(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw malformed("there is text after the value") }
    return value
  }

  private mutating func parseValue(depth: Int) throws -> JSONValue {
    switch peek {
    case UInt8(ascii: "{"): return try parseObject(depth: depth)
    case UInt8(ascii: "["): return try parseArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case .some(UInt8(ascii: "-")), .some(0x30...0x39): return try parseInteger()
    default: throw malformed("a value is missing or is null")
    }
  }

  private mutating func parseObject(depth: Int) throws -> JSONValue {
    try enter(depth)
    var members: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw malformed("a member name is missing") }
      let name = try parseString()
      guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw malformed("a member name is not ASCII")
      }
      guard take(UInt8(ascii: ":")) else { throw malformed("a colon is missing") }
      skipSpace()
      let value = try parseValue(depth: depth + 1)
      guard members.updateValue(value, forKey: name) == nil else {
        throw malformed("a member name stands twice in one object")
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw malformed("an object does not end") }
    return .object(members)
  }

  private mutating func parseArray(depth: Int) throws -> JSONValue {
    try enter(depth)
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      skipSpace()
      elements.append(try parseValue(depth: depth + 1))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw malformed("an array does not end") }
    return .array(elements)
  }

  private mutating func parseInteger() throws -> JSONValue {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    let digits = bytes[firstDigit..<position]
    guard let first = digits.first, first != 0x30 || (digits.count == 1 && firstDigit == start)
    else {
      throw malformed("a number has no digits, a leading zero, or is -0")
    }
    if let next = peek, ".eE".utf8.contains(next) { throw malformed("a number is not an integer") }
    guard let number = Int64(String(decoding: bytes[start..<position], as: UTF8.self)),
      number.magnitude <= JSONValue.Limits.integerMagnitude.magnitude
    else { throw malformed("an integer's magnitude is 2^53 or more") }
    return .integer(number)
  }

  private mutating func parseString() throws -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else {
          throw malformed("a string is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): content.append(contentsOf: try parseEscape())
      case 0x00..<0x20: throw malformed("a control character stands unescaped")
      default: content.append(byte)
      }
    }
    throw malformed("a string does not end")
  }

  /// After the backslash; answers UTF-8.
  private mutating func parseEscape() throws -> [UInt8] {
    guard let byte = peek else { throw malformed("a string does not end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "u"): return Array(String(Character(try parseUnicodeEscape())).utf8)
    default: throw malformed("an escape is unknown")
    }
  }

  private mutating func parseUnicodeEscape() throws -> Unicode.Scalar {
    let unit = try parseFourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, peek == UInt8(ascii: "\\") else {
      throw malformed("a surrogate stands alone")
    }
    position += 1
    guard peek == UInt8(ascii: "u") else { throw malformed("a surrogate stands alone") }
    position += 1
    let low = try parseFourHexDigits()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw malformed("a surrogate stands alone") }
    return scalar
  }

  private mutating func parseFourHexDigits() throws -> UInt16 {
    guard position + 4 <= bytes.count else { throw malformed("an escape is cut off") }
    var value: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw malformed("an escape has a character that is not a hexadecimal digit")
      }
      value = value << 4 | UInt16(digit)
    }
    position += 4
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  /// Takes a structural character, with the space before it.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ word: String) throws {
    guard bytes[position...].starts(with: word.utf8) else { throw malformed("a word is unknown") }
    position += word.utf8.count
  }

  private mutating func enter(_ depth: Int) throws {
    guard depth < JSONValue.Limits.depth else {
      throw malformed("it is nested deeper than \(JSONValue.Limits.depth)")
    }
    position += 1
  }

  private func malformed(_ what: String) -> VerifyError {
    VerifyError(.malformedJSON, "The JSON text is refused at byte \(position): \(what).")
  }
}
