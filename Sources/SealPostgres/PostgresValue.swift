/// A value that can stand in a statement, as `\(value)`.
///
/// A type of our own conforms by being `RawRepresentable` over a type that does.
package protocol PostgresEncodable: Sendable {
  static var postgresType: PostgresType { get }
  /// Whether this is NULL; then nothing is encoded.
  var isPostgresNull: Bool { get }
  /// Appends the binary form (PostgreSQL's `typsend`). Throws `ValueProblem`.
  func encodePostgres(into bytes: inout [UInt8]) throws
}

/// A value that can be read from a row.
package protocol PostgresDecodable: Sendable {
  /// Throws `ValueProblem`; the row adds the column's name.
  init(postgres cell: PostgresCell) throws
}

/// One field of one row, in binary form. Valid only while it is being decoded.
package struct PostgresCell {
  let type: UInt32
  /// `nil` for NULL.
  let bytes: UnsafeRawBufferPointer?

  /// The bytes of a value that is not NULL and has one of these types.
  func value(of types: PostgresType...) throws -> UnsafeRawBufferPointer {
    guard let bytes else { throw ValueProblem.null }
    guard types.contains(where: { $0.oid == type }) else { throw ValueProblem.type(type) }
    return bytes
  }
}

/// Why a value could not be encoded or decoded. Holds no data.
enum ValueProblem: Error {
  case null
  case type(UInt32)
  case malformed
  case outOfRange
  case embeddedNUL

  var sentence: String {
    switch self {
    case .null: "is NULL, which the type asked for cannot hold"
    case .type(let oid): "has PostgreSQL type \(oid), which the type asked for cannot hold"
    case .malformed: "has a binary form that cannot be read"
    case .outOfRange: "is out of range"
    case .embeddedNUL: "holds U+0000, which text in PostgreSQL cannot"
    }
  }
}

extension PostgresEncodable {
  package var isPostgresNull: Bool { false }
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
  package static var postgresType: PostgresType { RawValue.postgresType }
  package func encodePostgres(into bytes: inout [UInt8]) throws {
    try rawValue.encodePostgres(into: &bytes)
  }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
  package init(postgres cell: PostgresCell) throws {
    guard let value = Self(rawValue: try RawValue(postgres: cell)) else {
      throw ValueProblem.outOfRange
    }
    self = value
  }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  package static var postgresType: PostgresType { Wrapped.postgresType }
  package var isPostgresNull: Bool { self?.isPostgresNull ?? true }
  package func encodePostgres(into bytes: inout [UInt8]) throws {
    try self?.encodePostgres(into: &bytes)
  }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  package init(postgres cell: PostgresCell) throws {
    self = cell.bytes == nil ? nil : try Wrapped(postgres: cell)
  }
}
