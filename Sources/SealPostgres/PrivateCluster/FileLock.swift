import Foundation

/// A lock on a file between processes (flock(2)); the kernel lets go of it when its owner dies.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Opens, and makes if need be, the lock's file; takes nothing yet.
  init(path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw PostgresError(
        .clusterFailed, "`\(path)` cannot be opened: \(String(cString: strerror(errno))).")
    }
  }

  deinit {
    close(descriptor)
  }

  enum Mode: Int32 {
    case shared = 1
    case exclusive = 2
  }

  /// Whether it could be had at once. Changes the mode when it is held already.
  func tryLock(_ mode: Mode) -> Bool {
    flock(descriptor, mode.rawValue | LOCK_NB) == 0
  }

  /// Waits until the lock can be had; asked for twenty times a second, since flock blocks a thread.
  func lock(_ mode: Mode, until end: ContinuousClock.Instant) async throws {
    while !tryLock(mode) {
      guard ContinuousClock.now < end else {
        throw PostgresError(
          .clusterFailed,
          "Another process has been starting or stopping the private cluster for too long.")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  func unlock() {
    flock(descriptor, LOCK_UN)
  }
}
