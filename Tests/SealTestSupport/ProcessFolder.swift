import Foundation

/// The folder that holds all folders of one test process, gone when the process is, however it
/// ends: its watchdog removes it, and where that was killed too, the next test process does.
///
/// It lies in memory where there is room: a test's database is then made and dropped several times
/// as fast as on a disk. Nothing is proved less by it. Tests kill processes, and what a killed
/// process has written stays with the kernel, on a disk as in memory; only a loss of power, which
/// no test causes, tells whether fsync(2) was called, and `ServerFacts` refuses servers that do
/// not.
package struct ProcessFolder: Sendable {
  package let path: String
  /// Says that the process lives: flock(2) on the folder ends with it.
  private let lock: FileLock
  package let watchdog: Watchdog

  private static let prefix = "seal-tests."

  /// Makes one, and removes those that dead processes have left.
  package init(in place: String? = nil) throws {
    let place = try place ?? Self.place()
    // It gets the name that is swept when it has its lock.
    let unlocked = try TemporaryFolder.makeUnique(place + "/seal-new.XXXXXX")
    guard let lock = try FileLock(unlocked) else { throw SystemFailure(call: "flock") }
    path = place + "/" + Self.prefix + unlocked.suffix(6)
    guard rename(unlocked, path) == 0 else { throw SystemFailure(call: "rename") }
    self.lock = lock
    watchdog = try Watchdog(over: path)
    try Self.sweep(place)
  }

  /// Removes the folders in `place` whose processes are dead, with every process in them.
  private static func sweep(_ place: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: place)
    where name.hasPrefix(prefix) {
      let folder = place + "/" + name
      guard let lock = try FileLock(folder) else { continue }
      try Watchdog(over: folder).finish()
      lock.release()
    }
  }

  /// Memory if two gigabytes of it are free, which is several times what all tests need at once and
  /// more than containers usually give; else the disk.
  private static func place() throws -> String {
    let memory = "/dev/shm"
    let mounts = try String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)
    let isMemory = mounts.split(separator: "\n").contains {
      $0.split(separator: " ").dropFirst().prefix(2) == [memory[...], "tmpfs"]
    }
    var status = statvfs()
    guard isMemory, statvfs(memory, &status) == 0,
      UInt64(status.f_bavail) * UInt64(status.f_frsize) >= 2 << 30, access(memory, W_OK) == 0
    else { return "/tmp" }
    return memory
  }
}

/// An exclusive flock(2) on a folder.
private struct FileLock: Sendable {
  private let descriptor: Int32

  /// Takes it; nil when another process has it, or the folder is another user's or gone.
  init?(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == EACCES || errno == ENOENT else { throw SystemFailure(call: "open") }
      return nil
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  func release() {
    close(descriptor)
  }
}
