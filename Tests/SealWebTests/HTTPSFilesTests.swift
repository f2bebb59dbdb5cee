import Hummingbird
import SealRPC
import SealTestSupport
import SealWeb
import Testing

@testable import SealClient

/// How `seal` fetches files over HTTPS, from our own server.
@Suite struct HTTPSFilesTests {
  @Sendable private static func routes(_ routes: Routes) {
    routes.get("/log/file/{number}") { _, context in
      Response.text(.ok, try context.parameter("number"))
    }
    routes.get("/log/long") { _, _ in
      Response(.ok, type: "text/plain", [UInt8](repeating: 65, count: 70_000))
    }
    routes.get("/log/elsewhere") { _, _ in Response.redirect(to: "/log/file/1") }
    routes.get("/log/fails") { _, _ in Response.text(.internalServerError, "no") }
    routes.get("/log/busy") { _, _ in Response.text(.serviceUnavailable, "no") }
    routes.get("/log/packed") { _, _ in
      Response(.ok, type: "text/plain", [1, 2, 3], [.contentEncoding: "gzip"])
    }
    routes.get("/log/tree/**") { _, context in
      Response.text(.ok, context.parameters.getCatchAll().joined(separator: "/"))
    }
  }

  private func with(
    web: WebLimits = WebLimits(),
    _ body: @Sendable @escaping (RunningSite, HTTPSFiles) async throws -> Void
  ) async throws {
    try await RunningSite.with(Self.routes, web: web) { site in
      let files = try HTTPSFiles(
        address: #require(ServerAddress(site.address)), prefix: "/log/",
        roots: .pemFile(site.certificate.certificate))
      try await body(site, files)
      try await files.close()
      try await site.connections(0)
    }
  }

  @Test func manyFilesComeInTheirOrderOverAFewConnections() async throws {
    try await with { site, files in
      let names = (0..<50).map {
        HTTPSFiles.Name($0 % 7 == 3 ? "nothing/\($0)" : "file/\($0)", limit: 10)
      }
      let contents = try await files.read(names)
      for (number, content) in contents.enumerated() {
        #expect(content == (number % 7 == 3 ? nil : Array("\(number)\n".utf8)))
      }
      #expect(site.server.connectionCount == 4)
      #expect(try await files.read([]) == [])
      #expect(try await files.read([.init("tree/a/b/c", limit: 9)]) == [Array("a/b/c\n".utf8)])
      #expect(try await files.read([.init("tree/a", limit: 9)]) == [Array("a\n".utf8)])
      #expect(try await files.read([.init("tree", limit: 9)]) == [nil])
    }
  }

  @Test(
    arguments: [
      ("long", 80, "ANSWER_UNREADABLE"), ("long", 69_999, "ANSWER_UNREADABLE"),
      ("file/123456", 4, "ANSWER_UNREADABLE"), ("elsewhere", 80, "HTTP_303"),
      ("fails", 80, "HTTP_500"), ("busy", 80, "HTTP_503"), ("packed", 80, "ANSWER_UNREADABLE"),
    ])
  func otherAnswersAreErrors(_ path: String, _ limit: Int, _ reason: String) async throws {
    try await with { _, files in
      let error = await #expect(throws: RPCError.self) {
        try await files.read([.init(path, limit: limit)])
      }
      #expect(error?.reason == reason)
      let next = try await files.read([.init("file/7", limit: 9)])
      #expect(next == [Array("7\n".utf8)], "the next file is not disturbed")
    }
  }

  @Test func aConnectionThatTheServerEndedIsRenewed() async throws {
    var web = WebLimits()
    web.idleTime = .seconds(1)
    try await with(web: web) { site, files in
      for _ in 0..<3 {
        #expect(try await files.read([.init("file/7", limit: 9)]) == [Array("7\n".utf8)])
        try await site.connections(0)
      }
    }
  }

  @Test func aServerThatNoRootVouchesForIsRefused() async throws {
    try await with { site, _ in
      let address = try #require(ServerAddress(site.address))
      let stranger = try SelfSignedCertificate()
      for roots in [SealClientOptions.TrustRoots.pemFile(stranger.certificate), .system] {
        let files = try HTTPSFiles(address: address, prefix: "/log/", roots: roots)
        let error = await #expect(throws: RPCError.self) {
          try await files.read([.init("file/1", limit: 9)])
        }
        #expect(error?.reason == "CONNECT_FAILED")
        #expect(error?.message.contains("certificate") == true)
      }
      let nobody = try HTTPSFiles(
        address: ServerAddress(host: "127.0.0.1", port: 1), prefix: "/", roots: .system)
      let error = await #expect(throws: RPCError.self) {
        try await nobody.read([.init("x", limit: 9)])
      }
      #expect(error?.code == .unavailable)
      #expect(throws: RPCError.self) {
        try HTTPSFiles(address: address, prefix: "/", roots: .pem("no PEM"))
      }
    }
  }
}
