import Synchronization

/// A rate limit: so many from one source in each minute.
package final class RateLimit: Sendable {
  private struct State {
    var windowStart = ContinuousClock.Instant.now
    var counts: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let perMinute: Int
  /// Sources that are told apart in a window; beyond it the whole world shares one count.
  private static let mostSources = 10_000

  package init(perMinute: Int) {
    self.perMinute = perMinute
  }

  /// - Parameter source: what is counted together, such as an address.
  package func admits(_ source: String, at now: ContinuousClock.Instant) -> Bool {
    state.withLock { state in
      if state.windowStart.duration(to: now) >= .seconds(60) {
        state = State(windowStart: now)
      }
      let isNew = state.counts[source] == nil
      let counted = isNew && state.counts.count >= Self.mostSources ? "" : source
      let count = state.counts[counted, default: 0] + 1
      state.counts[counted] = count
      return count <= perMinute
    }
  }
}
