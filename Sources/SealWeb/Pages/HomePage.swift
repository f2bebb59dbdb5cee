import SealAuthorization
import SealCertification
import SealEnforcement
import SealPrimitives

/// `/`: what this is, and a place to look something up.
struct HomePage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "home"
  }

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/") { [site] request in
        let words = Words[request.language]
        return site.render(Page(title: words["home"], model: Model()), for: request)
      },
      WebRoute(.get, "/find") { request in
        guard let path = Self.path(to: request.query["q"] ?? "") else { throw WebError.notFound }
        return .seeOther(path + "?lang=" + request.language.rawValue)
      },
    ]
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
