import HTTPTypes
import Mustache
import SealAuthorization
import SealCertification
import SealPostgres
import SealPrimitives

/// What the pages stand on.
package struct Site: Sendable {
  let database: Database
  let parties: PartyBook
  let authorization: AuthorizationService
  /// The logs' X.509 chains, PEM.
  let logChains: [Environment: String]
  let forms: FormTokens
  let address: PublicAddress
  let clock: any WallClock
  let posting: PostingLimit
  private let library: MustacheLibrary

  /// How long a page may take to be read together.
  private static let patience: Duration = .seconds(10)

  package init(
    database: Database, parties: PartyBook, authorization: AuthorizationService,
    logChains: [Environment: String],
    forms: FormTokens, address: PublicAddress, limits: WebLimits, clock: any WallClock
  ) {
    self.database = database
    self.parties = parties
    self.authorization = authorization
    self.logChains = logChains
    self.forms = forms
    self.address = address
    self.clock = clock
    posting = PostingLimit(perMinute: limits.formsPerMinute)
    library = Templates.library
  }

  var deadline: ContinuousClock.Instant { .now + Self.patience }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws
    -> Value
  {
    try await database.read(deadline: deadline, body)
  }

  /// A page in the request's language.
  func render(_ page: Page, for request: WebRequest) -> WebResponse {
    render(page, request.language, otherLanguage: otherLanguagePath(request))
  }

  func render(_ page: Page, _ language: Language, otherLanguage: String) -> WebResponse {
    let words = Words[language]
    var model = page.model.compactMapValues { $0 }
    model["t"] = words.all
    model["lang"] = language.tag
    model["otherLanguagePath"] = otherLanguage
    model["langQuery"] = "lang=" + language.rawValue
    model["title"] = page.title
    model["isSandbox"] = page.environment == .sandbox
    model["refreshSeconds"] = page.refreshSeconds.map(String.init)
    model["noIndex"] = page.isPrivate
    guard let html = library.render(model, withTemplate: page.template) else {
      preconditionFailure("there is a template \(page.template)")
    }
    var response = WebResponse(page.status, type: "text/html; charset=utf-8", html)
    response.headers[.contentLanguage] = language.tag
    response.headers[.vary] = "Accept-Language"
    return response
  }

  /// The same address, asking for the other language.
  private func otherLanguagePath(_ request: WebRequest) -> String {
    let path = request.target.segments.map { "/" + PercentCoding.encode($0) }.joined()
    let kept = ["t", "before", "environment"].compactMap { name in
      request.query[name].map { "&\(name)=\(PercentCoding.encode($0))" }
    }
    return (path.isEmpty ? "/" : path) + "?lang=\(request.language.other.rawValue)" + kept.joined()
  }
}

/// What a page shows.
struct Page {
  /// The template's name.
  let template: String
  var title: String
  /// What the page speaks for; sandbox is said at its top.
  var environment: Environment = .live
  var status: HTTPResponse.Status = .ok
  /// The page asks for itself again after so long.
  var refreshSeconds: Int?
  /// Search engines stay away.
  var isPrivate = false
  /// `nil` is as if it were not there.
  var model: [String: Any?] = [:]
}

/// A kind of page: its addresses. Its template stands in `Templates`.
protocol SitePages: Sendable {
  var site: Site { get }
  var routes: [WebRoute] { get }
}
