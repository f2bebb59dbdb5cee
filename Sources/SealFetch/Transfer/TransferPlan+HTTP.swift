internal import CCurl

extension TransferPlan {
  /// One HTTP request to an address that has been checked.
  static func http(
    _ request: FetchRequest, to place: SocketAddress, policy: FetchPolicy, limits: FetchLimits,
    deadline: ContinuousClock.Instant
  ) -> TransferPlan {
    var plan = TransferPlan(
      url: request.url.description, pinned: place, recordsWire: request.recordsExchange,
      truncates: request.excess == .truncate, headerBytes: limits.headerBytes,
      bodyBytes: limits.bodyBytes, wireBytes: limits.wireBytes, deadline: deadline,
      connectTime: limits.connectTime)
    plan.set(CURLOPT_PROTOCOLS_STR, "http,https")
    if request.recordsExchange { plan.set(CURLOPT_CERTINFO, 1) }
    plan.connect(to: place)
    // HTTP/1.1 is what a WARC can hold as it was sent.
    plan.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    plan.set(CURLOPT_FOLLOWLOCATION, 0)
    plan.set(CURLOPT_PATH_AS_IS, 1)
    plan.set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
    plan.set(CURLOPT_USERAGENT, policy.userAgent)
    var headers = request.headers
    switch request.method {
    case .get: plan.set(CURLOPT_HTTPGET, 1)
    case .head: plan.set(CURLOPT_NOBODY, 1)
    case .post, .put, .patch, .delete:
      plan.set(CURLOPT_POST, 1)
      plan.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
      plan.body = request.body
      if headers["Content-Type"] == nil { headers.add("Content-Type", "application/octet-stream") }
    }
    // A field without value ends in `;` (CURLOPT_HTTPHEADER(3)); `Expect:` leaves that one out.
    plan.set(
      CURLOPT_HTTPHEADER,
      ["Expect:"]
        + headers.fields.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" })
    plan.authenticatePeer(extraRootsFile: policy.extraRootsFile)
    return plan
  }

  /// Whatever the URL's host and port.
  mutating func connect(to place: SocketAddress) {
    set(CURLOPT_CONNECT_TO, ["::\(place)"])
  }

  /// TLS 1.2 or later, with a certificate for the host's name that leads to a trusted root.
  mutating func authenticatePeer(extraRootsFile: String?) {
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    // The file takes the place of the system's bundle; its folder of single roots stays trusted.
    if let extraRootsFile { set(CURLOPT_CAINFO, extraRootsFile) }
  }
}

extension TransferOutcome {
  /// Our reason, or libcurl's in our words; `nil` for success.
  var failure: FetchError? {
    if let refusal { return refusal }
    let code = CURLcode(rawValue: code)
    guard code != CURLE_OK else { return nil }
    let words = String(cString: curl_easy_strerror(code))
    return switch code {
    case CURLE_OPERATION_TIMEDOUT:
      FetchError(.timeout, "The time given was over before the answer was complete.")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_USE_SSL_FAILED:
      FetchError(.tls, "No trusted TLS connection: \(words).")
    case CURLE_COULDNT_RESOLVE_HOST:
      FetchError(.unresolvable, "The host's name has no address.")
    case CURLE_LOGIN_DENIED:
      FetchError(.authentication, "The server does not accept our name and password.")
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR,
      CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2, CURLE_OUT_OF_MEMORY:
      FetchError(.badResponse, "The answer is not acceptable: \(words).")
    default:
      FetchError(.connection, "The connection failed: \(words).")
    }
  }

  /// Whether another address of the same host is worth trying: nothing has been sent.
  var neverConnected: Bool {
    let code = CURLcode(rawValue: code)
    return refusal == nil && !hasSent
      && (code == CURLE_COULDNT_CONNECT || code == CURLE_OPERATION_TIMEDOUT)
  }
}
