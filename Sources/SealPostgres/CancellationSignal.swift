internal import CPostgres
import Foundation
import Synchronization

/// Makes a connection's thread return from poll(2) when the job it works on is cancelled.
///
/// One job at a time has a number; a cancellation under an older number does nothing, so one that
/// comes late cannot hit the next job.
final class CancellationSignal: Sendable {
  private struct State {
    var job: UInt64 = 0
    var isCancelled = false
  }

  /// An eventfd(2); readable once the job is cancelled.
  let descriptor: Int32
  private let state = Mutex(State())

  init() throws {
    descriptor = seal_eventfd()
    guard descriptor >= 0 else {
      throw PostgresError(.unavailable, "No file descriptor is left (errno \(errno)).")
    }
  }

  deinit {
    close(descriptor)
  }

  /// The number of the job that begins.
  func begin() -> UInt64 {
    state.withLock { state in
      if state.isCancelled { drain() }
      state.job += 1
      state.isCancelled = false
      return state.job
    }
  }

  func cancel(_ job: UInt64) {
    state.withLock { state in
      guard state.job == job, !state.isCancelled else { return }
      state.isCancelled = true
      var one: UInt64 = 1
      // Cannot fail: the counter is 0.
      write(descriptor, &one, 8)
    }
  }

  var isCancelled: Bool {
    state.withLock { $0.isCancelled }
  }

  private func drain() {
    var count: UInt64 = 0
    read(descriptor, &count, 8)
  }
}
