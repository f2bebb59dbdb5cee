import Foundation
import Hummingbird
import SealPrimitives

/// A page: what its template shows, and what its layout says of it.
struct Page<Model: TemplateModel> {
  var title: String
  /// What the page speaks for; sandbox is said at its top.
  var environment: Environment = .live
  var status: HTTPResponse.Status = .ok
  /// What the page shows is about to change: its script asks for it again every so often, and a
  /// link does where no script runs.
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
  /// The same page again.
  let ownPath: String
  let title: String
  let isSandbox: Bool
  let refreshSeconds: String?
  let noIndex: Bool

  init<Model>(
    _ page: Page<Model>, _ language: Language, ownPath: String, otherLanguagePath: String
  ) {
    t = Words[language].all
    lang = language.tag
    langQuery = "lang=" + language.rawValue
    self.otherLanguagePath = otherLanguagePath
    self.ownPath = ownPath
    title = page.title
    isSandbox = page.environment == .sandbox
    refreshSeconds = page.refreshSeconds.map(String.init)
    noIndex = page.isPrivate
  }
}

extension Site {
  /// A page in the request's language.
  func render<Model>(_ page: Page<Model>, for context: WebContext) -> Response {
    let other = context.language.other
    return render(
      page, context.language, ownPath: path(context, in: context.language),
      otherLanguage: path(context, in: other))
  }

  func render<Model>(
    _ page: Page<Model>, _ language: Language, ownPath: String = "", otherLanguage: String
  ) -> Response {
    let layout = Layout(page, language, ownPath: ownPath, otherLanguagePath: otherLanguage)
    var headers: HTTPFields = [.contentLanguage: language.tag, .vary: "Accept-Language"]
    if !page.isPrivate, page.status == .ok { headers[.cacheControl] = SecurityHeaders.pageLife }
    return Response(
      page.status, type: "text/html; charset=utf-8", Templates.render(page.model, in: layout),
      headers)
  }

  /// The same address, asking for a language.
  private func path(_ context: WebContext, in language: Language) -> String {
    var query = URLComponents()
    query.queryItems =
      [URLQueryItem(name: "lang", value: language.rawValue)]
      + ["t", "before", "environment", "q", "u"].compactMap { name in
        context.query[name].map { URLQueryItem(name: name, value: $0) }
      }
    // A plus is a space to forms.
    return "\(context.path)?\((query.percentEncodedQuery ?? "").replacing("+", with: "%2B"))"
  }
}
