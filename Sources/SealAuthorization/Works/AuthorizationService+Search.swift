import SealAPI
import SealAccess
import SealCertification
import SealChannels
import SealPostgres
import SealPrimitives
import SealRPC

/// Works that are looked for, and the text of a page that is one.
extension AuthorizationService {
  package func findWorks(
    _ request: AuthorizationV1.FindWorksRequest, context: CallContext
  ) async throws -> AuthorizationV1.FindWorksResponse {
    let subject = try SearchSubject(request)
    let found = try await database.read(deadline: context.deadline) { tx in
      try subject.works(limit: SearchSubject.shown + 1, tx)
    }
    return .init(
      works: found.prefix(SearchSubject.shown).map(\.message),
      more: found.count > SearchSubject.shown)
  }

  package func getVersionText(
    _ request: AuthorizationV1.GetVersionTextRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetVersionTextResponse {
    let id = try FieldChecks.read { $0.versionID(request.versionID) }
    let caller = context.callerUnlessGuest
    let part = try await database.read(deadline: context.deadline) { tx in
      try PageText.find(id, for: caller, tx)?.part(from: request.offset, tx)
    }
    guard let part else { throw AuthorizationError.versionTextNotFound }
    return .init(part: part.bytes, totalBytes: part.total, sha256: part.sha256)
  }
}

extension FieldChecks {
  fileprivate mutating func versionID(_ text: String) -> VersionID? {
    parsed(VersionID(text), "version_id", expected: "a version's identifier (version_…)")
  }
}
