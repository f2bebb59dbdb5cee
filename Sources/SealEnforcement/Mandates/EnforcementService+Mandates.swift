import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Mandates, and what may happen under them without being asked for.
extension EnforcementService {
  package func createMandate(
    _ request: EnforcementV1.CreateMandateRequest, context: CallContext
  ) async throws -> EnforcementV1.CreateMandateResponse {
    let wanted = try MandateRequest(request)
    let mandate = try await changes.once(request, context, making: MandateID.self) {
      [mandates, mandateView] id, change in
      try mandateView.message(mandates.grant(wanted, as: id, change), change.tx)
    } again: { [mandateView] id, tx in
      try mandateView.read(id, tx)
    }
    return EnforcementV1.CreateMandateResponse(mandate: mandate)
  }

  package func revokeMandate(
    _ request: EnforcementV1.RevokeMandateRequest, context: CallContext
  ) async throws -> EnforcementV1.RevokeMandateResponse {
    let id = try FieldChecks.read(request) { $0.mandateID(request.mandateID) }
    let mandate = try await changes.once(request, context, on: id) {
      [mandates, mandateView] change in
      try mandates.revoke(id, shownBy: mandateView, change)
    } again: { [mandateView] tx in
      try mandateView.read(id, tx)
    }
    return EnforcementV1.RevokeMandateResponse(mandate: mandate)
  }

  package func listMandates(
    _ request: EnforcementV1.ListMandatesRequest, context: CallContext
  ) async throws -> EnforcementV1.ListMandatesResponse {
    let (mandates, next) = try await lists.page(request, context, by: \.mandateID) {
      caller, before, limit, tx in
      try MandateStore.list(of: caller.tenant, before: before, limit: limit, tx)
    }
    return EnforcementV1.ListMandatesResponse(
      mandates: mandates.map(\.message), nextPageToken: next)
  }

  package func setAutomaticEnforcement(
    _ request: EnforcementV1.SetAutomaticEnforcementRequest, context: CallContext
  ) async throws -> EnforcementV1.SetAutomaticEnforcementResponse {
    var checks = FieldChecks()
    let work = request.workID.isEmpty ? nil : checks.workID(request.workID)
    checks.requestID(request.requestID)
    try checks.finish()
    let wanted = AutomaticEnforcement(workID: work, isEnabled: request.enabled)
    let setting = try await changes.once(request, context, making: AutomaticEnforcementID.self) {
      id, change in
      try wanted.set(as: id, change)
    } again: { id, tx in
      try AutomaticEnforcementStore.find(id, tx).made
    }
    return .init(automaticEnforcement: setting.message)
  }
}
