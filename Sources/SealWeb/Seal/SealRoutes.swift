import Hummingbird
import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC

/// The addresses that stand on other people's pages: `/seal/{work}.svg`.
///
/// Seals that name the channel instead of the work have `/seal/{channel}.svg?u={page}` and
/// `/s/{channel}?u={page}`; viewing one is what includes its page. Without `u`, the page is what
/// the browser says in `Referer`.
struct SealRoutes: SitePages {
  let site: Site

  /// What a seal leads to while its page is being read.
  struct Model: TemplateModel {
    static let template = "reading"

    let pageURL: String
  }

  func add(to routes: Routes) {
    routes.get("/seal/{subject}.svg") { [self] request, context in
      let words = Words[context.language]
      guard let seal = try await find(context.parameter("subject"), request, context) else {
        return Badge.response(.notFound, words)
      }
      return Badge.response(Badge.State(seal), isSandbox: seal.sandbox, words)
    }
    routes.get("/s/{channel}") { [self] request, context in
      let channel = try context.parameter("channel")
      guard WorkID(channel) == nil, let seal = try await find(channel, request, context) else {
        throw WebError.notFound
      }
      if seal.beingRead { return reading(request, context) }
      guard seal.inclusionRefusal.isEmpty else {
        throw WebError.notIncluded(seal.inclusionRefusal, until: seal.nextLookTime?.instant)
      }
      return .redirect(to: "/w/\(seal.workID)?lang=\(context.language.rawValue)")
    }
  }

  /// A page that asks again until there is a work to lead to; its address says which page.
  private func reading(_ request: Request, _ context: WebContext) -> Response {
    if context.query["u"] == nil, let page = request.headers[.referer] {
      let value = Self.escaped(page)
      return .redirect(to: "\(context.path)?u=\(value)&lang=\(context.language.rawValue)")
    }
    let words = Words[context.language]
    return site.render(
      Page(
        title: words["readingTitle"], status: .accepted, refreshSeconds: 2,
        isPrivate: true, model: Model(pageURL: Self.page(request, context) ?? "")), for: context)
  }

  /// What a seal shows; `nil` where there is nothing to show.
  private func find(_ subject: String, _ request: Request, _ context: WebContext) async throws
    -> AuthorizationV1.GetSealResponse?
  {
    var asked = AuthorizationV1.GetSealRequest()
    if WorkID(subject) != nil {
      asked.workID = subject
    } else {
      guard let page = Self.page(request, context) else { return nil }
      (asked.channelID, asked.pageURL) = (subject, page)
    }
    do {
      return try await site.services(for: context).authorization.getSeal(asked)
    } catch let error as RPCError where ["INVALID_FIELDS", "WORK_NOT_FOUND"].contains(error.reason)
    {
      return nil
    }
  }

  /// All but what RFC 3986 §2.3 leaves as it is.
  private static func escaped(_ text: String) -> String {
    text.utf8.reduce(into: "") { escaped, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
        || "-._~".unicodeScalars.contains(scalar)
      escaped += isPlain ? String(scalar) : "%" + Hex.encode([byte])
    }
  }

  /// A page says in `u` where it is; else the browser may, in `Referer`.
  private static func page(_ request: Request, _ context: WebContext) -> String? {
    context.query["u"] ?? request.headers[.referer]
  }
}
