import SealPrimitives
import SealTelemetry

/// The one road to foreign addresses: resolve, check, pin, connect, and the same again for each
/// redirect.
///
/// A name is resolved once a hop; *all* its addresses must be allowed; the connection goes to one
/// of exactly these, which is verified again when its socket is opened. Proxies, cookies, stored
/// passwords and connection reuse are off.
package final class Fetcher: Sendable {
  package let policy: FetchPolicy
  private let clock: any WallClock
  private let resolution: Resolution
  let loop: TransferLoop
  let metrics = FetchMetrics()
  private let spans = Spans()

  /// Throws `badRequest` for a policy whose user agent is not one header line, `busy` when libcurl
  /// cannot be prepared.
  package init(
    policy: FetchPolicy, clock: any WallClock = SystemWallClock(),
    resolver: HostResolver = .system
  ) throws {
    var agent = HTTPFields()
    agent.add("User-Agent", policy.userAgent)
    try agent.check()
    self.policy = policy
    self.clock = clock
    resolution = Resolution(resolver, limit: policy.concurrentTransfers)
    loop = try TransferLoop(limit: policy.concurrentTransfers)
  }

  /// Any status is a result, 404 and 500 too. Throws `FetchError`.
  package func fetch(_ request: FetchRequest) async throws -> FetchResult {
    let start = ContinuousClock.now
    let result: Result<FetchResult, any Error>
    do {
      result = .success(try await spans.span("fetch", .client) { try await follow(request) })
    } catch {
      result = .failure(error)
    }
    metrics.fetched(result, after: .now - start)
    return try result.get()
  }

  private func follow(_ request: FetchRequest) async throws -> FetchResult {
    try request.headers.check()
    try request.headers.checkNamesOfCaller()
    guard request.method.hasBody || request.body.isEmpty else {
      throw FetchError(.badRequest, "GET and HEAD have no body; leave it empty.")
    }
    let limits = request.limits(under: policy.limits)
    let deadline = ContinuousClock.now + limits.totalTime
    var next = request
    var hops: [FetchHop] = []
    while true {
      let (hop, body) = try await ask(next, limits: limits, until: deadline)
      hops.append(hop)
      guard request.redirects == .follow, [301, 302, 303, 307, 308].contains(hop.status),
        let location = hop.headers["Location"]
      else { return FetchResult(hops: hops, body: body) }
      guard hops.count <= min(limits.redirects, 5) else {
        throw FetchError(
          .tooManyRedirects, "There are more than \(min(limits.redirects, 5)) redirects.")
      }
      next = next.redirected(to: try next.url.resolving(location), status: hop.status)
    }
  }

  private func ask(
    _ request: FetchRequest, limits: FetchLimits, until deadline: ContinuousClock.Instant
  ) async throws -> (FetchHop, [UInt8]) {
    let startTime = clock.now()
    let (place, outcome) = try await perform(
      at: try await places(of: request.url, until: deadline), until: deadline
    ) { place in
      .http(request, to: place, policy: policy, limits: limits, deadline: deadline)
    }
    let truncation = try truncation(of: outcome, for: request)
    let hop = FetchHop(
      method: request.method, url: request.url, peerAddress: place, startTime: startTime,
      endTime: clock.now(), status: outcome.status,
      headers: HTTPFields(parsingHead: outcome.head), truncation: truncation,
      exchange: request.recordsExchange
        ? RecordedExchange(
          requestHead: outcome.requestHead, requestBody: request.body,
          responseHead: outcome.head, responseBody: outcome.wireBody,
          peerCertificatesPEM: outcome.peerCertificatesPEM) : nil)
    return (hop, outcome.body)
  }

  /// Tries one address after the other until something was sent.
  func perform(
    at places: [SocketAddress], until deadline: ContinuousClock.Instant,
    _ plan: (SocketAddress) throws -> TransferPlan
  ) async throws -> (SocketAddress, TransferOutcome) {
    var number = 0
    while true {
      let outcome = try await loop.perform(try plan(places[number]))
      let isLast = number == places.count - 1 || ContinuousClock.now >= deadline
      if isLast || !outcome.neverConnected { return (places[number], outcome) }
      number += 1
    }
  }

  /// The addresses that may be tried, three at most, in order. Throws `forbiddenAddress` if a
  /// single one of the host's must not be asked: a name that points to both sides is a trap.
  private func places(of url: FetchURL, until deadline: ContinuousClock.Instant) async throws
    -> [SocketAddress]
  {
    let places = try await addresses(of: url.host, until: deadline)
      .map { SocketAddress($0, port: url.port) }
    for place in places { try policy.check(place) }
    return Array(places.prefix(3))
  }

  /// By our own resolver: libcurl's would hold up all transfers when one of them is given up.
  func addresses(
    of host: FetchURL.Host, until deadline: ContinuousClock.Instant
  ) async throws -> [IPAddress] {
    switch host {
    case .address(let address): [address]
    case .name(let name): try await resolution.addresses(of: name, until: deadline)
    }
  }

  /// Throws the transfer's failure, unless what came before it is what was asked for.
  private func truncation(of outcome: TransferOutcome, for request: FetchRequest) throws
    -> Truncation?
  {
    if let truncation = outcome.truncation { return truncation }
    guard let failure = outcome.failure else { return nil }
    guard request.excess == .truncate, outcome.isHeadComplete, outcome.refusal == nil else {
      throw failure
    }
    switch failure.code {
    case .timeout: return .time
    case .connection: return .disconnect
    default: throw failure
    }
  }
}
