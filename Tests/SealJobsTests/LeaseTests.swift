import SealJobs
import SealPostgres
import SealPrimitives
import SealTestSupport
import Synchronization
import Testing

/// A job is its runner's own while the runner is heard of, and no longer.
@Suite struct LeaseTests {
  private func lease(_ key: String, _ jobs: JobDatabase) async throws -> Instant? {
    try await jobs.database.read { tx in
      try tx.first("SELECT lease_time FROM job WHERE key = \(key)")?
        .decode("lease_time", as: Instant?.self)
    }
  }

  @Test func aLeaseIsRenewedAlthoughTheDatabaseRefusesForAWhile() async throws {
    try await JobDatabase.with { jobs in
      _ = try await jobs.database.write { tx in
        // What a sequence counts stays counted when the statement fails.
        try tx.execute("CREATE SEQUENCE renewal")
        try tx.execute(
          """
          CREATE FUNCTION refuse_three_times() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF nextval('renewal') <= 3 THEN RAISE EXCEPTION 'not now'; END IF;
            RETURN NEW;
          END
          $$
          """)
        try tx.execute(
          """
          CREATE TRIGGER out_of_order BEFORE UPDATE ON job FOR EACH ROW
            WHEN (OLD.runs = NEW.runs AND NEW.state = 'WAITING' AND NEW.lease_time IS NOT NULL)
            EXECUTE FUNCTION refuse_three_times()
          """)
      }
      try await jobs.add("long")
      let handler = Recorder(lease: .milliseconds(40)) { _ in
        jobs.clock.advance(by: .seconds(1))
        let end = jobs.clock.now().advanced(by: .milliseconds(40))
        try await eventually("a lease that was renewed") { try await lease("long", jobs) == end }
        return .done
      }
      // One worker: a second would take the job in the moment in which the lease is over.
      try await jobs.runner(handler, concurrency: 1).drain()
      #expect(try await jobs.job("long")?.state == .done)
    }
  }

  @Test func workOnAJobThatIsLostIsCancelled() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("slow")
      let wasCancelled = Mutex(false)
      let handler = Recorder(lease: .milliseconds(40)) { _ in
        let isCancelled = try await jobs.database.write { [now = jobs.clock.now()] tx in
          try JobQueue.cancel("test", "slow", in: .nobodys, at: now, tx)
        }
        #expect(isCancelled)
        try await eventually("the job is cancelled") {
          wasCancelled.withLock { $0 = Task.isCancelled }
          return Task.isCancelled
        }
        throw CancellationError()
      }
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(wasCancelled.withLock { $0 })
      // Neither put off nor parked: it is nobody's to judge but who has it.
      let job = try await jobs.job("slow")
      #expect(job?.state == .cancelled && job?.lastError == nil)
    }
  }

  /// The lease is asked for between the effect of a job and the return of its handler.
  @Test func aJobThatCompletedItselfHasNotLostItsLease() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("quick")
      let ended = Mutex(false)
      let handler = Recorder(lease: .milliseconds(4)) { job in
        try await jobs.database.write { [now = jobs.clock.now()] tx in
          try job.complete(at: now, tx)
        }
        try await eventually("the job is cancelled") { Task.isCancelled }
        ended.withLock { $0 = true }
        return .completed
      }
      #expect(try await jobs.runner(handler).drain() == 1)
      #expect(ended.withLock { $0 })
      #expect(try await jobs.job("quick")?.state == .done)
    }
  }
}
