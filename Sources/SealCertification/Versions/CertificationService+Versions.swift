import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension CertificationService {
  package func addVersion(
    _ request: CertificationV1.AddVersionRequest, context: CallContext
  ) async throws -> CertificationV1.AddVersionResponse {
    let wanted = try VersionRequest(request, now: clock.now())
    let tenant = context.caller.tenant
    let made = try await changes.once(request, context, making: VersionID.self) { id, change in
      try registration.addVersion(wanted, as: id, change)
    } again: { id, tx in
      try RegisteredVersion.read(id, of: tenant, tx)
    }
    return CertificationV1.AddVersionResponse(
      version: made.version.message,
      certificate: try made.certificate.message(parties, assurance: assurance(context)),
      alreadyRegistered: made.existed)
  }
}
