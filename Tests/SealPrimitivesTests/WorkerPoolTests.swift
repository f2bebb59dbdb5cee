import SealPrimitives
import Synchronization
import Testing

@Suite struct WorkerPoolTests {
  /// Pieces of work, and what became of them.
  private final class Queue: Sendable {
    struct State {
      var waiting = 0
      var looks = 0
      var running = 0
      var mostRunning = 0
      var done = 0
    }
    let state = Mutex(State())

    func find() -> Int? {
      state.withLock { state in
        state.looks += 1
        guard state.waiting > 0 else { return nil }
        state.waiting -= 1
        state.running += 1
        state.mostRunning = max(state.mostRunning, state.running)
        return state.waiting
      }
    }

    func finish() {
      state.withLock {
        $0.running -= 1
        $0.done += 1
      }
    }

    func wait(until condition: @Sendable (State) -> Bool) async throws {
      let end = ContinuousClock.now + .seconds(120)
      while !state.withLock({ condition($0) }) {
        guard ContinuousClock.now < end else { throw CancellationError() }
        await Task.yield()
      }
    }
  }

  @Test func workIsDoneByAsManyAsThereAreAndNobodyLooksForLong() async throws {
    let (queue, pool) = (Queue(), WorkerPool(size: 3, interval: .seconds(3_600)))
    let running = Task {
      await pool.run(finding: { queue.find() }) { _ in
        // Until three are at it at once; the last one has nobody to wait for.
        let end = ContinuousClock.now + .seconds(120)
        while queue.state.withLock({ $0.mostRunning < 3 && $0.waiting > 0 }),
          ContinuousClock.now < end
        {
          await Task.yield()
        }
        queue.finish()
      }
    }
    // It looks when it begins.
    try await queue.wait { $0.looks > 0 }
    queue.state.withLock { $0.waiting = 12 }
    pool.wake()
    try await queue.wait { $0.done == 12 }
    #expect(queue.state.withLock { $0.mostRunning } == 3)

    // One wake for nothing is one look, or two when somebody was looking just then.
    let before = queue.state.withLock { $0.looks }
    pool.wake()
    try await queue.wait { $0.looks > before }
    running.cancel()
    await running.value
    #expect(queue.state.withLock { $0.looks } <= before + 7)
  }

  @Test func aWakeWhileEverybodyWorksIsNotLost() async throws {
    let (queue, pool) = (Queue(), WorkerPool(size: 1, interval: .seconds(3_600)))
    queue.state.withLock { $0.waiting = 1 }
    let running = Task {
      await pool.run(finding: { queue.find() }) { _ in
        if queue.state.withLock({ $0.done }) == 0 {
          queue.state.withLock { $0.waiting = 1 }
          pool.wake()
        }
        queue.finish()
      }
    }
    try await queue.wait { $0.done == 2 }
    running.cancel()
    await running.value
  }
}
