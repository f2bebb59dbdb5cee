import Hummingbird
import SealClient
import SealRPC
import SealTLS
import SealTestSupport
import SealWeb
import Testing

/// HTTP beside the native protocol on one port.
@Suite struct HTTPTests {
  @Sendable private static func routes(_ routes: Routes) {
    routes.get("/hello") { _, _ in Response.text(.ok, "hello") }
    routes.get("/kept") { request, _ in
      let text = request.uri.queryParameters["n"].map { "\($0) " } ?? ""
      return Response(
        .ok, type: "text/html; charset=utf-8", text + String(repeating: "kept ", count: 1_000),
        [.cacheControl: "public, max-age=30", .vary: "Accept-Language"])
    }
    routes.get("/fails") { _, _ -> Response in throw SystemFailure(call: "secret", code: 1) }
    routes.post("/count", upTo: 64 << 10) { request, _ in
      .text(.ok, "\(try await request.bytes.count)")
    }
    routes.post("/large", upTo: 4 << 20) { request, _ in
      .text(.ok, "\(try await request.bytes.count)")
    }
    routes.get("/seal/{work}.svg") { _, context in
      Response.text(.ok, try context.parameter("work"))
    }
  }

  @Test func alpnChoosesTheDialectAndSilenceMeansHTTP() async throws {
    try await RunningSite.with(Self.routes) { site in
      #expect(try await site.curl("/hello").output == "hello\n 200 1.1")
      #expect(try await site.curl("/hello", ["--no-alpn"]).output == "hello\n 200 1.1")
      let client = try SealClient(
        address: #require(ServerAddress(site.address)),
        roots: .pemFile(site.certificate.certificate))
      let health = try await RPCV1.HealthServiceClient(channel: client).check(.init())
      #expect(health.status == .serving)
      try await client.shutdown()
      try await site.connections(0)
    }
  }

  @Test func oneConnectionAnswersManyRequests() async throws {
    try await RunningSite.with(Self.routes) { site in
      let result = try await Command.run(
        "curl",
        [
          "--silent", "--insecure", "--write-out", "%{num_connects};",
          "https://\(site.address)/hello", "https://\(site.address)/hello",
        ])
      #expect(result.output == "hello\n1;hello\n0;")
    }
  }

  @Test func headSaysWhatGetWould() async throws {
    try await RunningSite.with(Self.routes) { site in
      let head = try await site.curl("/hello", ["--head"]).output.lowercased()
      #expect(head.contains("content-length: 6\r\n"))
      #expect(head.contains("content-security-policy: default-src 'none'"))
      #expect(head.contains("x-content-type-options: nosniff"))
      #expect(head.contains("strict-transport-security: max-age=31536000"))
      #expect(head.contains(" gmt\r\n"))
    }
  }

