import SealAuthorization
import SealCertification
import SealEnforcement
import SealPrimitives

/// `/`: what this is, and a place to look something up.
struct HomePage: SitePages {
  let site: Site

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/") { [site] request in
        let words = Words[request.language]
        return site.render(Page(template: "home", title: words["home"]), for: request)
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

  static let template = """
    {{<layout}}{{$main}}
    <section class="hero">
    <h1>{{t.siteName}}</h1>
    <p class="lead">{{t.homeLead}}</p>
    <form class="card find" action="/find" method="get" role="search">
    <input type="hidden" name="lang" value="{{lang}}">
    <label for="q">{{t.lookUpHint}}</label>
    <div class="row">
    <input id="q" name="q" required maxlength="64" autocomplete="off" spellcheck="false" \
    placeholder="{{t.lookUpExample}}">
    <button class="button" type="submit">{{t.lookUp}}</button>
    </div>
    </form>
    </section>
    {{/main}}{{/layout}}
    """
}
