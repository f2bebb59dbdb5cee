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

/// What works are looked for by.
private enum SearchSubject: Sendable {
  /// So many works are shown.
  static let shown = 20

  case bytes([UInt8])
  case page(String)
  case title(String)

  /// Throws INVALID_FIELDS, also where not one of the three is given.
  init(_ request: AuthorizationV1.FindWorksRequest) throws {
    var checks = FieldChecks()
    if !request.sha256.isEmpty {
      checks.bytes(request.sha256, "sha256", count: 32)
      self = .bytes(request.sha256)
    } else if !request.pageURL.isEmpty {
      let url = checks.page(request.pageURL, "page_url")
      self = .page(url?.description ?? "")
    } else {
      checks.text(request.title, "title", length: 1...200)
      self = .title(request.title)
    }
    let given = [!request.sha256.isEmpty, !request.pageURL.isEmpty, !request.title.isEmpty]
    if given.count(where: { $0 }) > 1 {
      checks.refuse(
        "title", "CONTRADICTION", "One of `sha256`, `page_url` and `title` is given, not several.")
    }
    try checks.finish()
  }

  func works(limit: Int, _ tx: Transaction) throws -> [FoundWork] {
    switch self {
    case .bytes(let sha256): try WorkSearch.works(with: sha256, limit: limit, tx)
    case .title(let beginning): try WorkSearch.works(titled: beginning, limit: limit, tx)
    case .page(let url):
      try WorkSearch.works(try SealInclusion.works(at: url, limit: limit, tx), limit: limit, tx)
    }
  }
}

extension FieldChecks {
  fileprivate mutating func versionID(_ text: String) -> VersionID? {
    parsed(VersionID(text), "version_id", expected: "a version's identifier (version_…)")
  }
}
