import SealFetch

/// A request to a payment institution, as it goes over the wire.
package struct ProviderRequest: Sendable {
  package enum Method: String, Sendable { case get = "GET", post = "POST" }

  package var method: Method
  /// Absolute.
  package var url: String
  package var headers: HTTPFields
  package var body: [UInt8]

  package init(_ method: Method, _ url: String, headers: HTTPFields, body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// Its answer, the body as it was received.
package struct ProviderResponse: Sendable {
  package let status: Int
  package let headers: HTTPFields
  package let body: [UInt8]

  package init(status: Int, headers: HTTPFields, body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// How requests travel.
package protocol ProviderTransport: Sendable {
  /// Any status is an answer. Throws `ProviderError.unavailable` when none came; the request may
  /// have been done all the same.
  func send(_ request: ProviderRequest) async throws -> ProviderResponse
}

/// By the one road to foreign addresses. Redirects are answers.
package struct FetchTransport: ProviderTransport {
  private let fetcher: Fetcher

  package init(_ fetcher: Fetcher) {
    self.fetcher = fetcher
  }

  package func send(_ request: ProviderRequest) async throws -> ProviderResponse {
    do {
      var outgoing = FetchRequest(
        request.method == .get ? .get : .post, try FetchURL(request.url), headers: request.headers,
        body: request.body)
      outgoing.redirects = .report
      let result = try await fetcher.fetch(outgoing)
      return ProviderResponse(status: result.status, headers: result.headers, body: result.body)
    } catch let error as FetchError {
      throw ProviderError(.unavailable, "The provider did not answer (\(error)).")
    }
  }
}
