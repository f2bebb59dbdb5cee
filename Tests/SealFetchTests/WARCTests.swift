import Foundation
import SealFetch
import SealPrimitives
import SealTestSupport
import Testing

/// Archives, judged by warcio.
@Suite struct WARCTests {
  private static let python =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/.build/python/bin/python"

  /// Of each record: type, status or method line, payload as HTTP decodes it, and some headers.
  private static let reader = """
    import sys, json
    from warcio.archiveiterator import ArchiveIterator
    records = []
    for record in ArchiveIterator(open(sys.argv[1], 'rb'), check_digests='raise'):
        head = record.rec_headers
        records.append({
            'type': record.rec_type, 'id': head['WARC-Record-ID'],
            'uri': head['WARC-Target-URI'] or '', 'ip': head['WARC-IP-Address'] or '',
            'date': head['WARC-Date'], 'to': head['WARC-Concurrent-To'] or '',
            'truncated': head['WARC-Truncated'] or '',
            'line': record.http_headers.to_str().splitlines()[0] if record.http_headers else '',
            'payload': record.content_stream().read().decode()})
    print(json.dumps(records))
    """

  private struct Record: Decodable {
    let type, id, uri, ip, date, to, truncated, line, payload: String
  }

  private func read(_ archive: [UInt8]) throws -> [Record] {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.python),
      "`Scripts/test` prepares Python; run `make test`")
    let folder = try TemporaryFolder.make()
    let path = folder + "/capture.warc"
    try Data(archive).write(to: URL(fileURLWithPath: path))
    let check = try ForeignProgram.run(Self.python, ["-m", "warcio.cli", "check", "-v", path])
    let list = try ForeignProgram.run(Self.python, ["-c", Self.reader, path])
    try TemporaryFolder.remove(folder)
    #expect(check.status == 0 && check.text.contains("digest pass"), "\(check.text)")
    #expect(!check.text.contains("no digest"), "\(check.text)")
    return try JSONDecoder().decode([Record].self, from: Data(list.output))
  }

  private func writer() throws -> WARCWriter {
    try WARCWriter(
      software: "CopyrightSeal/1.0", facts: ["operator": "印信 <seal@example.org>"],
      at: Instant(rfc3339: "2026-11-21T08:00:00.250Z")!, random: SystemRandomBytes())
  }

  private func fetch(
    _ server: LocalHTTPServer, _ change: (inout FetchRequest) -> Void = { _ in }
  ) async throws -> FetchResult {
    var request = FetchRequest(.get, try FetchURL(server.url("/a?b")))
    request.recordsExchange = true
    change(&request)
    return try await TestFetcher.make(server).fetch(request)
  }

  @Test func holdsEachHopAsItWasOnTheWire() async throws {
    let server = try LocalHTTPServer { request in
      request.target == "/a?b" ? .redirect("/c") : .text("正文")
    }
    let result = try await fetch(server)
    var writer = try writer()
    try writer.add(result)
    let records = try read(writer.bytes)
    #expect(records.map(\.type) == ["warcinfo", "response", "request", "response", "request"])
    #expect(records.map(\.payload).dropFirst() == ["", "", "正文", ""])
    #expect(records[1].line == "HTTP/1.1 302 Answer" && records[4].line == "GET /c HTTP/1.1")
    #expect(records[1].uri == server.url("/a?b") && records[3].uri == server.url("/c"))
    #expect(records[2].to == records[1].id && records[4].to == records[3].id)
    #expect(records.dropFirst().allSatisfy { $0.ip == "127.0.0.1" })
    #expect(records[0].payload.contains("operator: 印信 <seal@example.org>\r\n"))
    #expect(records[0].date == "2026-11-21T08:00:00.250Z")
    #expect(records[1].date == result.startTime.rfc3339)
    #expect(Set(records.map(\.id)).count == 5)
    let form = /<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>/
    #expect(records.allSatisfy { $0.id.wholeMatch(of: form) != nil })
  }

  @Test func holdsAPostWithItsBody() async throws {
    let server = try LocalHTTPServer { _ in .text("ok") }
    var writer = try writer()
    try writer.add(
      try await fetch(server) {
        $0.method = .post
        $0.body = Array("a=正".utf8)
      })
    let records = try read(writer.bytes)
    #expect(records[2].line == "POST /a?b HTTP/1.1" && records[2].payload == "a=正")
  }

  @Test func keepsChunksAndCompressionAsTheyCame() async throws {
    let packed = try ForeignProgram.run("sh", ["-c", "printf hello | gzip -n"]).output
    let size = String(packed.count, radix: 16)
    let wire =
      Array(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n\(size)\r\n"
          .utf8) + packed + Array("\r\n0\r\nX-Trailer: 1\r\n\r\n".utf8)
    let server = try LocalHTTPServer { _ in .raw(wire) }
    let result = try await fetch(server)
    #expect(result.body == Array("hello".utf8))
    let exchange = try #require(result.hops[0].exchange)
    #expect(exchange.responseHead + exchange.responseBody == wire)
    var writer = try writer()
    try writer.add(result)
    #expect(try read(writer.bytes)[1].payload == "hello")
  }

  @Test func saysWhatIsTruncated() async throws {
    let server = try LocalHTTPServer { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".utf8))
    }
    var writer = try writer()
    try writer.add(try await fetch(server) { $0.excess = .truncate })
    let response = try read(writer.bytes)[1]
    #expect(response.truncated == "disconnect" && response.payload == "half")
  }

  @Test func aFetchThatWasNotRecordedIsRefused() async throws {
    let server = try LocalHTTPServer { _ in .text("ok") }
    let result = try await fetch(server) { $0.recordsExchange = false }
    var writer = try writer()
    #expect(throws: FetchError.self) { try writer.add(result) }
  }

  @Test func aFactIsOneLine() {
    #expect(throws: FetchError.self) {
      try WARCWriter(
        software: "a", facts: ["operator": "a\r\nb: c"], at: Instant(microseconds: 0),
        random: SystemRandomBytes())
    }
  }
}
