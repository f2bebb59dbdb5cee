import Foundation
import SealFetch
import SealTestSupport
import Testing

/// That nothing from outside takes more memory, time or places than it was given.
@Suite struct FetchLimitTests {
  private let limit = 64 << 10

  private func fetcher(_ server: LocalHTTPServer) throws -> Fetcher {
    try TestFetcher.make(server) { policy in
      policy.limits.bodyBytes = limit
      policy.limits.headerBytes = 8 << 10
    }
  }

  private func request(_ server: LocalHTTPServer) throws -> FetchRequest {
    FetchRequest(.get, try FetchURL(server.url("/")))
  }

  @Test func aBodyMayBeAsLongAsTheLimitAndNoLonger() async throws {
    for (count, isLonger) in [(limit, false), (limit + 1, true)] {
      let body = [UInt8](repeating: 7, count: count)
      let server = try LocalHTTPServer { _ in .response(status: 200, headers: [], body: body) }
      let (fetcher, request) = (try fetcher(server), try request(server))
      if isLonger {
        #expect(await code { try await fetcher.fetch(request) } == .tooLarge)
      } else {
        #expect(try await fetcher.fetch(request).body == body)
      }
    }
  }

  @Test(arguments: ["", "Content-Length: 1000000000000\r\n", "Transfer-Encoding: chunked\r\n"])
  func aBodyWithoutEndIsCutOffSoon(_ header: String) async throws {
    var piece = [UInt8](repeating: 0x61, count: 4_096)
    if header.hasPrefix("Transfer") {
      piece = Array("1000\r\n".utf8) + piece + Array("\r\n".utf8)
    }
    let again = piece
    let server = try LocalHTTPServer { _ in
      .endless(Array("HTTP/1.1 200 OK\r\n\(header)\r\n".utf8), again)
    }
    let (fetcher, request) = (try fetcher(server), try request(server))
    #expect(await code { try await fetcher.fetch(request) } == .tooLarge)
    try await eventually("the connection ended") { server.endedConnections == 1 }
    // What the kernel keeps for both sockets, and no more.
    #expect(server.sentBytes < 16 << 20)
  }

  @Test func whatIsTooLongCanBeTruncatedInstead() async throws {
    let body = [UInt8](repeating: 7, count: limit + 1)
    let server = try LocalHTTPServer { _ in .response(status: 200, headers: [], body: body) }
    var request = try request(server)
    request.excess = .truncate
    let result = try await fetcher(server).fetch(request)
    #expect(result.truncation == .length && result.body == Array(body.dropLast()))
  }

  @Test func aHeaderWithoutEndIsCutOff() async throws {
    let server = try LocalHTTPServer { _ in
      .endless(Array("HTTP/1.1 200 OK\r\n".utf8), Array("X-More: abcdefghijklmnop\r\n".utf8))
    }
    let (fetcher, request) = (try fetcher(server), try request(server))
    #expect(await code { try await fetcher.fetch(request) } == .tooLarge)
  }

  @Test func interimResponsesWithoutEndAreCutOff() async throws {
    let server = try LocalHTTPServer { _ in
      .endless([], Array("HTTP/1.1 103 Early Hints\r\n\r\n".utf8))
    }
    let (fetcher, request) = (try fetcher(server), try request(server))
    #expect(await code { try await fetcher.fetch(request) } == .tooLarge)
  }

  /// 64 MiB of zeros in 64 KiB of gzip: counted as what they become.
  @Test func aCompressedBombIsCutOffAtTheLimit() async throws {
    let bomb = try ForeignProgram.run("sh", ["-c", "head -c 67108864 /dev/zero | gzip -9"]).output
    #expect(bomb.count > 1_000 && bomb.count < 128 << 10)
    let server = try LocalHTTPServer { _ in
      .response(status: 200, headers: [("Content-Encoding", "gzip")], body: bomb)
    }
    let (fetcher, request) = (try fetcher(server), try request(server))
    #expect(await code { try await fetcher.fetch(request) } == .tooLarge)
    var truncating = request
    truncating.excess = .truncate
    #expect(try await fetcher.fetch(truncating).body == [UInt8](repeating: 0, count: limit))
  }

