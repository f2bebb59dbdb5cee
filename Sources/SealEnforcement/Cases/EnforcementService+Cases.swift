import SealAPI
import SealAccess
import SealMonitoring
import SealPrimitives
import SealRPC

/// Cases as their account sees and moves them.
extension EnforcementService {
  package func openCase(
    _ request: EnforcementV1.OpenCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.OpenCaseResponse {
    var checks = FieldChecks()
    let usageID = checks.usageID(request.usageID)
    checks.requestID(request.requestID)
    let usage = try checks.finish(usageID)
    let opened = try await changes.once(request, context, making: CaseID.self) {
      [cases, caseView] id, change in
      try caseView.whole(cases.open(usage, as: id, isAutomatic: false, change), change.tx)
    } again: { [caseView] id, tx in
      try caseView.whole(CaseStore.known(id, tx), tx)
    }
    return EnforcementV1.OpenCaseResponse(opened: opened)
  }

  package func withdrawCase(
    _ request: EnforcementV1.WithdrawCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.WithdrawCaseResponse {
    let id = try FieldChecks.read(request) { $0.caseID(request.caseID) }
    let withdrawn = try await changes.once(request, context, on: id) { [cases, caseView] change in
      try caseView.whole(cases.withdraw(id, change), change.tx)
    } again: { [caseView] tx in
      try caseView.whole(CaseStore.known(id, tx), tx)
    }
    return EnforcementV1.WithdrawCaseResponse(withdrawn: withdrawn)
  }

  package func listCases(
    _ request: EnforcementV1.ListCasesRequest, context: CallContext
  ) async throws -> EnforcementV1.ListCasesResponse {
    var checks = FieldChecks()
    checks.known(request.state.isKnown, request.state.rawValue, "state", required: false)
    let state = request.state == .unspecified ? nil : request.state
    let (cases, next) = try await lists.cases(request, context, checks, as: caseView.summaries) {
      caller, before, limit, tx in
      try CaseStore.list(of: caller.tenant, in: state, before: before, limit: limit, tx)
    }
    return EnforcementV1.ListCasesResponse(cases: cases, nextPageToken: next)
  }

  package func getCase(
    _ request: EnforcementV1.GetCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.GetCaseResponse {
    let id = try FieldChecks.read { $0.caseID(request.caseID) }
    let tenant = context.caller.tenant
    let found = try await database.read(deadline: context.deadline) { [caseView] tx in
      try caseView.whole(CaseStore.expect(id, of: tenant, tx), tx)
    }
    return EnforcementV1.GetCaseResponse(found: found)
  }
}
