import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC
import SealTrust
import SealVerify

extension AuthorizationService {
  package func getLicense(
    _ request: AuthorizationV1.GetLicenseRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetLicenseResponse {
    var checks = FieldChecks()
    let number = checks.licenseNumber(request.number, "number")
    try checks.finish()
    guard let number else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    let license = try await database.read(deadline: context.deadline) {
      [clock, parties, logChains] tx in
      guard let license = try LicenseStore.find(number, caller.environment, tx) else {
        throw AuthorizationError.licenseNotFound
      }
      let masked = try parties.maskedNames(of: [license.licensee], tx)
      var message = try license.message(
        maskedLicensee: masked[license.licensee], at: clock.now(), withProof: true,
        entry: try StatementLog.proof(
          of: Digests.sha256(license.proof.statement), caller.environment, tx),
        logChainPEM: logChains[caller.environment] ?? "")
      if license.buyer == caller.accountID,
        let disclosure = try parties.disclosure(license.sealedDisclosure, of: license.licensee, tx)
      {
        message.disclosures = [disclosure]
      }
      return message
    }
    return AuthorizationV1.GetLicenseResponse(license: license)
  }

  package func listLicenses(
    _ request: AuthorizationV1.ListLicensesRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListLicensesResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let work = request.workID.isEmpty ? nil : checks.workID(request.workID)
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let (page, next) = try await database.read(deadline: context.deadline) { [clock, parties] tx in
      let licenses = try LicenseStore.list(
        of: caller, work: work, before: asked.before.map(LicenseID.init(uuid:)), limit: asked.limit,
        tx)
      let (page, next) = asked.cut(licenses) { $0.licenseID.uuid }
      let masked = try parties.maskedNames(of: Set(page.map(\.licensee)), tx)
      let messages = try page.map {
        try $0.message(maskedLicensee: masked[$0.licensee], at: clock.now(), withProof: false)
      }
      return (messages, next)
    }
    return AuthorizationV1.ListLicensesResponse(
      licenses: page, nextPageToken: next)
  }

  package func fileObjection(
    _ request: AuthorizationV1.FileObjectionRequest, context: CallContext
  ) async throws -> AuthorizationV1.FileObjectionResponse {
    var checks = FieldChecks()
    let number = checks.licenseNumber(request.licenseNumber, "license_number")
    checks.text(request.reason, "reason", length: 1...2_000)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let number else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let objection = try await changing(context) { [clock, random, desk] tx in
      if let objection = try ObjectionStore.find(madeBy: identity, of: caller, tx) {
        return objection
      }
      guard let license = try LicenseStore.find(number, caller.environment, tx),
        let order = try OrderStore.lock(license.orderID, caller.environment, tx)
      else { throw AuthorizationError.licenseNotFound }
      let now = clock.now()
      let id = ObjectionID(at: now, random: random)
      try ObjectionStore.insert(
        id, to: license, reason: request.reason, by: caller.accountID, caller.environment,
        request: identity, at: now, tx)
      do {
        try desk.move(order, .objected, tx)
      } catch is OrderStateMachine.Refusal {
        throw AuthorizationError.noticeOver
      }
      try AuditStore.record("FileObjection", on: id.uuid, by: CallActor(context), at: now, tx)
      guard let objection = try ObjectionStore.find(id, tx) else {
        preconditionFailure("it was inserted")
      }
      return objection
    }
    return AuthorizationV1.FileObjectionResponse(objection: objection.message)
  }
}
