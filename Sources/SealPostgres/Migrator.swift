import Foundation
import Logging
import SealPrimitives

/// Brings a database to the schema that this program knows.
///
/// Each migration runs in its own transaction, under one advisory lock for all programs, and is
/// remembered in `schema_migration` with the SHA-256 of its text.
package struct Migrator: Sendable {
  package struct Status: Sendable, Equatable {
    package var applied: [Int] = []
    package var pending: [Int] = []
    /// Applied by a newer program; this one does not know them.
    package var unknown: [Int] = []
  }

  /// `pg_advisory_xact_lock` of migrations: "sealmigr" in ASCII.
  private static let lock: Int64 = 0x7365_616C_6D69_6772

  private let migrations: [Migration]

  /// Sorts by number; using a number twice is a precondition failure.
  package init(_ migrations: [Migration]) {
    self.migrations = migrations.sorted { $0.number < $1.number }
    precondition(
      Set(migrations.map(\.number)).count == migrations.count, "Two migrations share a number.")
  }

  /// Applies what is missing, in order, and tells the numbers that it applied.
  ///
  /// Throws `migrationRefused` when the text of an applied migration has changed since, when the
  /// database holds a migration that this program does not know, or when a statement fails; the
  /// migrations before the failing one stay.
  @discardableResult
  package func migrate(_ database: Database, logger: Logger) async throws -> [Int] {
    var applied: [Int] = []
    try await database.write { transaction in
      try begin(transaction)
      try transaction.executeScript(Self.table)
      try refuseStrangers(try history(transaction))
    }
    for migration in migrations {
      let isNew = try await database.write { transaction in
        try begin(transaction)
        return try apply(migration, transaction)
      }
      guard isNew else { continue }
      applied.append(migration.number)
      logger.info(
        "Migration applied", metadata: ["migration": "\(migration.number) \(migration.name)"])
    }
    return applied
  }

  /// What is applied and what is missing. Reads only; throws when an applied text has changed.
  package func status(_ database: Database) async throws -> Status {
    try await database.read { transaction in
      guard
        try transaction.first("SELECT to_regclass('schema_migration')::text AS name")?
          .decode("name", as: String?.self) != nil
      else { return Status(pending: migrations.map(\.number)) }
      let history = try history(transaction)
      let known = Set(migrations.map(\.number))
      for migration in migrations { _ = try isApplied(migration, transaction) }
      return Status(
        applied: history.keys.filter(known.contains).sorted(),
        pending: migrations.map(\.number).filter { history[$0] == nil },
        unknown: history.keys.filter { !known.contains($0) }.sorted())
    }
  }

  // MARK: One migration

  private static let table = """
    CREATE TABLE IF NOT EXISTS schema_migration (
      number integer CONSTRAINT migration_number_is_used_once PRIMARY KEY,
      name text NOT NULL,
      sha256 bytea NOT NULL CONSTRAINT migration_sha256_has_32_bytes CHECK (length(sha256) = 32),
      applied_time timestamptz NOT NULL DEFAULT now()
    )
    """

  /// A migration may take long, and so may waiting for another program's.
  private func begin(_ transaction: Transaction) throws {
    try transaction.executeScript("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
    try transaction.execute("SELECT pg_advisory_xact_lock(\(Self.lock))")
  }

  /// Numbers and names of what has been applied.
  private func history(_ transaction: Transaction) throws -> [Int: String] {
    let rows = try transaction.query("SELECT number, name FROM schema_migration")
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        (try row.decode("number", as: Int.self), try row.decode("name", as: String.self))
      })
  }

  private func refuseStrangers(_ history: [Int: String]) throws {
    let known = Set(migrations.map(\.number))
    guard
      let (number, name) = history.filter({ !known.contains($0.key) }).max(by: { $0.key < $1.key })
    else { return }
    throw PostgresError(
      .migrationRefused,
      "The database has migration \(number) (\(name)), which this program does not know: the"
        + " schema is newer than the program. Run the newer program.")
  }

  /// Throws when it was applied with another text.
  private func isApplied(_ migration: Migration, _ transaction: Transaction) throws -> Bool {
    let row = try transaction.first(
      """
      SELECT sha256 = sha256(\(Array(migration.sql.utf8))) AS is_same
      FROM schema_migration WHERE number = \(Int32(migration.number))
      """)
    guard let row else { return false }
    guard try row.decode("is_same") else {
      throw PostgresError(
        .migrationRefused,
        "The text of migration \(migration.number) (\(migration.name)) has changed since it was"
          + " applied. Restore it, and put the change into a new migration.")
    }
    return true
  }

  /// Whether it was missing.
  private func apply(_ migration: Migration, _ transaction: Transaction) throws -> Bool {
    guard try !isApplied(migration, transaction) else { return false }
    do {
      try transaction.executeScript(migration.sql)
    } catch let error as PostgresError where error.kind != .connectionLost && !error.kind.isConflict
    {
      throw PostgresError(
        .migrationRefused,
        "Migration \(migration.number) (\(migration.name)) failed"
          + (error.position.map { " at line \(migration.line(ofCharacter: $0))" } ?? "") + ".",
        cause: error)
    }
    try transaction.execute(
      """
      INSERT INTO schema_migration (number, name, sha256)
      VALUES (\(Int32(migration.number)), \(migration.name), sha256(\(Array(migration.sql.utf8))))
      """)
    return true
  }
}

extension Migration {
  /// From 1; `position` counts characters from 1, as PostgreSQL does.
  func line(ofCharacter position: Int) -> Int {
    sql.unicodeScalars.prefix(max(0, position - 1)).count { $0 == "\n" } + 1
  }
}
