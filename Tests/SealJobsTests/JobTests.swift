import Foundation
import SealJobs
import SealPostgres
import SealPrimitives
import Testing

@Suite struct JobTests {
  @Test func whatIsDueIsDoneOnceAndWhatIsNotWaits() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("now")
      try await jobs.add("later", after: .seconds(60))
      let handler = Recorder()
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(handler.ran == ["now"])
      #expect(try await jobs.job("now")?.state == .done)
      #expect(try await jobs.runner(handler).drain() == 0)
      jobs.clock.advance(by: .seconds(60))
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(handler.ran == ["now", "later"])
    }
  }

  @Test func aJobOfTheSameKindAndKeyIsNotMadeTwice() async throws {
    try await JobDatabase.with { jobs in
      #expect(try await jobs.add("letter"))
      #expect(try await !jobs.add("letter"))
      let handler = Recorder()
      try await jobs.runner(handler).drain()
      #expect(try await !jobs.add("letter"))
      try await jobs.runner(handler).drain()
      #expect(handler.ran == ["letter"])
    }
  }

  @Test func twoRunnersDoEachJobOnce() async throws {
    try await JobDatabase.with { jobs in
      for number in 0..<60 { try await jobs.add("\(number)") }
      let handler = Recorder()
      let (first, second) = (jobs.runner(handler), jobs.runner(handler))
      async let one = first.drain()
      async let two = second.drain()
      let count = try await one + two
      #expect(count == 60)
      #expect(Set(handler.ran).count == 60 && handler.ran.count == 60)
    }
  }

  @Test func whatARunnerLeftBehindIsTakenUpWhenItsLeaseEnds() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("orphan")
      // A runner that dies: it claims, and is heard of no more.
      _ = try await jobs.database.write { [now = jobs.clock.now()] tx in
        try tx.execute(
          "UPDATE job SET attempts = 1, lease_time = \(now.advanced(by: .seconds(120)))")
      }
      let handler = Recorder()
      #expect(try await jobs.runner(handler).drain() == 0)
      jobs.clock.advance(by: .seconds(120))
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(try await jobs.job("orphan")?.attempts == 2)
    }
  }

  @Test func aRunnerWhoseLeaseEndedCannotCommitWhatAnotherHasTaken() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("slow")
      let other = Recorder()
      let slow = Recorder { job in
        // While this one dawdles, its lease ends and another runner does the job.
        jobs.clock.advance(by: .seconds(3_600))
        try await jobs.runner(other).drain()
        try await jobs.database.write { [now = jobs.clock.now()] tx in
          try tx.execute("CREATE TABLE effect ()")
          try job.complete(at: now, tx)
        }
        return .completed
      }
      try await jobs.runner(slow).drain()
      #expect(other.ran == ["slow"] && slow.ran == ["slow"])
      let effect = try await jobs.database.read { tx in
        try tx.first("SELECT to_regclass('effect') IS NULL AS absent")?.decode(
          "absent", as: Bool.self)
      }
      #expect(effect == true)
      #expect(try await jobs.job("slow")?.state == .done)
    }
  }

  @Test func effectAndCompletionAreCommittedTogether() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("pay")
      let handler = Recorder { job in
        try await jobs.database.write { [now = jobs.clock.now()] tx in
          try tx.execute("CREATE TABLE effect ()")
          try job.complete(at: now, tx)
        }
        return .completed
      }
      try await jobs.runner(handler).drain()
      #expect(try await jobs.job("pay")?.state == .done)
      #expect(try await jobs.runner(handler).drain() == 0)
    }
  }

  @Test func aFailureIsPutOffLongerEachTimeThenParkedAndAnOperatorRepeatsIt() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("poison")
      let broken = Recorder { _ in throw Broken() }
      let runner = jobs.runner(broken)
      for attempt in 1...3 {
        #expect(try await runner.drain() == 1, "attempt \(attempt)")
        #expect(try await runner.drain() == 0, "attempt \(attempt) is followed by a pause")
        jobs.clock.advance(by: .seconds(2 * (1 << attempt)))
      }
      let parked = try await jobs.database.read { tx in try JobQueue.parked(limit: 10, tx) }
      #expect(parked.map(\.key) == ["poison"])
      #expect(parked.first?.lastError == "The machine is broken.")
      #expect(try await runner.drain() == 0)

      let id = try #require(parked.first?.jobID)
      let repeated = try await jobs.database.write { [now = jobs.clock.now()] tx in
        try (JobQueue.unpark(id, at: now, tx), JobQueue.unpark(id, at: now, tx))
      }
      #expect(repeated == (true, false))
      let mended = Recorder()
      #expect(try await jobs.runner(mended).drain() == 1)
      #expect(try await jobs.job("poison")?.state == .done)
    }
  }

  @Test func aJobMayGoOnLaterOrAskForAnOperator() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("poll")
      let start = jobs.clock.now()
      let handler = Recorder { job in
        job.job.runs < 3
          ? .again(at: start.advanced(by: .seconds(60 * job.job.runs)))
          : .park("Nobody answers.")
      }
      let runner = jobs.runner(handler)
      #expect(try await runner.drain() == 1)
      jobs.clock.advance(by: .seconds(60))
      #expect(try await runner.drain() == 1)
      jobs.clock.advance(by: .seconds(60))
      #expect(try await runner.drain() == 1)
      #expect(try await jobs.job("poll")?.state == .parked)
    }
  }

  @Test func aJobThatWaitsCanBeCancelled() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("cancelled")
      let now = jobs.clock.now()
      let done = try await jobs.database.write { tx in
        try [
          JobQueue.cancel("test", "cancelled", in: .nobodys, at: now, tx),
          JobQueue.cancel("test", "cancelled", in: .nobodys, at: now, tx),
          JobQueue.cancel("test", "nobody", in: .nobodys, at: now, tx),
        ]
      }
      #expect(done == [true, false, false])
      let handler = Recorder()
      try await jobs.runner(handler).drain()
      #expect(handler.ran.isEmpty)
    }
  }
}
