internal import CMigrations
import SealPostgres

/// Every migration of every service, in order, from within the binary.
package enum Migrations {
  package static let all: [Migration] = (0..<seal_migration_count).map { index in
    let entry = seal_migration_at(index)!.pointee  // never NULL: an address within the array
    return Migration(
      number: Int(entry.number), name: String(cString: entry.name),
      sql: String(
        decoding: UnsafeBufferPointer(start: entry.sql, count: entry.length), as: UTF8.self))
  }
}
