import SealProtobuf

extension RPCError {
  /// Why a request's message could not be read.
  init(decoding error: ProtobufError) {
    switch error.code {
    case .memoryLimit:
      self.init(
        .resourceExhausted, reason: "MESSAGE_TOO_LARGE",
        message: "The request takes more memory than is granted to one message.", cause: error)
    case .malformed, .notRepresentable: self.init(malformed: nil, error)
    case .malformedJSON:
      self.init(malformed: nil, error)
      message = error.message
    case .invalidUTF8: self.init(malformed: "INVALID_UTF8", error)
    case .embeddedNUL: self.init(malformed: "EMBEDDED_NUL", error)
    case .unexpectedValue: self.init(malformed: "MALFORMED", error)
    case .unknownField: self.init(malformed: "UNKNOWN_FIELD", error)
    case .repeatedField: self.init(malformed: "REPEATED_FIELD", error)
    }
  }

  /// `reason` says what is wrong with the field that the error names.
  private init(malformed reason: String?, _ error: ProtobufError) {
    self.init(
      .invalidArgument, reason: "MALFORMED_MESSAGE",
      message: "The request is not a well-formed message of the method's type.",
      fieldViolations: reason.map {
        [.init(field: error.field ?? "", reason: $0, description: error.message)]
      } ?? [], cause: error)
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
