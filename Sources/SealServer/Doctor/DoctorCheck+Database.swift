import SealPostgres
import SealPrimitives

/// PostgreSQL itself. What a connection refuses by itself (an old version, `fsync = off`) is a
/// finding before these are looked at.
extension DoctorCheck {
  static let schema = "database.schema"

  static let ofDatabase = [
    DoctorCheck(name: "database", look: version),
    DoctorCheck(name: "database.settings", look: settings),
    DoctorCheck(name: "database.connections", look: connections),
    DoctorCheck(name: "database.clock", look: clock), DoctorCheck(name: schema, look: migrations),
  ]

  @Sendable private static func version(_ input: DoctorInput) async throws -> [Finding] {
    let version = try await input.read { tx in
      try tx.first("SELECT current_setting('server_version') AS version")?
        .decode("version", as: String.self)
    }
    return [.ok("PostgreSQL \(version ?? "") answers.")]
  }

  /// What durability rests on, as the server is set; sessions of ours mend the first themselves.
  @Sendable private static func settings(_ input: DoctorInput) async throws -> [Finding] {
    let values = try await input.read { tx in
      let rows = try tx.query(
        """
        SELECT name, reset_val FROM pg_settings
        WHERE name IN ('synchronous_commit', 'track_commit_timestamp')
        """)
      return Dictionary(
        uniqueKeysWithValues: try rows.map {
          (try $0.decode("name", as: String.self), try $0.decode("reset_val", as: String.self))
        })
    }
    var findings: [Finding] = []
    if values["synchronous_commit"] == "off" {
      findings.append(
        .warn(
          "PostgreSQL is set to `synchronous_commit = off`, which loses acknowledged data in a "
            + "crash; seald turns it on for itself, others do not.",
          "Set it to `on`."))
    }
    if values["track_commit_timestamp"] != "on" {
      findings.append(
        .warn(
          "PostgreSQL runs without `track_commit_timestamp`: a COMMIT whose answer is lost in a "
            + "crash of PostgreSQL stays unknown.",
          "Set it to `on` and restart PostgreSQL."))
    }
    return findings.isEmpty
      ? [.ok("Acknowledged data survives a crash, and commits in doubt can be looked up.")]
      : findings
  }

  @Sendable private static func connections(_ input: DoctorInput) async throws -> [Finding] {
    let available = try await input.read { tx in
      try tx.query(
        """
        SELECT current_setting('max_connections')::integer
          - current_setting('superuser_reserved_connections')::integer AS available
        """)[0].decode("available", as: Int32.self)
    }
    let wanted = input.settings.databaseConnections
    let message =
      "PostgreSQL allows \(available) connections; `database.connections` is \(wanted)."
    let remedy = "Lower `database.connections`, or raise PostgreSQL's `max_connections`."
    // One more for commands of the operator.
    if wanted + 1 > available { return [.fail(message, remedy)] }
    if wanted * 2 > available {
      return [.warn(message + " Two servers on it would not fit.", remedy)]
    }
    return [.ok(message)]
  }

  @Sendable private static func clock(_ input: DoctorInput) async throws -> [Finding] {
    let theirs = try await input.read { tx in
      try tx.query("SELECT clock_timestamp() AS time")[0].decode("time", as: Instant.self)
    }
    // Read a moment before theirs: what the look itself took is no difference of clocks.
    let milliseconds = input.now.duration(to: theirs) / .milliseconds(1)
    let message =
      "This machine's clock and PostgreSQL's are \(Int(milliseconds.magnitude)) ms apart."
    let remedy = "Let NTP set both: dues, expiries and statements follow this machine's."
    if milliseconds.magnitude > 60_000 { return [.fail(message, remedy)] }
    if milliseconds.magnitude > 5_000 { return [.warn(message, remedy)] }
    return [.ok(message)]
  }

  @Sendable private static func migrations(_ input: DoctorInput) async throws -> [Finding] {
    guard let database = input.database else { return [] }
    let status = try await Migrator(Migrations.all).status(database)
    if !status.unknown.isEmpty {
      return [
        .fail(
          "The schema has \(status.unknown.count) migrations that this program does not know.",
          "Run the newer seald.")
      ]
    }
    if !status.pending.isEmpty {
      return [
        .fail(
          "\(status.pending.count) of \(Migrations.all.count) migrations are missing.",
          "Run `seald migrate`; a server that starts does it too.")
      ]
    }
    return [.ok("All \(status.applied.count) migrations are applied.")]
  }
}
