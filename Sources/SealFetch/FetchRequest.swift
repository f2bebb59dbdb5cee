/// What to ask for.
package struct FetchRequest: Sendable {
  package enum Method: String, Sendable, Hashable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    var hasBody: Bool { self != .get && self != .head }
  }

  package enum Redirects: Sendable, Hashable {
    /// Each target is checked like the first address.
    case follow
    /// A redirect is the answer.
    case report
  }

  /// What happens to a body that exceeds a limit, or breaks off.
  package enum Excess: Sendable, Hashable {
    /// The fetch fails.
    case refuse
    /// What came until then is the answer, and the result says so.
    case truncate
  }

  package var method: Method
  package var url: FetchURL
  /// `Host`, `User-Agent`, `Content-Length` and the like are set by us and refused here. At a
  /// redirect to another origin only `Accept` and `Accept-Language` go along.
  package var headers: HTTPFields
  /// Empty for GET and HEAD.
  package var body: [UInt8]
  package var redirects: Redirects
  package var excess = Excess.refuse
  /// Keeps what went over the wire, byte for byte, for a WARC.
  package var recordsExchange = false
  /// `nil` means the policy's. A request may ask for less than the policy allows, never for more.
  package var limits: FetchLimits?

  package init(
    _ method: Method = .get, _ url: FetchURL, headers: HTTPFields = HTTPFields(), body: [UInt8] = []
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    redirects = method.hasBody ? .report : .follow
  }
}

extension FetchRequest {
  func limits(under policy: FetchLimits) -> FetchLimits {
    guard let limits else { return policy }
    var least = limits
    least.totalTime = min(limits.totalTime, policy.totalTime)
    least.connectTime = min(limits.connectTime, policy.connectTime)
    least.redirects = min(limits.redirects, policy.redirects)
    least.bodyBytes = min(limits.bodyBytes, policy.bodyBytes)
    least.headerBytes = min(limits.headerBytes, policy.headerBytes)
    return least
  }

  /// The request that a redirect asks for (RFC 9110 §15.4).
  func redirected(to target: FetchURL, status: Int) -> FetchRequest {
    var next = self
    next.url = target
    if status == 303 && method != .head || (status == 301 || status == 302) && method == .post {
      next.method = .get
      next.body = []
    }
    if target.origin != url.origin {
      next.headers = headers.keeping(["accept", "accept-language"])
    } else if next.method != method {
      next.headers = HTTPFields()
      for field in headers.fields where !field.name.lowercased().hasPrefix("content-") {
        next.headers.add(field.name, field.value)
      }
    }
    return next
  }
}
