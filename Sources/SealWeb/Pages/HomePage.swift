import Hummingbird
import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC

/// `/`: what this is, and a place to look something up; `/find?q=…`: what was found.
///
/// A number or an identifier leads to its page, and so does what one work alone answers to: the
/// SHA-256 of a version, the address of a page, the beginning of a title.
struct HomePage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "home"

    var query: String?
    /// Where something was looked for.
    var results: Results?
  }

  struct Results: Sendable {
    let heading: String
    let works: [FoundRow]
    let hasWorks: Bool
    let hasMore: Bool
  }

  func add(to routes: Routes) {
    routes.get("/") { [site] _, context in
      let words = Words[context.language]
      return site.render(Page(title: words["home"], model: Model()), for: context)
    }
    routes.get("/find") { [self] _, context in try await find(context) }
  }

  private func find(_ context: WebContext) async throws -> Response {
    let query = "?lang=" + context.language.rawValue
    guard let text = context.query["q"] else { return .redirect(to: "/" + query) }
    if let path = Self.path(to: text) { return .redirect(to: path + query) }
    let found = try await works(text, context)
    if found.works.count == 1 { return .redirect(to: "/w/\(found.works[0].workID)" + query) }
    let words = Words[context.language]
    return site.render(
      Page(
        title: words["lookUp"], status: found.works.isEmpty ? .notFound : .ok, isPrivate: true,
        model: Model(query: text, results: Results(found, of: text, words))), for: context)
  }

  private func works(_ text: String, _ context: WebContext) async throws
    -> AuthorizationV1.FindWorksResponse
  {
    do {
      return try await site.services(for: context).authorization.findWorks(Self.subject(of: text))
    } catch let error as RPCError where error.reason == "INVALID_FIELDS" {
      // No work has such a title or page.
      return .init()
    }
  }

  /// Where a number or an identifier leads; `nil` for anything else.
  static func path(to text: String) -> String? {
    if let work = WorkID(text) { return "/w/\(work)" }
    if let certificate = CertificateID(text) { return "/c/\(certificate)" }
    if let version = VersionID(text) { return "/c/\(version)" }
    if let number = CaseNumber(text) { return "/case/\(number)" }
    return LicenseNumber(text).map { "/l/\($0)" }
  }

  /// What works are looked for by: a digest, however it is written; an address, also without its
  /// scheme; else a title.
  static func subject(of text: String) -> AuthorizationV1.FindWorksRequest {
    let written = text.lowercased().trimmingPrefix("sha256:")
    let digits = written.filter { !$0.isWhitespace && $0 != ":" }
    if let digest = Hex.decode(String(digits)), digest.count == 32 {
      return .init(sha256: digest)
    }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return .init(pageURL: text) }
    if text.firstMatch(of: /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?\//.ignoresCase()) != nil {
      return .init(pageURL: "https://" + text)
    }
    return .init(title: text)
  }
}

extension HomePage.Results {
  init(_ found: AuthorizationV1.FindWorksResponse, of text: String, _ words: Words) {
    heading = words(found.works.isEmpty ? "foundNone" : "foundFor", text)
    works = found.works.map { FoundRow($0, words) }
    hasWorks = !works.isEmpty
    hasMore = found.more
  }
}

/// A work that was found.
struct FoundRow: Sendable {
  let workID: String
  let title: String
  let time: String
  let isSandbox: Bool
  let isWithdrawn: Bool
}

extension FoundRow {
  init(_ work: AuthorizationV1.FoundWork, _ words: Words) {
    workID = work.workID
    title = work.title
    time = words("certifiedAt", work.certifyTime?.instant.map(words.time) ?? "")
    isSandbox = work.sandbox
    isWithdrawn = work.state == .withdrawn
  }
}
