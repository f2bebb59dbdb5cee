import Foundation
import Logging

/// Starts, finds and stops the server of a cluster that has been made. Called under the start lock.
struct ClusterLauncher: Sendable {
  let configuration: PrivateClusterConfiguration
  let files: ClusterFiles
  let runner: ProgramRunner
  let logger: Logger

  init(_ maker: ClusterMaker) {
    configuration = maker.configuration
    files = maker.files
    runner = maker.runner
    logger = maker.logger
  }

  /// Adopts the server that runs, or starts one. Tells where its socket lies.
  func ensureRunning() async throws -> (PrivateCluster.Start, socketFolder: String) {
    let end = ContinuousClock.now + configuration.startTimeout
    while let server = try Postmaster.recorded(in: files), server.isRunning(in: files) {
      if try await answers(at: server.socketFolder) { return (.adopted, server.socketFolder) }
      if server.status == "ready", !files.exists(server.socketFolder + "/.s.PGSQL.5432") {
        logger.warning("The running PostgreSQL has lost its socket and is restarted")
        try await stop()
        break
      }
      guard ContinuousClock.now < end else {
        throw files.failure(
          "The private cluster's server (process \(server.processID)) runs but does not answer; see"
            + " `\(files.log)`.")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    return (.started, try await start(until: end))
  }

  func stop() async throws {
    guard let server = try Postmaster.recorded(in: files), server.isRunning(in: files) else {
      return
    }
    let programs = try await PostgresPrograms.find(version: try files.dataVersion(), runner)
    var output = ""
    // "immediate" loses nothing either: the next start recovers from the log.
    for mode in ["fast", "immediate"] {
      let outcome = try await runner.run(
        programs.pgCtl, ["stop", "-D", files.data, "-m", mode, "-w", "-t", "60", "-s"])
      if outcome.isSuccess { return }
      output = outcome.output
    }
    throw files.failure("The private cluster's server cannot be stopped: \(output)")
  }

  func database(_ name: String, socketFolder: String) throws -> DatabaseConfiguration {
    DatabaseConfiguration(parameters: [
      "host": socketFolder, "port": "5432", "user": PrivateCluster.role, "dbname": name,
      "password": try files.read(files.password),
    ])
  }

  // MARK: Steps

  private func start(until end: ContinuousClock.Instant) async throws -> String {
    let programs = try await PostgresPrograms.find(version: try files.dataVersion(), runner)
    let socketFolder = try SocketFolder.prepare(files)
    try files.write(
      try ClusterSettings.text(socketFolder: socketFolder, extra: configuration.settings),
      to: files.settings)
    try turnLog()
    let seconds = max(1, Int(ContinuousClock.now.duration(to: end) / .seconds(1)))
    while true {
      try removeStaleLocks(socketFolder)
      let before = logSize()
      // Without -l the server would keep our pipe open.
      let outcome = try await runner.run(
        programs.pgCtl,
        ["start", "-D", files.data, "-l", files.log, "-w", "-t", "\(seconds)", "-s"])
      if outcome.isSuccess { return socketFolder }
      let words = try log(after: before)
      // The processes of a killed server leave a moment after it, and so do their locks. What they
      // have to say themselves comes in between.
      guard
        words.contains(where: { $0.contains("is still in use") || $0.contains("already exists") }),
        ContinuousClock.now < end
      else {
        throw files.failure(
          "The private cluster's server did not start. \(outcome.output) Its log, `\(files.log)`,"
            + " ends: \(words.suffix(5).joined(separator: " | "))")
      }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  /// Whether the server lets us in and is the one with our data.
  private func answers(at socketFolder: String) async throws -> Bool {
    guard !socketFolder.isEmpty else { return false }
    do {
      let connection = try await Connection.open(
        try database("postgres", socketFolder: socketFolder))
      let folder = try await connection.perform { session in
        Result {
          try Row(
            result: session.run("SELECT current_setting('data_directory') AS folder"), index: 0
          )
          .decode("folder", as: String.self)
        }
      }.get()
      return try files.realPath(folder) == files.realPath(files.data)
    } catch let error as PostgresError where error.kind == .unavailable {
      return false
    }
  }

  /// Removes lock files that PostgreSQL would believe in wrongly. It takes any process of the
  /// recorded number and of our user for a server: after a restart of the machine that may be a
  /// stranger, and where process 1 does not reap, a killed server stays a zombie for ever. We know
  /// better: no server works in our data, and nobody else uses our socket's folder.
  ///
  /// The file of a dead process stays: PostgreSQL handles it, and reads from it which shared memory
  /// to look for.
  private func removeStaleLocks(_ socketFolder: String) throws {
    if let server = try Postmaster.recorded(in: files), server.processLives {
      try files.remove(files.processFile)
    }
    try files.remove(socketFolder + "/.s.PGSQL.5432.lock")
  }

  private static let longestLog = 8 << 20

  /// Keeps one older log.
  private func turnLog() throws {
    guard logSize() > Self.longestLog else { return }
    try files.rename(files.log, to: files.log + ".1")
  }

  /// In bytes; nothing when there is no log.
  private func logSize() -> Int {
    var status = stat()
    return stat(files.log, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The lines that the server's log has gained since it had this size; it holds no data by our
  /// settings.
  private func log(after size: Int) throws -> [Substring] {
    guard files.exists(files.log) else { return [] }
    let gained = String(decoding: try files.read(files.log).utf8.dropFirst(size), as: UTF8.self)
    return gained.split(separator: "\n")
  }
}
