import SealPrimitives

/// Reads the members of one object, each once, by name and form; what is left over at the end is
/// refused.
///
/// Kinds of statements read their bodies with it. Errors carry the code that the reader was made
/// with.
public struct MemberReader {
  private var members: [String: JSONValue]
  private let place: String
  private let code: VerifyError.Code

  /// `place` names the object in messages. Throws unless `value` is an object.
  public init(_ value: JSONValue, _ place: String, code: VerifyError.Code = .malformedBody) throws {
    guard case .object(let members) = value else {
      throw VerifyError(code, "`\(place)` must be an object.")
    }
    self.members = members
    self.place = place
    self.code = code
  }

  /// Throws when a member was not read: it is none that the kind knows.
  public func finish() throws {
    guard members.isEmpty else {
      throw VerifyError(code, "`\(place)` has members that are unknown there.")
    }
  }

  public mutating func optionalValue(_ name: String) -> JSONValue? {
    members.removeValue(forKey: name)
  }

  public mutating func value(_ name: String) throws -> JSONValue {
    guard let value = optionalValue(name) else { throw refused(name, "is missing") }
    return value
  }

  public mutating func string(_ name: String) throws -> String {
    guard case .string(let text) = try value(name) else { throw refused(name, "must be a string") }
    return text
  }

  public mutating func integer(_ name: String) throws -> Int64 {
    guard case .integer(let number) = try value(name) else {
      throw refused(name, "must be an integer")
    }
    return number
  }

  public mutating func bool(_ name: String) throws -> Bool {
    guard case .bool(let flag) = try value(name) else {
      throw refused(name, "must be true or false")
    }
    return flag
  }

  public mutating func array(_ name: String) throws -> [JSONValue] {
    guard case .array(let elements) = try value(name) else {
      throw refused(name, "must be an array")
    }
    return elements
  }

  /// RFC 3339 in UTC with milliseconds.
  public mutating func time(_ name: String) throws -> Instant {
    guard let instant = Instant(rfc3339: try string(name)) else {
      throw refused(name, "must be a time like 2026-11-21T08:00:00.000Z")
    }
    return instant
  }

  public mutating func optionalTime(_ name: String) throws -> Instant? {
    members[name] == nil ? nil : try time(name)
  }

  public mutating func optionalString(_ name: String) throws -> String? {
    members[name] == nil ? nil : try string(name)
  }

  /// Lower-case hexadecimal of so many bytes.
  public mutating func hex(_ name: String, byteCount: Int) throws -> [UInt8] {
    guard let bytes = Hex.decode(try string(name)), bytes.count == byteCount else {
      throw refused(name, "must be \(2 * byteCount) lower-case hexadecimal digits")
    }
    return bytes
  }

  /// A decimal number without sign or leading zeros.
  public mutating func decimal(_ name: String) throws -> UInt64 {
    let text = try string(name)
    guard let number = UInt64(text), String(number) == text else {
      throw refused(name, "must be a decimal number without leading zeros")
    }
    return number
  }

  /// One of the cases of an enumeration, by raw value.
  public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String)
    throws
    -> Choice
  {
    guard let choice = Choice(rawValue: try string(name)) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw refused(name, "must be one of \(known)")
    }
    return choice
  }

  /// Upper-case words joined by underscores, as the contract writes enum values without their
  /// prefix.
  public mutating func symbol(_ name: String) throws -> String {
    let text = try string(name)
    guard isSymbol(text) else {
      throw refused(name, "must be upper-case words joined by underscores")
    }
    return text
  }

  /// For what a kind checks itself.
  public func require(_ condition: Bool, _ name: String, _ message: String) throws {
    guard condition else { throw refused(name, message) }
  }

  private func refused(_ name: String, _ message: String) -> VerifyError {
    VerifyError(code, "`\(place).\(name)` \(message).")
  }
}

func isSymbol(_ text: String) -> Bool {
  text.utf8.count <= 64
    && text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false).allSatisfy {
      word in
      !word.isEmpty && word.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }
}
