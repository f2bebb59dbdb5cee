import SealAPI
import SealAccess
import SealContent
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC

/// Cases as their account sees and moves them.
extension EnforcementService {
  package func openCase(
    _ request: EnforcementV1.OpenCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.OpenCaseResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      UsageID(request.usageID), "usage_id", expected: "a usage's identifier (usage_…)")
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let opened = try await changing(context) { [desk, view] tx in
      if let stored = try CaseStore.find(openedBy: identity, of: caller, tx) {
        return try view.whole(stored, tx)
      }
      let now = desk.clock.now()
      let stored = try desk.open(
        id, of: caller.accountID, caller.environment, request: identity, at: now, tx)
      try AuditStore.record(
        "OpenCase", on: stored.caseID.uuid, by: CallActor(context), at: now, tx)
      return try view.whole(stored, tx)
    }
    return EnforcementV1.OpenCaseResponse(opened: opened)
  }

  package func withdrawCase(
    _ request: EnforcementV1.WithdrawCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.WithdrawCaseResponse {
    var checks = FieldChecks()
    let id = checks.caseID(request.caseID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let withdrawn = try await changing(context) { [desk, view] tx in
      guard try CaseStore.find(id, of: caller, tx) != nil else {
        throw EnforcementError.caseNotFound
      }
      return try view.whole(
        desk.withdraw(id, identity, by: CallActor(context), at: desk.clock.now(), tx), tx)
    }
    return EnforcementV1.WithdrawCaseResponse(withdrawn: withdrawn)
  }

  package func listCases(
    _ request: EnforcementV1.ListCasesRequest, context: CallContext
  ) async throws -> EnforcementV1.ListCasesResponse {
    let caller = context.caller
    var checks = FieldChecks()
    checks.known(request.state.isKnown, request.state.rawValue, "state", required: false)
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let state = request.state == .unspecified ? nil : request.state
    let (page, next) = try await database.read(deadline: context.deadline) { [view] tx in
      let cases = try CaseStore.list(
        of: caller, in: state, before: asked.before.map(CaseID.init(uuid:)), limit: asked.limit, tx)
      let (page, next) = asked.cut(cases) { $0.caseID.uuid }
      return (try page.map { try view.summary($0, tx) }, next)
    }
    return EnforcementV1.ListCasesResponse(cases: page, nextPageToken: next)
  }

  package func getCase(
    _ request: EnforcementV1.GetCaseRequest, context: CallContext
  ) async throws -> EnforcementV1.GetCaseResponse {
    var checks = FieldChecks()
    let id = checks.caseID(request.caseID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    let found = try await database.read(deadline: context.deadline) { [view] tx in
      guard let stored = try CaseStore.find(id, of: caller, tx) else {
        throw EnforcementError.caseNotFound
      }
      return try view.whole(stored, tx)
    }
    return EnforcementV1.GetCaseResponse(found: found)
  }

  package func getDossier(
    _ request: EnforcementV1.GetDossierRequest, context: CallContext
  ) async throws -> EnforcementV1.GetDossierResponse {
    var checks = FieldChecks()
    let id = checks.caseID(request.caseID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    let piece = try await database.read(deadline: context.deadline) { tx in
      guard let stored = try CaseStore.find(id, of: caller, tx) else {
        throw EnforcementError.caseNotFound
      }
      guard let digest = stored.dossierSHA256 else { throw EnforcementError.dossierNotFound }
      return try Piece(of: digest, from: request.offset, tx)
    }
    return EnforcementV1.GetDossierResponse(
      part: piece.bytes, totalBytes: piece.total, sha256: piece.sha256)
  }

  package func getCapture(
    _ request: EnforcementV1.GetCaptureRequest, context: CallContext
  ) async throws -> EnforcementV1.GetCaptureResponse {
    var checks = FieldChecks()
    let number = checks.caseNumber(request.number)
    try checks.finish()
    guard let number else { preconditionFailure("absence is a violation") }
    let piece = try await database.read(deadline: context.deadline) { tx in
      guard let stored = try CaseStore.find(number, tx) else {
        throw EnforcementError.caseNotFound
      }
      guard let digest = stored.captureSHA256 else { throw EnforcementError.captureNotFound }
      return try Piece(of: digest, from: request.offset, tx)
    }
    return EnforcementV1.GetCaptureResponse(
      part: piece.bytes, totalBytes: piece.total, sha256: piece.sha256)
  }
}

/// A part of kept content; who asks for all of them checks the whole.
private struct Piece: Sendable {
  static let limit = 262_144

  let bytes: [UInt8]
  let total: UInt64
  let sha256: [UInt8]

  init(of sha256: [UInt8], from offset: UInt64, _ tx: Transaction) throws {
    let offset = Int(min(offset, UInt64(ContentStore.maxBytes)))
    guard
      let part = try ContentStore.part(of: sha256, from: offset, length: Self.limit, tx)
    else { preconditionFailure("content is never deleted") }
    bytes = part.bytes
    total = UInt64(part.total)
    self.sha256 = sha256
  }
}
