/// The time that retries and deadlines are measured in. Passed in, so that tests decide it.
protocol RetryClock: Sendable {
  func now() -> ContinuousClock.Instant
  /// Throws `CancellationError` when the task is cancelled.
  func sleep(for duration: Duration) async throws
}

struct SystemRetryClock: RetryClock {
  func now() -> ContinuousClock.Instant { .now }

  func sleep(for duration: Duration) async throws {
    try await Task.sleep(for: duration, clock: .continuous)
  }
}
