import SealPrimitives

/// What came back.
package struct FetchResult: Sendable {
  /// Every request that was made, in order; the last one's response is the answer.
  package let hops: [FetchHop]
  /// The answer's body, decompressed.
  package let body: [UInt8]

  private var last: FetchHop {
    guard let last = hops.last else { preconditionFailure("A result has at least one hop.") }
    return last
  }

  package var status: Int { last.status }
  package var headers: HTTPFields { last.headers }
  package var finalURL: FetchURL { last.url }
  package var peerAddress: SocketAddress { last.peerAddress }
  package var truncation: Truncation? { last.truncation }
  /// When the first request began.
  package var startTime: Instant { hops[0].startTime }
  package var endTime: Instant { last.endTime }
}

/// Why a body is not whole. The values are WARC's (WARC 1.1 §5.13).
package enum Truncation: String, Sendable, Hashable {
  case length, time, disconnect
}

/// One request and its response.
package struct FetchHop: Sendable {
  package let method: FetchRequest.Method
  package let url: FetchURL
  /// The address that was checked and asked.
  package let peerAddress: SocketAddress
  package let startTime: Instant
  package let endTime: Instant
  package let status: Int
  package let headers: HTTPFields
  package let truncation: Truncation?
  /// Present if the request asked for it.
  package let exchange: RecordedExchange?
}

/// What went over the wire in clear, byte for byte: HTTP/1.1 without TLS.
package struct RecordedExchange: Sendable, Hashable {
  package let requestHead: [UInt8]
  package let requestBody: [UInt8]
  /// From the status line to the empty line; interim responses (1xx) left out.
  package let responseHead: [UInt8]
  /// With its content and transfer codings.
  package let responseBody: [UInt8]
  /// What the other side showed of itself in TLS: PEM X.509 certificates, its own first. It was
  /// checked; that it was shown here is for us to say alone, for TLS proves nothing to third
  /// parties.
  package let peerCertificatesPEM: [String]

  package init(
    requestHead: [UInt8], requestBody: [UInt8], responseHead: [UInt8], responseBody: [UInt8],
    peerCertificatesPEM: [String] = []
  ) {
    self.requestHead = requestHead
    self.requestBody = requestBody
    self.responseHead = responseHead
    self.responseBody = responseBody
    self.peerCertificatesPEM = peerCertificatesPEM
  }
}
