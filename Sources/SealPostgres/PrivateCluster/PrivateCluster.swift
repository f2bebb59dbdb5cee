import Foundation
import Logging

/// A PostgreSQL cluster of our own: made once, found again at every start, reached by a Unix socket
/// in a folder that only its user can enter, with a random password.
///
/// The server is a process of its own: it outlives a crash of ours, and the next start adopts it.
/// Several processes may use one cluster. No other cluster of the machine is touched.
package final class PrivateCluster: Sendable {
  package enum Start: Sendable {
    /// Made or found, and started.
    case started
    /// Found running.
    case adopted
  }

  package enum Stop: Sendable {
    case stopped
    /// Another process uses the cluster.
    case leftRunning
  }

  /// The role that owns everything in it.
  package static let role = "seal"

  /// How this start found it.
  package let start: Start
  private let launcher: ClusterLauncher
  private let socketFolder: String
  private let startLock: FileLock
  private let useLock: FileLock

  private init(
    start: Start, launcher: ClusterLauncher, socketFolder: String, startLock: FileLock,
    useLock: FileLock
  ) {
    self.start = start
    self.launcher = launcher
    self.socketFolder = socketFolder
    self.startLock = startLock
    self.useLock = useLock
  }

  /// Makes the cluster when there is none, and starts it when it does not run.
  ///
  /// Throws `clusterFailed` with a sentence for the operator.
  package static func start(
    _ configuration: PrivateClusterConfiguration, logger: Logger
  ) async throws -> PrivateCluster {
    let maker = try ClusterMaker(configuration, logger: logger)
    try await maker.makeFolder()
    let startLock = try FileLock(path: maker.files.startLock)
    try await startLock.lock(.exclusive, until: .now + configuration.startTimeout)
    defer { startLock.unlock() }
    let useLock = try FileLock(path: maker.files.useLock)
    try await useLock.lock(.shared, until: .now + configuration.startTimeout)
    try await maker.makeClusterOnce()
    let launcher = ClusterLauncher(maker)
    let (start, socketFolder) = try await launcher.ensureRunning()
    return PrivateCluster(
      start: start, launcher: launcher, socketFolder: socketFolder, startLock: startLock,
      useLock: useLock)
  }

  /// Where a database of this cluster is.
  package func database(_ name: String) throws -> DatabaseConfiguration {
    try launcher.database(name, socketFolder: socketFolder)
  }

  /// Starts the server again whenever it has died, until the task is cancelled.
  ///
  /// Throws when it cannot be started. A look that fails is repeated: a process that has no file
  /// descriptor left cannot tell whether its database runs, and must not end for it.
  package func keepRunning(checkingEvery interval: Duration = .milliseconds(500)) async throws {
    while true {
      try await Task.sleep(for: interval)
      do {
        if try isRunning { continue }
      } catch {
        launcher.logger.error(
          "It cannot be told whether PostgreSQL runs", metadata: ["error": "\(error)"])
        continue
      }
      launcher.logger.error("PostgreSQL has died and is started again")
      try await restart()
    }
  }

  /// Starts the server when it does not run.
  package func restart() async throws {
    try await startLock.lock(.exclusive, until: .now + launcher.configuration.startTimeout)
    defer { startLock.unlock() }
    guard try await launcher.ensureRunning().socketFolder == socketFolder else {
      throw PostgresError(
        .clusterFailed, "The private cluster's socket has moved; this process must be restarted.")
    }
  }

  /// Stops the server (running transactions are rolled back), unless another process uses it.
  package func stop() async throws -> Stop {
    try await startLock.lock(.exclusive, until: .now + launcher.configuration.startTimeout)
    defer { startLock.unlock() }
    guard useLock.tryLock(.exclusive) else { return .leftRunning }
    defer { useLock.unlock() }
    try await launcher.stop()
    return .stopped
  }

  private var isRunning: Bool {
    get throws {
      try Postmaster.recorded(in: launcher.files)?.isRunning(in: launcher.files) ?? false
    }
  }
}
