import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func fileObjection(
    _ request: AuthorizationV1.FileObjectionRequest, context: CallContext
  ) async throws -> AuthorizationV1.FileObjectionResponse {
    let asked = try ObjectionRequest(request)
    let tenant = context.callerUnlessGuest?.tenant
    let objection = try await changes.once(
      request, context, making: ObjectionID.self,
      about: { tx in try LicenseStore.expect(asked.licenseNumber, tenant?.environment, tx) }
    ) { [orders, follower] id, license, change in
      try orders.object(
        to: license, asked.reason, by: tenant?.accountID, as: id, telling: follower, change)
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
      request.licenseNumber.isEmpty ? nil : checks.licenseNumber(request.licenseNumber)
    let (objections, next) = try await lists.page(request, context, by: \.objectionID, checks) {
      caller, before, limit, tx in
      try ObjectionStore.list(
        concerning: caller.tenant, license: license,
        before: before, limit: limit, tx)
    }
    let account = context.caller.accountID
    return .init(
      objections: objections.map { $0.message(seenBy: account) }, nextPageToken: next)
  }
}
