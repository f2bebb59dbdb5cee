/// What a server must be before data is trusted to it. Read on every connect: it may have changed.
struct ServerFacts {
  /// Debian 12's; since 15 the statistics note when a crash was recovered from (`ServerLineage`).
  static let oldestMajorVersion = 15

  let encoding: String
  let fsync: String
  let fullPageWrites: String

  /// `synchronous_commit = off` would acknowledge what a crash can lose; only that value is
  /// replaced.
  static let columns: SQL = """
    current_setting('server_encoding') AS encoding,
    current_setting('fsync') AS fsync,
    current_setting('full_page_writes') AS full_page_writes,
    \(ServerLineage.columns),
    set_config('synchronous_commit', CASE current_setting('synchronous_commit')
      WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)
    """

  init(_ row: Row) throws {
    encoding = try row.decode("encoding")
    fsync = try row.decode("fsync")
    fullPageWrites = try row.decode("full_page_writes")
  }

  init(encoding: String, fsync: String, fullPageWrites: String) {
    self.encoding = encoding
    self.fsync = fsync
    self.fullPageWrites = fullPageWrites
  }

  /// - Parameter version: as libpq tells it: major version × 10,000 + minor.
  static func check(version: Int) throws {
    guard version / 10_000 >= oldestMajorVersion else {
      throw PostgresError(
        .unsafeServer,
        "The server is PostgreSQL \(version / 10_000); \(oldestMajorVersion) or newer is needed.")
    }
  }

  func check() throws {
    guard encoding == "UTF8" else {
      throw PostgresError(
        .unsafeServer,
        "The database's encoding is \(encoding); it must be UTF8. Create it with ENCODING 'UTF8'.")
    }
    guard fsync == "on" else {
      throw PostgresError(
        .unsafeServer,
        "The server runs with `fsync = \(fsync)`, which can lose acknowledged data in a crash; set"
          + " it to `on`.")
    }
    guard fullPageWrites == "on" else {
      throw PostgresError(
        .unsafeServer,
        "The server runs with `full_page_writes = \(fullPageWrites)`, which can corrupt data in a"
          + " crash; set it to `on`.")
    }
  }
}

/// Which unbroken history of transaction numbers a session has seen.
///
/// After a crash PostgreSQL gives out again the numbers of transactions whose WAL was never
/// written, so `committed` for such a number may speak of somebody else's transaction. PostgreSQL
/// discards its statistics in crash recovery and only there (or when an operator resets them), and
/// notes the time: as long as this time is the same, no number has been given out twice.
struct ServerLineage: Hashable {
  let recoveredTime: String?

  static let columns: SQL = "(SELECT stats_reset::text FROM pg_stat_wal) AS recovered_time"

  init(_ row: Row) throws {
    recoveredTime = try row.decode("recovered_time")
  }

  init(recoveredTime: String?) {
    self.recoveredTime = recoveredTime
  }

  func isSame(as other: ServerLineage) -> Bool {
    recoveredTime != nil && recoveredTime == other.recoveredTime
  }
}
