import Foundation
import SealTestSupport
import Testing

/// Watching by commands alone: a text, a monitor, a run, its usages, a license that turns one
/// white.
@Suite struct MonitoringTests {
  private static let text = """
    On the last cold morning of March the cranes came back to the village, and everybody stood on \
    the dam and counted them one by one. Nobody had believed the letter of the old miller, who had \
    written in autumn that they would be late and that there would be fewer than ever. There were \
    forty-one, as in every year that anybody remembered, and the children ran along the ditch \
    until the last one had come down behind the mill.
    """

  private func found(_ pattern: Regex<Substring>, _ text: String) throws -> String {
    String(try #require(text.firstMatch(of: pattern), "\(text)").output)
  }

  @Test func aCopyIsFoundAccusedAndForgivenByCommandsAlone() async throws {
    let site = try LocalHTTPServer { request in
      guard request.target == "/copy" else { return .response(status: 404, headers: [], body: []) }
      let html = """
        <!doctype html><html><head><title>x</title></head>
        <body><article><p>\(Self.text)</p></article></body></html>
        """
      return .response(
        status: 200, headers: [("Content-Type", "text/html; charset=utf-8")],
        body: Array(html.utf8))
    }
    let page = "http://127.0.0.1:\(site.port)/copy"
    try await RunningServer.with(
      settings: ["fetch.allowLoopback=127.0.0.1:\(site.port)"]
    ) { server in
      let file = try TemporaryFolder.make(prefix: "seal-story") + "/story.txt"
      try Data(Self.text.utf8).write(to: URL(fileURLWithPath: file))
      func seal(_ arguments: String..., status: Int32 = 0) async throws -> String {
        let command = try await Command.run(
          "seal", arguments, environment: ["SEAL_PROFILE": server.profile])
        #expect(command.status == status, "\(arguments): \(command.errors)")
        return status == 0 ? command.output : command.errors
      }

      let registered = try await seal("register", file, "--public", "--author", "Ada Example")
      let work = try found(#/work_[0-9a-z]+/#, registered)
      let version = try found(#/version_[0-9a-z]+/#, try await seal("work", "show", work))
      #expect(try await seal("text", "register", version, file).contains("characters"))
      let monitor = try found(
        #/monitor_[0-9a-z]+/#, try await seal("monitor", "create", page, "--delay", "50"))
      #expect(try await seal("monitor", "list").contains(page))
      let run = try await seal("monitor", "run", monitor, "--wait")
      #expect(run.contains("ended") && run.contains("1 pages"))

      let black = try await seal("usage", "list", "--list", "black")
      #expect(black.contains("unlicensed") && black.contains(page), "\(run)")
      let usage = try found(#/usage_[0-9a-z]+/#, black)
      #expect(try await seal("report", "show").contains("unlicensed"))

      _ = try found(#/offer_[0-9a-z]+/#, try await seal("offer", "create", work, "--free"))
      try await eventually("the offer decides the usage anew") {
        try await seal("usage", "show", usage).contains("decision 2")
      }
      let white = try await seal("usage", "list", "--list", "white")
      #expect(white.contains(usage) && white.contains("Free terms"))

      let place = try found(#/place_[0-9a-z]+/#, try await seal("place", "add", page))
      #expect(try await seal("place", "list").contains(place))
      _ = try await seal("place", "remove", place)
      #expect(try await seal("monitor", "end", monitor).contains("ended"))
      _ = try await seal("monitor", "run", monitor, status: 65)
    }
  }
}
