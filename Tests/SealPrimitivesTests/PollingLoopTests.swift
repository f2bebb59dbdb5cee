import SealPrimitives
import SealTestSupport
import Synchronization
import Testing

@Suite struct PollingLoopTests {
  private static let never = Duration.seconds(3_600)

  /// A loop whose body waits at a gate, under the number of its run.
  private final class Runs: Sendable {
    let gate = Gate()
    private let number = Mutex(0)

    func pass() async throws {
      let run = number.withLock {
        $0 += 1
        return $0
      }
      try await gate.pass("\(run)")
    }

    var count: Int { number.withLock { $0 } }
  }

  private func run(
    pause: Duration = .zero, _ body: (PollingLoop, Runs) async throws -> Void
  ) async throws {
    let (loop, runs) = (PollingLoop(interval: Self.never, pause: pause), Runs())
    let running = Task {
      await loop.run({ try await runs.pass() }, failed: { Issue.record($0) })
    }
    try await body(loop, runs)
    running.cancel()
    await running.value
  }

  @Test func itRunsAtOnce() async throws {
    try await run { _, runs in
      #expect(await runs.gate.next() == [.arrived("1")])
      runs.gate.open("1")
    }
  }

  @Test func manyWakesDuringARunAreOneMoreRun() async throws {
    try await run { loop, runs in
      #expect(await runs.gate.next() == [.arrived("1")])
      for _ in 0..<100 { loop.wake() }
      runs.gate.open("1")
      #expect(await runs.gate.next() == [.arrived("2")])
      runs.gate.open("2")
      for _ in 0..<1_000 { await Task.yield() }
      #expect(runs.count == 2)
    }
  }

  @Test func aWakeInThePauseIsNotLost() async throws {
    try await run(pause: .milliseconds(50)) { loop, runs in
      #expect(await runs.gate.next() == [.arrived("1")])
      runs.gate.open("1")
      loop.wake()
      #expect(await runs.gate.next() == [.arrived("2")])
      runs.gate.open("2")
    }
  }

  @Test func aRunThatFailsIsToldAndNotTheLast() async throws {
    struct Failure: Error {}
    let loop = PollingLoop(interval: Self.never)
    let told = Mutex(0)
    let running = Task {
      await loop.run({ throw Failure() }, failed: { _ in told.withLock { $0 += 1 } })
    }
    try await eventually("it failed twice") {
      loop.wake()
      return told.withLock { $0 } >= 2
    }
    running.cancel()
    await running.value
  }

  @Test func cancelledInAPauseItEndsAndRunsNoMore() async throws {
    let counted = Mutex(0)
    try await run(pause: Self.never) { loop, runs in
      #expect(await runs.gate.next() == [.arrived("1")])
      runs.gate.open("1")
      loop.wake()
      for _ in 0..<1_000 { await Task.yield() }
      counted.withLock { $0 = runs.count }
    }
    #expect(counted.withLock { $0 } == 1)
  }

  @Test func aRunSeesNothingOfTheCancellation() async throws {
    let (loop, runs) = (PollingLoop(interval: Self.never), Runs())
    let running = Task {
      await loop.run({ try await runs.pass() }, failed: { Issue.record($0) })
    }
    #expect(await runs.gate.next() == [.arrived("1")])
    running.cancel()
    runs.gate.open("1")
    await running.value
    #expect(runs.count == 1)
  }
}
