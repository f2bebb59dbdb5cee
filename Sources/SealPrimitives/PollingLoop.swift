/// A loop that runs its body when it is woken, and at intervals anyway.
///
/// A body reads what there is to do, so it does not matter how often it is woken: wakes while it
/// runs, and in the pause after it, are one more run afterwards. So under load a run does what many
/// woke for; who wakes it after a while waits for nothing.
package final class PollingLoop: Sendable {
  private let interval: Duration
  private let pause: Duration
  private let wakes: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation

  /// - Parameters:
  ///   - interval: how long what nobody wakes for may wait.
  ///   - pause: how long the next run waits after one.
  package init(interval: Duration, pause: Duration = .zero) {
    self.interval = interval
    self.pause = pause
    (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Runs the body soon.
  package func wake() {
    waker.yield()
  }

  /// Runs the body at once and from then on until this task is cancelled. A body that runs by then
  /// is finished, undisturbed by the cancellation. To be called once.
  ///
  /// - Parameter failed: told what a body threw; the next one may do better.
  package func run(
    _ body: @escaping @Sendable () async throws -> Void,
    failed: @escaping @Sendable (any Error) -> Void
  ) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [waker, interval] in
        do {
          while true {
            waker.yield()
            try await Task.sleep(for: interval)
          }
        } catch { return }  // Cancelled: the regular end.
      }
      for await _ in wakes {
        // A task of its own, so that it does not see the cancellation.
        await Task {
          do {
            try await body()
          } catch {
            failed(error)
          }
        }.value
        guard pause > .zero else { continue }
        // Cancelled: there is no next run.
        do { try await Task.sleep(for: pause) } catch { break }
      }
      group.cancelAll()
    }
  }
}
