import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension CertificationService {
  package func publishClaim(
    _ request: CertificationV1.PublishClaimRequest, context: CallContext
  ) async throws -> CertificationV1.PublishClaimResponse {
    let id = try FieldChecks.read(request) { $0.workID(request.workID) }
    let tenant = context.caller.tenant
    let view = try await changes.once(request, context, on: id) { change in
      try registration.publishClaim(id, change)
    } again: { tx in
      try WorkView.read(id, of: tenant, tx)
    }
    return CertificationV1.PublishClaimResponse(work: try view.message(parties))
  }

  package func setClaims(
    _ request: CertificationV1.SetClaimsRequest, context: CallContext
  ) async throws -> CertificationV1.SetClaimsResponse {
    let wanted = try ClaimSheetRequest(request)
    let view = try await changes.once(request, context, making: SheetID.self) { id, change in
      try registration.setClaims(wanted, as: id, change)
    } again: { id, tx in
      try ClaimSheetView.read(id, tx)
    }
    return try view.response(parties)
  }
}
