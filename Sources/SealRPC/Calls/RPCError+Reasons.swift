/// The failures that the protocol itself knows. Proto/PROTOCOL.md lists them for other languages.
extension RPCError {
  // MARK: Ends the connection, carried by GOAWAY

  static func frameFlag(_ flag: UInt8) -> RPCError {
    RPCError(
      .invalidArgument, reason: "FRAME_FLAG",
      message: "A frame begins with the byte \(flag); only 0 is defined.")
  }

  static func frameTooLong(_ length: Int, limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, reason: "FRAME_TOO_LONG",
      message: "A frame announces \(length) bytes; at most \(limit) are accepted.")
  }

  static func malformedEnvelope(_ cause: any Error) -> RPCError {
    RPCError(
      .invalidArgument, reason: "MALFORMED_ENVELOPE",
      message: "A frame does not hold a seal.rpc.v1.Envelope.", cause: cause)
  }

  static let callIDZero = RPCError(
    .invalidArgument, reason: "CALL_ID_ZERO", message: "A call's id must not be 0.")

  static let callIDInUse = RPCError(
    .invalidArgument, reason: "CALL_ID_IN_USE",
    message: "A call was opened with the id of another that is still in flight.")

  static let unexpectedKind = RPCError(
    .invalidArgument, reason: "UNEXPECTED_KIND",
    message: "A client sends REQUEST and CANCEL; this kind of frame is the server's.")

  static let idle = RPCError(
    .unavailable, reason: "IDLE", message: "The connection had no call in flight for too long.")

  static let frameTimeout = RPCError(
    .deadlineExceeded, reason: "FRAME_TIMEOUT",
    message: "A frame was begun and not finished in time.")

  // MARK: Ends one call

  package static let draining = RPCError(
    .unavailable, reason: "DRAINING",
    message: "The server is stopping and takes no further calls on this connection.")

  static let unknownKind = RPCError(
    .unimplemented, reason: "UNKNOWN_KIND", message: "The server does not know this kind of frame.")

  static let unknownMethod = RPCError(
    .unimplemented, reason: "UNKNOWN_METHOD", message: "The server has no method of this name.")

  static func tooManyCalls(limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, reason: "TOO_MANY_CALLS",
      message: "At most \(limit) calls may be in flight on one connection.",
      retryDelay: .milliseconds(50))
  }

  package static let serverBusy = RPCError(
    .resourceExhausted, reason: "SERVER_BUSY",
    message: "The requests that the server is working on fill its memory; try again later.",
    retryDelay: .milliseconds(200))

  package static let deadlineExceeded = RPCError(
    .deadlineExceeded, reason: "DEADLINE_EXCEEDED",
    message: "The call was not finished within its time; it may still have had its effect.")

  static let cancelled = RPCError(
    .cancelled, reason: "CANCELLED", message: "The call was cancelled.")

  static func replyTooLarge(limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, reason: "REPLY_TOO_LARGE",
      message: "The reply is longer than a frame of \(limit) bytes; ask for less at once.")
  }

  static func `internal`(_ cause: any Error) -> RPCError {
    RPCError(
      .internal, reason: "INTERNAL", message: "The server failed; its log has the cause.",
      cause: cause)
  }

  // MARK: Made by the client

  static func connectionLost(_ cause: (any Error)?) -> RPCError {
    RPCError(
      .unavailable, reason: "CONNECTION_LOST",
      message: "The connection ended before the reply; the call may have had its effect.",
      cause: cause)
  }

  static let unexpectedDialect = RPCError(
    .unavailable, reason: "UNEXPECTED_DIALECT", message: "The server did not choose `seal/1`.")

  package static let notSent = RPCError(
    .unavailable, reason: "NOT_SENT", message: "The connection ended before the call was sent.")

  static func requestTooLarge(_ length: Int, limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, reason: "REQUEST_TOO_LARGE",
      message: "The request takes \(length) bytes; a frame holds at most \(limit).")
  }

  package static func connectFailed(_ address: String, _ cause: any Error) -> RPCError {
    RPCError(
      .unavailable, reason: "CONNECT_FAILED",
      message: "No connection to \(address): \(ConnectionCause.words(cause)).", cause: cause)
  }

  package static let shutDown = RPCError(
    .unavailable, reason: "CLIENT_SHUT_DOWN", message: "The client was shut down.")

  /// Whether it is certain that no handler ran, so that even a call that changes something may be
  /// repeated.
  package var isKnownNotToHaveRun: Bool {
    switch reason {
    case "DRAINING", "TOO_MANY_CALLS", "SERVER_BUSY", "NOT_SENT", "CONNECT_FAILED": true
    default: false
    }
  }
}
