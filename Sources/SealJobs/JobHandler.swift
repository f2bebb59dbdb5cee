import SealPrimitives

/// What became of a job.
package enum JobOutcome: Sendable {
  /// It is done; the runner writes that down.
  case done
  /// It is done, and the handler has written that down itself, by `ClaimedJob.complete`.
  case completed
  /// It goes on at a later time, by the job's clock. This is no failure, and ends a row of them.
  case again(at: Instant)
  /// It cannot be done; an operator looks at it. One sentence without personal data.
  case park(String)
}

/// Does the jobs of one kind. May be run more than once for a job: after a crash, or when its
/// runner was not heard of for longer than its lease. So it is idempotent, or commits its effect
/// together with `complete`.
package protocol JobHandler: Sendable {
  var kind: String { get }
  /// How often in a row a job may fail, or end with its server, before it is parked.
  var maxAttempts: Int { get }
  /// How long a job is its runner's own after the runner was last heard of.
  var lease: Duration { get }

  /// An error that is thrown puts the job off, longer each time. Its description is kept: it holds
  /// no personal data.
  func run(_ job: ClaimedJob) async throws -> JobOutcome
}

extension JobHandler {
  package var maxAttempts: Int { 12 }
  package var lease: Duration { .seconds(20) }

  /// 2, 4, 8, … seconds, at most an hour, and up to half as much again by chance.
  func pause(afterAttempt attempt: Int, random: any RandomBytes) -> Duration {
    let seconds = min(3_600.0, Double(1 << min(attempt, 12)))
    let chance = Double(random.bytes(1)[0]) / 255
    return .seconds(seconds * (1 + chance / 2))
  }
}
