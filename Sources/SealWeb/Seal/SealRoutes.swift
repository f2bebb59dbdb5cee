import Hummingbird
import SealAPI
import SealPrimitives
import SealRPC

/// The addresses that stand on other people's pages: `/seal/{work}.svg`.
///
/// Seals that name the channel instead of the work have `/seal/{channel}.svg?u={page}` and
/// `/s/{channel}?u={page}`; viewing one is what includes its page.
struct SealRoutes: SitePages {
  let site: Site

  func add(to routes: Routes) {
    routes.get("/seal/{subject}.svg") { [self] request, context in
      let words = Words[context.language]
      guard let seal = try await find(context.parameter("subject"), request, context) else {
        return Badge.response(.notFound, words)
      }
      guard seal.inclusionRefusal.isEmpty else { return Badge.response(.notIncluded, words) }
      return Badge.response(
        seal.workState == .withdrawn ? .withdrawn : .certified, isSandbox: seal.sandbox, words)
    }
    routes.get("/s/{channel}") { [self] request, context in
      let channel = try context.parameter("channel")
      guard WorkID(channel) == nil, let seal = try await find(channel, request, context) else {
        throw WebError.notFound
      }
      guard seal.inclusionRefusal.isEmpty else {
        throw WebError.notIncluded(seal.inclusionRefusal)
      }
      return .redirect(to: "/w/\(seal.workID)?lang=\(context.language.rawValue)")
    }
  }

  /// What a seal shows; `nil` where there is nothing to show.
  private func find(_ subject: String, _ request: Request, _ context: WebContext) async throws
    -> AuthorizationV1.GetSealResponse?
  {
    var asked = AuthorizationV1.GetSealRequest()
    if WorkID(subject) != nil {
      asked.workID = subject
    } else {
      // A page says in `u` where it is; else the browser may, in `Referer`.
      guard let page = context.query["u"] ?? request.headers[.referer] else { return nil }
      (asked.channelID, asked.pageURL) = (subject, page)
    }
    do {
      return try await site.services(for: context).authorization.getSeal(asked)
    } catch let error as RPCError where ["INVALID_FIELDS", "WORK_NOT_FOUND"].contains(error.reason)
    {
      return nil
    }
  }
}
