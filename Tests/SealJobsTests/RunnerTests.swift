import Foundation
import SealJobs
import SealPrimitives
import SealTestSupport
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
    try await JobDatabase.with { jobs in
      let scene = Scene()
      let runner = jobs.runner(scene.handler)
      let running = Task { await runner.run() }
      try await jobs.add("woken")
      runner.wake()
      for await _ in scene.begun { break }
      running.cancel()
      await running.value
      #expect(scene.handler.ran == ["woken"])
      #expect(try await jobs.job("woken")?.state == .done)
    }
  }

  @Test func findsByItselfWhatTimeMakesDue() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("later", after: .seconds(60))
      let scene = Scene()
      let runner = jobs.runner(scene.handler, interval: .milliseconds(5))
      let running = Task { await runner.run() }
      jobs.clock.advance(by: .seconds(60))
      for await _ in scene.begun { break }
      running.cancel()
      await running.value
      #expect(try await jobs.job("later")?.state == .done)
    }
  }

  @Test func aLongJobHoldsUpNoOther() async throws {
    try await JobDatabase.with { jobs in
      let door = Door()
      let scene = Scene(["long": door])
      let runner = jobs.runner(scene.handler, concurrency: 2)
      let running = Task { await runner.run() }
      try await jobs.add("long")
      runner.wake()
      var begun = scene.begun.makeAsyncIterator()
      #expect(await begun.next() == "long")
      for key in ["first", "second"] {
        try await jobs.add(key)
        runner.wake()
        #expect(await begun.next() == key)
      }
      #expect(try await jobs.job("first")?.state == .done)
      #expect(try await jobs.job("long")?.state == .waiting)
      door.open()
      running.cancel()
      await running.value
      #expect(try await jobs.job("long")?.state == .done)
    }
  }

  @Test func anAccountThatHasMuchToDoLeavesWorkersToTheOthers() async throws {
    try await JobDatabase.with { jobs in
      let busy = Tenant(AccountID(uuid: UUID()), .sandbox)
      let other = Tenant(AccountID(uuid: UUID()), .sandbox)
      let door = Door()
      let scene = Scene(["1": door, "2": door, "3": door])
      for key in ["1", "2", "3"] { try await jobs.add(key, account: busy) }
      try await jobs.add("other", account: other, after: .seconds(1))
      jobs.clock.advance(by: .seconds(1))
      let runner = jobs.runner(scene.handler, concurrency: 3, accountShare: 2)
      let running = Task { await runner.run() }
      var begun = scene.begun.makeAsyncIterator()
      // All three workers look at once: one of them hands back what is too much.
      let first = [await begun.next(), await begun.next(), await begun.next()]
      #expect(first.contains("other"))
      let left = try #require(["1", "2", "3"].first { !first.contains($0) })
      #expect(try await jobs.job(left, of: busy)?.attempts == 0)
      door.open()
      #expect(await begun.next() == left)
      running.cancel()
      await running.value
      #expect(scene.handler.ran.count == 4)
    }
  }

  @Test func aJobThatIsCancelledWhileItIsHandedBackIsNobodys() async throws {
    try await JobDatabase.with { jobs in
      let busy = Tenant(AccountID(uuid: UUID()), .sandbox)
      for key in ["1", "2"] { try await jobs.add(key, account: busy) }
      try await jobs.database.write { tx in
        // What a sequence counts stays counted when the statement fails.
        try tx.execute("CREATE SEQUENCE handed_back")
        try tx.execute(
          """
          CREATE FUNCTION cancel() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM nextval('handed_back');
            DELETE FROM job WHERE job_id = OLD.job_id;
            RETURN NULL;
          END
          $$
          """)
        try tx.execute(
          """
          CREATE TRIGGER cancelled BEFORE UPDATE ON job FOR EACH ROW
            WHEN (NEW.attempts < OLD.attempts) EXECUTE FUNCTION cancel()
          """)
      }
      let handler = Recorder { _ in
        try await eventually("the other job is handed back") {
          try await jobs.database.read { tx in
            try tx.first("SELECT is_called FROM handed_back")?.decode("is_called") ?? false
          }
        }
        return .done
      }
      let runner = jobs.runner(handler, concurrency: 1, accountShare: 1)
      // Both have looked whose share is used up before either takes a job.
      let results = try await jobs.database.race(
        at: "job", Array(repeating: { try await runner.drain() }, count: 2))
      #expect(try results.map { try $0.get() }.reduce(0, +) == 1)
      #expect(handler.ran.count == 1)
    }
  }

  /// By the machine's clock, for that is what the runner sleeps by.
  @Test func looksInTimeForAJobThatGoesOnSoon() async throws {
    try await JobDatabase.with { jobs in
      let clock = SystemWallClock()
      let (times, teller) = AsyncStream.makeStream(of: Instant.self)
      let handler = Recorder { job in
        teller.yield(clock.now())
        return job.job.runs == 1 ? .again(at: clock.now().advanced(by: .milliseconds(20))) : .done
      }
      try await jobs.add("soon")
      let runner = JobRunner(
        database: jobs.database, handlers: [handler], clock: clock, random: SystemRandomBytes(),
        interval: .seconds(3_600), logger: TestLog.logger)
      let running = Task { await runner.run() }
      var begun = times.makeAsyncIterator()
      let first = try #require(await begun.next())
      let second = try #require(await begun.next())
      #expect(first.duration(to: second) >= .milliseconds(20))
      running.cancel()
      await running.value
      #expect(try await jobs.job("soon")?.state == .done)
    }
  }

  @Test func whenItEndsItFinishesWhatRunsAndBeginsNothingElse() async throws {
    try await JobDatabase.with { jobs in
      let door = Door()
      let scene = Scene(["runs": door])
      try await jobs.add("runs")
      try await jobs.add("waits", after: .seconds(1))
      jobs.clock.advance(by: .seconds(1))
      let runner = jobs.runner(scene.handler, concurrency: 1)
      let running = Task { await runner.run() }
      for await _ in scene.begun { break }
      running.cancel()
      door.open()
      await running.value
      #expect(try await jobs.job("runs")?.state == .done)
      #expect(try await jobs.job("waits")?.attempts == 0)
    }
  }

  @Test func whatAJobPutsIntoTheQueueIsDrainedToo() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("5")
      let handler = Recorder { job in
        let number = try #require(Int(job.job.key))
        if number > 0 { try await jobs.add("\(number - 1)") }
        return .done
      }
      #expect(try await jobs.runner(handler).drain() == 6)
      #expect(handler.ran == ["5", "4", "3", "2", "1", "0"])
    }
  }
}
