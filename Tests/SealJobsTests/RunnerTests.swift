import SealJobs
import SealPrimitives
import Testing

/// A runner that runs, as in a server.
@Suite struct RunnerTests {
  /// A handler that tells of each job it begins, and does it when its door is passed.
  private struct Scene {
    let begun: AsyncStream<String>
    let handler: Recorder

    init(_ doors: [String: Door] = [:]) {
      let (begun, teller) = AsyncStream.makeStream(of: String.self)
      self.begun = begun
      handler = Recorder { job in
        teller.yield(job.job.key)
        await doors[job.job.key]?.pass()
        return .done
      }
    }
  }

  @Test func wakesWhenItIsToldAndEndsWhenItIsCancelled() async throws {
    try await Bench.with { bench in
      let scene = Scene()
      let runner = bench.runner(scene.handler)
      let running = Task { await runner.run() }
      try await bench.add("woken")
      runner.wake()
      for await _ in scene.begun { break }
      running.cancel()
      await running.value
      #expect(scene.handler.ran == ["woken"])
      #expect(try await bench.job("woken")?.state == .done)
    }
  }

  @Test func findsByItselfWhatTimeMakesDue() async throws {
    try await Bench.with { bench in
      try await bench.add("later", after: .seconds(60))
      let scene = Scene()
      let runner = bench.runner(scene.handler, interval: .milliseconds(5))
      let running = Task { await runner.run() }
      bench.clock.advance(by: .seconds(60))
      for await _ in scene.begun { break }
      running.cancel()
      await running.value
      #expect(try await bench.job("later")?.state == .done)
    }
  }

  @Test func aLongJobHoldsUpNoOther() async throws {
    try await Bench.with { bench in
      let door = Door()
      let scene = Scene(["long": door])
      let runner = bench.runner(scene.handler, concurrency: 2)
      let running = Task { await runner.run() }
      try await bench.add("long")
      runner.wake()
      var begun = scene.begun.makeAsyncIterator()
      #expect(await begun.next() == "long")
      for key in ["first", "second"] {
        try await bench.add(key)
        runner.wake()
        #expect(await begun.next() == key)
      }
      #expect(try await bench.job("first")?.state == .done)
      #expect(try await bench.job("long")?.state == .waiting)
      door.open()
      running.cancel()
      await running.value
      #expect(try await bench.job("long")?.state == .done)
    }
  }

  @Test func whenItEndsItFinishesWhatRunsAndBeginsNothingElse() async throws {
    try await Bench.with { bench in
      let door = Door()
      let scene = Scene(["runs": door])
      try await bench.add("runs")
      try await bench.add("waits", after: .seconds(1))
      bench.clock.advance(by: .seconds(1))
      let runner = bench.runner(scene.handler, concurrency: 1)
      let running = Task { await runner.run() }
      for await _ in scene.begun { break }
      running.cancel()
      door.open()
      await running.value
      #expect(try await bench.job("runs")?.state == .done)
      #expect(try await bench.job("waits")?.attempts == 0)
    }
  }

  @Test func whatAJobPutsIntoTheQueueIsDrainedToo() async throws {
    try await Bench.with { bench in
      try await bench.add("5")
      let handler = Recorder { job in
        let number = try #require(Int(job.job.key))
        if number > 0 { try await bench.add("\(number - 1)") }
        return .done
      }
      #expect(try await bench.runner(handler).drain() == 6)
      #expect(handler.ran == ["5", "4", "3", "2", "1", "0"])
    }
  }
}
