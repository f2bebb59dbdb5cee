import Synchronization

/// Whether the server takes calls, and whether what it stands on would let it do them.
package final class HealthState: Sendable {
  /// Asks what the server stands on. May take long: nobody waits for it beyond `patience`.
  package typealias Probe = @Sendable () async -> Bool

  private struct Looks {
    var isWell = true
    var time: ContinuousClock.Instant?
    /// The look that runs, by its number.
    var running: Int?
    var count = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let draining = Atomic<Bool>(false)
  private let looks = Mutex(Looks())
  private let probe: Probe?
  private let freshness: Duration
  private let patience: Duration

  /// - Parameters:
  ///   - probe: without one the server stands on nothing.
  ///   - freshness: how long an answer is given again without asking.
  ///   - patience: a probe that takes longer has said no; until it returns none other is begun.
  init(
    probe: Probe?, freshness: Duration = .seconds(1), patience: Duration = .seconds(2)
  ) {
    self.probe = probe
    self.freshness = freshness
    self.patience = patience
  }

  var isDraining: Bool { draining.load(ordering: .acquiring) }

  func drainStarted() {
    draining.store(true, ordering: .releasing)
  }

  func status() async -> RPCV1.ServingStatus {
    if !isDraining, let probe { await look(probe) }
    if isDraining { return .draining }
    return looks.withLock(\.isWell) ? .serving : .notServing
  }

  /// Returns when something is known that is fresh, or as fresh as it gets.
  private func look(_ probe: @escaping Probe) async {
    await withCheckedContinuation { continuation in
      let (isKnown, begun) = looks.withLock { looks -> (Bool, Int?) in
        if let time = looks.time, .now - time < freshness { return (true, nil) }
        // It has outlasted its patience.
        if looks.running != nil, looks.waiting.isEmpty { return (true, nil) }
        looks.waiting.append(continuation)
        guard looks.running == nil else { return (false, nil) }
        looks.count += 1
        looks.running = looks.count
        return (false, looks.count)
      }
      if isKnown { continuation.resume() }
      guard let begun else { return }
      // Of no caller: several wait for one look, and it may outlast them all.
      Task {
        let isWell = await probe()
        looked(begun, isWell, hasEnded: true)
      }
      Task { [patience] in
        do {
          try await Task.sleep(for: patience)
        } catch {
          return  // Nobody cancels it.
        }
        looked(begun, false, hasEnded: false)
      }
    }
  }

  private func looked(_ number: Int, _ isWell: Bool, hasEnded: Bool) {
    let waiting = looks.withLock { looks in
      guard looks.running == number else { return [CheckedContinuation<Void, Never>]() }
      looks.isWell = isWell
      if hasEnded {
        looks.running = nil
        looks.time = .now
      }
      defer { looks.waiting = [] }
      return looks.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}

/// The built-in health service.
struct HealthCheck: RPCV1.HealthService {
  let state: HealthState

  func check(
    _ request: RPCV1.CheckRequest, context: CallContext
  ) async throws -> RPCV1.CheckResponse {
    RPCV1.CheckResponse(status: await state.status())
  }
}
