import HTTPTypes
import SealCertification
import SealPrimitives

/// What stands on other people's pages: `/seal/{work}.svg`, and, for seals that name the channel
/// instead of the work, `/seal/{channel}.svg?u={page}` and `/s/{channel}?u={page}`.
struct SealRoutes: SitePages {
  let site: Site
  /// The work that a channel's page was included as; viewing is what includes it.
  let view: WebHooks.View?

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/seal/{subject}.svg") { [self] request in
        try await badge(request)
      },
      WebRoute(.get, "/s/{channel}") { [self] request in
        guard let work = try await viewed(request.parameter("channel"), request) else {
          throw WebError.notFound
        }
        return .seeOther("/w/\(work)?lang=\(request.language.rawValue)")
      },
    ]
  }

  private func badge(_ request: WebRequest) async throws -> WebResponse {
    let words = Words[request.language]
    let subject = request.parameter("subject")
    let work: WorkID? =
      if let named = WorkID(subject) { named } else { try await viewed(subject, request) }
    guard let work else { return Badge.response(.notFound, words) }
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
  private func viewed(_ channel: String, _ request: WebRequest) async throws -> WorkID? {
    guard let view, let page = request.query["u"] ?? request.headers[.referer] else { return nil }
    return try await view(channel, page)
  }
}
