/// Reads proto3 JSON (https://protobuf.dev/programming-guides/json/) by the field tables and writes
/// Protocol Buffers' encoding, which the one decoder then reads. One walker for every message.
///
/// Names may be those of JSON or of the contract, `null` is absent, numbers may be strings,
/// enumerations names or numbers, bytes any base 64. A field that comes twice is refused, under
/// whichever of its names; so is a field that is not known, unless it is to be passed over.
struct JSONReader {
  private var scanner: JSONScanner
  private let ignoresUnknownFields: Bool

  /// The encoding of the message in `json`.
  static func serialized(
    _ json: [UInt8], _ table: MessageTable, ignoringUnknownFields: Bool
  ) throws(ProtobufError) -> [UInt8] {
    var reader = JSONReader(
      scanner: try JSONScanner(json), ignoresUnknownFields: ignoringUnknownFields)
    let bytes = try reader.message(table)
    try reader.scanner.end()
    return bytes
  }

  private mutating func message(_ table: MessageTable) throws(ProtobufError) -> [UInt8] {
    if let wellKnown = JSONTime.Form(table) {
      let text = try text(expected: wellKnown.expectation)
      guard let bytes = wellKnown.serialized(text) else {
        throw ProtobufError.unexpected(wellKnown.expectation)
      }
      return bytes
    }
    guard try scanner.next() == .object else { throw .unexpected("an object") }
    var seen = [Bool](repeating: false, count: table.fields.count)
    var writer = WireWriter()
    try scanner.beginObject()
    while try scanner.hasMember() {
      let name = try scanner.name()
      guard let index = table.index(ofJSONName: name) else {
        try unknownField(name)
        continue
      }
      let field = table.fields[index]
      guard !seen[index] else { throw ProtobufError(.repeatedField(field: field.name)) }
      seen[index] = true
      try member(field, &writer)
    }
    return writer.bytes
  }

  private mutating func unknownField(_ name: [UInt8]) throws(ProtobufError) {
    guard ignoresUnknownFields else {
      throw ProtobufError(.unknownField(field: String(decoding: name.prefix(100), as: UTF8.self)))
    }
    try scanner.skipValue()
  }

  private mutating func member(
    _ field: MessageTable.Field, _ writer: inout WireWriter
  ) throws(ProtobufError) {
    if try scanner.takeNull() { return }
    if field.isRepeated { return try elements(field, &writer) }
    do throws(ProtobufError) {
      try value(field, &writer)
    } catch {
      throw error.inside(field.name)
    }
  }

  private mutating func elements(
    _ field: MessageTable.Field, _ writer: inout WireWriter
  ) throws(ProtobufError) {
    guard try scanner.next() == .array else {
      throw ProtobufError.unexpected("an array").inside(field.name)
    }
    var packed = WireWriter()
    var index = 0
    try scanner.beginArray()
    while try scanner.hasElement() {
      do throws(ProtobufError) {
        if let number = try number(field.kind) {
          packed.varint(number)
        } else {
          try value(field, &writer)
        }
      } catch {
        throw error.inside("\(field.name)[\(index)]")
      }
      index += 1
    }
    if !packed.bytes.isEmpty { writer.lengthPrefixed(field.number, packed.bytes) }
  }

  private mutating func value(
    _ field: MessageTable.Field, _ writer: inout WireWriter
  ) throws(ProtobufError) {
    switch field.kind {
    case .string: writer.lengthPrefixed(field.number, try text(expected: "text"))
    case .bytes:
      guard let bytes = Base64.decode(try text(expected: "base 64")) else {
        throw .unexpected("base 64")
      }
      writer.lengthPrefixed(field.number, bytes)
    case .message(let table): writer.lengthPrefixed(field.number, try message(table))
    case .bool, .int32, .int64, .uint32, .uint64, .enumeration:
      guard let number = try number(field.kind) else { return }
      writer.number(field.number, number)
    }
  }

  /// What a varint holds; `nil` for kinds that are no numbers. Negative ones are extended to 64
  /// bits.
  private mutating func number(_ kind: MessageTable.Kind) throws(ProtobufError) -> UInt64? {
    switch kind {
    case .bool:
      guard try scanner.next() == .word else { throw .unexpected("true or false") }
      switch try scanner.word() {
      case .true: return 1
      case .false: return 0
      case .null: throw .unexpected("true or false")
      }
    case .int32: return try signed(Int32.self)
    case .int64: return try signed(Int64.self)
    case .uint32: return UInt64(try whole(UInt32.self))
    case .uint64: return try whole(UInt64.self)
    case .enumeration(let table):
      guard try scanner.next() == .string else { return try signed(Int32.self) }
      guard let number = table.number(utf8: try scanner.string()) else {
        throw .unexpected("a name or a number of \(table.fullName)")
      }
      return UInt64(bitPattern: Int64(number))
    case .string, .bytes, .message: return nil
    }
  }

  private mutating func signed<Value: SignedInteger & FixedWidthInteger>(
    _ type: Value.Type
  ) throws(ProtobufError) -> UInt64 {
    UInt64(bitPattern: Int64(try whole(type)))
  }

  /// A number, or a string that holds one and nothing else.
  private mutating func whole<Value: FixedWidthInteger>(
    _ type: Value.Type
  ) throws(ProtobufError) -> Value {
    let spelling: ArraySlice<UInt8>
    switch try scanner.next() {
    case .number: spelling = try scanner.number()
    case .string: spelling = try scanner.string()[...]
    default: throw .unexpected("a number")
    }
    guard JSONNumber.end(in: spelling) == spelling.endIndex, !spelling.isEmpty,
      let value: Value = JSONNumber.whole(spelling)
    else { throw .unexpected("a whole number from \(Value.min) to \(Value.max)") }
    return value
  }

  private mutating func text(expected: String) throws(ProtobufError) -> [UInt8] {
    guard try scanner.next() == .string else { throw .unexpected(expected) }
    return try scanner.string()
  }
}

extension ProtobufError {
  /// The value of a field is something else; callers add where.
  fileprivate static func unexpected(_ expectation: String) -> ProtobufError {
    ProtobufError(.unexpectedValue(field: "", expected: expectation))
  }
}

extension MessageTable {
  /// The field with this name, JSON's or the contract's. Compared by bytes: Swift's strings are
  /// equal where they only look alike.
  fileprivate func index(ofJSONName name: [UInt8]) -> Int? {
    fields.firstIndex { $0.jsonName.utf8.elementsEqual(name) || $0.name.utf8.elementsEqual(name) }
  }
}

extension EnumTable {
  fileprivate func number(utf8 name: [UInt8]) -> Int32? {
    values.first { $0.name.utf8.elementsEqual(name) }?.number
  }
}
