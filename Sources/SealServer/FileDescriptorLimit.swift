import Foundation

/// How many files, sockets among them, this process may have open.
enum FileDescriptorLimit {
  /// What it may raise its limit to.
  static var hardest: UInt64 { UInt64(read().rlim_max) }

  /// Takes what the system grants: the usual limit of 1,024 stands for programs that use select(2).
  static func raise() {
    var limit = read()
    guard limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    // Less is granted: then connections are refused earlier, as the doctor says.
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  private static func read() -> rlimit {
    var limit = rlimit()
    let done = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    precondition(done == 0, "the limit of open files can always be read")
    return limit
  }
}
