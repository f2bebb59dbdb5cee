import Foundation
import SealTestSupport
import Testing

/// Calls over HTTP and JSON, made by curl.
@Suite struct ConnectTests {
  @Test func curlRegistersAWorkAndReadsItsRefusals() async throws {
    try await RunningServer.with { server in
      let service = "seal.certification.v1.CertificationService/"
      // printf text | openssl dgst
      let version =
        #"{"sha256":"mC2ePrmW9VnmM/TRlN7zdh2Qn1o7ZH0ahR/q1nwyydE=","sha512":"\#(Self.sha512)","sizeBytes":"4","mediaType":"text/plain"}"#
      let body =
        #"{"title":"text","kind":"WORK_KIND_TEXT","parties":[{"name":"Ada","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"version":\#(version),"requestId":"by-curl-1"}"#
      let made = try await Self.call(server, service + "RegisterWork", body, key: server.apiKey)
      #expect(made.status == 200, "\(made.text)")
      let work = try #require(made.json["work"] as? [String: Any])
      let id = try #require(work["workId"] as? String)
      // The same request again is the same work.
      let again = try await Self.call(server, service + "RegisterWork", body, key: server.apiKey)
      #expect((again.json["work"] as? [String: Any])?["workId"] as? String == id)
      #expect(try await server.seal("work", "list").output.contains(id))

      let absent = try await Self.call(
        server, service + "GetWork", #"{"workId":"work_01h455vb4pex5vsknk084sn02q"}"#,
        key: server.apiKey)
      #expect(absent.status == 404)
      #expect(absent.json["code"] as? String == "not_found")
      #expect(absent.reason == "WORK_NOT_FOUND")
      let wrong = try await Self.call(
        server, service + "GetWork", #"{"work":"x"}"#, key: server.apiKey)
      #expect(wrong.status == 400 && wrong.reason == "MALFORMED_MESSAGE")
      let nobody = try await Self.call(server, service + "GetWork", "{}", key: nil)
      #expect(nobody.status == 401 && nobody.reason == "API_KEY_MISSING")
      let unknown = try await Self.call(server, service + "Nothing", "{}", key: server.apiKey)
      #expect(unknown.status == 501 && unknown.reason == "UNKNOWN_METHOD")
      let late = try await Self.call(
        server, service + "GetWork", "{}", key: server.apiKey,
        ["--header", "Connect-Timeout-Ms: 0"])
      #expect(late.status == 504 && late.reason == "DEADLINE_EXCEEDED")
      // Refused before a method is asked, in the form that callers of methods read.
      let long = try server.file("long.json", String(repeating: " ", count: (1 << 20) + 1))
      for options in [[], ["--header", "Transfer-Encoding: chunked"]] {
        let refused = try await Self.call(
          server, service + "GetWork", "@" + long, key: server.apiKey, options)
        #expect(refused.status == 429 && refused.reason == "REQUEST_TOO_LARGE")
        #expect(refused.json["code"] as? String == "resource_exhausted")
      }
      let page = try await Command.run(
        "curl",
        [
          "--silent", "--cacert", server.roots, "--data-binary", "@" + long, "--header",
          "Accept: text/html", "https://\(server.address)/case/x?lang=zh",
        ])
      #expect(page.output.contains("提交内容过大"))
    }
  }

  @Test func aSandboxMovesItsClockAndHearsOfItsEvents() async throws {
    let partner = try LocalHTTPServer { _ in .text("") }
    defer { partner.stop() }
    try await RunningServer.with(settings: ["fetch.allowLoopback=127.0.0.1:\(partner.port)"]) {
      server in
      let account = try await server.seald("account", "create", "Partner", "--sandbox")
      let key = try #require(
        account.output.firstMatch(of: /seal_test_[0-9a-f]{72}/).map { String($0.output) })
      func seal(_ arguments: String...) async throws -> Command {
        try await Command.run(
          "seal", arguments,
          environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
      }
      let made = try await seal("webhook", "create", partner.url("/hook"))
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.contains("whsec_"))
      let endpoint = try #require(
        made.output.firstMatch(of: /whe_[0-9a-z]{26}/).map { String($0.output) })
      let clock = try await seal("clock", "advance", "30")
      #expect(clock.status == 0 && clock.output.contains("the account's time is"))
      let file = try server.file("text.txt", "a partner's text")
      let registered = try await seal("register", file, "--public", "--author", "Ada")
      #expect(registered.status == 0, "\(registered.errors)")
      let work = try #require(
        registered.output.firstMatch(of: /work_[0-9a-z]{26}/).map { String($0.output) })
      let sold = try await seal("offer", "create", work, "--free")
      #expect(sold.status == 0, "\(sold.errors)")

      try await eventually("a delivery") { !partner.requests.isEmpty }
      let first = try #require(partner.requests.first)
      #expect(first["webhook-signature"]?.contains("v1a,") == true)
      let id = try #require(first["webhook-id"])
      let events = try await seal("event", "list")
      #expect(events.output.contains(id))
      #expect(try await seal("webhook", "list").output.contains("enabled"))
      #expect(try await seal("delivery", "list", endpoint).output.contains(id))
      #expect(try await seal("webhook", "replay", endpoint, "--from", "1").status == 0)
      #expect(try await seal("webhook", "end", endpoint).status == 0)
      // Calls are written down in batches, beside the calls themselves.
      try await server.until("RegisterWork") { try await seal("request", "list").output }
      let calls = try await seal("request", "list")
      #expect(calls.output.contains("DeveloperService/CreateWebhookEndpoint  OK"))
      // Nobody's secrets are in the log.
      let log = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: server.log)), as: UTF8.self)
      #expect(!log.contains("whsec_") && !log.contains(key) && !log.contains("/hook"))
    }
  }

  private static let sha512 =
    "6vLBJ0LLjBYby9hLAyubuYmZojKCVCZyygHMbt0mj33OmYetayvHkwVjT4nZC5AQK81ZpX5xNbjjzrk8BZcRew=="

  private struct Answer {
    let status: Int
    let text: String
    let json: [String: Any]

    var reason: String? {
      let details = json["details"] as? [[String: Any]]
      return (details?.first?["debug"] as? [String: Any])?["reason"] as? String
    }
  }

  private static func call(
    _ server: RunningServer, _ method: String, _ body: String, key: String?,
    _ options: [String] = []
  ) async throws -> Answer {
    let read = try await Command.run(
      "curl",
      [
        "--silent", "--show-error", "--cacert", server.roots, "--write-out", "\n%{http_code}",
        "--header", "Content-Type: application/json", "--data-binary", body,
      ] + (key.map { ["--header", "Authorization: Bearer \($0)"] } ?? []) + options
        + ["https://\(server.address)/\(method)"])
    // A server that reads no further may end the connection while curl still sends.
    #expect(read.errors == "" || read.status == 55 || read.status == 56)
    let lines = read.output.split(separator: "\n")
    let text = lines.dropLast().joined(separator: "\n")
    return Answer(
      status: lines.last.flatMap { Int($0) } ?? 0, text: text,
      json: try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:])
  }
}
