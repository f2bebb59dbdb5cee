import Synchronization

/// A rate limit on forms: so many from one address in each minute.
final class PostingLimit: Sendable {
  private struct State {
    var windowStart = ContinuousClock.Instant.now
    var counts: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let perMinute: Int
  /// Addresses that are told apart in a window; beyond it the whole world shares one count.
  private static let mostAddresses = 10_000

  init(perMinute: Int) {
    self.perMinute = perMinute
  }

  func admits(_ address: String, at now: ContinuousClock.Instant) -> Bool {
    state.withLock { state in
      if state.windowStart.duration(to: now) >= .seconds(60) {
        state = State(windowStart: now)
      }
      let isNew = state.counts[address] == nil
      let counted = isNew && state.counts.count >= Self.mostAddresses ? "" : address
      let count = state.counts[counted, default: 0] + 1
      state.counts[counted] = count
      return count <= perMinute
    }
  }
}
