import HTTPTypes
import SealResources

/// The files of `Assets/`: style sheet and mark, which are all that pages load, and the script that
/// puts seals on other people's pages.
enum Assets {
  static let routes = [
    route("style.css", type: "text/css; charset=utf-8", seconds: 300),
    route("mark.svg", type: "image/svg+xml", seconds: 86_400),
    route(
      "seal.js", type: "text/javascript; charset=utf-8", seconds: 3_600,
      SecurityHeaders.embeddable),
  ]

  /// - Parameter seconds: how long a browser keeps it.
  private static func route(
    _ name: String, type: String, seconds: Int, _ headers: HTTPFields = [:]
  ) -> WebRoute {
    var response = WebResponse(
      type: type, Resources.text("SealWeb/Assets/" + name), headers: headers)
    response.headers[.cacheControl] = "public, max-age=\(seconds)"
    return WebRoute(.get, "/" + name) { [response] _ in response }
  }
}
