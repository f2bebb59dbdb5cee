import Foundation
import Logging
import SealPrimitives

/// Makes the folder and, once in its life, the cluster in it.
struct ClusterMaker: Sendable {
  let configuration: PrivateClusterConfiguration
  let files: ClusterFiles
  let runner: ProgramRunner
  let logger: Logger

  init(_ configuration: PrivateClusterConfiguration, logger: Logger) throws {
    guard configuration.folder.hasPrefix("/") else {
      throw PostgresError(
        .clusterFailed, "The private cluster's folder must be an absolute path.")
    }
    var user = SystemUser.current()
    if user.userID == 0 {
      guard let other = SystemUser.named(configuration.userForRoot), other.userID != 0 else {
        throw PostgresError(
          .clusterFailed,
          "PostgreSQL does not run as root, and there is no user `\(configuration.userForRoot)` to"
            + " run it as. Debian's package `postgresql` makes one.")
      }
      user = other
    }
    self.configuration = configuration
    self.logger = logger
    files = ClusterFiles(folder: configuration.folder, user: user)
    runner = ProgramRunner(user: user)
  }

  /// Makes sure that the folder is there, is the cluster user's, and can be reached by that user.
  func makeFolder() async throws {
    let parent = (files.folder as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw files.failure("`\(parent)` cannot be made.", error)
    }
    if let bar = try await barringFolder() {
      throw files.failure(
        "User \(files.user.name), as whom PostgreSQL runs, cannot enter `\(bar)`, so it cannot"
          + " reach `\(files.folder)`. Allow it with `chmod o+x \(bar)`, or put the state"
          + " elsewhere, such as under /var/lib.")
    }
    // Before anything is changed in it.
    guard !files.exists(files.folder + "/PG_VERSION") else {
      throw files.failure(
        "`\(files.folder)` is the data of another PostgreSQL cluster, which is left alone. Name a"
          + " folder for a cluster of our own.")
    }
    try files.makePrivateFolder(files.folder)
  }

  /// The first folder above ours that the cluster's user may not enter. Asked as that user, so that
  /// groups and access control lists count.
  private func barringFolder() async throws -> String? {
    guard !files.user.isCurrent else { return nil }
    var above = "/"
    for component in (files.folder as NSString).deletingLastPathComponent.split(separator: "/") {
      above = (above as NSString).appendingPathComponent(String(component))
      guard try await runner.run("/usr/bin/test", ["-x", above]).isSuccess else { return above }
    }
    return nil
  }

  /// Ours has a password beside it from before its first file; a cluster that somebody else put
  /// here must not get our settings.
  private func refuseForeignData() throws {
    guard files.exists(files.password) else {
      throw files.failure(
        "`\(files.data)` holds a PostgreSQL cluster, but `\(files.password)` is missing, so it was"
          + " not made by this program and is left alone. Restore the file, or name another folder."
      )
    }
  }

  /// Runs `initdb`, unless that was done before. What an interrupted run left is removed; data that
  /// is whole never is.
  func makeClusterOnce() async throws {
    guard try files.dataVersion() == nil else { return try refuseForeignData() }
    logger.notice(
      "A private PostgreSQL cluster is being made", metadata: ["folder": "\(files.folder)"])
    try files.remove(files.unfinishedData)
    let programs = try await PostgresPrograms.find(version: nil, runner)
    try files.write(Base64URL.encode(SystemRandomBytes().bytes(24)) + "\n", to: files.password)
    let arguments =
      [
        "--pgdata=\(files.unfinishedData)", "--username=\(PrivateCluster.role)",
        "--pwfile=\(files.password)", "--auth-local=scram-sha-256", "--auth-host=scram-sha-256",
        "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums",
      ] + (configuration.synchronizesNewFiles ? [] : ["--no-sync"])
    let outcome = try await runner.run(programs.initdb, arguments)
    guard outcome.isSuccess else {
      throw files.failure("`initdb` failed: \(outcome.output)")
    }
    let settings = files.unfinishedData + "/postgresql.conf"
    try files.write(
      try files.read(settings) + "\n\ninclude 'seal.conf'\n", to: settings)
    try files.rename(files.unfinishedData, to: files.data)
  }
}
