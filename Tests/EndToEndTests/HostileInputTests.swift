import Foundation
import SealAPI
import SealClient
import SealRPC
import SealTestSupport
import Testing

/// What a stranger may send to the port: each gets a clear end, and the server goes on.
@Suite(.sharedServer()) struct HostileInputTests {
  @Test func strangersGetAClearAnswerAndTheServerGoesOn() async throws {
    try await SharedServer.with { server in
      let plain = try await Command.run(
        "curl", ["--silent", "--max-time", "10", "http://\(server.address)/"])
      #expect(plain.output.contains("TLS"))

      // Garbage after a good handshake: a frame that announces 4 GiB; the server ends the
      // connection.
      let connect = [
        "s_client", "-connect", server.address, "-servername", "localhost", "-alpn", "seal/1",
        "-CAfile",
        server.roots, "-quiet",
      ]
      let garbage = try await Command.run(
        "openssl", connect,
        input: [0, 0xFF, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 0x41, count: 64))
      #expect(garbage.output.contains("FRAME_TOO_LONG"))
      let flag = try await Command.run("openssl", connect, input: [7, 0, 0, 0, 0])
      #expect(flag.output.contains("FRAME_FLAG"), "\(flag.errors)")

      let protocols = try await Command.run(
        "openssl", ["s_client", "-connect", server.address, "-alpn", "nope"])
      #expect(protocols.errors.contains("no application protocol"))
      #expect(try await server.seald("status").status == 0)
    }
  }

  @Test func aRevokedKeyIsRefused() async throws {
    try await SharedServer.with { server in
      let made = try await server.seal("key", "create", "short-lived")
      let key = try #require(made.output.firstMatch(of: #/seal_live_[0-9a-f]+/#)).output
      let id = try #require(made.output.firstMatch(of: #/key_[0-9a-z]+/#)).output
      let client = try server.client(apiKey: String(key))
      let works = CertificationV1.CertificationServiceClient(channel: client)
      _ = try await works.listWorks(.init())
      #expect(try await server.seal("key", "revoke", String(id)).status == 0)
      // After half a second at most, as RevokeApiKeyTests shows.
      try await eventually("the key is refused") {
        do {
          _ = try await works.listWorks(.init())
          return false
        } catch let error as RPCError {
          return error.reason == "API_KEY_REFUSED"
        }
      }
      try await client.shutdown()
    }
  }

  @Test func wrongRequestsChangeNothing() async throws {
    try await SharedServer.with { server in
      let client = try server.client()
      let works = CertificationV1.CertificationServiceClient(channel: client)
      let good = try Sample.request(1)
      var short = good
      short.version?.sha256 = [1, 2, 3]
      var untitled = good
      untitled.title = ""
      var unknown = good
      unknown.kind = .init(rawValue: 99)
      for (request, field) in [(short, "version.sha256"), (untitled, "title"), (unknown, "kind")] {
        let error = await #expect(throws: RPCError.self) {
          _ = try await works.registerWork(request)
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.fieldViolations.map(\.field) == [field])
      }
      let late = await #expect(throws: RPCError.self) {
        _ = try await works.registerWork(good, options: CallOptions(timeout: .zero))
      }
      #expect(late?.code == .deadlineExceeded)
      #expect(try await works.listWorks(.init()).works.isEmpty)
      try await client.shutdown()
    }
  }

  @Test func wrongSettingsAreAllReportedAtOnce() async throws {
    let result = try await Command.run(
      "seald",
      [
        "run", "--listen", "nowhere", "--set", "threads=0", "--set", "speed=high", "--set",
        "tls.certificate=/x",
      ])
    #expect(result.status == 78)
    for name in ["listen", "threads", "speed", "tls.key"] { #expect(result.errors.contains(name)) }
  }
}
