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
    let duration = checks.parsed(
      request.duration?.duration, "duration", expected: "a duration of 0 or more")
    if let duration, duration < .zero {
      checks.refuse(
        "duration", "OUT_OF_RANGE", "`duration` must be 0 or more; a clock never goes back.")
    }
    checks.requestID(request.requestID)
    try checks.finish()
    guard let duration else { preconditionFailure("absence is a violation") }
    guard context.caller.environment == .sandbox else { throw DeveloperError.sandboxOnly }
    return try await once(request, context) { change in
      let time: Instant
      do {
        time = try AccountClocks.advance(
          change.caller.accountID, by: duration, at: change.now, change.tx)
      } catch is AccountClocks.Refusal {
        throw DeveloperError.clockTooFarAhead
      }
      try change.audit("AdvanceClock", on: change.caller.accountID.uuid)
      return DeveloperV1.AdvanceClockResponse(time: GoogleProtobuf.Timestamp(time))
    }
  }
}
