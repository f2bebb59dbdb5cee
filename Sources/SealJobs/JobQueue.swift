import SealPostgres
import SealPrimitives

/// Puts work into the queue and looks at it. Each within the transaction of the change that makes
/// the work necessary.
package struct JobQueue: Sendable {
  private let random: any RandomBytes

  package init(random: any RandomBytes) {
    self.random = random
  }

  /// Adds a job; `false` when there is one of this kind and key, whatever became of it.
  @discardableResult
  package func enqueue(_ new: NewJob, at time: Instant, _ tx: Transaction) throws -> Bool {
    let id = JobID(at: time, bucket: new.bucket, random: random)
    return try tx.execute(
      """
      INSERT INTO job (bucket, job_id, kind, key, account_id, environment, payload, clock, due_time,
        state, create_time)
      VALUES (\(id.bucket), \(id), \(new.kind), \(new.key), \(new.tenant?.accountID),
        \(new.tenant?.environment), \(new.payload), \(new.clock), \(new.due), \(JobState.waiting),
        \(time))
      ON CONFLICT (bucket, kind, key) DO NOTHING
      """) == 1
  }

  /// A job that waits will not be done; `false` when there is none. A handler that is at it just
  /// now cannot complete it any more.
  @discardableResult
  package static func cancel(
    _ kind: String, _ key: String, in bucket: Bucket, at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE job SET state = \(JobState.cancelled), finish_time = \(time)
      WHERE bucket = \(bucket) AND kind = \(kind) AND key = \(key) AND state = \(JobState.waiting)
      """) == 1
  }

  /// Deletes jobs that are done or cancelled. Then nothing keeps them from being added again: only
  /// for keys that nobody can come to again.
  package static func forget(
    _ kind: String, _ keys: [(bucket: Bucket, key: String)], _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      DELETE FROM job
      WHERE kind = \(kind) AND (bucket, key) IN (
          SELECT * FROM unnest(\(keys.map(\.bucket.number))::smallint[],
            \(keys.map(\.key))::text[]))
        AND state IN (\(JobState.done), \(JobState.cancelled))
      """)
  }

  /// The job of this kind and key.
  package static func find(
    _ kind: String, _ key: String, in bucket: Bucket = .nobodys, _ tx: Transaction
  ) throws -> Job? {
    try tx.first(
      """
      SELECT \(Job.columns) FROM job
      WHERE bucket = \(bucket) AND kind = \(kind) AND key = \(key)
      """
    ).map(Job.init)
  }

  package static func find(_ id: JobID, _ tx: Transaction) throws -> Job? {
    try tx.first("SELECT \(Job.columns) FROM job WHERE \(key: id, "job_id")").map(Job.init)
  }

  /// What failed as often as it may, oldest first, at most `limit`.
  package static func parked(limit: Int, _ tx: Transaction) throws -> [Job] {
    try tx.query(
      """
      SELECT \(Job.columns) FROM job WHERE state = \(JobState.parked)
      ORDER BY job_id LIMIT \(limit)
      """
    ).map(Job.init)
  }

  /// A parked job is begun anew, at once; `false` when it is not parked.
  package static func unpark(_ id: JobID, at time: Instant, _ tx: Transaction) throws -> Bool {
    try tx.execute(
      """
      UPDATE job SET state = \(JobState.waiting), attempts = 0, due_time = least(due_time, \(time)),
        lease_time = NULL, finish_time = NULL
      WHERE \(key: id, "job_id") AND state = \(JobState.parked)
      """) == 1
  }
}
