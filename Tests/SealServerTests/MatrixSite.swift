import SealTestSupport

/// Others' pages, on each of which stands the owner's text.
final class MatrixSite: Sendable {
  static let text = """
    The owner's text begins on the last cold morning of March, when the cranes came back to the \
    village and everybody stood on the dam and counted them one by one. Nobody had believed the \
    letter of the old miller, who had written in autumn that they would be late and that there \
    would be fewer than ever. There were forty-one, as in every year that anybody remembered, and \
    the children ran along the ditch until the last one had come down behind the mill.
    """

  private let server: LocalHTTPServer

  init() throws {
    server = try LocalHTTPServer { request in
      guard request.target.hasPrefix("/copy/") else {
        return .response(status: 404, headers: [], body: [])
      }
      let html = """
        <!doctype html><html><head><title>x</title></head>
        <body><article><p>\(Self.text)</p></article></body></html>
        """
      return .response(
        status: 200, headers: [("Content-Type", "text/html; charset=utf-8")],
        body: Array(html.utf8))
    }
  }

  var origin: String { "http://127.0.0.1:\(server.port)" }
  var port: UInt16 { server.port }

  func stop() { server.stop() }
}
