import SealPrimitives
import SealTestSupport
import Synchronization

/// A web site of a test, whose pages may change; remembers when it was asked for what.
final class Site: Sendable {
  struct Visit: Sendable {
    let path: String
    let time: Instant
  }

  struct Content: Sendable {
    var status = 200
    var type = "text/html; charset=utf-8"
    var body: [UInt8]
    var location: String?
    var retryAfter: String?

    init(_ text: String, type: String = "text/html; charset=utf-8") {
      body = Array(text.utf8)
      self.type = type
    }

    static func redirect(_ location: String) -> Content {
      var content = Content("")
      content.status = 302
      content.location = location
      return content
    }
  }

  private final class State: Sendable {
    let pages: Mutex<[String: Content]>
    let visits = Mutex<[Visit]>([])

    init(_ pages: [String: Content]) { self.pages = Mutex(pages) }
  }

  private let state: State
  let server: LocalHTTPServer

  init(_ clock: any WallClock, _ pages: [String: Content]) throws {
    let state = State(pages)
    self.state = state
    server = try LocalHTTPServer { request in
      let visit = Visit(path: request.target, time: clock.now())
      state.visits.withLock { $0.append(visit) }
      guard let page = state.pages.withLock({ $0[request.target] }) else {
        return .response(status: 404, headers: [], body: Array("none".utf8))
      }
      let headers =
        (page.location.map { [("Location", $0)] } ?? [])
        + (page.retryAfter.map { [("Retry-After", $0)] } ?? [])
      return .response(
        status: page.status, headers: [("Content-Type", page.type)] + headers, body: page.body)
    }
  }

  func url(_ path: String) -> String { server.url(path) }

  /// Puts a page there, or takes it away.
  func set(_ path: String, _ content: Content?) {
    state.pages.withLock { $0[path] = content }
  }

  var visits: [Visit] { state.visits.withLock { $0 } }

  /// What was asked for, robots.txt left out.
  var paths: [String] { visits.map(\.path).filter { $0 != "/robots.txt" } }
}
