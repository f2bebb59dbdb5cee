import Logging
import SealPrimitives

/// Everything that is served over HTTP: health, hooks, pages.
package struct WebSite: Sendable {
  package let router: WebRouter

  package init(hooks: WebHooks, clock: any WallClock) {
    router = WebRouter(Self.health + hooks.routes, clock: clock) { error, _ in
      .text(error.status, error.message)
    }
  }

  private static let health = [
    WebRoute(.get, "/health") { _ in .json(#"{"status":"SERVING"}"#) }
  ]
}
