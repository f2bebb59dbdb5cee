import Foundation
import SealPrimitives

/// What can stand in a Swift array that PostgreSQL understands.
///
/// `[UInt8]` is `bytea`; an array of anything else is a one-dimensional array. The element decides,
/// because Swift lets `Array` conform once only.
package protocol PostgresArrayElement: Sendable {
  static var postgresArrayType: PostgresType { get }
  static func encodePostgresArray(_ array: [Self], into bytes: inout [UInt8]) throws
  static func decodePostgresArray(_ cell: PostgresCell) throws -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
  package static var postgresType: PostgresType { Element.postgresArrayType }
  package func encodePostgres(into bytes: inout [UInt8]) throws {
    try Element.encodePostgresArray(self, into: &bytes)
  }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
  package init(postgres cell: PostgresCell) throws {
    self = try Element.decodePostgresArray(cell)
  }
}

extension UInt8: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .bytea }

  package static func encodePostgresArray(_ array: [UInt8], into bytes: inout [UInt8]) {
    bytes.append(contentsOf: array)
  }

  package static func decodePostgresArray(_ cell: PostgresCell) throws -> [UInt8] {
    Array(try cell.value(of: .bytea))
  }
}

extension Array: PostgresArrayElement where Element == UInt8 {}
extension Optional: PostgresArrayElement
where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {}
extension Bool: PostgresArrayElement {}
extension Int16: PostgresArrayElement {}
extension Int32: PostgresArrayElement {}
extension Int64: PostgresArrayElement {}
extension Int: PostgresArrayElement {}
extension String: PostgresArrayElement {}
extension UUID: PostgresArrayElement {}
extension TypeID: PostgresArrayElement {}
extension Instant: PostgresArrayElement {}

/// Arrays in binary form (PostgreSQL, arrayfuncs.c `array_send`): dimensions, whether there are
/// NULLs, element type, then for the one dimension its length and lower bound, then the elements,
/// each with its length or -1.
extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
  package static var postgresArrayType: PostgresType {
    PostgresType(oid: postgresType.arrayOID, arrayOID: 0)
  }

  package static func encodePostgresArray(_ array: [Self], into bytes: inout [UInt8]) throws {
    Int32(array.isEmpty ? 0 : 1).encodePostgres(into: &bytes)
    Int32(array.contains { $0.isPostgresNull } ? 1 : 0).encodePostgres(into: &bytes)
    Int32(bitPattern: postgresType.oid).encodePostgres(into: &bytes)
    guard !array.isEmpty else { return }
    guard let count = Int32(exactly: array.count) else { throw ValueProblem.outOfRange }
    count.encodePostgres(into: &bytes)
    Int32(1).encodePostgres(into: &bytes)
    for element in array {
      let header = bytes.count
      Int32(-1).encodePostgres(into: &bytes)
      guard !element.isPostgresNull else { continue }
      try element.encodePostgres(into: &bytes)
      guard let length = Int32(exactly: bytes.count - header - 4) else {
        throw ValueProblem.outOfRange
      }
      withUnsafeBytes(of: length.bigEndian) { big in
        bytes.replaceSubrange(header..<header + 4, with: big)
      }
    }
  }

  package static func decodePostgresArray(_ cell: PostgresCell) throws -> [Self] {
    guard let bytes = cell.bytes else { throw ValueProblem.null }
    var reader = ArrayReader(rest: bytes[...])
    let dimensions = try reader.int32()
    _ = try reader.int32()
    let elementType = UInt32(bitPattern: try reader.int32())
    guard dimensions > 0 else { return [] }
    guard dimensions == 1 else { throw ValueProblem.type(cell.type) }
    let count = try reader.int32()
    _ = try reader.int32()
    // Every element has a length of four bytes: a count that cannot fit is not believed.
    guard count >= 0, Int(count) <= reader.rest.count / 4 else { throw ValueProblem.malformed }
    var array: [Self] = []
    array.reserveCapacity(Int(count))
    for _ in 0..<count {
      let length = try reader.int32()
      let value = length < 0 ? nil : try reader.bytes(Int(length))
      array.append(try Self(postgres: PostgresCell(type: elementType, bytes: value)))
    }
    return array
  }
}

private struct ArrayReader {
  var rest: Slice<UnsafeRawBufferPointer>

  mutating func bytes(_ count: Int) throws -> UnsafeRawBufferPointer {
    guard count <= rest.count else { throw ValueProblem.malformed }
    defer { rest = rest.dropFirst(count) }
    return UnsafeRawBufferPointer(rebasing: rest.prefix(count))
  }

  mutating func int32() throws -> Int32 {
    Int32(bigEndian: try bytes(4).loadUnaligned(as: Int32.self))
  }
}
