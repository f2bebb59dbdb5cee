internal import CPostgres
import Foundation
import Synchronization

/// Wakes a connection's thread out of poll(2) when the job it works on is cancelled.
///
/// One job at a time holds a ticket; ringing with an old ticket does nothing, so a cancellation
/// that comes late cannot hit the next job.
final class Bell: Sendable {
  private struct State {
    var ticket: UInt64 = 0
    var isRung = false
  }

  /// An eventfd(2); readable while the bell is rung.
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

  /// A ticket for the next job.
  func arm() -> UInt64 {
    state.withLock { state in
      if state.isRung { drain() }
      state.ticket += 1
      state.isRung = false
      return state.ticket
    }
  }

  func ring(_ ticket: UInt64) {
    state.withLock { state in
      guard state.ticket == ticket, !state.isRung else { return }
      state.isRung = true
      var one: UInt64 = 1
      // Cannot fail: the counter is 0.
      write(descriptor, &one, 8)
    }
  }

  var isRung: Bool {
    state.withLock { $0.isRung }
  }

  private func drain() {
    var count: UInt64 = 0
    read(descriptor, &count, 8)
  }
}
