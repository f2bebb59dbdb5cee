import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func fileObjection(
    _ request: AuthorizationV1.FileObjectionRequest, context: CallContext
  ) async throws -> AuthorizationV1.FileObjectionResponse {
    var checks = FieldChecks()
    let licenseNumber = checks.licenseNumber(request.licenseNumber, "license_number")
    checks.paragraphs(request.reason, "reason", length: 1...2_000)
    checks.requestID(request.requestID)
    let number = try checks.finish(licenseNumber)
    let tenant = context.callerUnlessGuest?.tenant
    let objection = try await changes.once(
      request, context, making: ObjectionID.self,
      about: { tx in try LicenseStore.expect(number, tenant?.environment, tx) }
    ) { [orders, follower] id, license, change in
      try orders.object(
        to: license, request.reason, by: tenant?.accountID, as: id, telling: follower, change)
    } again: { id, tx in
      try ObjectionStore.known(id, tx)
    }
    return .init(objection: objection.message(seenBy: tenant?.accountID))
  }

  package func listObjections(
    _ request: AuthorizationV1.ListObjectionsRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListObjectionsResponse {
    var checks = FieldChecks()
    let license =
      request.licenseNumber.isEmpty
      ? nil : checks.licenseNumber(request.licenseNumber, "license_number")
    let (objections, next) = try await lists.page(
      request.pageSize, request.pageToken, context, checks
    ) { caller, before, limit, tx in
      try ObjectionStore.list(
        concerning: caller.tenant, license: license,
        before: before.map(ObjectionID.init(uuid:)), limit: limit, tx)
    } position: {
      $0.objectionID.uuid
    }
    let account = context.caller.accountID
    return .init(
      objections: objections.map { $0.message(seenBy: account) }, nextPageToken: next)
  }
}
