/// How a call failed. Crosses the wire as a `Status`, all but `cause`; `callID` beside it.
public struct RPCError: Error, Sendable {
  /// What the caller should do about it.
  public var code: StatusCode
  /// Stable and upper-case, for programs: `DIGEST_LENGTH`.
  public var reason: String
  /// One sentence for people: what is wrong and what would be right.
  public var message: String
  /// Every field of the request that is wrong.
  public var fieldViolations: [RPCV1.FieldViolation]
  /// Facts about the failure that programs may use, such as the identifier that already exists.
  public var details: Metadata
  /// How long to wait before the same call is worth another try.
  public var retryDelay: Duration?
  /// What the server's log calls the call, to be quoted to its operator; `nil` where no server
  /// said so. Travels beside the status, as metadata.
  public var callID: String?
  /// What led to it. Never leaves the process.
  public var cause: (any Error)?

  public init(
    _ code: StatusCode, reason: String, message: String,
    fieldViolations: [RPCV1.FieldViolation] = [], details: Metadata = Metadata(),
    retryDelay: Duration? = nil, cause: (any Error)? = nil
  ) {
    self.code = code
    self.reason = reason
    self.message = message
    self.fieldViolations = fieldViolations
    self.details = details
    self.retryDelay = retryDelay
    self.cause = cause
  }
}

extension RPCError: CustomStringConvertible {
  public var description: String { "\(code) \(reason): \(message)" }
}

extension RPCError {
  /// Reads what a peer sent. A code that is not gRPC's becomes `unknown`.
  init(_ status: RPCV1.Status) {
    self.init(
      StatusCode(rawValue: status.code) ?? .unknown, reason: status.reason, message: status.message,
      fieldViolations: status.fieldViolations, details: Metadata(status.details),
      retryDelay: status.retryDelayMillis == 0 ? nil : .milliseconds(status.retryDelayMillis))
  }

  var status: RPCV1.Status {
    RPCV1.Status(
      code: code.rawValue, reason: reason, message: message, fieldViolations: fieldViolations,
      details: details.messages, retryDelayMillis: retryDelay.map(\.wholeMilliseconds) ?? 0)
  }
}

extension Duration {
  /// Milliseconds, rounded up so that something never becomes nothing, within what the wire holds.
  var wholeMilliseconds: UInt32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < Int64(UInt32.max) / 1_000 else { return .max }
    let perMillisecond: Int64 = 1_000_000_000_000_000
    return UInt32(seconds * 1_000 + (attoseconds + perMillisecond - 1) / perMillisecond)
  }
}
