import SealPrimitives
import SealRPC

/// When a call that failed is worth another try, and how long to wait before it.
///
/// The wait doubles with each try and is then chosen at random between half of it and the whole, so
/// that clients that failed together do not come back together. It is never shorter than the server
/// asked for.
public struct RetryPolicy: Sendable, Hashable {
  /// The first included. 1 means no retries.
  public var attempts = 5
  public var firstDelay = Duration.milliseconds(100)
  public var longestDelay = Duration.seconds(5)

  public init() {}

  /// How long to wait before the next try; `nil` when there should be none.
  ///
  /// - Parameters:
  ///   - attempt: how many were made, 1 or more.
  ///   - isRepeatable: whether the call does no harm when its first try had its effect: it changes
  ///     nothing, or carries a `request_id`.
  func delay(
    after error: RPCError, attempt: Int, isRepeatable: Bool, random: some RandomBytes
  ) -> Duration? {
    guard attempt < attempts, isRepeatable || error.isKnownNotToHaveRun else { return nil }
    switch error.code {
    case .unavailable where error.reason != RPCError.shutDown.reason: break
    case .aborted: break
    case .resourceExhausted where error.retryDelay != nil: break
    default: return nil
    }
    let doubled = firstDelay * (1 << min(attempt - 1, 20))
    let longest = min(doubled, longestDelay)
    let part = random.bytes(2).reduce(0) { $0 << 8 | Int($1) }
    let chosen = longest / 2 + longest / 2 * part / 65_535
    return max(chosen, error.retryDelay ?? .zero)
  }
}
