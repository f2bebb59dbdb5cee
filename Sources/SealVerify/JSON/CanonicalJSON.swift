extension JSONValue {
  /// The one spelling of this value (RFC 8785), in the profile of statements.
  ///
  /// Throws `VerifyError.malformedJSON` for a member name outside ASCII, an integer whose magnitude
  /// is 2^53 or more, and what is deeper or longer than `Limits` allow.
  public func canonicalBytes() throws -> [UInt8] {
    var writer = CanonicalWriter()
    writer.bytes.reserveCapacity(1_024)
    try writer.write(self, depth: 0)
    guard writer.bytes.count <= Limits.bytes else {
      throw VerifyError(
        .malformedJSON,
        "The JSON text has \(writer.bytes.count) bytes; at most \(Limits.bytes) are allowed.")
    }
    return writer.bytes
  }
}

private struct CanonicalWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, depth: Int) throws {
    switch value {
    case .object(let members):
      try admit(depth)
      guard members.keys.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else {
        throw VerifyError(.malformedJSON, "A member name is not ASCII.")
      }
      bytes.append(UInt8(ascii: "{"))
      // RFC 8785 §3.2.3 sorts by UTF-16 units; for ASCII, Swift's order of strings is the same.
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.key)
        bytes.append(UInt8(ascii: ":"))
        try write(member.value, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      try admit(depth)
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try write(element, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text):
      write(text)
    case .integer(let number):
      guard number.magnitude <= JSONValue.Limits.integerMagnitude.magnitude else {
        throw VerifyError(.malformedJSON, "An integer's magnitude is 2^53 or more.")
      }
      bytes.append(contentsOf: String(number).utf8)
    case .bool(let flag):
      bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }
  }

  private func admit(_ depth: Int) throws {
    guard depth < JSONValue.Limits.depth else {
      throw VerifyError(
        .malformedJSON, "The JSON text is nested deeper than \(JSONValue.Limits.depth).")
    }
  }

  /// RFC 8785 §3.2.2.2: quotes, backslashes and controls are escaped, the short escapes first;
  /// nothing else is.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      writeEscaped(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x00..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      default: bytes.append(byte)
      }
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
