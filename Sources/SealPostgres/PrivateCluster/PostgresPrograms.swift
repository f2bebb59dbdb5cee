import Foundation

/// The programs of one installed version of PostgreSQL.
struct PostgresPrograms: Sendable, Hashable {
  let majorVersion: Int
  let folder: String

  var initdb: String { folder + "/initdb" }
  var pgCtl: String { folder + "/pg_ctl" }

  /// Debian's versions, and the one that `pg_config` on the PATH names; the newest first.
  static func installed(_ runner: ProgramRunner) async throws -> [PostgresPrograms] {
    var found = debian(in: "/usr/lib/postgresql")
    if let program = findOnPath("pg_config"), let other = try await ask(program, runner) {
      found.append(other)
    }
    return Set(found.filter(\.isComplete)).sorted { $0.majorVersion > $1.majorVersion }
  }

  /// - Parameter version: the version that made the cluster; `nil` for a new one: the newest.
  static func find(version: Int?, _ runner: ProgramRunner) async throws -> PostgresPrograms {
    let installed = try await installed(runner)
    let oldest = ServerFacts.oldestMajorVersion
    if let version {
      guard let match = installed.first(where: { $0.majorVersion == version }) else {
        throw PostgresError(
          .clusterFailed,
          "The private cluster was made by PostgreSQL \(version), which is not installed. Install"
            + " `postgresql-\(version)`, or bring the cluster to another version with pg_upgrade.")
      }
      return match
    }
    guard let newest = installed.first, newest.majorVersion >= oldest else {
      throw PostgresError(
        .clusterFailed,
        "PostgreSQL \(oldest) or newer is not installed: neither under /usr/lib/postgresql nor by"
          + " `pg_config` on the PATH. Install Debian's package `postgresql`.")
    }
    return newest
  }

  private static func debian(in root: String) -> [PostgresPrograms] {
    // An absent folder holds no versions.
    guard FileManager.default.fileExists(atPath: root),
      let names = FileManager.default.enumerator(atPath: root)
    else { return [] }
    var found: [PostgresPrograms] = []
    for case let name as String in names {
      names.skipDescendants()
      guard let version = Int(name) else { continue }
      found.append(PostgresPrograms(majorVersion: version, folder: "\(root)/\(name)/bin"))
    }
    return found
  }

  private static func findOnPath(_ program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":").map { "\($0)/\(program)" }
      .first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }

  private static func ask(_ program: String, _ runner: ProgramRunner) async throws
    -> PostgresPrograms?
  {
    // Asked as ourselves: the program may lie where the cluster's user cannot reach.
    let own = ProgramRunner(user: .current())
    let folder = try await own.run(program, ["--bindir"])
    // "PostgreSQL 15.18 (Debian 15.18-0+deb12u1)"
    let version = try await own.run(program, ["--version"])
    guard folder.isSuccess, version.isSuccess,
      let number = version.output.firstMatch(of: #/PostgreSQL (\d+)/#).flatMap({ Int($0.1) })
    else { return nil }
    return PostgresPrograms(majorVersion: number, folder: folder.output)
  }

  private var isComplete: Bool {
    ["initdb", "pg_ctl", "postgres"].allSatisfy { name in access("\(folder)/\(name)", X_OK) == 0 }
  }
}
