import Foundation
internal import SealPrimitives

/// Writes messages as proto3 JSON (https://protobuf.dev/programming-guides/json/): lowerCamelCase
/// names in order of the fields' numbers, defaults left out, 64-bit numbers as strings, bytes in
/// base 64, enumerations by name, Timestamps by RFC 3339, Durations in decimal seconds. One walker
/// for every message, over the generated tables and the C struct.
struct JSONWriter {
  private var output: [UInt8] = []

  /// The JSON text of the C struct at `source`.
  static func text(
    _ source: UnsafeRawPointer, _ table: MessageTable
  ) throws(ProtobufError) -> String {
    var writer = JSONWriter()
    try writer.message(source, table)
    return String(decoding: writer.output, as: UTF8.self)
  }

  static func string(_ text: String) -> String {
    var writer = JSONWriter()
    writer.quoted(text)
    return String(decoding: writer.output, as: UTF8.self)
  }

  private mutating func message(
    _ source: UnsafeRawPointer, _ table: MessageTable
  ) throws(ProtobufError) {
    switch JSONTime.Form(table) {
    case .timestamp: return try timestamp(source)
    case .duration: return try duration(source)
    case nil: break
    }
    put("{")
    var isFirst = true
    for field in table.fields where hasValue(source, field) {
      if !isFirst { put(",") }
      isFirst = false
      quoted(field.jsonName)
      put(":")
      if field.isRepeated {
        try elements(source, field)
      } else {
        try value(source + field.offset, field.kind, field.name)
      }
    }
    put("}")
  }

  private func hasValue(_ source: UnsafeRawPointer, _ field: MessageTable.Field) -> Bool {
    if field.isRepeated { return source.load(fromByteOffset: field.countOffset, as: Int.self) > 0 }
    switch field.kind {
    case .bool, .int32, .uint32, .enumeration:
      return source.load(fromByteOffset: field.offset, as: Int32.self) != 0
    case .int64, .uint64:
      return source.load(fromByteOffset: field.offset, as: Int64.self) != 0
    case .string, .bytes:
      return source.load(fromByteOffset: field.offset, as: ByteSpan.self).count > 0
    case .message:
      return source.load(fromByteOffset: field.offset, as: UnsafeRawPointer?.self) != nil
    }
  }

  private mutating func elements(
    _ source: UnsafeRawPointer, _ field: MessageTable.Field
  ) throws(ProtobufError) {
    let count = source.load(fromByteOffset: field.countOffset, as: Int.self)
    guard let first = source.load(fromByteOffset: field.offset, as: UnsafeRawPointer?.self)
    else { return }
    put("[")
    for index in 0..<count {
      if index > 0 { put(",") }
      try value(first + index * field.kind.stride, field.kind, "\(field.name)[\(index)]")
    }
    put("]")
  }

  private mutating func value(
    _ source: UnsafeRawPointer, _ kind: MessageTable.Kind, _ name: @autoclosure () -> String
  ) throws(ProtobufError) {
    switch kind {
    case .bool: put(source.load(as: Int32.self) == 0 ? "false" : "true")
    case .int32: put(String(source.load(as: Int32.self)))
    case .uint32: put(String(source.load(as: UInt32.self)))
    case .int64: put("\"\(source.load(as: Int64.self))\"")
    case .uint64: put("\"\(source.load(as: UInt64.self))\"")
    case .string:
      let span = source.load(as: ByteSpan.self)
      quoted(UnsafeBufferPointer(start: span.data, count: span.count))
    case .bytes:
      let span = source.load(as: ByteSpan.self)
      let bytes = Data(UnsafeBufferPointer(start: span.data, count: span.count))
      put("\"\(bytes.base64EncodedString())\"")
    case .enumeration(let table):
      let number = source.load(as: Int32.self)
      // An unknown number stays a number, as the JSON mapping asks.
      put(table.name(number).map { "\"\($0)\"" } ?? String(number))
    case .message(let table):
      do throws(ProtobufError) {
        try message(source.load(as: UnsafeRawPointer.self), table)
      } catch {
        throw error.inside(name())
      }
    }
  }

  private mutating func timestamp(_ source: UnsafeRawPointer) throws(ProtobufError) {
    let value = try GoogleProtobuf.Timestamp(decoding: source)
    guard let instant = value.instant else { throw ProtobufError(.notRepresentable(field: "")) }
    // `rfc3339` ends in `.000Z` after its 19 characters to the second.
    put("\"\(instant.rfc3339.prefix(19))\(fraction(value.nanos))Z\"")
  }

  private mutating func duration(_ source: UnsafeRawPointer) throws(ProtobufError) {
    let value = try GoogleProtobuf.Duration(decoding: source)
    guard value.duration != nil else { throw ProtobufError(.notRepresentable(field: "")) }
    let sign = value.seconds < 0 || value.nanos < 0 ? "-" : ""
    put("\"\(sign)\(value.seconds.magnitude)\(fraction(Int32(value.nanos.magnitude)))s\"")
  }

  /// Three, six or nine decimals; none where there is nothing beyond the second.
  private func fraction(_ nanos: Int32) -> String {
    guard nanos != 0 else { return "" }
    let digits = String(1_000_000_000 + nanos).dropFirst()
    let width = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9
    return ".\(digits.prefix(width))"
  }

  private mutating func put(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func quoted(_ text: String) {
    quoted(text.utf8)
  }

  /// A JSON string (RFC 8259 §7), escaping only what must be.
  private mutating func quoted(_ bytes: some Sequence<UInt8>) {
    output.append(UInt8(ascii: "\""))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case UInt8(ascii: "\n"): put("\\n")
      case UInt8(ascii: "\r"): put("\\r")
      case UInt8(ascii: "\t"): put("\\t")
      case 0..<0x20: put("\\u00" + Hex.encode(CollectionOfOne(byte)))
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension MessageTable.Kind {
  /// The distance between elements of a repeated field in C, in bytes.
  fileprivate var stride: Int {
    switch self {
    case .bool, .int32, .uint32, .enumeration: MemoryLayout<Int32>.stride
    case .int64, .uint64: MemoryLayout<Int64>.stride
    case .string, .bytes: MemoryLayout<ByteSpan>.stride
    case .message: MemoryLayout<UnsafeRawPointer>.stride
    }
  }
}

extension Message {
  /// The message as proto3 JSON, on one line. Throws `.notRepresentable` for a Timestamp out of
  /// range, and as `serialized()`.
  public func jsonString() throws(ProtobufError) -> String {
    try Arena.withArena(limit: MessageMemoryLimit.encoding) { (arena) throws(ProtobufError) in
      try JSONWriter.text(encode(into: &arena), Self.table)
    }
  }
}
