import Foundation
import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealJobs
import SealMonitoring
import SealPayments
import SealPostgres
import SealPrimitives
import SealRPC

/// The enforcement service: the contract's methods, each one short.
package struct EnforcementService: EnforcementV1.EnforcementService {
  let database: Database
  let desk: CaseDesk
  let payments: PaymentGateway
  let view: CaseView
  let pageTokens: PageTokens
  /// Called after a change was committed: there may be events to number, jobs to do.
  let changed: @Sendable () -> Void

  /// - Parameter logChains: the logs' X.509 chains, PEM.
  package init(
    database: Database, desk: CaseDesk, payments: PaymentGateway, pageTokens: PageTokens,
    logChains: [SealPrimitives.Environment: String], changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.desk = desk
    self.payments = payments
    view = CaseView(desk: desk, proofs: ProofStore(logChains: logChains))
    self.pageTokens = pageTokens
    self.changed = changed
  }

  package func createMandate(
    _ request: EnforcementV1.CreateMandateRequest, context: CallContext
  ) async throws -> EnforcementV1.CreateMandateResponse {
    let declaration = try MandateDeclaration(request)
    let identity = try RequestIdentity(request, method: context.method)
    let mandate = try await changing(context) { [desk, view] tx in
      try view.message(
        desk.grant(declaration, identity, by: context, at: desk.clock.now(), tx), tx)
    }
    return EnforcementV1.CreateMandateResponse(mandate: mandate)
  }

  package func revokeMandate(
    _ request: EnforcementV1.RevokeMandateRequest, context: CallContext
  ) async throws -> EnforcementV1.RevokeMandateResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      MandateID(request.mandateID), "mandate_id", expected: "a mandate's identifier (mandate_…)")
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let mandate = try await changing(context) { [desk, view] tx in
      try view.message(desk.revoke(id, identity, by: context, at: desk.clock.now(), tx), tx)
    }
    return EnforcementV1.RevokeMandateResponse(mandate: mandate)
  }

  package func listMandates(
    _ request: EnforcementV1.ListMandatesRequest, context: CallContext
  ) async throws -> EnforcementV1.ListMandatesResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let mandates = try await database.read(deadline: context.deadline) { tx in
      try MandateStore.list(
        of: caller, before: asked.before.map(MandateID.init(uuid:)), limit: asked.limit, tx)
    }
    let (page, next) = asked.cut(mandates) { $0.mandateID.uuid }
    return EnforcementV1.ListMandatesResponse(
      mandates: page.map(\.message),
      nextPageToken: next)
  }

  package func setAutomaticEnforcement(
    _ request: EnforcementV1.SetAutomaticEnforcementRequest, context: CallContext
  ) async throws -> EnforcementV1.SetAutomaticEnforcementResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let work =
      request.workID.isEmpty
      ? nil
      : checks.parsed(
        WorkID(request.workID), "work_id", expected: "a work's identifier (work_…)")
    checks.requestID(request.requestID)
    try checks.finish()
    let identity = try RequestIdentity(request, method: context.method)
    try await changing(context) { [desk] tx in
      if try AutomaticEnforcement.wasSet(by: identity, of: caller, tx) { return }
      if let work {
        guard let found = try WorkCatalog.find(work, caller.environment, tx),
          found.accountID == caller.accountID
        else { throw EnforcementError.workNotFound }
      }
      let now = desk.clock.now()
      let accountTime = try AccountClocks.now(
        caller.tenant, at: now, tx)
      if request.enabled {
        guard
          try AutomaticEnforcement.isCovered(
            work, of: caller.accountID, caller.environment, at: accountTime, tx)
        else { throw EnforcementError.mandateMissing }
      }
      try AutomaticEnforcement.set(
        request.enabled, for: work, of: caller.accountID, caller.environment, request: identity,
        at: now, random: desk.random, tx)
      try AuditStore.record(
        "SetAutomaticEnforcement", on: work?.uuid ?? caller.accountID.uuid,
        by: CallActor(context), at: now, tx)
    }
    return EnforcementV1.SetAutomaticEnforcementResponse(
      automaticEnforcement: .init(workID: request.workID, enabled: request.enabled))
  }

  var changing: LegacyChanges { LegacyChanges(database, losing: Self.races, changed: changed) }

  /// Constraints that a concurrent call can make this one violate. Run again, it finds what the
  /// other made.
  private static let races: Set<String> = [
    "mandate_request_id_is_used_once", "mandate_revocation_request_id_is_used_once",
    "automatic_enforcement_request_id_is_used_once", "usage_has_one_open_case",
    "case_request_id_is_used_once", "case_step_request_id_is_used_once",
    "party_name_is_unique_in_its_account", "case_number_is_used_once",
    "open_case_has_a_live_mandate", "license_number_is_used_once",
  ]

}

extension CaseView {
  /// A mandate with its statements.
  func message(_ mandate: StoredMandate, _ tx: Transaction) throws -> EnforcementV1.Mandate {
    var message = mandate.message
    if let found = try proofs.find(mandate.mandateID.uuid, tx) {
      message.proof = try disclosed(found, of: mandate.partyID, tx)
    }
    message.revocationProof = try mandate.revocationID.flatMap { try proofs.find($0, tx)?.proof }
    return message
  }
}
