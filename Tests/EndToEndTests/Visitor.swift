import Foundation
import SealTestSupport
import Testing

/// Somebody without an account, with `curl` and a browser.
struct Visitor: Sendable {
  let server: RunningServer

  struct Answer: Sendable {
    let status: Int
    let body: String
    let location: String
  }

  /// One request for HTML.
  func ask(_ path: String, _ arguments: [String] = [], language: String = "en") async throws
    -> Answer
  {
    let url = path.hasPrefix("https:") ? path : "https://\(server.address)\(path)"
    let result = try await Command.run(
      "curl",
      [
        "--silent", "--show-error", "--max-time", "120", "--cacert", server.tlsRoot, "--header",
        "Accept: text/html", "--header", "Accept-Language: \(language)", "--write-out",
        "\n%{http_code} %{redirect_url}",
      ] + arguments + [url])
    var lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    let last = (lines.popLast() ?? "").split(separator: " ", omittingEmptySubsequences: false)
    return Answer(
      status: try #require(Int(last.first ?? ""), "\(result.errors)"),
      body: lines.joined(separator: "\n"), location: last.count > 1 ? String(last[1]) : "")
  }

  /// Sends a form with the hidden token of the page that has it.
  func send(_ path: String, _ fields: [String: String], _ more: [String] = []) async throws
    -> Answer
  {
    try await post(path, fields.merging(["token": token(at: path)]) { given, _ in given }, more)
  }

  func token(at path: String) async throws -> String {
    let page = try await ask(path).body
    return String(
      try #require(page.firstMatch(of: #/name="token" value="([^"]+)"/#), "\(page)").output.1)
  }

  func post(_ path: String, _ fields: [String: String], _ more: [String] = []) async throws
    -> Answer
  {
    try await ask(
      path, more + fields.flatMap { ["--data-urlencode", "\($0.key)=\($0.value)"] })
  }

  /// The page as a browser has it once its scripts have run.
  func browse(_ url: String, width: Int = 390) async throws -> String {
    let profile = try TemporaryFolder.make(prefix: "seal-chromium")
    let result = try await Command.run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--ignore-certificate-errors", "--user-data-dir=\(profile)", "--window-size=\(width),900",
        "--virtual-time-budget=4000", "--dump-dom", url,
      ])
    try TemporaryFolder.remove(profile)
    return result.output
  }
}

extension RunningServer {
  /// The root of the certificate that the server shows.
  var tlsRoot: String { state + "/pki/live/root.pem" }
}
