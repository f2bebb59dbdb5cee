import SealFetch
import Synchronization

/// A small website on loopback: pages by path, which may change while it runs.
package final class SampleSite: Sendable {
  private final class Pages: Sendable {
    let byPath = Mutex<[String: SimulatorResponse]>([:])
  }

  private let pages: Pages
  private let server: SimulatorServer

  private init(_ pages: Pages, _ server: SimulatorServer) {
    self.pages = pages
    self.server = server
  }

  /// Serves from now on: at this port, or at a free one where it is taken.
  package static func start(preferring port: Int) async throws -> SampleSite {
    let pages = Pages()
    let server = try await SimulatorServer.start(preferring: port) { request in
      let path = String(request.target.prefix { $0 != "?" })
      return pages.byPath.withLock { $0[path] } ?? missing
    }
    return SampleSite(pages, server)
  }

  package var port: Int { server.port }
  package var origin: String { "http://127.0.0.1:\(port)" }

  /// Puts a page there, or another in its place.
  package func put(
    _ path: String, _ content: String, mediaType: String = "text/html; charset=utf-8"
  ) {
    let page = SimulatorResponse(
      status: 200, headers: ["Content-Type": mediaType], body: Array(content.utf8))
    pages.byPath.withLock { $0[path] = page }
  }

  package func stop() async throws { try await server.stop() }

  private static let missing = SimulatorResponse(
    status: 404, headers: ["Content-Type": "text/plain; charset=utf-8"],
    body: Array("This site has no such page.\n".utf8))
}
