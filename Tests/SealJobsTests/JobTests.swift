import Foundation
import SealJobs
import SealPostgres
import SealPrimitives
import Testing

@Suite struct JobTests {
  @Test func whatIsDueIsDoneOnceAndWhatIsNotWaits() async throws {
    try await Bench.with { bench in
      try await bench.add("now")
      try await bench.add("later", after: .seconds(60))
      let handler = Recorder()
      #expect(try await bench.runner(handler).drain() == 1)
      #expect(handler.ran == ["now"])
      #expect(try await bench.job("now")?.state == .done)
      #expect(try await bench.runner(handler).drain() == 0)
      bench.clock.advance(by: .seconds(60))
      #expect(try await bench.runner(handler).drain() == 1)
      #expect(handler.ran == ["now", "later"])
    }
  }

  @Test func aJobOfTheSameKindAndKeyIsNotMadeTwice() async throws {
    try await Bench.with { bench in
      #expect(try await bench.add("letter"))
      #expect(try await !bench.add("letter"))
      let handler = Recorder()
      try await bench.runner(handler).drain()
      #expect(try await !bench.add("letter"))
      try await bench.runner(handler).drain()
      #expect(handler.ran == ["letter"])
    }
  }

  @Test func twoRunnersDoEachJobOnce() async throws {
    try await Bench.with { bench in
      for number in 0..<60 { try await bench.add("\(number)") }
      let handler = Recorder()
      let (first, second) = (bench.runner(handler), bench.runner(handler))
      async let one = first.drain()
      async let two = second.drain()
      let count = try await one + two
      #expect(count == 60)
      #expect(Set(handler.ran).count == 60 && handler.ran.count == 60)
    }
  }

  @Test func whatARunnerLeftBehindIsTakenUpWhenItsLeaseEnds() async throws {
    try await Bench.with { bench in
      try await bench.add("orphan")
      // A runner that dies: it claims, and is heard of no more.
      _ = try await bench.database.write { [now = bench.clock.now()] tx in
        try tx.execute(
          "UPDATE job SET attempts = 1, lease_time = \(now.advanced(by: .seconds(120)))")
      }
      let handler = Recorder()
      #expect(try await bench.runner(handler).drain() == 0)
      bench.clock.advance(by: .seconds(120))
      #expect(try await bench.runner(handler).drain() == 1)
      #expect(try await bench.job("orphan")?.attempts == 2)
    }
  }

  @Test func aRunnerWhoseLeaseEndedCannotCommitWhatAnotherHasTaken() async throws {
    try await Bench.with { bench in
      try await bench.add("slow")
      let other = Recorder()
      let slow = Recorder { job in
        // While this one dawdles, its lease ends and another runner does the job.
        bench.clock.advance(by: .seconds(3_600))
        try await bench.runner(other).drain()
        try await bench.database.write { [now = bench.clock.now()] tx in
          try tx.execute("CREATE TABLE effect ()")
          try job.complete(at: now, tx)
        }
        return .completed
      }
      try await bench.runner(slow).drain()
      #expect(other.ran == ["slow"] && slow.ran == ["slow"])
      let effect = try await bench.database.read { tx in
        try tx.first("SELECT to_regclass('effect') IS NULL AS absent")?.decode(
          "absent", as: Bool.self)
      }
      #expect(effect == true)
      #expect(try await bench.job("slow")?.state == .done)
    }
  }

  @Test func effectAndCompletionAreCommittedTogether() async throws {
    try await Bench.with { bench in
      try await bench.add("pay")
      let handler = Recorder { job in
        try await bench.database.write { [now = bench.clock.now()] tx in
          try tx.execute("CREATE TABLE effect ()")
          try job.complete(at: now, tx)
        }
        return .completed
      }
      try await bench.runner(handler).drain()
      #expect(try await bench.job("pay")?.state == .done)
      #expect(try await bench.runner(handler).drain() == 0)
    }
  }

  @Test func aFailureIsPutOffLongerEachTimeThenParkedAndAnOperatorRepeatsIt() async throws {
    try await Bench.with { bench in
      try await bench.add("poison")
      let broken = Recorder { _ in throw Broken() }
      let runner = bench.runner(broken)
      for attempt in 1...3 {
        #expect(try await runner.drain() == 1, "attempt \(attempt)")
        #expect(try await runner.drain() == 0, "attempt \(attempt) is followed by a pause")
        bench.clock.advance(by: .seconds(2 * (1 << attempt)))
      }
      let parked = try await bench.database.read { tx in try JobQueue.parked(limit: 10, tx) }
      #expect(parked.map(\.key) == ["poison"])
      #expect(parked.first?.lastError == "The machine is broken.")
      #expect(try await runner.drain() == 0)

      let id = try #require(parked.first?.jobID)
      let repeated = try await bench.database.write { [now = bench.clock.now()] tx in
        try (JobQueue.unpark(id, at: now, tx), JobQueue.unpark(id, at: now, tx))
      }
      #expect(repeated == (true, false))
      let mended = Recorder()
      #expect(try await bench.runner(mended).drain() == 1)
      #expect(try await bench.job("poison")?.state == .done)
    }
  }

  @Test func aJobMayGoOnLaterOrAskForAnOperator() async throws {
    try await Bench.with { bench in
      try await bench.add("poll")
      let start = bench.clock.now()
      let handler = Recorder { job in
        job.job.runs < 3
          ? .again(at: start.advanced(by: .seconds(60 * job.job.runs)))
          : .park("Nobody answers.")
      }
      let runner = bench.runner(handler)
      #expect(try await runner.drain() == 1)
      bench.clock.advance(by: .seconds(60))
      #expect(try await runner.drain() == 1)
      bench.clock.advance(by: .seconds(60))
      #expect(try await runner.drain() == 1)
      #expect(try await bench.job("poll")?.state == .parked)
    }
  }

  @Test func aJobThatWaitsCanBeCancelled() async throws {
    try await Bench.with { bench in
      try await bench.add("cancelled")
      let now = bench.clock.now()
      let done = try await bench.database.write { tx in
        try [
          JobQueue.cancel("test", "cancelled", in: .nobodys, at: now, tx),
          JobQueue.cancel("test", "cancelled", in: .nobodys, at: now, tx),
          JobQueue.cancel("test", "nobody", in: .nobodys, at: now, tx),
        ]
      }
      #expect(done == [true, false, false])
      let handler = Recorder()
      try await bench.runner(handler).drain()
      #expect(handler.ran.isEmpty)
    }
  }
}
