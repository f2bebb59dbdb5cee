import SealPrimitives
import Synchronization

/// Endpoints whose last answer took long, and how many of them are being served. Each server learns
/// that by itself, by one attempt.
final class SlowEndpoints: Sendable {
  /// A receiver that takes longer for an answer is slow.
  private static let longest = Duration.seconds(2)

  private struct State {
    var known: Set<WebhookEndpointID> = []
    var served: Set<WebhookEndpointID> = []
  }

  private let limit: Int
  private let state = Mutex(State())

  init(atMost limit: Int) {
    self.limit = limit
  }

  /// Those that have to wait, for as many as may be are being served.
  var exhausted: [WebhookEndpointID] {
    state.withLock { $0.served.count < limit ? [] : Array($0.known) }
  }

  /// Begins to serve an endpoint; `false` when it is slow, and as many as may be are being served.
  func take(_ id: WebhookEndpointID) -> Bool {
    state.withLock {
      guard $0.known.contains(id) else { return true }
      guard $0.served.count < limit else { return false }
      $0.served.insert(id)
      return true
    }
  }

  func giveBack(_ id: WebhookEndpointID) {
    _ = state.withLock { $0.served.remove(id) }
  }

  /// What an attempt shows; `true` when it is new that the endpoint is slow.
  func learn(_ id: WebhookEndpointID, time: Duration) -> Bool {
    state.withLock {
      guard time > Self.longest else {
        $0.known.remove(id)
        return false
      }
      return $0.known.insert(id).inserted
    }
  }
}
