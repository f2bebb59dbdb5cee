import Hummingbird
import SealRPC

/// The page of an HTTP error, in place of the one that was asked for.
enum ErrorPage {
  struct Model: TemplateModel {
    static let template = "error"

    let code: Int
    let hint: String?
  }

  /// A page for browsers, a line for whoever does not ask for HTML.
  static func response(
    _ error: WebError, _ request: Request, _ context: WebContext, _ site: Site
  ) -> Response {
    guard request.headers[.accept]?.contains("text/html") ?? false else {
      return .text(error.status, error.message)
    }
    let (language, status) = (context.language, error.status)
    let words = Words[language]
    var title = words.all["error\(status.code)"] ?? words["error400"]
    var hint = status == .notFound ? words["error404Hint"] : nil
    if let reason = error.inclusionRefusal {
      title = words["notIncludedTitle"]
      let why = words.all["notIncluded\(reason)"] ?? words["notIncludedHint"]
      hint = [why, error.nextLookTime.map { words("notIncludedAgain", words.time($0)) }]
        .compactMap { $0 }.joined(separator: " ")
    }
    let page = Page(
      title: title, status: status, isPrivate: true, model: Model(code: status.code, hint: hint))
    return site.render(page, language, otherLanguage: "/?lang=\(language.other.rawValue)")
  }
}
