import SealTestSupport
import Synchronization

/// A real website on a free port of this machine, whose pages a test changes.
final class Website: Sendable {
  private let server: LocalHTTPServer
  private let pages: Pages

  private final class Pages: Sendable {
    let answers = Mutex<[String: LocalHTTPServer.Answer]>([:])
  }

  init() throws {
    let pages = Pages()
    self.pages = pages
    server = try LocalHTTPServer { request in
      pages.answers.withLock { $0[request.target] }
        ?? .response(status: 404, headers: [], body: [])
    }
  }

  var port: UInt16 { server.port }
  var origin: String { "http://127.0.0.1:\(server.port)" }
  /// How often a path was asked for.
  func visits(_ path: String) -> Int { server.requests.count { $0.target == path } }
  /// Nobody answers any more.
  func stop() { server.stop() }

  func answer(_ path: String, _ answer: LocalHTTPServer.Answer?) {
    pages.answers.withLock { $0[path] = answer }
  }

  func html(_ path: String, _ html: String) {
    answer(
      path,
      .response(
        status: 200, headers: [("Content-Type", "text/html; charset=utf-8")],
        body: Array(html.utf8)))
  }

  /// Proves by the file.
  func showFile(_ tokens: String...) {
    answer("/.well-known/copyrightseal.txt", .text(tokens.joined(separator: "\n") + "\n"))
  }

  /// Proves by the home page.
  func showMeta(_ token: String) {
    html(
      "/",
      """
      <!doctype html><html><head><title>Home</title>
      <meta name="copyrightseal-site-verification" content="\(token)"></head><body>Hello</body></html>
      """)
  }

  func showNothing() {
    answer("/.well-known/copyrightseal.txt", nil)
    html("/", "<!doctype html><title>Home</title><p>Hello</p>")
  }

  static let sentences = """
    The cranes came back on the last cold morning of March, and the whole village stood on the dam \
    to count them. Nobody had told the children that the birds would not land this year.
    """

  /// An article with navigation around it and comments below.
  static func article(
    _ text: String = sentences, title: String = "The cranes", author: String? = "Ada Example",
    head: String = "", navigation: String = "Home | News", comments: String = "First!"
  ) -> String {
    """
    <!doctype html><html lang="en"><head><title>\(title)</title>\(head)
    \(author.map { "<meta name=\"author\" content=\"\($0)\">" } ?? "")
    <meta property="article:published_time" content="2026-05-01T08:30:00+08:00"></head>
    <body><nav><ul><li><a href="/">\(navigation)</a></li></ul></nav>
    <article><h1>\(title)</h1><p>\(text)</p><p>\(text.count) characters were counted by hand.</p></article>
    <section class="comments" id="comments"><p>\(comments)</p></section></body></html>
    """
  }
}
