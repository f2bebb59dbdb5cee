import SealAPI
import SealAccess
import SealPrimitives
import SealProtobuf
import SealRPC

/// What operators see and decide, for the cases of every account of their key's environment.
extension EnforcementService {
  package func listReviewQueue(
    _ request: EnforcementV1.ListReviewQueueRequest, context: CallContext
  ) async throws -> EnforcementV1.ListReviewQueueResponse {
    var checks = FieldChecks()
    let state = checks.waitingState(request.state)
    let (cases, next) = try await lists.cases(request, context, checks, as: caseView.waiting) {
      caller, after, limit, tx in
      try CaseStore.reviewQueue(caller.environment, in: state, after: after, limit: limit, tx)
    }
    return EnforcementV1.ListReviewQueueResponse(cases: cases, nextPageToken: next)
  }

  package func getCaseReview(
    _ request: EnforcementV1.GetCaseReviewRequest, context: CallContext
  ) async throws -> EnforcementV1.GetCaseReviewResponse {
    let id = try FieldChecks.read { $0.caseID(request.caseID) }
    let environment = context.caller.environment
    return try await database.read(deadline: context.deadline) { [caseView, findingsView] tx in
      let stored = try CaseStore.expect(id, environment, tx)
      return .init(
        found: try caseView.review(stored, tx), findings: try findingsView.read(stored, tx))
    }
  }

  package func approveCase(
    _ request: EnforcementV1.ApproveCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.ApproveCaseResponse {
    let approval = try ApprovalRequest(request)
    do {
      let approved = try await decide(request, about: approval.caseID, context) {
        [reviews] change in try reviews.approve(approval, change)
      }
      return EnforcementV1.ApproveCaseResponse(approved: approved)
    } catch let error as RPCError
      where error.reason == EnforcementError.usageNotUnlicensed.reason
    {
      try await closeUnlessAccused(approval.caseID, context)
      throw error
    }
  }

  package func rejectCase(
    _ request: EnforcementV1.RejectCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.RejectCaseResponse {
    let rejection = try ReasonedRequest(
      request.caseID, explanation: request.explanation, requestID: request.requestID)
    let rejected = try await decide(request, about: rejection.caseID, context) {
      [reviews] change in try reviews.reject(rejection, change)
    }
    return EnforcementV1.RejectCaseResponse(rejected: rejected)
  }

  package func decideCaseObjection(
    _ request: EnforcementV1.DecideCaseObjectionRequest, context: CallContext
  ) async throws -> EnforcementV1.DecideCaseObjectionResponse {
    let decision = try ReasonedRequest(
      request.caseID, explanation: request.explanation, requestID: request.requestID)
    let decided = try await decide(request, about: decision.caseID, context) {
      [reviews, isUpheld = request.upheld] change in
      try reviews.decideObjection(decision, isUpheld: isUpheld, change)
    }
    return EnforcementV1.DecideCaseObjectionResponse(decided: decided)
  }

  package func decideCaseCommercial(
    _ request: EnforcementV1.DecideCaseCommercialRequest, context: CallContext
  ) async throws -> EnforcementV1.DecideCaseCommercialResponse {
    let decision = try ReasonedRequest(
      request.caseID, explanation: request.explanation, requestID: request.requestID)
    let decided = try await decide(request, about: decision.caseID, context) {
      [reviews, isCommercial = request.commercial] change in
      try reviews.decideCommercial(decision, isCommercial: isCommercial, change)
    }
    return EnforcementV1.DecideCaseCommercialResponse(decided: decided)
  }

  /// Decides something about another account's case.
  private func decide<Request: RequestIdentified>(
    _ request: Request, about id: CaseID, _ context: CallContext,
    _ body: @escaping @Sendable (Change) throws -> Case
  ) async throws -> EnforcementV1.Case {
    let environment = context.caller.environment
    return try await changes.once(
      request, context, about: { tx in try CaseStore.expect(id, environment, tx) },
      on: { $0.caseID }
    ) { [caseView] _, change in
      try caseView.whole(body(change), change.tx)
    } again: { [caseView] id, tx in
      try caseView.whole(CaseStore.known(id, tx), tx)
    }
  }

  private func closeUnlessAccused(_ id: CaseID, _ context: CallContext) async throws {
    try await changes.write(
      by: .platform, deadline: context.deadline,
      about: { tx in try LockedCase.lock(id, tx) }
    ) { [reviews] locked, change in
      try reviews.closeUnlessAccused(locked, change)
    }
  }
}
