import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension CertificationService {
  package func registerWork(
    _ request: CertificationV1.RegisterWorkRequest, context: CallContext
  ) async throws -> CertificationV1.RegisterWorkResponse {
    let wanted = try WorkRequest(request, now: clock.now())
    let tenant = context.caller.tenant
    let made = try await changes.once(request, context, making: WorkID.self) { id, change in
      try registration.register(wanted, as: id, change)
    } again: { id, tx in
      try RegisteredVersion.first(of: id, of: tenant, tx)
    }
    return CertificationV1.RegisterWorkResponse(
      work: try made.work.message(parties),
      certificate: try made.certificate.message(parties, assurance: assurance(context)),
      alreadyRegistered: made.existed)
  }

  package func getWork(
    _ request: CertificationV1.GetWorkRequest, context: CallContext
  ) async throws -> CertificationV1.GetWorkResponse {
    let id = try FieldChecks.read { $0.workID(request.workID) }
    let tenant = context.caller.tenant
    let view = try await database.read(deadline: context.deadline) { tx in
      try WorkView.read(id, of: tenant, tx)
    }
    return CertificationV1.GetWorkResponse(work: try view.message(parties))
  }

  package func listWorks(
    _ request: CertificationV1.ListWorksRequest, context: CallContext
  ) async throws -> CertificationV1.ListWorksResponse {
    var checks = FieldChecks()
    checks.bytes(request.sha256, "sha256", count: 32, required: false)
    let digest = request.sha256.isEmpty ? nil : request.sha256
    let (views, next) = try await lists.page(request, context, by: \.work.workID, checks) {
      caller, before, limit, tx in
      let works = try WorkStore.list(
        of: caller.tenant, before: before, sha256: digest, limit: limit,
        tx)
      return try WorkView.read(works, .latest, tx)
    }
    return CertificationV1.ListWorksResponse(
      works: try views.map { try $0.message(parties) }, nextPageToken: next)
  }

  package func withdrawWork(
    _ request: CertificationV1.WithdrawWorkRequest, context: CallContext
  ) async throws -> CertificationV1.WithdrawWorkResponse {
    let id = try FieldChecks.read(request) { $0.workID(request.workID) }
    let tenant = context.caller.tenant
    let view = try await changes.once(request, context, on: id) { change in
      try registration.withdraw(id, change)
    } again: { tx in
      try WorkView.read(id, of: tenant, tx)
    }
    return CertificationV1.WithdrawWorkResponse(work: try view.message(parties))
  }
}
