import HTTPTypes
import SealPrimitives

/// A page: what its template shows, and what its layout says of it.
struct Page<Model: TemplateModel> {
  var title: String
  /// What the page speaks for; sandbox is said at its top.
  var environment: Environment = .live
  var status: HTTPResponse.Status = .ok
  /// The page asks for itself again after so long.
  var refreshSeconds: Int?
  /// Search engines stay away.
  var isPrivate = false
  var model: Model
}

/// What all pages have in common.
struct Layout: TemplateModel {
  static let template = "layout"

  /// The words of the page's language.
  let t: [String: String]
  let lang: String
  /// For links to other pages: `lang=en`.
  let langQuery: String
  /// The same page in the other language.
  let otherLanguagePath: String
  let title: String
  let isSandbox: Bool
  let refreshSeconds: String?
  let noIndex: Bool

  init<Model>(_ page: Page<Model>, _ language: Language, otherLanguagePath: String) {
    t = Words[language].all
    lang = language.tag
    langQuery = "lang=" + language.rawValue
    self.otherLanguagePath = otherLanguagePath
    title = page.title
    isSandbox = page.environment == .sandbox
    refreshSeconds = page.refreshSeconds.map(String.init)
    noIndex = page.isPrivate
  }
}

extension Site {
  /// A page in the request's language.
  func render<Model>(_ page: Page<Model>, for request: WebRequest) -> WebResponse {
    render(page, request.language, otherLanguage: otherLanguagePath(request))
  }

  func render<Model>(_ page: Page<Model>, _ language: Language, otherLanguage: String)
    -> WebResponse
  {
    let layout = Layout(page, language, otherLanguagePath: otherLanguage)
    var response = WebResponse(
      page.status, type: "text/html; charset=utf-8", Templates.render(page.model, in: layout))
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
