import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealServer

/// What an operator does with jobs stands in the trail of whose job it is.
@Suite struct JobOperationsTests {
  @Test func aParkedJobBeginsAnewOnceAndItsAccountLearnsIt() async throws {
    try await TestPlatform.with { platform in
      let owner = try await platform.newCaller(.sandbox)
      let operations = JobOperations(platform.parts.installation)
      let job = NewJob(
        kind: "license-letter", key: "CS-1", tenant: owner.tenant, due: platform.clock.now())
      let id = try await platform.database.write { [now = platform.clock.now()] tx -> JobID in
        #expect(try JobQueue(random: SystemRandomBytes()).enqueue(job, at: now, tx))
        return try #require(
          try tx.query("SELECT job_id FROM job WHERE key = 'CS-1'").first?
            .decode("job_id", as: JobID.self))
      }
      #expect(try await !operations.repeat(id))
      try await platform.database.write { [now = platform.clock.now()] tx in
        _ = try tx.execute(
          "UPDATE job SET state = 'PARKED', finish_time = \(now) WHERE job_id = \(id)")
      }
      #expect(try await operations.repeat(id))
      #expect(try await !operations.repeat(id))
      let trail = try await platform.database.read { tx in
        try tx.query(
          """
          SELECT actor, subject FROM change
          WHERE account_id = \(owner.accountID) AND method = 'RepeatJob'
          """
        ).map { try ($0.decode("actor", as: String.self), $0.decode("subject", as: String.self)) }
      }
      #expect(trail.map(\.0) == ["OPERATOR"] && trail.map(\.1) == [id.description])
    }
  }
}
