import Foundation

/// The server process that `postmaster.pid` names (PostgreSQL, miscinit.h: one fact a line).
struct Postmaster: Sendable, Equatable {
  let processID: pid_t
  let socketFolder: String
  /// "starting", "ready", "stopping", "standby"; empty before it says anything.
  let status: String

  /// `nil` when the file is incomplete, as it is for a moment.
  init?(processFile text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard let processID = lines.first.flatMap({ pid_t($0) }), processID > 0 else { return nil }
    self.processID = processID
    socketFolder = lines.count > 4 ? lines[4] : ""
    status = lines.count > 7 ? lines[7] : ""
  }

  /// What the file says, whether or not the process lives.
  static func recorded(in files: ClusterFiles) throws -> Postmaster? {
    guard files.exists(files.processFile) else { return nil }
    return Postmaster(processFile: try files.read(files.processFile))
  }

  /// Whether the process lives and works in this cluster's data: a number may have been given to
  /// another process since. A server stays in its data folder for all its life.
  func isRunning(in files: ClusterFiles) -> Bool {
    var link = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/\(processID)/cwd", &link, Int(PATH_MAX))
    guard count > 0, let real = realpath(files.data, nil) else { return false }
    defer { free(real) }
    return strcmp(real, link) == 0
  }

  var processLives: Bool {
    kill(processID, 0) == 0 || errno == EPERM
  }
}
