/// A private cluster's place and settings.
package struct PrivateClusterConfiguration: Sendable {
  /// Its folder, an absolute path; made when missing, with the folders above it.
  package var folder: String
  /// As whom the server runs when we are root, which PostgreSQL refuses to run as.
  package var userForRoot = "postgres"
  /// More lines of `postgresql.conf`, by name. What durability rests on cannot be set.
  package var settings: [String: String] = [:]
  /// How long starting may take; crash recovery is part of it.
  package var startTimeout: Duration = .seconds(300)
  /// Whether a new cluster's files are synchronized before its first use. Only for tests that throw
  /// the cluster away.
  package var synchronizesNewFiles = true

  package init(folder: String) {
    self.folder = folder
  }

  /// What may not be set, and why.
  static let fixed: Set<String> = [
    // Durability.
    "fsync", "full_page_writes", "synchronous_commit", "data_sync_retry", "zero_damaged_pages",
    // Not settings: lines that would read others from a file that we have not seen.
    "include", "include_dir", "include_if_exists",
    // Who can reach the server, and where.
    "listen_addresses", "unix_socket_directories", "unix_socket_permissions", "port",
    "data_directory", "hba_file", "ident_file", "external_pid_file",
    // Looking up a COMMIT whose answer was lost.
    "track_commit_timestamp",
  ]
}

/// `postgresql.conf` of a private cluster, written before every start.
struct ClusterSettings {
  static func text(socketFolder: String, extra: [String: String]) throws -> String {
    if let name = extra.keys.first(where: {
      PrivateClusterConfiguration.fixed.contains($0.lowercased())
    }) {
      throw PostgresError(
        .clusterFailed, "The setting `\(name)` of the private cluster cannot be changed.")
    }
    if let name = extra.keys.first(where: { $0.wholeMatch(of: #/[A-Za-z_][A-Za-z0-9_.]*/#) == nil })
    {
      throw PostgresError(.clusterFailed, "`\(name)` is not the name of a setting.")
    }
    let own = [
      ("listen_addresses", ""), ("unix_socket_directories", socketFolder),
      ("unix_socket_permissions", "0700"), ("port", "5432"), ("cluster_name", "copyrightseal"),
      ("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on"),
      ("track_commit_timestamp", "on"), ("password_encryption", "scram-sha-256"),
      ("lc_messages", "C"), ("timezone", "UTC"), ("log_timezone", "UTC"),
      // The log shows neither statements nor DETAIL: both may quote personal data.
      ("log_line_prefix", "%m [%p] %e "), ("log_error_verbosity", "terse"),
      ("log_min_error_statement", "panic"), ("log_checkpoints", "off"),
    ]
    let lines = (own + extra.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      .map { name, value in "\(name) = \(quoted(value))" }
    return (["# Written at every start; changes are lost."] + lines).joined(separator: "\n") + "\n"
  }

  /// As guc-file.l reads it.
  private static func quoted(_ value: String) -> String {
    "'"
      + value.replacing("\\", with: "\\\\").replacing("'", with: "''").replacing("\n", with: "\\n")
      + "'"
  }
}
