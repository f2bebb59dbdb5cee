import SealPrimitives
import SealRPC

/// Makes the tries of one call, all within one deadline.
struct RetryLoop: Sendable {
  let policy: RetryPolicy
  let clock: any RetryClock
  let random: any RandomBytes

  /// `attempt` is given the time that is left. Throws the last try's error, as it was.
  func run<Result>(
    timeout: Duration, isRepeatable: Bool, _ attempt: (Duration) async throws -> Result
  ) async throws -> Result {
    let deadline = clock.now() + timeout
    var attempts = 0
    while true {
      do {
        attempts += 1
        return try await attempt(clock.now().duration(to: deadline))
      } catch let error as RPCError {
        guard
          let delay = policy.delay(
            after: error, attempt: attempts, isRepeatable: isRepeatable, random: random),
          clock.now() + delay < deadline
        else { throw error }
        try await clock.sleep(for: delay)
      }
    }
  }
}
