import SealFetch

/// What a receiver answered.
package struct WebhookAnswer: Sendable, Hashable {
  package var status: Int
  /// `Retry-After` in seconds, where it was one.
  package var retryAfter: Duration?

  package init(status: Int, retryAfter: Duration? = nil) {
    self.status = status
    self.retryAfter = retryAfter
  }
}

/// The road to receivers.
package protocol WebhookTransport: Sendable {
  /// Any status is an answer. The description of an error that is thrown is kept and shown to the
  /// endpoint's owner: it holds no secret.
  func post(
    _ url: String, headers: [(name: String, value: String)], body: [UInt8]
  ) async throws -> WebhookAnswer
}

/// Through the fetcher, which refuses private addresses; a redirect is an answer, not followed.
package struct FetchingTransport: WebhookTransport {
  private let fetcher: Fetcher

  package init(_ fetcher: Fetcher) {
    self.fetcher = fetcher
  }

  package func post(
    _ url: String, headers: [(name: String, value: String)], body: [UInt8]
  ) async throws -> WebhookAnswer {
    var fields = HTTPFields()
    for header in headers { fields.add(header.name, header.value) }
    var request = FetchRequest(.post, try FetchURL(url), headers: fields, body: body)
    request.excess = .truncate
    var limits = FetchLimits()
    limits.totalTime = .seconds(15)
    limits.connectTime = .seconds(5)
    limits.bodyBytes = 4 << 10
    request.limits = limits
    let result = try await fetcher.fetch(request)
    return WebhookAnswer(
      status: result.status,
      retryAfter: result.headers["Retry-After"].flatMap { Int($0) }.map { .seconds(max(0, $0)) })
  }
}
