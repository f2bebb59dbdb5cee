import Hummingbird
import SealAuthorization
import SealChannels
import SealCertification
import SealPrimitives

/// The addresses that stand on other people's pages: `/seal/{work}.svg`.
///
/// Seals that name the channel instead of the work have `/seal/{channel}.svg?u={page}` and
/// `/s/{channel}?u={page}`.
struct SealRoutes: SitePages {
  let site: Site
  /// What a channel's page was included as; viewing is what includes it.
  let view: WebHooks.View?

  func add(to routes: Routes) {
    routes.get("/seal/{subject}.svg") { [self] request, context in
      try await badge(request, context)
    }
    routes.get("/s/{channel}") { [self] request, context in
      switch try await viewed(context.parameter("channel"), request, context) {
      case .included(let work):
        return .redirect(to: "/w/\(work)?lang=\(context.language.rawValue)")
      case .refused(let reason): throw WebError.notIncluded(reason)
      case nil: throw WebError.notFound
      }
    }
  }

  private func badge(_ request: Request, _ context: WebContext) async throws -> Response {
    let words = Words[context.language]
    let subject = try context.parameter("subject")
    let page: PageStanding? =
      if let work = WorkID(subject) { .included(work) } else {
        try await viewed(subject, request, context)
      }
    guard case .included(let work) = page else {
      return Badge.response(page == nil ? .notFound : .notIncluded, words)
    }
    let standing = try await site.read { tx -> PublicWork.Standing? in
      guard let standing = try PublicWork.standing(work, tx),
        try WorkVisibility.isOpen(work, isClaimPublic: standing.isClaimPublic, tx)
      else { return nil }
      return standing
    }
    guard let standing else { return Badge.response(.notFound, words) }
    return Badge.response(
      standing.isWithdrawn ? .withdrawn : .certified,
      isSandbox: standing.environment == .sandbox, words)
  }

  /// A page says in `u` where it is; else the browser may, in `Referer`.
  private func viewed(_ channel: String, _ request: Request, _ context: WebContext) async throws
    -> PageStanding?
  {
    guard let view, let page = context.query["u"] ?? request.headers[.referer] else { return nil }
    return try await view(channel, page)
  }
}
