import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProof
import SealRPC
import SealStatements

/// Certificates and other statements, for their account and for everybody.
extension CertificationService {
  package func getCertificate(
    _ request: CertificationV1.GetCertificateRequest, context: CallContext
  ) async throws -> CertificationV1.GetCertificateResponse {
    let key = try FieldChecks.read { $0.certificateKey(request.certificateID) }
    let tenant = context.caller.tenant
    let view = try await database.read(deadline: context.deadline) { tx in
      try CertificateView.logged(key, of: tenant, tx)
    }
    guard let view else { throw CertificationError.certificateNotFound }
    return CertificationV1.GetCertificateResponse(
      certificate: try view.message(parties, assurance: assurance(context)))
  }

  package func getPublicCertificate(
    _ request: CertificationV1.GetPublicCertificateRequest, context: CallContext
  ) async throws -> CertificationV1.GetPublicCertificateResponse {
    let key = try FieldChecks.read { $0.certificateKey(request.certificateID) }
    let found = try await database.read(deadline: context.deadline) { tx in
      try PublicCertificate.find(key, tx)
    }
    guard let found else { throw CertificationError.certificateNotFound }
    return try found.message(
      parties, assurance: registration.statements.assurance(found.environment))
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
    checks.size(of: request.proof?.statement ?? [], atMost: VerificationTurns.statementBytes)
    let proof = try checks.finish(request.proof)
    return try await verifications.run { [verifier] in
      verifier.response(to: proof, sha256: request.sha256, sha512: request.sha512)
    }
  }

  package func getStatement(
    _ request: CertificationV1.GetStatementRequest, context: CallContext
  ) async throws -> CertificationV1.GetStatementResponse {
    let id = try FieldChecks.read { $0.statementID(request.statementID) }
    let caller = context.callerUnlessGuest
    let proof = try await database.read(deadline: context.deadline) { [statementAccess] tx in
      try statementAccess.find(id, for: caller, tx)
    }
    guard let proof else { throw CertificationError.statementNotFound }
    return CertificationV1.GetStatementResponse(proof: proof.message)
  }
}

extension FieldChecks {
  fileprivate mutating func size(of statement: [UInt8], atMost limit: Int) {
    guard statement.count > limit else { return }
    refuse(
      "proof.statement", "TOO_LONG", "`proof.statement` has over \(limit) bytes; no statement has.")
  }

  mutating func statementID(_ text: String) -> AnyTypeID? {
    parsed(
      AnyTypeID(text), "statement_id",
      expected: "a statement's own identifier (cert_…, license_…, revocation_…)")
  }

  mutating func certificateKey(_ text: String) -> CertificateKey? {
    parsed(
      CertificateKey(text), "certificate_id",
      expected: "a certificate's or a version's identifier (cert_… or version_…)")
  }
}
