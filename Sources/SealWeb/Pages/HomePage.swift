import Hummingbird
import SealPrimitives

/// `/`: what this is, and a place to look something up.
struct HomePage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "home"
  }

  func add(to routes: Routes) {
    routes.get("/") { [site] _, context in
      let words = Words[context.language]
      return site.render(Page(title: words["home"], model: Model()), for: context)
    }
    routes.get("/find") { _, context in
      guard let path = Self.path(to: context.query["q"] ?? "") else { throw WebError.notFound }
      return .redirect(to: path + "?lang=" + context.language.rawValue)
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
}
