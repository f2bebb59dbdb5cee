import SealAPI
import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

extension DeveloperService {
  package func advanceClock(
    _ request: DeveloperV1.AdvanceClockRequest, context: CallContext
  ) async throws -> DeveloperV1.AdvanceClockResponse {
    let duration = try FieldChecks.read(request) { $0.advance(request.duration) }
    let tenant = context.caller.tenant
    guard tenant.environment == .sandbox else { throw DeveloperError.sandboxOnly }
    return try await changes.once(request, context, on: tenant.accountID) { change in
      .init(time: .init(try Self.advance(by: duration, change)))
    } again: { tx in
      .init(time: .init(try AccountClocks.now(tenant, at: clock.now(), tx)))
    }
  }

  private static func advance(by duration: Duration, _ change: Change) throws -> Instant {
    let id = change.tenant.accountID
    do {
      let time = try AccountClocks.advance(id, by: duration, at: change.now, change.tx)
      if duration > .zero {
        try change.tell(.clockAdvanced, id, ["account": .string(id.description)])
      } else {
        change.record(on: id)
      }
      return time
    } catch is AccountClocks.Refusal {
      throw DeveloperError.clockTooFarAhead
    }
  }
}

extension FieldChecks {
  /// By how much a clock goes ahead.
  fileprivate mutating func advance(_ value: GoogleProtobuf.Duration?) -> Duration? {
    let duration = parsed(value?.duration, "duration", expected: "a duration of 0 or more")
    if let duration, duration < .zero {
      refuse("duration", "OUT_OF_RANGE", "`duration` must be 0 or more; a clock never goes back.")
    }
    return duration
  }
}
