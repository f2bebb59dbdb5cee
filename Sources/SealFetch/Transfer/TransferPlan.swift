internal import CCurl

/// What libcurl shall do, in values: made anywhere, carried out on the transfers' thread.
struct TransferPlan: Sendable {
  struct Option<Value: Sendable>: Sendable {
    let name: CURLoption
    let value: Value
  }

  let url: String
  var numbers: [Option<Int>] = []
  var texts: [Option<String>] = []
  var lists: [Option<[String]>] = []
  /// Sent as a body (CURLOPT_POSTFIELDS).
  var body: [UInt8]?
  /// Read by libcurl while it sends (CURLOPT_READFUNCTION).
  var upload: [UInt8]?
  /// The one address that a socket may be opened to.
  let pinned: SocketAddress
  var recordsWire = false
  var truncates = false
  var headerBytes: Int
  var bodyBytes: Int
  var wireBytes: Int
  /// The end of the whole transfer.
  var deadline: ContinuousClock.Instant
  var connectTime: Duration

  mutating func set(_ name: CURLoption, _ value: Int) {
    numbers.append(Option(name: name, value: value))
  }

  mutating func set(_ name: CURLoption, _ value: String) {
    texts.append(Option(name: name, value: value))
  }

  mutating func set(_ name: CURLoption, _ value: [String]) {
    lists.append(Option(name: name, value: value))
  }
}

/// How a transfer ended and what came until then.
struct TransferOutcome: Sendable {
  /// CURLcode; 0 is success.
  let code: UInt32
  /// Our own reason to end it.
  let refusal: FetchError?
  let truncation: Truncation?
  /// HTTP's or SMTP's status; 0 before one came.
  let status: Int
  /// HTTP: of the last response, when it is complete. SMTP: all lines of the server's.
  let head: [UInt8]
  let isHeadComplete: Bool
  let body: [UInt8]
  /// Whether a single byte of the request went out.
  let hasSent: Bool
  let requestHead: [UInt8]
  let wireBody: [UInt8]
  let peerCertificatesPEM: [String]
}
