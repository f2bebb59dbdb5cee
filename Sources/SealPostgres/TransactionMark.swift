/// What is remembered of a transaction so that the fate of its COMMIT can be looked up.
struct TransactionMark: Sendable {
  /// `xid8`, as text.
  let number: String
  /// The server's clock at BEGIN: microseconds since 1970.
  let begun: Int64
  /// Our clock just before BEGIN was sent, and when the connection was found lost.
  let started: ContinuousClock.Instant
  var lost: ContinuousClock.Instant
  let lineage: ServerLineage?

  static let select = """
    SELECT pg_current_xact_id()::text, (extract(epoch FROM clock_timestamp()) * 1000000)::int8::text
    """

  /// From the results of BEGIN and `select`.
  init(_ results: [ResultSet], started: ContinuousClock.Instant, lineage: ServerLineage?) throws {
    guard let result = results.last, result.rowCount == 1,
      let number = result.text(row: 0, column: 0),
      let begun = result.text(row: 0, column: 1).flatMap({ Int64($0) })
    else {
      throw PostgresError(.unexpectedResult, "BEGIN did not tell the transaction's number.")
    }
    self.number = number
    self.begun = begun
    self.started = started
    self.lost = started
    self.lineage = lineage
  }

  /// The server's time after which a commit with this number cannot be ours any more.
  var latestCommit: Int64 {
    begun + Int64(started.duration(to: lost) / .microseconds(1)) + 1
  }
}

/// What became of a transaction.
enum Fate: Sendable, Equatable {
  case committed, aborted, inProgress
  /// PostgreSQL has forgotten, or cannot tell our transaction from a later one of the same number.
  case unknown
}

extension Session {
  /// Asks PostgreSQL what became of a transaction whose connection was lost.
  func lookUp(_ mark: TransactionMark) throws -> Fate {
    watch = .patience(until: .now + Self.gracePeriod)
    let status: String?
    do {
      let result = try run("SELECT pg_xact_status(\(mark.number)::text::xid8) AS status")
      status = try Row(result: result, index: 0).decode("status")
    } catch let error as PostgresError where error.sqlState == "22023" {
      // "Transaction ID is in the future": the server crashed before anything of it reached the
      // disk.
      return .aborted
    }
    switch status {
    case "committed": return try isOurs(mark) ?? .unknown
    case "aborted": return .aborted
    case "in progress": return .inProgress
    default: return .unknown
    }
  }

  /// Whether a commit under this number was ours, after a crash may have given the number out
  /// again: ours came before we lost the connection and before the crash was recovered from.
  private func isOurs(_ mark: TransactionMark) throws -> Fate? {
    if let then = mark.lineage, let now = lineage, now.isSame(as: then) { return .committed }
    let setting = try run("SELECT current_setting('track_commit_timestamp') AS setting")
    guard try Row(result: setting, index: 0).decode("setting") == "on" else { return nil }
    let result = try run(
      """
      SELECT committed.time < LEAST(
          to_timestamp(\(mark.latestCommit) / 1000000.0), (SELECT stats_reset FROM pg_stat_wal)
        ) AS ours
      FROM pg_xact_commit_timestamp(xid(\(mark.number)::text::xid8)) AS committed (time)
      """)
    let ours: Bool? = try Row(result: result, index: 0).decode("ours")
    return ours.map { $0 ? .committed : .aborted }
  }
}
