import Foundation
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

  /// Takes a job that is due among those that have a handler; `nil` when none is.
  ///
  /// There are two ways to be due: by the real time, or early, by the clock of an account that is
  /// ahead. Each gives the one that is longest due. Who asks lets them take turns, so that neither
  /// waits for ever while the other always has something.
  ///
  /// - Parameters:
  ///   - early: which of the two goes first.
  ///   - accounts: whose jobs wait, for theirs that are being done are enough.
  static func claim(
    for handlers: [any JobHandler], early: Bool, except accounts: [AccountID] = [], at now: Instant,
    _ tx: Transaction
  ) throws -> ClaimedJob? {
    let kinds = handlers.map(\.kind)
    let leases = handlers.map { now.advanced(by: $0.lease) }
    // Each way has its index.
    return try tx.first(
      """
      WITH due AS (
        SELECT bucket, job_id FROM job
        WHERE state = 'WAITING' AND kind = ANY(\(kinds)) AND due_time <= \(now)
          AND (lease_time IS NULL OR lease_time <= \(now))
          AND (account_id IS NULL OR account_id <> ALL(\(accounts)))
        ORDER BY due_time, job_id LIMIT 1 FOR UPDATE SKIP LOCKED
      ), due_early AS (
        SELECT bucket, job_id
        FROM account_clock AS clock JOIN job USING (bucket, account_id, environment)
        WHERE state = 'WAITING' AND kind = ANY(\(kinds)) AND job.clock = 'ACCOUNT'
          AND due_time > \(now)
          AND due_time <= \(now)::timestamptz + ahead_microseconds * interval '1 microsecond'
          AND (lease_time IS NULL OR lease_time <= \(now)) AND account_id <> ALL(\(accounts))
        ORDER BY due_time, job_id LIMIT 1 FOR UPDATE OF job SKIP LOCKED
      ), taken AS (
        SELECT bucket, job_id FROM (
          SELECT *, false AS early FROM due UNION ALL SELECT *, true FROM due_early
        ) AS either ORDER BY early = \(early) DESC LIMIT 1
      )
      UPDATE job SET runs = runs + 1, attempts = attempts + 1, lease_time = handler.lease_time
      FROM unnest(\(kinds), \(leases)) AS handler (kind, lease_time)
      WHERE (bucket, job_id) = (SELECT bucket, job_id FROM taken) AND job.kind = handler.kind
      RETURNING \(Job.columns)
      """
    ).map { ClaimedJob(job: try Job($0)) }
  }

  /// Throws `LeaseLost`.
  func renew(until end: Instant, _ tx: Transaction) throws {
    try settle("lease_time = \(end)", tx)
  }

  /// Marks the job done in the transaction of its effect, so that both are there or neither.
  /// Throws `LeaseLost`.
  package func complete(at time: Instant, _ tx: Transaction) throws {
    try settle("state = 'DONE', finish_time = \(time), lease_time = NULL, last_error = NULL", tx)
  }

  /// As if it had not been taken.
  func handBack(_ tx: Transaction) throws {
    try settle("lease_time = NULL, attempts = attempts - 1", tx)
  }

  /// Due again at a time of the job's own clock.
  func again(at due: Instant, _ tx: Transaction) throws {
    try settle("due_time = \(due), lease_time = NULL, attempts = 0, last_error = NULL", tx)
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

  /// `runs` is the fence: each claim counts it up, and nothing counts it down.
  private func settle(_ changes: SQL, _ tx: Transaction) throws {
    let count = try tx.execute(
      """
      UPDATE job SET \(changes)
      WHERE \(key: job.jobID, "job_id") AND runs = \(job.runs) AND state = 'WAITING'
      """)
    guard count == 1 else { throw LeaseLost() }
  }
}
