import Synchronization

/// A pool of workers, of which no more look for work than find some.
///
/// One is woken to look; whoever finds something has the next one look before doing it. So one
/// piece of work costs the look that finds it and one that finds nothing, however many could do it.
package final class WorkerPool: Sendable {
  private enum State {
    case idle, looking, working
  }

  private let interval: Duration
  private let wakes: [AsyncStream<Void>]
  private let wakers: [AsyncStream<Void>.Continuation]
  private let states: Mutex<[State]>
  private let ending = Atomic(false)

  /// - Parameters:
  ///   - size: how many pieces of work are done at once.
  ///   - interval: how long what nobody wakes for may wait.
  package init(size: Int, interval: Duration) {
    precondition(size > 0, "Somebody has to do the work.")
    self.interval = interval
    let streams = (0..<size).map { _ in
      AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }
    wakes = streams.map(\.stream)
    wakers = streams.map(\.continuation)
    states = Mutex(Array(repeating: .idle, count: size))
  }

  /// The task that ran it was cancelled: nothing more is to be begun.
  package var isEnding: Bool { ending.load(ordering: .relaxed) }

  /// Has somebody look soon.
  package func wake() {
    let worker = states.withLock { states -> Int? in
      // Who looks may have looked too early, and looks again. Who works looks afterwards anyway.
      if let worker = states.firstIndex(of: .looking) { return worker }
      guard let worker = states.firstIndex(of: .idle) else { return nil }
      states[worker] = .looking
      return worker
    }
    if let worker { wakers[worker].yield() }
  }

  /// Looks at once and from then on until this task is cancelled. What is being done by then is
  /// finished, undisturbed by the cancellation. To be called once.
  ///
  /// - Parameters:
  ///   - find: takes a piece of work; `nil` when there is none, or no more is to be begun.
  ///   - work: does it.
  package func run<Work: Sendable>(
    finding find: @escaping @Sendable () async -> Work?,
    doing work: @escaping @Sendable (Work) async -> Void
  ) async {
    await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { [self] in
          do {
            while true {
              wake()
              try await Task.sleep(for: interval)
            }
          } catch { return }  // Cancelled: the regular end.
        }
        for worker in wakes.indices {
          group.addTask { [self] in
            for await _ in wakes[worker] {
              // A task of its own, so that it does not see the cancellation.
              await Task { await look(worker, find, work) }.value
            }
          }
        }
      }
    } onCancel: {
      ending.store(true, ordering: .relaxed)
    }
  }

  private func look<Work: Sendable>(
    _ worker: Int, _ find: @Sendable () async -> Work?, _ work: @Sendable (Work) async -> Void
  ) async {
    set(worker, .looking)
    while let found = await find() {
      set(worker, .working)
      wake()
      await work(found)
      set(worker, .looking)
    }
    set(worker, .idle)
  }

  private func set(_ worker: Int, _ state: State) {
    states.withLock { $0[worker] = state }
  }
}
