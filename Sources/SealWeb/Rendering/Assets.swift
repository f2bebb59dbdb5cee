import Hummingbird
import SealResources

/// The static files of `Assets/`.
///
/// Style sheet, mark and `page.js` are all that pages load; `seal.js` puts seals on other people's
/// pages. What looks for an icon without having read a page gets the mark as it looks at 16, 32 and
/// 48 pixels: three PNG files in one.
enum Assets {
  static func add(to routes: Routes) {
    add("style.css", type: "text/css; charset=utf-8", seconds: 300, to: routes)
    add("mark.svg", type: "image/svg+xml", seconds: 86_400, to: routes)
    add("favicon.ico", type: "image/vnd.microsoft.icon", seconds: 86_400, to: routes)
    add("page.js", type: "text/javascript; charset=utf-8", seconds: 300, to: routes)
    add(
      "seal.js", type: "text/javascript; charset=utf-8", seconds: 3_600,
      SecurityHeaders.embeddable, to: routes)
  }

  /// - Parameter seconds: how long a browser keeps it.
  private static func add(
    _ name: String, type: String, seconds: Int, _ headers: HTTPFields = [:], to routes: Routes
  ) {
    var response = Response(.ok, type: type, Resources.bytes("SealWeb/Assets/" + name), headers)
    response.headers[.cacheControl] = "public, max-age=\(seconds)"
    routes.get("/\(name)") { [response] _, _ in response }
  }
}
