import SealPostgres
import SealPrimitives

/// One job, and what becomes of it.
extension JobRunner {
  /// Throws nothing: what cannot be written down is found again when the job's lease ends.
  func perform(_ job: ClaimedJob) async {
    let start = ContinuousClock.now
    let outcome = await spans.span(job.job.kind, .consumer) { await run(job) }
    metrics[job.job.kind]?.ended(outcome, after: .now - start)
  }

  private func run(_ job: ClaimedJob) async -> JobMetrics.Outcome {
    guard let handler = handlers[job.job.kind] else {
      preconditionFailure("only kinds with a handler are claimed")
    }
    do {
      guard job.job.attempts <= handler.maxAttempts else {
        // Failures are parked when they happen: these attempts ended with their server.
        return try await park(job, "It was begun \(handler.maxAttempts) times and never ended.")
      }
      do {
        let outcome = try await holding(job, handler.lease) { try await handler.run(job) }
        return try await settle(job, outcome)
      } catch let error where !(error is ClaimedJob.LeaseLost) {
        return try await putOff(job, handler, "\(error)")
      }
    } catch is ClaimedJob.LeaseLost {
      logger.notice(
        "A job was cancelled or outlived its lease", metadata: ["kind": "\(job.job.kind)"])
      return .lost
    } catch {
      logger.warning(
        "A job's outcome cannot be written down; it will be done again",
        metadata: ["kind": "\(job.job.kind)", "error": "\(error)"])
      return .lost
    }
  }

  /// Keeps the job while it is worked on, so that leases can be short: what a server was killed at
  /// is taken up by another soon. Throws `LeaseLost` when the job is this runner's no more; the
  /// work is cancelled then, for nothing of it counts.
  private func holding(
    _ job: ClaimedJob, _ lease: Duration, _ work: @escaping @Sendable () async throws -> JobOutcome
  ) async throws -> JobOutcome {
    // Both have ended when this has: no lease is written after the outcome.
    try await withThrowingTaskGroup(of: JobOutcome?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await self.keepRenewing(job, lease)
        return nil
      }
      var isLost = false
      while let ended = await group.nextResult() {
        group.cancelAll()
        switch ended {
        // Also after the lease: a job that completed itself has none any more.
        case .success(let outcome?): return outcome
        case .success(nil): isLost = true
        case .failure(let error): throw isLost ? ClaimedJob.LeaseLost() : error
        }
      }
      preconditionFailure("the work ends, one way or the other")
    }
  }

  /// Until the job is somebody else's, or this task is cancelled. What the database refuses for the
  /// moment is tried again: as long as nobody has taken the job, it is still ours.
  private func keepRenewing(_ job: ClaimedJob, _ lease: Duration) async throws {
    var pause = lease / 4
    while true {
      try await Task.sleep(for: pause)
      do {
        let end = clock.now().advanced(by: lease)
        try await database.write { tx in try job.renew(until: end, tx) }
        pause = lease / 4
      } catch is ClaimedJob.LeaseLost {
        return
      } catch  where !Task.isCancelled {
        pause = lease / 16
        logger.info(
          "A job's lease cannot be renewed for the moment",
          metadata: ["kind": "\(job.job.kind)", "error": "\(error)"])
      }
    }
  }

  private func settle(
    _ job: ClaimedJob, _ outcome: JobOutcome
  ) async throws -> JobMetrics.Outcome {
    let now = clock.now()
    switch outcome {
    case .completed: return .done
    case .done:
      try await database.write { tx in try job.complete(at: now, tx) }
      return .done
    case .again(let due):
      try await database.write { tx in try job.again(at: due, tx) }
      wake(at: due)
      return .again
    case .park(let reason): return try await park(job, reason)
    }
  }

  private func putOff(
    _ job: ClaimedJob, _ handler: any JobHandler, _ error: String
  ) async throws -> JobMetrics.Outcome {
    guard job.job.attempts < handler.maxAttempts else { return try await park(job, error) }
    logger.info(
      "A job failed and is put off", metadata: ["kind": "\(job.job.kind)", "error": "\(error)"])
    let pause = handler.pause(afterAttempt: job.job.attempts, random: random)
    let time = clock.now().advanced(by: pause)
    try await database.write { tx in try job.putOff(until: time, error: kept(error), tx) }
    return .putOff
  }

  private func park(_ job: ClaimedJob, _ error: String) async throws -> JobMetrics.Outcome {
    logger.error("A job is parked", metadata: ["kind": "\(job.job.kind)", "error": "\(error)"])
    let now = clock.now()
    try await database.write { tx in try job.park(error: kept(error), at: now, tx) }
    return .parked
  }
}

/// What the database keeps of an error: at most 500 Unicode scalars, none of them U+0000.
private func kept(_ error: String) -> String {
  String(String.UnicodeScalarView(error.unicodeScalars.prefix(500).filter { $0.value != 0 }))
}
