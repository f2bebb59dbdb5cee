import Foundation

/// Cleans up after this process however it ends, `kill -9` included: a shell that waits for the end
/// of a pipe whose only writer we are, then kills every process that works inside the folder (a
/// server works in its data folder) and removes the folder.
package struct Watchdog: Sendable {
  /// The writing end; closed by the kernel with the process.
  private let pipe: Int32
  package let processID: pid_t

  private static let script = """
    trap '' INT TERM HUP
    cat >/dev/null
    quiet=0
    while [ "$quiet" -lt 3 ]; do
      quiet=$((quiet + 1))
      inside=$(find /proc/[0-9]*/cwd -maxdepth 0 -lname "$1/*" 2>/dev/null | cut -d / -f 3)
      if [ -n "$inside" ]; then
        quiet=0
        kill -9 $inside 2>/dev/null
      fi
      rm -rf "$1" 2>/dev/null
      sleep 0.05
    done
    rm -rf "$1"
    """

  package init(over folder: String) throws {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { throw SystemFailure(call: "pipe") }
    defer { close(ends[0]) }
    // No other child of ours may hold the writing end, or the watchdog would wait for it too.
    guard fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0, fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 else {
      throw SystemFailure(call: "fcntl")
    }
    pipe = ends[1]

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own: what kills our process group must not kill it.
    posix_spawnattr_setflags(&attributes, 0x80 /* POSIX_SPAWN_SETSID */)

    let words = Self.copies(of: ["/bin/sh", "-c", Self.script, "watchdog", folder])
    let environment = Self.copies(of: ["PATH=/usr/bin:/bin"])
    defer { (words + environment).forEach { free($0) } }
    var processID: pid_t = 0
    let code = posix_spawn(
      &processID, "/bin/sh", &actions, &attributes, words + [nil], environment + [nil])
    guard code == 0 else { throw SystemFailure(call: "posix_spawn", code: code) }
    self.processID = processID
  }

  /// Cleans up now, and returns when that is done.
  package func finish() {
    close(pipe)
    var status: Int32 = 0
    waitpid(processID, &status, 0)
  }

  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) }
  }
}
