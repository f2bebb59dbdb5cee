import SealAPI
import SealAccess
import SealCrypto
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTrust
import SealVerify

/// The certification service: the contract's methods, each one short.
package struct CertificationService: CertificationV1.CertificationService {
  private let database: Database
  private let registrar: Registrar
  private let parties: PartyBook
  private let verifier: CertificateVerifier
  private let pageTokens: PageTokens
  /// The logs' X.509 chains, PEM.
  private let logChains: [Environment: String]
  private let clock: any WallClock
  /// Called after a change was committed: there may be statements to log.
  private let changed: @Sendable () -> Void

  package init(
    database: Database, registrar: Registrar, parties: PartyBook, verifier: CertificateVerifier,
    pageTokens: PageTokens, logChains: [Environment: String], clock: any WallClock,
    changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.registrar = registrar
    self.parties = parties
    self.verifier = verifier
    self.pageTokens = pageTokens
    self.logChains = logChains
    self.clock = clock
    self.changed = changed
  }

  package func registerWork(
    _ request: CertificationV1.RegisterWorkRequest, context: CallContext
  ) async throws -> CertificationV1.RegisterWorkResponse {
    let declaration = try WorkDeclaration(request, now: clock.now())
    let identity = try RequestIdentity(request, method: context.method)
    let actor = CallActor(context)
    let result = try await changing(context) { tx in
      try registrar.register(
        declaration, request: identity, caller: context.caller, actor: actor, tx)
    }
    return CertificationV1.RegisterWorkResponse(
      work: try result.work.message(parties),
      certificate: try result.certificate.message(
        parties, assurance: registrar.issuer(for: context.caller.environment).contractAssurance),
      alreadyRegistered: result.existed)
  }

  package func addVersion(
    _ request: CertificationV1.AddVersionRequest, context: CallContext
  ) async throws -> CertificationV1.AddVersionResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let declaration = VersionDeclaration(request.version, now: clock.now(), &checks)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let workID, let declaration else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let actor = CallActor(context)
    let result = try await changing(context) { tx in
      try registrar.addVersion(
        declaration, to: workID, request: identity, caller: context.caller, actor: actor, tx)
    }
    return CertificationV1.AddVersionResponse(
      version: result.version.message,
      certificate: try result.certificate.message(
        parties, assurance: registrar.issuer(for: context.caller.environment).contractAssurance),
      alreadyRegistered: result.existed)
  }

  package func getWork(
    _ request: CertificationV1.GetWorkRequest, context: CallContext
  ) async throws -> CertificationV1.GetWorkResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    try checks.finish()
    guard let workID else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    let view = try await database.read(deadline: context.deadline) { tx in
      guard let work = try WorkStore.find(workID, of: caller, tx) else {
        throw CertificationError.workNotFound
      }
      return try WorkView.read([work], .all, tx)[0]
    }
    return CertificationV1.GetWorkResponse(work: try view.message(parties))
  }

  package func listWorks(
    _ request: CertificationV1.ListWorksRequest, context: CallContext
  ) async throws -> CertificationV1.ListWorksResponse {
    let caller = context.caller
    var checks = FieldChecks()
    checks.bytes(request.sha256, "sha256", count: 32, required: false)
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let digest = request.sha256.isEmpty ? nil : request.sha256
    let views = try await database.read(deadline: context.deadline) { tx in
      let works = try WorkStore.list(
        of: caller, before: asked.before.map(WorkID.init(uuid:)), sha256: digest,
        limit: asked.limit, tx)
      return try WorkView.read(works, .latest, tx)
    }
    let (page, next) = asked.cut(views) { $0.work.workID.uuid }
    return CertificationV1.ListWorksResponse(
      works: try page.map { try $0.message(parties) },
      nextPageToken: next)
  }

  package func getCertificate(
    _ request: CertificationV1.GetCertificateRequest, context: CallContext
  ) async throws -> CertificationV1.GetCertificateResponse {
    var checks = FieldChecks()
    let key = checks.parsed(
      CertificateKey(request.certificateID), "certificate_id",
      expected: "a certificate's or a version's identifier (cert_… or version_…)")
    try checks.finish()
    guard let key else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    let found = try await database.read(deadline: context.deadline) { tx in
      try CertificateView.read(key, of: caller, tx).map { view in
        (
          view: view,
          entry: try StatementLog.proof(
            of: SHA256.hash(view.certificate.statement), caller.environment, tx)
        )
      }
    }
    guard let found else { throw CertificationError.certificateNotFound }
    var certificate = try found.view.message(
      parties, assurance: registrar.issuer(for: caller.environment).contractAssurance)
    if let entry = found.entry {
      certificate.logProof = entry.text
      certificate.logChainPEM = logChains[caller.environment] ?? ""
    }
    return CertificationV1.GetCertificateResponse(certificate: certificate)
  }

  package func withdrawWork(
    _ request: CertificationV1.WithdrawWorkRequest, context: CallContext
  ) async throws -> CertificationV1.WithdrawWorkResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let workID else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let actor = CallActor(context)
    let view = try await changing(context) { tx in
      try registrar.withdraw(workID, request: identity, caller: context.caller, actor: actor, tx)
    }
    return CertificationV1.WithdrawWorkResponse(work: try view.message(parties))
  }

  package func setClaims(
    _ request: CertificationV1.SetClaimsRequest, context: CallContext
  ) async throws -> CertificationV1.SetClaimsResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let declaration = ClaimSheetDeclaration(request.claims, &checks)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let workID else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let actor = CallActor(context)
    let view = try await changing(context) { tx in
      try registrar.setClaims(
        declaration, of: workID, request: identity, caller: context.caller, actor: actor, tx)
    }
    return CertificationV1.SetClaimsResponse(
      sheet: try view.sheet.message(parties, view.parties), inConflict: view.isInConflict)
  }

  package func verifyCertificate(
    _ request: CertificationV1.VerifyCertificateRequest, context: CallContext
  ) async throws -> CertificationV1.VerifyCertificateResponse {
    var checks = FieldChecks()
    checks.bytes(request.sha256, "sha256", count: 32, required: false)
    checks.bytes(request.sha512, "sha512", count: 64, required: false)
    if request.certificate == nil {
      checks.refuse("certificate", "REQUIRED", "`certificate` is not set; it is required.")
    }
    try checks.finish()
    guard let certificate = request.certificate else {
      preconditionFailure("absence is a violation")
    }
    return verifier.response(to: certificate, sha256: request.sha256, sha512: request.sha512)
  }

  private var changing: LegacyChanges {
    LegacyChanges(database, losing: Registrar.races, changed: changed)
  }
}

extension FieldChecks {
  mutating func workID(_ text: String) -> WorkID? {
    parsed(WorkID(text), "work_id", expected: "a work's identifier (work_…)")
  }
}
