import HTTPTypes
import SealRPC

/// What is shown instead of a page that cannot be.
enum ErrorPage {
  struct Model: TemplateModel {
    static let template = "error"

    let code: Int
    let isNotFound: Bool
  }

  /// A page for browsers, a line for whoever does not ask for HTML.
  ///
  /// - Parameter asked: the language that the address asks for.
  static func response(
    _ error: WebError, _ request: HTTPFields, asked: String?, _ site: Site
  ) -> WebResponse {
    guard request[.accept]?.contains("text/html") ?? false else {
      return .text(error.status, error.message)
    }
    let language = Language(asked: asked, acceptLanguage: request[.acceptLanguage])
    let words = Words[language]
    let page = Page(
      title: words.all["error\(error.status.code)"] ?? words["error400"], status: error.status,
      isPrivate: true,
      model: Model(code: error.status.code, isNotFound: error.status == .notFound))
    return site.render(page, language, otherLanguage: "/?lang=\(language.other.rawValue)")
  }
}

extension WebError {
  /// What a service refused.
  init(_ error: RPCError) {
    switch error.code {
    case .notFound: self = .notFound
    case .failedPrecondition, .aborted, .alreadyExists: self.init(.conflict, error.message)
    case .invalidArgument where error.reason == "REQUEST_ID_REUSED":
      self.init(.conflict, error.message)
    case .unavailable, .resourceExhausted, .deadlineExceeded:
      self.init(.serviceUnavailable, error.message)
    default: self.init(.badRequest, error.message)
    }
  }
}
