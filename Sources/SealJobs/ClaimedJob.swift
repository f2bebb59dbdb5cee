import SealPostgres
import SealPrimitives

/// A job that its runner has for itself until the lease ends.
package struct ClaimedJob: Sendable {
  package let job: Job

  /// The lease ended and somebody else has the job, or it was cancelled: what this runner was about
  /// to commit must not be.
  package struct LeaseLost: Error, Sendable, CustomStringConvertible {
    package var description: String { "The job's lease has ended; somebody else may have it." }
  }

  /// Takes up to `limit` jobs of these kinds that are due, the longest due first.
  static func claim(
    kinds: [String], limit: Int, lease: Duration, at now: Instant, _ tx: Transaction
  ) throws -> [ClaimedJob] {
    try tx.query(
      """
      UPDATE job SET attempts = attempts + 1, lease_time = \(now.advanced(by: lease))
      WHERE job_id IN (
        SELECT waiting.job_id FROM job AS waiting
        LEFT JOIN account_clock AS clock ON waiting.clock = 'ACCOUNT'
          AND clock.account_id = waiting.account_id AND clock.environment = waiting.environment
        WHERE waiting.state = 'WAITING' AND waiting.kind = ANY(\(kinds))
          AND (waiting.lease_time IS NULL OR waiting.lease_time <= \(now)::timestamptz)
          AND waiting.due_time <= \(now)::timestamptz
            + coalesce(clock.ahead_microseconds, 0) * interval '1 microsecond'
        ORDER BY waiting.due_time, waiting.job_id LIMIT \(limit)
        FOR UPDATE OF waiting SKIP LOCKED)
      RETURNING \(Job.columns)
      """
    ).map { ClaimedJob(job: try Job($0)) }.sorted { $0.job.due < $1.job.due }
  }

  /// Marks the job done in the transaction of its effect, so that both are there or neither.
  /// Throws `LeaseLost`.
  package func complete(at time: Instant, _ tx: Transaction) throws {
    // `attempts` is the fence: each claim counts it up.
    try settle("state = 'DONE', finish_time = \(time), lease_time = NULL, last_error = NULL", tx)
  }

  /// Due again at a time of the job's own clock.
  func again(at due: Instant, _ tx: Transaction) throws {
    try settle("due_time = \(due), lease_time = NULL, last_error = NULL", tx)
  }

  /// Nobody takes it before `time`, which is real whatever clock the job follows: how long to wait
  /// after a failure has nothing to do with an account's calendar.
  func putOff(until time: Instant, error: String, _ tx: Transaction) throws {
    try settle("lease_time = \(time), last_error = \(error)", tx)
  }

  func park(error: String, at time: Instant, _ tx: Transaction) throws {
    try settle(
      "state = 'PARKED', finish_time = \(time), lease_time = NULL, last_error = \(error)", tx)
  }

  private func settle(_ changes: SQL, _ tx: Transaction) throws {
    let count = try tx.execute(
      """
      UPDATE job SET \(changes)
      WHERE job_id = \(job.jobID) AND attempts = \(Int32(job.attempts)) AND state = 'WAITING'
      """)
    guard count == 1 else { throw LeaseLost() }
  }
}
