/// What a request says beside its message.
struct ConnectHead: Sendable {
  let method: ServerCore.Method
  let codec: ConnectCodec
  let timeout: Duration
  let credential: String

  enum Reading {
    case call(ConnectHead)
    /// Something is wrong with it.
    case answer(HTTPAnswer)
  }

  static func read(_ request: HTTPCall, _ core: ServerCore) -> Reading {
    guard let method = core.methods[String(request.path.dropFirst())],
      request.path.hasPrefix("/")
    else { return .answer(HTTPAnswer(.unknownMethod)) }
    guard request.method == "POST" else {
      var answer = HTTPAnswer(.wrongHTTPMethod)
      answer.status = 405
      answer.append("allow", "POST")
      return .answer(answer)
    }
    guard let codec = ConnectCodec(contentType: request.header("content-type")) else {
      var answer = HTTPAnswer(.wrongContentType)
      answer.status = 415
      answer.append(
        "accept-post", ConnectCodec.allCases.map(\.mediaType).joined(separator: ", "))
      return .answer(answer)
    }
    do {
      return .call(
        ConnectHead(
          method: method, codec: codec, timeout: try timeout(request, core.limits),
          credential: try credential(request, core)))
    } catch {
      return .answer(HTTPAnswer(error))
    }
  }

  private static func timeout(
    _ request: HTTPCall, _ limits: RPCLimits
  ) throws(RPCError) -> Duration {
    if let version = request.header("connect-protocol-version"), version != "1" {
      throw .header("`Connect-Protocol-Version` is not 1, the only version that there is.")
    }
    if let encoding = request.header("content-encoding"), encoding.lowercased() != "identity" {
      throw RPCError(
        .unimplemented, reason: "CONTENT_ENCODING",
        message: "Bodies are not compressed; send them without `Content-Encoding`.")
    }
    guard let text = request.header("connect-timeout-ms") else { return limits.defaultDeadline }
    guard (1...10).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let milliseconds = Int64(text)
    else { throw .header("`Connect-Timeout-Ms` is not a whole number of at most ten digits.") }
    guard milliseconds > 0 else { throw .deadlineExceeded }
    return min(.milliseconds(milliseconds), limits.maximumDeadline)
  }

  private static func credential(
    _ request: HTTPCall, _ core: ServerCore
  ) throws(RPCError) -> String {
    guard let authorization = request.header("authorization") else { return "" }
    let parts = authorization.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw .header("`Authorization` is not `Bearer` and an API key.")
    }
    if let error = core.requestCheck.violation(ofCredential: String(parts[1])) { throw error }
    return String(parts[1])
  }
}

extension RPCError {
  static let wrongHTTPMethod = RPCError(
    .unimplemented, reason: "HTTP_METHOD", message: "Methods are called by POST.")

  static let wrongContentType = RPCError(
    .invalidArgument, reason: "CONTENT_TYPE",
    message: "`Content-Type` is neither application/json nor application/proto.")

  static func bodyTooLong(limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, reason: "REQUEST_TOO_LARGE",
      message: "The body is longer than \(limit) bytes.")
  }

  fileprivate static func header(_ message: String) -> RPCError {
    RPCError(.invalidArgument, reason: "HEADER_INVALID", message: message)
  }
}
