import Hummingbird
import SealPrimitives

/// The files that programs look for on every site.
struct WellKnown: SitePages {
  let site: Site

  func add(to routes: Routes) {
    routes.get("/robots.txt") { _, _ in Self.file(Self.robots) }
    routes.get("/.well-known/security.txt") { [site] _, _ in
      guard let contact = site.securityContact else { throw WebError.notFound }
      return Self.file(
        Self.security(contact, site.address.text, now: SystemWallClock().now()))
    }
  }

  /// Search engines find works, certificates and the notice board; not what is somebody's own, and
  /// not what seals lead through.
  private static let robots = """
    User-agent: *
    Disallow: /o/
    Disallow: /s/
    Disallow: /case/
    Disallow: /find
    Disallow: /w/*/license/
    Disallow: /c/*/text.txt

    """

  /// RFC 9116. It is made anew for each who asks, and holds for half a year.
  static func security(_ contact: String, _ address: String, now: Instant) -> String {
    """
    Contact: \(contact)
    Expires: \(now.advanced(by: .seconds(180 * 86_400)).rfc3339)
    Preferred-Languages: en, zh
    Canonical: \(address)/.well-known/security.txt

    """
  }

  private static func file(_ text: String) -> Response {
    Response(
      .ok, type: "text/plain; charset=utf-8", text, [.cacheControl: "public, max-age=3600"])
  }
}
