import Foundation
import SealFetch
import SealPrimitives
import SealTestSupport
import Testing

/// What a fetch sends and brings back, against a server on this machine.
@Suite struct FetcherTests {
  @Test func aPageComesWithStatusHeadersBodyAndTheAddressThatWasAsked() async throws {
    let server = try LocalHTTPServer { _ in
      .response(status: 404, headers: [("X-Two", "a"), ("X-Two", "b")], body: Array("none".utf8))
    }
    let url = try FetchURL(server.url("/a%20b?q=1#part"))
    let result = try await TestFetcher.make(server).fetch(FetchRequest(.get, url))
    #expect(result.status == 404 && result.body == Array("none".utf8))
    #expect(result.headers.all("x-two") == ["a", "b"])
    #expect(result.peerAddress == SocketAddress(IPAddress("127.0.0.1")!, port: server.port))
    #expect(result.finalURL == url && result.hops.count == 1)
    #expect(result.startTime <= result.endTime)
    let asked = try #require(server.requests.first)
    #expect(asked.method == "GET" && asked.target == "/a%20b?q=1")
    #expect(asked["host"] == "127.0.0.1:\(server.port)")
    #expect(asked["user-agent"] == TestFetcher.userAgent)
  }

  @Test(arguments: [FetchRequest.Method.post, .put, .patch, .delete])
  func aBodyGoesOutWithTheCallersHeaders(_ method: FetchRequest.Method) async throws {
    let server = try LocalHTTPServer { _ in .text("ok") }
    let body = Array("{\"a\":\"正\"}".utf8) + [0, 255]
    let request = FetchRequest(
      method, try FetchURL(server.url("/hook")),
      headers: ["Content-Type": "application/json", "X-Signature": "s1", "X-Empty": ""], body: body)
    #expect(try await TestFetcher.make(server).fetch(request).body == Array("ok".utf8))
    let asked = try #require(server.requests.first)
    #expect(asked.method == method.rawValue && asked.body == body)
    #expect(asked["content-type"] == "application/json" && asked["x-signature"] == "s1")
    #expect(asked["x-empty"] == "" && asked["expect"] == nil)
  }

  @Test func headHasNoBody() async throws {
    let server = try LocalHTTPServer { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n".utf8))
    }
    let result = try await TestFetcher.make(server).fetch(
      FetchRequest(.head, try FetchURL(server.url("/"))))
    #expect(result.status == 200 && result.body.isEmpty)
    #expect(result.headers["content-length"] == "5")
  }
}

/// Fetchers that may reach servers of tests.
enum TestFetcher {
  static let userAgent = "SealTest/1.0 (+https://example.org/bot)"

  /// May reach these servers at 127.0.0.1 and nothing else that is private.
  static func make(
    _ servers: LocalHTTPServer..., resolver: HostResolver = .system,
    change: (inout FetchPolicy) -> Void = { _ in }
  ) throws -> Fetcher {
    var policy = FetchPolicy(userAgent: userAgent)
    policy.allowed = try servers.map { try AllowedAddress("127.0.0.1:\($0.port)") }
    policy.limits.totalTime = .seconds(20)
    change(&policy)
    return try Fetcher(policy: policy, resolver: resolver)
  }
}

/// The code of the `FetchError` that `body` throws; anything else fails the test.
func code<Value>(
  _ location: SourceLocation = #_sourceLocation, _ body: () async throws -> Value
) async -> FetchError.Code? {
  do {
    _ = try await body()
    Issue.record("Nothing was thrown.", sourceLocation: location)
  } catch let error as FetchError {
    return error.code
  } catch {
    Issue.record(error, sourceLocation: location)
  }
  return nil
}
