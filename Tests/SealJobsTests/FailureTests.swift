import Foundation
import SealJobs
import SealPostgres
import SealPrimitives
import Synchronization
import Testing

/// What goes wrong: errors, crashes, leases that end.
@Suite struct FailureTests {
  /// What a server that dies does: it claims, and is heard of no more.
  private func crash(_ jobs: JobDatabase) async throws {
    _ = try await jobs.database.write { [now = jobs.clock.now()] tx in
      try tx.execute(
        """
        UPDATE job SET runs = runs + 1, attempts = attempts + 1,
          lease_time = \(now.advanced(by: .seconds(120)))
        WHERE state = 'WAITING'
        """)
    }
    jobs.clock.advance(by: .seconds(120))
  }

  @Test(arguments: [(UInt8(0), 2_000), (255, 3_000)])
  func aPauseIsLengthenedByChanceUpToHalf(_ byte: UInt8, _ milliseconds: Int) async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("fails")
      let runner = jobs.runner(Recorder { _ in throw Broken() }, random: SameByte(byte: byte))
      #expect(try await runner.drain() == 1)
      jobs.clock.advance(by: .milliseconds(milliseconds - 1))
      #expect(try await runner.drain() == 0)
      jobs.clock.advance(by: .milliseconds(1))
      #expect(try await runner.drain() == 1)
    }
  }

  @Test func aJobThatGoesOnIsNotParkedForTheFailureOfALaterDay() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("weekly")
      let handler = Recorder(maxAttempts: 2) { job in
        // Every third time something breaks.
        if job.job.runs.isMultiple(of: 3) { throw Broken() }
        return .again(at: jobs.clock.now().advanced(by: .seconds(60)))
      }
      let runner = jobs.runner(handler)
      for _ in 1...12 {
        #expect(try await runner.drain() == 1)
        jobs.clock.advance(by: .seconds(60))
      }
      let job = try await jobs.job("weekly")
      #expect(job?.state == .waiting && job?.runs == 12 && job?.attempts == 1)
    }
  }

  @Test func aJobThatEndsItsServerEachTimeIsParked() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("deadly")
      for _ in 1...3 { try await crash(jobs) }
      let handler = Recorder(maxAttempts: 3)
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(handler.ran.isEmpty)
      let job = try await jobs.job("deadly")
      #expect(job?.state == .parked)
      #expect(job?.lastError == "It was begun 3 times and never ended.")
    }
  }

  @Test func aJobThatEndedItsServerOnceIsBegunAgain() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("unlucky")
      try await crash(jobs)
      let handler = Recorder(maxAttempts: 3)
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(handler.ran == ["unlucky"])
      #expect(try await jobs.job("unlucky")?.state == .done)
    }
  }

  @Test func whoLostItsLeaseStaysOutAlsoAfterAnOperatorHasBegunTheJobAnew() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("slow")
      let stale = Mutex<ClaimedJob?>(nil)
      let runner = jobs.runner(
        Recorder(maxAttempts: 1) { job in
          if stale.withLock({ $0 == nil }) { stale.withLock { $0 = job } }
          throw Broken()
        })
      try await runner.drain()
      let id = try #require(try await jobs.job("slow")?.jobID)
      _ = try await jobs.database.write { [now = jobs.clock.now()] tx in
        try JobQueue.unpark(id, at: now, tx)
      }
      let job = try #require(stale.withLock { $0 })
      let other = Recorder { _ in
        // Its first attempt after the new beginning, as the stale one's was.
        await #expect(throws: ClaimedJob.LeaseLost.self) {
          try await jobs.database.write { [now = jobs.clock.now()] tx in
            try job.complete(at: now, tx)
          }
        }
        return .park("Look at this.")
      }
      #expect(try await jobs.runner(other).drain() == 1)
      #expect(try await jobs.job("slow")?.lastError == "Look at this.")
    }
  }

  @Test func whatWasCancelledWhileItRanCannotBeCompleted() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("cancelled")
      let handler = Recorder { _ in
        let isCancelled = try await jobs.database.write { [now = jobs.clock.now()] tx in
          try JobQueue.cancel("test", "cancelled", in: .nobodys, at: now, tx)
        }
        #expect(isCancelled)
        return .done
      }
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(try await jobs.job("cancelled")?.state == .cancelled)
    }
  }

  @Test func aLeaseIsAsLongAsItsHandlerSays() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("a", kind: "short")
      try await jobs.add("b", kind: "long")
      let leases = Mutex<[String: Duration]>([:])
      let look: @Sendable (ClaimedJob) async throws -> JobOutcome = { job in
        let end = try await jobs.database.read { tx in
          try tx.first("SELECT lease_time FROM job WHERE job_id = \(job.job.jobID)")?
            .decode("lease_time", as: Instant.self)
        }
        let lease = jobs.clock.now().duration(to: try #require(end))
        leases.withLock { $0[job.job.kind] = lease }
        return .done
      }
      try await jobs.runner(
        Recorder(kind: "short", lease: .seconds(5), look),
        Recorder(kind: "long", lease: .seconds(500), look)
      ).drain()
      #expect(leases.withLock { $0 } == ["short": .seconds(5), "long": .seconds(500)])
    }
  }

  // Code points, so that no U+0000 stands in the test's log: long, long in few characters,
  // forbidden.
  @Test(arguments: [(UInt32(0x78), 600), (0x30C, 600), (0, 1)])
  func anyErrorIsKeptInTheLengthThatThereIs(_ point: UInt32, _ count: Int) async throws {
    let scalar = try #require(Unicode.Scalar(point))
    let text = "a" + String(String.UnicodeScalarView(repeatElement(scalar, count: count)))
    struct Wordy: Error, CustomStringConvertible { let description: String }
    try await JobDatabase.with { jobs in
      try await jobs.add("wordy")
      let runner = jobs.runner(Recorder(maxAttempts: 1) { _ in throw Wordy(description: text) })
      #expect(try await runner.drain() == 1)
      let job = try await jobs.job("wordy")
      #expect(job?.state == .parked)
      let kept = try #require(job?.lastError)
      #expect(kept.unicodeScalars.count <= 500 && kept.unicodeScalars.first == "a")
    }
  }

  @Test func aJobWithoutAHandlerWaitsForOne() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("a", kind: "unknown")
      #expect(try await jobs.runner(Recorder()).drain() == 0)
      #expect(try await jobs.runner(Recorder(kind: "unknown")).drain() == 1)
    }
  }
}
