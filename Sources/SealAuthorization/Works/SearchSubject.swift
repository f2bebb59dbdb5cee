import SealAPI
import SealAccess
import SealCertification
import SealChannels
import SealPostgres
import SealPrimitives

/// What works are looked for by: one of bytes, page and title.
enum SearchSubject: Sendable {
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
      checks.required(request.title, "title")
      self = .title(request.title)
    }
    let given = [!request.sha256.isEmpty, !request.pageURL.isEmpty, !request.title.isEmpty]
    if given.count(where: { $0 }) > 1 {
      checks.refuse(
        "title", "CONTRADICTION", "One of `sha256`, `page_url` and `title` is given, not several.")
    }
    try checks.finish()
  }

  /// Works that strangers may know of, `limit` at most.
  func works(limit: Int, _ tx: Transaction) throws -> [FoundWork] {
    switch self {
    case .bytes(let sha256): try WorkSearch.works(with: sha256, limit: limit, tx)
    case .title(let beginning): try WorkSearch.works(titled: beginning, limit: limit, tx)
    case .page(let url): try Self.works(at: url, limit: limit, tx)
    }
  }

  /// Works of a page that strangers may not know of are passed over, and stand in nobody's way.
  private static func works(at url: String, limit: Int, _ tx: Transaction) throws -> [FoundWork] {
    var found: [FoundWork] = []
    var last: WorkID?
    while found.count < limit {
      let ids = try SealInclusion.works(at: url, before: last, limit: limit, tx)
      found += try WorkSearch.works(ids, limit: limit - found.count, tx)
      guard ids.count == limit else { break }
      last = ids.last
    }
    return found
  }
}
