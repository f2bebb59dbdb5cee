import Hummingbird
import SealRPC

/// The page of an HTTP error, in place of the one that was asked for.
enum ErrorPage {
  struct Model: TemplateModel {
    static let template = "error"

    let code: Int
    let isNotFound: Bool
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
    let page = Page(
      title: words.all["error\(status.code)"] ?? words["error400"], status: status,
      isPrivate: true, model: Model(code: status.code, isNotFound: status == .notFound))
    return site.render(page, language, otherLanguage: "/?lang=\(language.other.rawValue)")
  }
}
