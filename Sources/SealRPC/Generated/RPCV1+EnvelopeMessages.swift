// Generated from seal/rpc/v1/envelope.proto by Proto/generate. Do not edit.

import SealProtobuf

extension RPCV1 {
  /// The one message inside every frame of the `seal/1` dialect. A frame is one flag byte (0), four
  /// bytes of big-endian length, and this message. Which fields are read depends on `kind`; the
  /// others are ignored.
  public struct Envelope: Message {
    /// **Required.** What the frame means.
    public var kind: FrameKind = .unspecified
    /// **Required**, except on GOAWAY. Chosen by the client, unique on its connection while the
    /// call is in flight; never 0.
    public var callID: UInt32 = 0
    /// REQUEST. **Required.** `package.Service/Method`, for example
    /// `seal.certification.v1.CertificationService/GetWork`.
    public var method: String = ""
    /// REQUEST. **Optional.** Milliseconds that the caller will wait, counted from arrival; 0 asks
    /// for the server's default.
    public var timeoutMillis: UInt32 = 0
    /// REQUEST. **Optional.** The caller's API key. Absent for methods that anybody may call.
    public var credential: String = ""
    /// REQUEST and RESPONSE. **Optional.** Names and values that travel beside the message.
    public var metadata: [MetadataEntry] = []
    /// REQUEST and RESPONSE with status OK. The call's message, encoded.
    public var payload: [UInt8] = []
    /// RESPONSE and GOAWAY. Absent means OK.
    public var status: Status? = nil

    public init() {}

    public init(
      kind: FrameKind = .unspecified,
      callID: UInt32 = 0,
      method: String = "",
      timeoutMillis: UInt32 = 0,
      credential: String = "",
      metadata: [MetadataEntry] = [],
      payload: [UInt8] = [],
      status: Status? = nil
    ) {
      self.kind = kind
      self.callID = callID
      self.method = method
      self.timeoutMillis = timeoutMillis
      self.credential = credential
      self.metadata = metadata
      self.payload = payload
      self.status = status
    }
  }

  /// One name with one value. Names may repeat; their order is kept.
  public struct MetadataEntry: Message {
    /// **Required.** Lower-case ASCII letters, digits, `-`, `_` and `.`; 1 to 64 characters.
    public var name: String = ""
    /// **Required.** Printable text, at most 4,096 bytes.
    public var value: String = ""

    public init() {}

    public init(name: String = "", value: String = "") {
      self.name = name
      self.value = value
    }
  }

  /// How a call ended, where that is not plain success.
  public struct Status: Message {
    /// **Required.** gRPC's code, 0 (OK) to 16 (UNAUTHENTICATED).
    public var code: Int32 = 0
    /// **Required** unless OK. Stable and upper-case, for programs: `DIGEST_LENGTH`, `KEY_REVOKED`.
    public var reason: String = ""
    /// **Required** unless OK. One sentence for people. Programs do not read it.
    public var message: String = ""
    /// **Optional.** Every field of the request that is wrong, all at once.
    public var fieldViolations: [FieldViolation] = []
    /// **Optional.** Facts about the failure that programs may use, such as the identifier that
    /// already exists.
    public var details: [MetadataEntry] = []
    /// **Optional.** Milliseconds to wait before the same call is worth another try.
    public var retryDelayMillis: UInt32 = 0

    public init() {}

    public init(
      code: Int32 = 0,
      reason: String = "",
      message: String = "",
      fieldViolations: [FieldViolation] = [],
      details: [MetadataEntry] = [],
      retryDelayMillis: UInt32 = 0
    ) {
      self.code = code
      self.reason = reason
      self.message = message
      self.fieldViolations = fieldViolations
      self.details = details
      self.retryDelayMillis = retryDelayMillis
    }
  }

  /// One field of the request that cannot be accepted.
  public struct FieldViolation: Message {
    /// **Required.** The path of the field in the request: `version.sha256`, `parties[1].name`.
    public var field: String = ""
    /// **Required.** Stable and upper-case: `REQUIRED`, `TOO_LONG`, `WRONG_LENGTH`.
    public var reason: String = ""
    /// **Required.** What is wrong and what would be right.
    public var description: String = ""

    public init() {}

    public init(field: String = "", reason: String = "", description: String = "") {
      self.field = field
      self.reason = reason
      self.description = description
    }
  }
}
