import Synchronization

/// Where handlers of tests wait until the test lets them go on.
package final class Gate: Sendable {
  package enum Event: Equatable, Sendable {
    case arrived(String)
    case cancelled(String)
  }

  private struct State {
    var open: Set<String> = []
    var waiting: [String: CheckedContinuation<Void, any Error>] = [:]
  }

  /// What happened, in order. For one reader.
  package let events: AsyncStream<Event>
  private let reporter: AsyncStream<Event>.Continuation
  private let state = Mutex(State())

  package init() {
    (events, reporter) = AsyncStream.makeStream()
  }

  /// Returns once `open` was called with this name, or throws `CancellationError`.
  package func pass(_ name: String) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOpen = state.withLock {
          if $0.open.contains(name) { return true }
          $0.waiting[name] = continuation
          return false
        }
        if isOpen { continuation.resume() }
        reporter.yield(.arrived(name))
        if Task.isCancelled { cancel(name) }
      }
    } onCancel: {
      cancel(name)
    }
  }

  package func open(_ name: String) {
    state.withLock {
      $0.open.insert(name)
      return $0.waiting.removeValue(forKey: name)
    }?.resume()
  }

  private func cancel(_ name: String) {
    guard let waiting = state.withLock({ $0.waiting.removeValue(forKey: name) }) else { return }
    reporter.yield(.cancelled(name))
    waiting.resume(throwing: CancellationError())
  }

  /// The next so many events.
  package func next(_ count: Int = 1) async -> [Event] {
    var found: [Event] = []
    for await event in events {
      found.append(event)
      if found.count == count { break }
    }
    return found
  }
}
