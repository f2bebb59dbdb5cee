import SealPrimitives
import Synchronization
import Testing

@Suite struct WokenCrewTests {
  /// Pieces of work, and what became of them.
  private final class Desk: Sendable {
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
    let (desk, crew) = (Desk(), WokenCrew(size: 3, interval: .seconds(3_600)))
    let running = Task {
      await crew.run(finding: { desk.find() }) { _ in
        // Until three are at it at once; the last one has nobody to wait for.
        let end = ContinuousClock.now + .seconds(120)
        while desk.state.withLock({ $0.mostRunning < 3 && $0.waiting > 0 }),
          ContinuousClock.now < end
        {
          await Task.yield()
        }
        desk.finish()
      }
    }
    // It looks when it begins.
    try await desk.wait { $0.looks > 0 }
    desk.state.withLock { $0.waiting = 12 }
    crew.wake()
    try await desk.wait { $0.done == 12 }
    #expect(desk.state.withLock { $0.mostRunning } == 3)

    // One wake for nothing is one look, or two when somebody was looking just then.
    let before = desk.state.withLock { $0.looks }
    crew.wake()
    try await desk.wait { $0.looks > before }
    running.cancel()
    await running.value
    #expect(desk.state.withLock { $0.looks } <= before + 7)
  }

  @Test func aWakeWhileEverybodyWorksIsNotLost() async throws {
    let (desk, crew) = (Desk(), WokenCrew(size: 1, interval: .seconds(3_600)))
    desk.state.withLock { $0.waiting = 1 }
    let running = Task {
      await crew.run(finding: { desk.find() }) { _ in
        if desk.state.withLock({ $0.done }) == 0 {
          desk.state.withLock { $0.waiting = 1 }
          crew.wake()
        }
        desk.finish()
      }
    }
    try await desk.wait { $0.done == 2 }
    running.cancel()
    await running.value
  }
}
