import SealFetch
import SealTestSupport
import Testing

/// How redirects are followed (RFC 9110 §15.4).
@Suite struct RedirectTests {
  @Test func fiveAreFollowedAndSixAreNot() async throws {
    let server = try LocalHTTPServer { request in
      let left = Int(request.target.dropFirst()) ?? 0
      return left == 0 ? .text("end") : .redirect("/\(left - 1)")
    }
    let fetcher = try TestFetcher.make(server)
    let five = try await fetcher.fetch(FetchRequest(.get, try FetchURL(server.url("/5"))))
    #expect(five.hops.count == 6 && five.finalURL.path == "/0" && five.body == Array("end".utf8))
    let six = FetchRequest(.get, try FetchURL(server.url("/6")))
    #expect(await code { try await fetcher.fetch(six) } == .tooManyRedirects)
  }

  @Test func aRequestMayAskForTheRedirectItself() async throws {
    let server = try LocalHTTPServer { _ in .redirect("/next") }
    var request = FetchRequest(.get, try FetchURL(server.url("/")))
    request.redirects = .report
    let result = try await TestFetcher.make(server).fetch(request)
    #expect(result.status == 302 && result.headers["location"] == "/next")
  }

  @Test(arguments: [
    (FetchRequest.Method.post, 301, "GET"), (.post, 302, "GET"), (.post, 303, "GET"),
    (.post, 307, "POST"), (.post, 308, "POST"), (.put, 302, "PUT"), (.put, 303, "GET"),
    (.get, 303, "GET"), (.head, 303, "HEAD"),
  ])
  func theMethodChangesAsTheStatusSays(
    _ method: FetchRequest.Method, _ status: Int, _ second: String
  ) async throws {
    let server = try LocalHTTPServer { request in
      request.target == "/" ? .redirect("/next", status: status) : .text("end")
    }
    let body = method == .get || method == .head ? [] : Array("body".utf8)
    var request = FetchRequest(
      method, try FetchURL(server.url("/")), headers: ["X-Kept": "1"], body: body)
    request.redirects = .follow
    _ = try await TestFetcher.make(server).fetch(request)
    let last = try #require(server.requests.last)
    #expect(last.method == second && last["x-kept"] == "1")
    #expect(last.body == (["POST", "PUT"].contains(second) ? body : []))
  }

  @Test func secretsStayWithTheOriginThatTheyWereMeantFor() async throws {
    let other = try LocalHTTPServer { _ in .text("end") }
    let server = try LocalHTTPServer { _ in .redirect(other.url("/")) }
    let request = FetchRequest(
      .get, try FetchURL(server.url("/")),
      headers: ["Authorization": "Bearer x", "Cookie": "a=b", "Accept": "image/*"])
    _ = try await TestFetcher.make(server, other).fetch(request)
    let asked = try #require(other.requests.first)
    #expect(server.requests.first?["authorization"] == "Bearer x")
    #expect(asked["authorization"] == nil && asked["cookie"] == nil)
    #expect(asked["accept"] == "image/*")
  }
}
