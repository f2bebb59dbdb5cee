/// A type of PostgreSQL by its object identifier, and that of arrays of it (pg_type.dat).
package struct PostgresType: Sendable, Hashable {
  let oid: UInt32
  let arrayOID: UInt32

  static let bool = PostgresType(oid: 16, arrayOID: 1000)
  static let bytea = PostgresType(oid: 17, arrayOID: 1001)
  static let int8 = PostgresType(oid: 20, arrayOID: 1016)
  static let int2 = PostgresType(oid: 21, arrayOID: 1005)
  static let int4 = PostgresType(oid: 23, arrayOID: 1007)
  static let text = PostgresType(oid: 25, arrayOID: 1009)
  static let timestamptz = PostgresType(oid: 1184, arrayOID: 1185)
  static let uuid = PostgresType(oid: 2950, arrayOID: 2951)

  /// Types whose binary form is plain text: text, name, json, xml, bpchar, varchar, unknown.
  static let textual: Set<UInt32> = [25, 19, 114, 142, 1042, 1043, 705]
}
