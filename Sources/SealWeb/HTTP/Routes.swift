import Hummingbird
import SealPrimitives

/// The site's routes: `routes.get("/w/{work}") { request, context in … }`.
package typealias Routes = Router<WebContext>

/// Hummingbird has a type of this name too, for the process's.
typealias Environment = SealPrimitives.Environment

extension RouterMethods<WebContext> {
  /// A GET, whose HEAD is answered too.
  package func get(
    _ path: RouterPath,
    use handler: @Sendable @escaping (Request, WebContext) async throws -> Response
  ) {
    on(path, method: .get, use: handler)
  }

  /// A POST whose body is read before its handler is asked.
  package func post(
    _ path: RouterPath, upTo bytes: Int,
    use handler: @Sendable @escaping (Request, WebContext) async throws -> Response
  ) {
    group().add(middleware: BodyLimit(bytes: bytes)).post(path, use: handler)
  }
}

extension Router<WebContext> {
  /// What answers all requests of a site.
  ///
  /// - Parameter errorPage: what is shown instead of a page that cannot be.
  package static func responder(
    errorPage: @escaping @Sendable (WebError, Request, WebContext) -> Response,
    _ add: (Routes) -> Void
  ) -> RouterResponder<WebContext> {
    let routes = Routes(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    routes.add(middleware: StandardHeaders())
    routes.add(middleware: ErrorPages(page: errorPage))
    routes.add(middleware: KeptAnswers())
    routes.add(middleware: CleanRequests())
    add(routes)
    routes.refuseOtherMethods()
    return routes.buildResponder()
  }

  /// Whoever comes to an address with another method is told which ones it has.
  private func refuseOtherMethods() {
    let others: [HTTPRequest.Method] = [
      .get, .head, .post, .put, .delete, .patch, .options, .trace,
    ]
    for (path, routes) in Dictionary(grouping: routes, by: \.path.description) {
      let allowed = routes.flatMap { $0.method == .get ? [.get, .head] : [$0.method] }
      for method in others where !allowed.contains(method) {
        on(RouterPath(path), method: method) { _, _ -> Response in
          throw WebError.methodNotAllowed(method, but: allowed)
        }
      }
    }
  }
}