  @Test func aBodyIsDecompressedOnceAtMost() async throws {
    let text = try ForeignProgram.run("sh", ["-c", "printf hello | gzip"]).output
    let once = try LocalHTTPServer { _ in
      .response(status: 200, headers: [("Content-Encoding", "gzip")], body: text)
    }
    #expect(try await fetcher(once).fetch(request(once)).body == Array("hello".utf8))
    let twice = try LocalHTTPServer { _ in
      .response(status: 200, headers: [("Content-Encoding", "gzip, gzip")], body: text)
    }
    let (fetcher, request) = (try fetcher(twice), try request(twice))
    #expect(await code { try await fetcher.fetch(request) } == .badResponse)
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"])
  func aServerThatFallsSilentTimesOut(_ start: String) async throws {
    let server = try LocalHTTPServer { _ in .silence(Array(start.utf8)) }
    let fetcher = try TestFetcher.make(server) { $0.limits.totalTime = .seconds(1) }
    let request = try request(server)
    #expect(await code { try await fetcher.fetch(request) } == .timeout)
    try await eventually("the connection ended") { server.endedConnections == 1 }
  }

  @Test func aNameThatIsNotFoundInTimeTimesOut() async throws {
    let release = DispatchSemaphore(value: 0)
    defer { release.signal() }
    let resolver = HostResolver { _ in
      release.wait()
      return []
    }
    let fetcher = try TestFetcher.make(resolver: resolver) {
      $0.limits.totalTime = .milliseconds(100)
    }
    let request = FetchRequest(.get, try FetchURL("http://slow.invalid/"))
    #expect(await code { try await fetcher.fetch(request) } == .timeout)
  }

  @Test func aBodyThatBreaksOffIsAnErrorUnlessItMayBeTruncated() async throws {
    let server = try LocalHTTPServer { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".utf8))
    }
    let (fetcher, request) = (try fetcher(server), try request(server))
    #expect(await code { try await fetcher.fetch(request) } == .connection)
    var truncating = request
    truncating.excess = .truncate
    let result = try await fetcher.fetch(truncating)
    #expect(result.truncation == .disconnect && result.body == Array("half".utf8))
  }

  @Test func aCancelledFetchEndsAtOnceWithItsConnection() async throws {
    let server = try LocalHTTPServer { _ in .silence([]) }
    let (fetcher, request) = (try TestFetcher.make(server), try request(server))
    let task = Task { await code { try await fetcher.fetch(request) } }
    try await eventually("the request") { server.requests.count == 1 }
    task.cancel()
    #expect(await task.value == .cancelled)
    try await eventually("the connection ended") { server.endedConnections == 1 }
  }

  @Test func oneMoreThanAllowedAtOnceIsRefusedAndLaterServed() async throws {
    let server = try LocalHTTPServer { request in
      request.target == "/silent" ? .silence([]) : .text("ok")
    }
    let fetcher = try TestFetcher.make(server) { $0.concurrentTransfers = 1 }
    let silent = FetchRequest(.get, try FetchURL(server.url("/silent")))
    let request = try request(server)
    let first = Task { await code { try await fetcher.fetch(silent) } }
    try await eventually("the request") { server.requests.count == 1 }
    #expect(await code { try await fetcher.fetch(request) } == .busy)
    first.cancel()
    #expect(await first.value == .cancelled)
    #expect(try await fetcher.fetch(request).status == 200)
  }

  @Test func manyFetchesRunAtOnce() async throws {
    let server = try LocalHTTPServer { .text($0.target) }
    let fetcher = try TestFetcher.make(server)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<100 {
        let url = try FetchURL(server.url("/\(number)"))
        group.addTask {
          try await fetcher.fetch(FetchRequest(.get, url)).body == Array("/\(number)".utf8)
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func aRequestMayAskForLessThanThePolicyButNotForMore() async throws {
    let body = [UInt8](repeating: 7, count: limit)
    let server = try LocalHTTPServer { _ in .response(status: 200, headers: [], body: body) }
    let fetcher = try fetcher(server)
    var request = try request(server)
    var limits = FetchLimits()
    limits.bodyBytes = 10
    request.limits = limits
    let less = request
    #expect(await code { try await fetcher.fetch(less) } == .tooLarge)
    limits.bodyBytes = 10 << 20
    request.limits = limits
    #expect(try await fetcher.fetch(request).body.count == limit)
    let longer = try LocalHTTPServer { _ in
      .response(status: 200, headers: [], body: body + [7])
    }
    var more = try self.request(longer)
    more.limits = limits
    let (other, asked) = (try self.fetcher(longer), more)
    #expect(await code { try await other.fetch(asked) } == .tooLarge)
  }
}
