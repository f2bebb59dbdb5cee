import Foundation
import SealPrimitives

extension Bool: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .bool }

  package func encodePostgres(into bytes: inout [UInt8]) {
    bytes.append(self ? 1 : 0)
  }

  package init(postgres cell: PostgresCell) throws {
    let bytes = try cell.value(of: .bool)
    guard bytes.count == 1 else { throw ValueProblem.malformed }
    self = bytes[0] != 0
  }
}

extension FixedWidthInteger {
  fileprivate func appendBigEndian(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Any of int2, int4 and int8, when its value fits.
  fileprivate init(integer cell: PostgresCell) throws {
    let bytes = try cell.value(of: .int8, .int4, .int2)
    let wide: Int64 =
      switch bytes.count {
      case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
      case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
      case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
      default: throw ValueProblem.malformed
      }
    guard let value = Self(exactly: wide) else { throw ValueProblem.outOfRange }
    self = value
  }
}

extension Int16: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .int2 }
  package func encodePostgres(into bytes: inout [UInt8]) { appendBigEndian(to: &bytes) }
  package init(postgres cell: PostgresCell) throws { try self.init(integer: cell) }
}

extension Int32: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .int4 }
  package func encodePostgres(into bytes: inout [UInt8]) { appendBigEndian(to: &bytes) }
  package init(postgres cell: PostgresCell) throws { try self.init(integer: cell) }
}

extension Int64: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .int8 }
  package func encodePostgres(into bytes: inout [UInt8]) { appendBigEndian(to: &bytes) }
  package init(postgres cell: PostgresCell) throws { try self.init(integer: cell) }
}

extension Int: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .int8 }
  package func encodePostgres(into bytes: inout [UInt8]) { appendBigEndian(to: &bytes) }
  package init(postgres cell: PostgresCell) throws { try self.init(integer: cell) }
}

extension String: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .text }

  package func encodePostgres(into bytes: inout [UInt8]) throws {
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    guard !bytes[start...].contains(0) else { throw ValueProblem.embeddedNUL }
  }

  package init(postgres cell: PostgresCell) throws {
    guard let bytes = cell.bytes else { throw ValueProblem.null }
    guard PostgresType.textual.contains(cell.type) else { throw ValueProblem.type(cell.type) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ValueProblem.malformed }
    self = text
  }
}

extension UUID: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .uuid }

  package func encodePostgres(into bytes: inout [UInt8]) {
    withUnsafeBytes(of: uuid) { bytes.append(contentsOf: $0) }
  }

  package init(postgres cell: PostgresCell) throws {
    let bytes = try cell.value(of: .uuid)
    guard bytes.count == 16 else { throw ValueProblem.malformed }
    self.init(uuid: bytes.loadUnaligned(as: uuid_t.self))
  }
}

extension TypeID: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .uuid }
  package func encodePostgres(into bytes: inout [UInt8]) { uuid.encodePostgres(into: &bytes) }
  package init(postgres cell: PostgresCell) throws {
    self.init(uuid: try UUID(postgres: cell))
  }
}

extension Bucket: PostgresEncodable {
  package static var postgresType: PostgresType { .int2 }
  package func encodePostgres(into bytes: inout [UInt8]) { number.encodePostgres(into: &bytes) }
}

// Written in the database by name, as in statements: `LIVE`, `SANDBOX`.
extension Environment: PostgresEncodable, PostgresDecodable {}

/// `timestamptz`: microseconds since 2000-01-01T00:00:00Z (PostgreSQL, datatype/timestamp.h).
///
/// Holds 4713 BC to 294276 AD. `infinity` and `-infinity` have no `Instant` and are refused.
extension Instant: PostgresEncodable, PostgresDecodable {
  private static let postgresEpoch: Int64 = 946_684_800_000_000
  /// MIN_TIMESTAMP and END_TIMESTAMP, the second exclusive.
  private static let postgresRange = -211_813_488_000_000_000..<Int64(9_223_371_331_200_000_000)

  package static var postgresType: PostgresType { .timestamptz }

  package func encodePostgres(into bytes: inout [UInt8]) throws {
    let (shifted, overflow) = microseconds.subtractingReportingOverflow(Self.postgresEpoch)
    guard !overflow, Self.postgresRange.contains(shifted) else { throw ValueProblem.outOfRange }
    shifted.encodePostgres(into: &bytes)
  }

  package init(postgres cell: PostgresCell) throws {
    let bytes = try cell.value(of: .timestamptz)
    guard bytes.count == 8 else { throw ValueProblem.malformed }
    let shifted = Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    let (value, overflow) = shifted.addingReportingOverflow(Self.postgresEpoch)
    guard !overflow, Self.postgresRange.contains(shifted) else { throw ValueProblem.outOfRange }
    self.init(microseconds: value)
  }
}
