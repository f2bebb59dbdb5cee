import Foundation
import SealPostgres
import SealPrimitives

/// Which clock makes a job due.
package enum JobClock: String, Sendable, PostgresEncodable, PostgresDecodable {
  case real = "REAL"
  /// The account's own, which runs ahead in the sandbox when it is told to.
  case account = "ACCOUNT"
}

/// Where a job stands.
package enum JobState: String, Sendable, PostgresEncodable, PostgresDecodable {
  case waiting = "WAITING"
  case done = "DONE"
  /// Failed as often as it may: an operator looks at it.
  case parked = "PARKED"
  case cancelled = "CANCELLED"
}

/// Work to be done later.
package struct NewJob: Sendable {
  /// At most 100 characters.
  package var kind: String
  /// What makes it this job within its kind, for example an identifier; at most 200
  /// characters.
  package var key: String
  package var tenant: Tenant?
  /// At most 20,000 bytes, without personal data.
  package var payload: [UInt8]
  package var due: Instant
  package var clock: JobClock

  package init(
    kind: String, key: String, tenant: Tenant? = nil, payload: [UInt8] = [], due: Instant,
    clock: JobClock = .real
  ) {
    self.kind = kind
    self.key = key
    self.tenant = tenant
    self.payload = payload
    self.due = due
    self.clock = clock
  }

  /// Where it lies.
  package var bucket: Bucket { tenant?.bucket ?? .nobodys }
}

/// A job as it stands in the queue.
package struct Job: Sendable {
  package let jobID: JobID
  package let kind: String
  package let key: String
  package let tenant: Tenant?
  package let payload: [UInt8]
  package let due: Instant
  package let state: JobState
  /// How often it was begun in all.
  package let runs: Int
  /// How often it was begun since it last went on: more than once after failures and crashes.
  package let attempts: Int
  package let lastError: String?

  static let columns = SQL(
    """
    job.job_id, job.kind, key, account_id, environment, payload, due_time, state, runs, attempts,
    last_error
    """)

  init(_ row: Row) throws {
    jobID = try row.decode("job_id")
    kind = try row.decode("kind")
    key = try row.decode("key")
    let accountID = try row.decode("account_id", as: AccountID?.self)
    let environment = try row.decode("environment", as: Environment?.self)
    tenant =
      if let accountID, let environment {
        Tenant(accountID, environment)
      } else {
        nil
      }
    payload = try row.decode("payload")
    due = try row.decode("due_time")
    state = try row.decode("state")
    runs = try row.decode("runs")
    attempts = Int(try row.decode("attempts", as: Int32.self))
    lastError = try row.decode("last_error")
  }
}
