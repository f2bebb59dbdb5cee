import Foundation
import SealFetch
import SealPrimitives
import SealTestSupport
import Synchronization
import Testing

/// That no server, page or name leads a fetch to where it must not go.
@Suite struct FetchSafetyTests {
  private func address(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }

  @Test func aPrivateAddressIsNotAskedUnlessItIsNamed() async throws {
    let server = try LocalHTTPServer { _ in .text("secret") }
    let url = try FetchURL(server.url("/"))
    #expect(
      await code { try await TestFetcher.make().fetch(FetchRequest(.get, url)) }
        == .forbiddenAddress)
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: [
    ("https://localhost/x", false), ("https://a.localhost/x", false),
    ("https://127.0.0.1/x", false),
    ("http://169.254.169.254/", false), ("https://[::1]/", false), ("https://8.8.8.8:22/", false),
    ("https://8.8.8.8/", true), ("https://localhost.example/", true), ("https://a.example/", true),
  ])
  func aURLThatCanOnlyLeadToAPrivateAddressIsToldBeforehand(url: String, may: Bool) throws {
    var policy = FetchPolicy(userAgent: "T")
    #expect(Self.admits(policy, url) == may)
    // The name and what it stands for are excepted together.
    policy.allowed = [try AllowedAddress("127.0.0.1")]
    let isLocal = url.contains("localhost/") || url.contains("127.0.0.1")
    #expect(Self.admits(policy, url) == (may || isLocal))
  }

  private static func admits(_ policy: FetchPolicy, _ url: String) -> Bool {
    do {
      try policy.check(FetchURL(url))
      return true
    } catch {
      return false
    }
  }

  @Test func aRedirectToAPrivateAddressIsRefused() async throws {
    let inner = try LocalHTTPServer { _ in .text("secret") }
    let outer = try LocalHTTPServer { _ in .redirect(inner.url("/admin")) }
    let url = try FetchURL(outer.url("/"))
    #expect(
      await code { try await TestFetcher.make(outer).fetch(FetchRequest(.get, url)) }
        == .forbiddenAddress)
    #expect(outer.requests.count == 1 && inner.requests.isEmpty)
    let result = try await TestFetcher.make(outer, inner).fetch(FetchRequest(.get, url))
    #expect(result.body == Array("secret".utf8) && result.hops.map(\.status) == [302, 200])
  }

  @Test(arguments: [
    "file:///etc/passwd", "gopher://127.0.0.1/", "http://user@127.0.0.1/", "http://2130706433/",
  ])
  func aRedirectToWhatIsNoWebAddressIsRefused(_ target: String) async throws {
    let server = try LocalHTTPServer { _ in .redirect(target) }
    let url = try FetchURL(server.url("/"))
    #expect(
      await code { try await TestFetcher.make(server).fetch(FetchRequest(.get, url)) } == .badURL)
  }

  /// DNS rebinding: the name means an allowed address when it is checked and another one after.
  @Test func aConnectionGoesToTheAddressThatWasChecked() async throws {
    let server = try LocalHTTPServer { _ in .text("here") }
    let lookups = Atomic(0)
    let resolver = HostResolver { _ in
      let count = lookups.add(1, ordering: .relaxed).newValue
      return [try #require(IPAddress(count == 1 ? "127.0.0.1" : "10.0.0.1"))]
    }
    let fetcher = try TestFetcher.make(server, resolver: resolver)
    // No other resolver knows this name: libcurl used our address.
    let url = try FetchURL("http://rebinding.invalid:\(server.port)/")
    let result = try await fetcher.fetch(FetchRequest(.get, url))
    #expect(result.body == Array("here".utf8) && lookups.load(ordering: .relaxed) == 1)
    #expect(server.requests.first?["host"] == "rebinding.invalid:\(server.port)")
    #expect(await code { try await fetcher.fetch(FetchRequest(.get, url)) } == .forbiddenAddress)
  }

  @Test func eachRedirectIsResolvedAndCheckedAgain() async throws {
    let server = try LocalHTTPServer { _ in .redirect("/again") }
    let lookups = Atomic(0)
    let resolver = HostResolver { _ in
      let count = lookups.add(1, ordering: .relaxed).newValue
      return [try #require(IPAddress(count == 1 ? "127.0.0.1" : "169.254.169.254"))]
    }
    let fetcher = try TestFetcher.make(server, resolver: resolver)
    let url = try FetchURL("http://rebinding.invalid:\(server.port)/")
    #expect(await code { try await fetcher.fetch(FetchRequest(.get, url)) } == .forbiddenAddress)
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [["127.0.0.1", "10.0.0.1"], ["10.0.0.1", "127.0.0.1"], ["127.0.0.1", "::1"]])
  func aNameWithASingleForbiddenAddressIsRefused(_ addresses: [String]) async throws {
    let server = try LocalHTTPServer { _ in .text("here") }
    let found = try addresses.map(address)
    let fetcher = try TestFetcher.make(server, resolver: HostResolver { _ in found })
    let url = try FetchURL("http://both.invalid:\(server.port)/")
    #expect(await code { try await fetcher.fetch(FetchRequest(.get, url)) } == .forbiddenAddress)
    #expect(server.requests.isEmpty)
  }

  @Test func theNextAddressIsTriedWhenNobodyListensAtTheFirst() async throws {
    let server = try LocalHTTPServer { _ in .text("here") }
    let found = [try address("127.0.0.2"), try address("127.0.0.1")]
    let fetcher = try TestFetcher.make(resolver: HostResolver { _ in found }) { policy in
      policy.allowed = found.map { AllowedAddress(SocketAddress($0, port: server.port)) }
    }
    let url = try FetchURL("http://two.invalid:\(server.port)/")
    let result = try await fetcher.fetch(FetchRequest(.get, url))
    #expect(result.peerAddress.address == found[1])
  }

  @Test func aNameWithoutAnAddressIsUnresolvable() async throws {
    let url = try FetchURL("http://nothing.invalid/")
    let request = FetchRequest(.get, url)
    let fetcher = try TestFetcher.make(
      resolver: HostResolver { _ in throw FetchError(.unresolvable, "There is no such host.") })
    #expect(await code { try await fetcher.fetch(request) } == .unresolvable)
  }

  @Test func proxiesOfTheEnvironmentAreNotUsed() async throws {
    let proxy = try LocalHTTPServer { _ in .text("proxy") }
    let server = try LocalHTTPServer { _ in .text("server") }
    setenv("http_proxy", "http://127.0.0.1:\(proxy.port)", 1)
    defer { unsetenv("http_proxy") }
    let url = try FetchURL(server.url("/"))
    let result = try await TestFetcher.make(server, proxy).fetch(FetchRequest(.get, url))
    #expect(result.body == Array("server".utf8) && proxy.requests.isEmpty)
  }

  @Test(arguments: [
    ("X-A", "1\r\nHost: other"), ("X-A\r\nB", "1"), ("X A", "1"), ("", "1"), ("Host", "other"),
    ("Content-Length", "5"), ("Transfer-Encoding", "chunked"), ("user-agent", "Other/1.0"),
  ])
  func aHeaderThatIsNotTheCallersToSayIsRefused(_ name: String, _ value: String) async throws {
    let server = try LocalHTTPServer { _ in .text("here") }
    var request = FetchRequest(.get, try FetchURL(server.url("/")))
    request.headers.add(name, value)
    let refused = request
    #expect(await code { try await TestFetcher.make(server).fetch(refused) } == .badRequest)
    #expect(server.requests.isEmpty)
  }

  @Test func noErrorRepeatsTheAddressItsPathOrAHeader() async throws {
    let server = try LocalHTTPServer { _ in .raw(Array("nonsense\r\n\r\n".utf8)) }
    var request = FetchRequest(.get, try FetchURL(server.url("/hook/s3cret")))
    request.headers.add("Authorization", "Bearer s3cret")
    let sent = request
    do {
      _ = try await TestFetcher.make(server).fetch(sent)
      Issue.record("nonsense was taken for HTTP")
    } catch let error as FetchError {
      #expect(!error.description.contains("s3cret") && !error.description.contains("127.0.0.1"))
      #expect(error.code == .badResponse || error.code == .connection)
    }
  }
}
