import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProof
import SealRPC
import SealStatements
import SealVerify

/// The certification service: the contract's methods, each one short.
package struct CertificationService: CertificationV1.CertificationService {
  let database: Database
  private let changes: Changes
  private let lists: Lists
  let registration: WorkRegistration
  private let verifier: CertificateVerifier
  /// Which statements anybody may see.
  private let statementAccess: StatementAccess
  /// The logs' X.509 chains, PEM.
  let logChains: PerEnvironment<String>
  private let clock: any WallClock

  /// - Parameter clock: what declared times are compared with.
  package init(
    database: Database, changes: Changes, lists: Lists, registration: WorkRegistration,
    verifier: CertificateVerifier, statementAccess: StatementAccess,
    logChains: PerEnvironment<String>, clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.lists = lists
    self.registration = registration
    self.verifier = verifier
    self.statementAccess = statementAccess
    self.logChains = logChains
    self.clock = clock
  }

  var parties: PartyDirectory { registration.parties }

  private func assurance(_ context: CallContext) -> Assurance {
    registration.statements.assurance(context.caller.environment)
  }

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

  package func getWork(
    _ request: CertificationV1.GetWorkRequest, context: CallContext
  ) async throws -> CertificationV1.GetWorkResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let id = try checks.finish(workID)
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
    let (views, next) = try await lists.page(
      request.pageSize, request.pageToken, context, checks
    ) { caller, before, limit, tx in
      let works = try WorkStore.list(
        of: caller.tenant, before: before.map(WorkID.init(uuid:)), sha256: digest, limit: limit,
        tx)
      return try WorkView.read(works, .latest, tx)
    } position: {
      $0.work.workID.uuid
    }
    return CertificationV1.ListWorksResponse(
      works: try views.map { try $0.message(parties) }, nextPageToken: next)
  }

  package func getCertificate(
    _ request: CertificationV1.GetCertificateRequest, context: CallContext
  ) async throws -> CertificationV1.GetCertificateResponse {
    var checks = FieldChecks()
    let named = checks.certificateKey(request.certificateID)
    let key = try checks.finish(named)
    let tenant = context.caller.tenant
    let view = try await database.read(deadline: context.deadline) { tx in
      try CertificateView.logged(key, of: tenant, tx)
    }
    guard let view else { throw CertificationError.certificateNotFound }
    return CertificationV1.GetCertificateResponse(
      certificate: try view.message(parties, assurance: assurance(context)))
  }

  package func getStatement(
    _ request: CertificationV1.GetStatementRequest, context: CallContext
  ) async throws -> CertificationV1.GetStatementResponse {
    var checks = FieldChecks()
    let named = checks.statementID(request.statementID)
    let id = try checks.finish(named)
    let caller = context.callerUnlessGuest
    let proof = try await database.read(deadline: context.deadline) { [statementAccess] tx in
      try statementAccess.find(id, for: caller, tx)
    }
    guard let proof else { throw CertificationError.statementNotFound }
    return CertificationV1.GetStatementResponse(proof: proof.message)
  }

  package func withdrawWork(
    _ request: CertificationV1.WithdrawWorkRequest, context: CallContext
  ) async throws -> CertificationV1.WithdrawWorkResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    checks.requestID(request.requestID)
    let id = try checks.finish(workID)
    let tenant = context.caller.tenant
    let view = try await changes.once(request, context, on: id) { change in
      try registration.withdraw(id, change)
    } again: { tx in
      try WorkView.read(id, of: tenant, tx)
    }
    return CertificationV1.WithdrawWorkResponse(work: try view.message(parties))
  }

  package func publishClaim(
    _ request: CertificationV1.PublishClaimRequest, context: CallContext
  ) async throws -> CertificationV1.PublishClaimResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    checks.requestID(request.requestID)
    let id = try checks.finish(workID)
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

  package func verifyCertificate(
    _ request: CertificationV1.VerifyCertificateRequest, context: CallContext
  ) async throws -> CertificationV1.VerifyCertificateResponse {
    var checks = FieldChecks()
    checks.bytes(request.sha256, "sha256", count: 32, required: false)
    checks.bytes(request.sha512, "sha512", count: 64, required: false)
    if request.proof == nil {
      checks.refuse("proof", "REQUIRED", "`proof` is not set; it is required.")
    }
    let proof = try checks.finish(request.proof)
    return verifier.response(to: proof, sha256: request.sha256, sha512: request.sha512)
  }
}

extension FieldChecks {
  mutating func statementID(_ text: String) -> AnyTypeID? {
    parsed(
      AnyTypeID(text), "statement_id",
      expected: "a statement's own identifier (cert_…, license_…, mandate_…, …)")
  }

  mutating func certificateKey(_ text: String) -> CertificateKey? {
    parsed(
      CertificateKey(text), "certificate_id",
      expected: "a certificate's or a version's identifier (cert_… or version_…)")
  }
}
