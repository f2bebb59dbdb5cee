import SealAPI
import SealAccess
import SealContent
import SealPostgres
import SealPrimitives
import SealRPC

/// What was kept of a case: the page as evidence, and what is handed over.
extension EnforcementService {
  package func getCapture(
    _ request: EnforcementV1.GetCaptureRequest, context: CallContext
  ) async throws -> EnforcementV1.GetCaptureResponse {
    let reader = try CaseReader(request.number, request.invitationSecret, context)
    let piece = try await database.read(deadline: context.deadline) {
      [secrets = cases.secrets] tx in
      let stored = try reader.find(secrets, tx)
      guard let digest = stored.captureSHA256 else { throw EnforcementError.captureNotFound }
      return try Piece(of: digest, in: stored.caseID.bucket, from: request.offset, tx)
    }
    return EnforcementV1.GetCaptureResponse(
      part: piece.bytes, totalBytes: piece.total, sha256: piece.sha256)
  }

  package func getDossier(
    _ request: EnforcementV1.GetDossierRequest, context: CallContext
  ) async throws -> EnforcementV1.GetDossierResponse {
    let id = try FieldChecks.read { $0.caseID(request.caseID) }
    let tenant = context.caller.tenant
    let piece = try await database.read(deadline: context.deadline) { tx in
      let stored = try CaseStore.expect(id, of: tenant, tx)
      guard let digest = stored.dossierSHA256 else { throw EnforcementError.dossierNotFound }
      return try Piece(of: digest, in: id.bucket, from: request.offset, tx)
    }
    return EnforcementV1.GetDossierResponse(
      part: piece.bytes, totalBytes: piece.total, sha256: piece.sha256)
  }
}

/// A part of kept content; who asks for all of them checks the whole.
private struct Piece: Sendable {
  static let limit = 262_144

  let bytes: [UInt8]
  let total: UInt64
  let sha256: [UInt8]

  init(of sha256: [UInt8], in bucket: Bucket, from offset: UInt64, _ tx: Transaction) throws {
    let offset = Int(min(offset, UInt64(ContentStore.maxBytes)))
    guard
      let part = try ContentStore.part(of: sha256, in: bucket, from: offset, length: Self.limit, tx)
    else { preconditionFailure("content is never deleted") }
    bytes = part.bytes
    total = UInt64(part.total)
    self.sha256 = sha256
  }
}
