import SealProtobuf

extension RPCError {
  /// Why a request's message could not be read.
  init(decoding error: ProtobufError) {
    switch error.code {
    case .malformed, .notRepresentable:
      self.init(malformed: [], cause: error)
    case .memoryLimit:
      self.init(
        .resourceExhausted, reason: "MESSAGE_TOO_LARGE",
        message: "The request takes more memory than is granted to one message.", cause: error)
    case .invalidUTF8(let field):
      self.init(
        malformed: [
          RPCV1.FieldViolation(
            field: field, reason: "INVALID_UTF8", description: "Text must be valid UTF-8.")
        ], cause: error)
    case .embeddedNUL(let field):
      self.init(
        malformed: [
          RPCV1.FieldViolation(
            field: field, reason: "EMBEDDED_NUL", description: "Text must not hold a NUL character."
          )
        ], cause: error)
    }
  }

  private init(malformed violations: [RPCV1.FieldViolation], cause: any Error) {
    self.init(
      .invalidArgument, reason: "MALFORMED_MESSAGE",
      message: "The request is not a well-formed message of the method's type.",
      fieldViolations: violations, cause: cause)
  }

  /// The client's own message cannot be written: a NUL character in a text, or too much of it.
  static func unsendable(_ cause: any Error) -> RPCError {
    RPCError(
      .invalidArgument, reason: "REQUEST_UNSENDABLE", message: "The request cannot be encoded.",
      cause: cause)
  }

  /// The server's reply cannot be read.
  static func malformedReply(_ cause: any Error) -> RPCError {
    RPCError(
      .internal, reason: "MALFORMED_REPLY",
      message: "The reply is not a message of the method's type.", cause: cause)
  }
}
