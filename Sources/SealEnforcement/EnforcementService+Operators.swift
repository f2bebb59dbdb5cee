import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// What operators see and decide, for the cases of every account of their key's environment.
extension EnforcementService {
  package func listReviewQueue(
    _ request: EnforcementV1.ListReviewQueueRequest, context: CallContext
  ) async throws -> EnforcementV1.ListReviewQueueResponse {
    var checks = FieldChecks()
    let size = checks.pageSize(request.pageSize)
    try checks.finish()
    let environment = context.caller.environment
    let cases = try await database.read(deadline: context.deadline) { [view] tx in
      try CaseStore.reviewQueue(environment, limit: size, tx).map { try view.review($0, tx) }
    }
    return EnforcementV1.ListReviewQueueResponse(cases: cases)
  }

  package func approveCase(
    _ request: EnforcementV1.ApproveCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.ApproveCaseResponse {
    var checks = FieldChecks()
    let id = checks.caseID(request.caseID)
    let contact =
      request.contact.isEmpty
      ? nil
      : checks.parsed(
        ContactAddress.address(request.contact), "contact",
        expected: "a mail address (name@example.org)")
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let approved = try await changing(context) { [desk, view] tx in
      try view.whole(
        desk.approve(
          id, contact: contact, identity, by: CallActor(context), at: desk.clock.now(), tx), tx)
    }
    // Closed instead, and kept so.
    guard approved.state != .closed else { throw EnforcementError.usageNotUnlicensed }
    return EnforcementV1.ApproveCaseResponse(approved: approved)
  }

  package func rejectCase(
    _ request: EnforcementV1.RejectCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.RejectCaseResponse {
    var checks = FieldChecks()
    let id = checks.caseID(request.caseID)
    checks.text(request.explanation, "explanation", length: 1...500)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let rejected = try await changing(context) { [desk, view] tx in
      try view.whole(
        desk.reject(
          id, explanation: request.explanation, identity, by: CallActor(context),
          at: desk.clock.now(), tx), tx)
    }
    return EnforcementV1.RejectCaseResponse(rejected: rejected)
  }

  package func decideCaseObjection(
    _ request: EnforcementV1.DecideCaseObjectionRequest, context: CallContext
  ) async throws -> EnforcementV1.DecideCaseObjectionResponse {
    var checks = FieldChecks()
    let id = checks.caseID(request.caseID)
    checks.text(request.explanation, "explanation", length: 1...500)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let decided = try await changing(context) { [desk, view] tx in
      try view.whole(
        desk.decideObjection(
          id, isUpheld: request.upheld, explanation: request.explanation, identity,
          by: CallActor(context), at: desk.clock.now(), tx), tx)
    }
    return EnforcementV1.DecideCaseObjectionResponse(decided: decided)
  }
}
