/// One step of the schema, forward only.
///
/// A service keeps its steps as `Migrations/0001_works.sql`, … and embeds them with `#embed` in a
/// small C target, which hands out number, name and bytes; see `init(number:name:bytes:)`.
package struct Migration: Sendable, Hashable {
  /// Positive, and used once in the whole program.
  package let number: Int
  package let name: String
  package let sql: String

  package init(number: Int, name: String, sql: String) {
    precondition(number > 0, "Migrations are numbered from 1.")
    self.number = number
    self.name = name
    self.sql = sql
  }

  /// From bytes that the program carries, as `#embed` leaves them. They must be UTF-8: our own
  /// text.
  package init(number: Int, name: String, bytes: some Sequence<UInt8>) {
    guard let sql = String(validating: Array(bytes), as: UTF8.self) else {
      preconditionFailure("Migration \(number) (\(name)) is not UTF-8.")
    }
    self.init(number: number, name: name, sql: sql)
  }
}
