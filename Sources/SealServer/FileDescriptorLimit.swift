import Foundation

/// How many files, sockets among them, this process may have open.
enum FileDescriptorLimit {
  /// What it may raise its limit to.
  static var hardest: UInt64 { UInt64(read().rlim_max) }

  /// Takes what the system grants: the usual limit of 1,024 stands for programs that use select(2).
  ///
  /// Returns what it may have open from now on.
  static func raise() -> UInt64 {
    var limit = read()
    if limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = limit.rlim_max
      // Less is granted: then connections are fewer.
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return UInt64(read().rlim_cur)
  }

  /// What a server needs beside its callers' connections: those to PostgreSQL, and some for
  /// fetches, files and event loops.
  static func besideConnections(_ settings: Settings) -> UInt64 {
    UInt64(settings.databaseConnections) + 256
  }

  private static func read() -> rlimit {
    var limit = rlimit()
    let done = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    precondition(done == 0, "the limit of open files can always be read")
    return limit
  }
}

extension Settings {
  /// With no more connections than the process may have: one more would take the descriptor that
  /// the database or a file needs, and end the server.
  ///
  /// - Parameter descriptors: how many files it may have open.
  /// - Throws: `SettingsProblems` where not even 64 connections would be left.
  func fitting(descriptors: UInt64) throws -> Settings {
    let beside = FileDescriptorLimit.besideConnections(self)
    guard descriptors >= beside + 64 else {
      throw SettingsProblems(problems: [
        "A process may have \(descriptors) files open here; the server needs \(beside + 64): raise "
          + "the limit (`LimitNOFILE`, `ulimit -n`)."
      ])
    }
    var settings = self
    settings.limits.connections = min(
      limits.connections, Int(clamping: descriptors - beside))
    return settings
  }
}
