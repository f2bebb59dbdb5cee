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
    var checks = FieldChecks()
    let asked = checks.parsed(
      request.duration?.duration, "duration", expected: "a duration of 0 or more")
    if let asked, asked < .zero {
      checks.refuse(
        "duration", "OUT_OF_RANGE", "`duration` must be 0 or more; a clock never goes back.")
    }
    checks.requestID(request.requestID)
    let duration = try checks.finish(asked)
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
      try change.tell(.clockAdvanced, id, ["account": .string(id.description)])
      return time
    } catch is AccountClocks.Refusal {
      throw DeveloperError.clockTooFarAhead
    }
  }
}