  @Test func theAnswerToAHeadHasNoBodyAlsoWhereItFails() async throws {
    try await RunningSite.with(Self.routes) { site in
      let heads = ["/nothing", "/count", "/fails", "/hello/"].map {
        "HEAD \($0) HTTP/1.1\r\nHost: x\r\n\r\n"
      }
      let answers = try await site.conversation(
        heads.joined() + "GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      #expect(answers.hasSuffix("\r\n\r\nhello\n"))
      let statuses = answers.matches(of: #/(?:^|\r\n\r\n)HTTP\/1\.1 (\d+)/#).map { $0.output.1 }
      #expect(statuses == ["404", "405", "500", "308", "200"], "\(answers)")
    }
  }

  @Test(arguments: [
    ("/nothing", [], "404"), ("/", [], "404"), ("/hello/", [], "308"),
    ("//hello/", [], "400"), ("/hello//", [], "400"), ("/%2e/", ["--path-as-is"], "400"),
    ("/seal/a.svg", [], "200"), ("/seal/.svg", [], "404"),
    ("/hello", ["--request", "DELETE"], "405"), ("/count", [], "405"),
    ("/../etc/passwd", ["--path-as-is"], "400"), ("/seal/%2e%2e", [], "400"),
    ("/seal/a%2fb.svg", [], "400"), ("/seal/%00.svg", [], "400"), ("/seal/%ff.svg", [], "400"),
    ("/seal/%zz.svg", [], "400"), ("/hello?a=%zz", [], "400"), ("/hello?a=1&a=2", [], "400"),
    ("/hello", ["--data", "x", "--request", "GET"], "400"), ("/fails", [], "500"),
    ("/" + String(repeating: "x", count: 3_000), [], "414"),
    ("/hello", ["--header", "X-Long: " + String(repeating: "x", count: 20_000)], "400"),
  ])
  func strangeRequestsGetAClearStatus(_ path: String, _ more: [String], _ status: String)
    async throws
  {
    try await RunningSite.with(Self.routes) { site in
      let answer = try await site.curl(path, more)
      #expect(answer.output.hasSuffix(" \(status) 1.1"), "\(answer.output) \(answer.errors)")
      #expect(!answer.output.contains("secret"))
      #expect(try await site.curl("/hello").output.hasSuffix("200 1.1"))
    }
  }

  @Test func aSlashAtTheEndLeadsToTheAddressWithout() async throws {
    try await RunningSite.with(Self.routes) { site in
      let answer = try await site.curl("/hello/?a=1&b=%2F", ["--include"]).output.lowercased()
      #expect(answer.contains("location: /hello?a=1&b=%2f\r\n"), "\(answer)")
      #expect(try await site.curl("/hello/", ["--location"]).output == "hello\n 200 1.1")
    }
  }

  @Test func whatMayBeKeptIsSentOnceAndThenConfirmed() async throws {
    try await RunningSite.with(Self.routes) { site in
      func head(_ path: String, _ more: [String] = []) async throws -> String {
        try await site.curl(path, ["--include"] + more).output
      }
      let first = try await head("/kept")
      let tag = String(
        try #require(first.firstMatch(of: /(?i)etag: (W\/"[^"]+")\r\n/)).output.1)
      for given in [tag, "W/\"other\", \(tag)", "*", String(tag.dropFirst(2))] {
        let again = try await head("/kept", ["--header", "If-None-Match: \(given)"])
        #expect(again.hasPrefix("HTTP/1.1 304 "), "\(given)")
        #expect(again.contains(tag) && !again.contains("kept kept"))
        #expect(again.lowercased().contains("cache-control: public, max-age=30\r\n"))
      }
      // Another page has another tag; what may not be kept has none.
      let other = try await head("/kept?n=2", ["--header", "If-None-Match: \(tag)"])
      #expect(other.hasPrefix("HTTP/1.1 200 "))
      #expect(try await !head("/hello").lowercased().contains("etag:"))
    }
  }

  @Test func textThatMayBeKeptIsCompressedForWhoAsks() async throws {
    try await RunningSite.with(Self.routes) { site in
      func sizes(_ path: String, _ encoding: String) async throws -> (sent: Int, text: String) {
        let answer = try await site.curl(
          path,
          [
            "--header", "Accept-Encoding: \(encoding)", "--compressed", "--write-out",
            "|%{size_download}",
          ])
        let parts = answer.output.split(separator: "|")
        return (Int(parts.last ?? "") ?? 0, String(parts.first ?? ""))
      }
      let whole = String(repeating: "kept ", count: 1_000)
      for encoding in ["gzip", "br, GZIP;q=0.5"] {
        let (sent, text) = try await sizes("/kept", encoding)
        #expect(text == whole && sent < 200, "\(encoding): \(sent)")
      }
      for encoding in ["identity", "gzip;q=0", "br", "gzip; q=0.00"] {
        let (sent, text) = try await sizes("/kept", encoding)
        #expect(text == whole && sent == whole.utf8.count, "\(encoding): \(sent)")
      }
      let head = try await site.curl(
        "/kept", ["--include", "--header", "Accept-Encoding: gzip", "--output", "-"]
      ).output.lowercased()
      #expect(head.contains("vary: accept-language, accept-encoding\r\n"))
      #expect(head.contains("content-encoding: gzip\r\n"))
      // Beside a secret a length tells: what is not to be kept is sent as it is.
      let (sent, text) = try await sizes("/hello", "gzip")
      #expect(text == "hello\n" && sent == 6)
      try await eventually("the bytes are given back") { site.server.bytesInFlight == 0 }
    }
  }

  @Test func aMethodThatIsNotServedIsToldWhichAre() async throws {
    try await RunningSite.with(Self.routes) { site in
      let answer = try await site.curl("/hello", ["--request", "PUT", "--include"])
      #expect(answer.output.lowercased().contains("allow: get, head\r\n"))
    }
  }

  @Test func bodiesEndAtTheRoutesLimitAndAtTheServers() async throws {
    try await RunningSite.with(Self.routes) { site in
      func post(_ path: String, _ count: Int, chunked: Bool) async throws -> String {
        let body = [UInt8](repeating: 0x41, count: count)
        let more = chunked ? ["--header", "Transfer-Encoding: chunked"] : []
        return try await site.curl(path, ["--data-binary", "@-"] + more, input: body).output
      }
      for chunked in [false, true] {
        #expect(try await post("/count", 64 << 10, chunked: chunked) == "65536\n 200 1.1")
        #expect(try await post("/count", (64 << 10) + 1, chunked: chunked).hasSuffix("413 1.1"))
        #expect(try await post("/large", 1 << 20, chunked: chunked) == "1048576\n 200 1.1")
        #expect(try await post("/large", (1 << 20) + 1, chunked: chunked).hasSuffix("413 1.1"))
        #expect(try await post("/nothing", 1 << 20, chunked: chunked).hasSuffix("404 1.1"))
      }
      try await site.connections(0)
      #expect(site.server.bytesInFlight == 0)
    }
  }

  @Test func bodiesAreChargedToTheServersBudget() async throws {
    var limits = RPCLimits()
    limits.byteBudget = 10_000
    try await RunningSite.with(Self.routes, limits: limits) { site in
      let long = String(repeating: "x", count: 20_000)
      let refused = try await site.curl("/count", ["--data", long])
      #expect(refused.output.hasSuffix("503 1.1"))
      let answered = try await site.curl("/count", ["--data", "xyz"])
      #expect(answered.output == "3\n 200 1.1")
      try await eventually("the bytes are given back") { site.server.bytesInFlight == 0 }
    }
  }

  @Test(arguments: ["", "GET /hello HTTP/1.1\r\nHost: x\r\n"])
  func aConnectionThatAsksForNothingEnds(_ text: String) async throws {
    var web = WebLimits()
    web.idleTime = .milliseconds(200)
    try await RunningSite.with(Self.routes, web: web) { site in
      #expect(try await site.conversation(text) == "")
      try await site.connections(0)
    }
  }

  @Test func aBodyThatDoesNotComeEndsTheConnection() async throws {
    var web = WebLimits()
    web.bodyTime = .milliseconds(200)
    try await RunningSite.with(Self.routes, web: web) { site in
      let answer = try await site.conversation(
        "POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
      #expect(!answer.contains("200 OK"))
      try await site.connections(0)
      #expect(site.server.bytesInFlight == 0)
    }
  }

  @Test func webConnectionsCountWithTheOthers() async throws {
    var limits = RPCLimits()
    limits.connections = 1
    let gate = Gate()
    let waits: @Sendable (Routes) -> Void = { routes in
      routes.get("/wait") { _, _ -> Response in
        try await gate.pass("a")
        return .text(.ok, "done")
      }
    }
    try await RunningSite.with(waits, limits: limits) { site in
      async let first = site.curl("/wait")
      #expect(await gate.next() == [.arrived("a")])
      #expect(try await site.curl("/wait").status != 0)
      gate.open("a")
      let answer = try await first
      #expect(answer.output == "done\n 200 1.1")
    }
  }

  @Test func drainingAnswersWhatIsInFlightAndEndsWhatIsIdle() async throws {
    let gate = Gate()
    let waits: @Sendable (Routes) -> Void = { routes in
      routes.get("/wait") { _, _ -> Response in
        try await gate.pass("a")
        return .text(.ok, "done")
      }
    }
    try await RunningSite.with(waits) { site in
      async let idle = site.conversation("")
      try await site.connections(1)
      async let first = site.curl("/wait")
      #expect(await gate.next() == [.arrived("a")])
      await site.services.triggerGracefulShutdown()
      let nothing = try await idle
      #expect(nothing == "")
      try await site.connections(1)
      gate.open("a")
      let answer = try await first
      #expect(answer.output == "done\n 200 1.1")
    }
  }

  @Test func aPeerThatLeavesCancelsItsRequest() async throws {
    let gate = Gate()
    let waits: @Sendable (Routes) -> Void = { routes in
      routes.get("/wait") { _, _ -> Response in
        try await gate.pass("a")
        return .text(.ok, "done")
      }
    }
    try await RunningSite.with(waits) { site in
      _ = try await site.curl("/wait", ["--max-time", "3"])
      #expect(await gate.next(2) == [.arrived("a"), .cancelled("a")])
      try await site.connections(0)
    }
  }
}
