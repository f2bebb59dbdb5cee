import HTTPTypes
import Hummingbird
import SealPrimitives

/// A form that a page of this site has sent.
struct PostedForm: Sendable {
  let fields: FormFields

  /// Throws a `WebError` for what another site sends, for other content types, and past the limit
  /// of one sender.
  init(_ request: Request, _ context: WebContext, _ site: Site) async throws {
    guard Self.isFromHere(request, site) else {
      throw WebError(.forbidden, "Forms are taken from this site's own pages only.")
    }
    let type = request.headers[.contentType]?.split(separator: ";").first.map(String.init) ?? ""
    guard type.lowercased() == "application/x-www-form-urlencoded" else {
      throw WebError(.unsupportedMediaType, "A form is application/x-www-form-urlencoded.")
    }
    guard site.posting.admits(RateLimit.household(of: context.peerAddress), at: .now) else {
      throw WebError(.tooManyRequests, "Too many forms came from this address; wait a minute.")
    }
    fields = try FormFields(String(decoding: try await request.bytes, as: UTF8.self))
  }

  subscript(name: String) -> String { fields[name] ?? "" }

  private static let fetchSite = SecurityHeaders.named("Sec-Fetch-Site")

  /// Browsers say where a request was made: `Sec-Fetch-Site`, else `Origin`. What says neither is
  /// no browser, and nobody is tricked into sending it.
  private static func isFromHere(_ request: Request, _ site: Site) -> Bool {
    if let site = request.headers[Self.fetchSite] { return site == "same-origin" }
    guard let origin = request.headers[.origin] else { return true }
    return origin == site.address.text || origin == request.head.authority.map { "https://" + $0 }
  }
}
