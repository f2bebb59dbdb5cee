import Foundation
import Hummingbird
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

/// The layout's model: what all pages have in common.
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
  func render<Model>(_ page: Page<Model>, for context: WebContext) -> Response {
    render(page, context.language, otherLanguage: otherLanguagePath(context))
  }

  func render<Model>(_ page: Page<Model>, _ language: Language, otherLanguage: String)
    -> Response
  {
    let layout = Layout(page, language, otherLanguagePath: otherLanguage)
    return Response(
      page.status, type: "text/html; charset=utf-8", Templates.render(page.model, in: layout),
      [.contentLanguage: language.tag, .vary: "Accept-Language"])
  }

  /// The same address, asking for the other language.
  private func otherLanguagePath(_ context: WebContext) -> String {
    var query = URLComponents()
    query.queryItems =
      [URLQueryItem(name: "lang", value: context.language.other.rawValue)]
      + ["t", "before", "environment"].compactMap { name in
        context.query[name].map { URLQueryItem(name: name, value: $0) }
      }
    return "\(context.path)?\(query.percentEncodedQuery ?? "")"
  }
}
