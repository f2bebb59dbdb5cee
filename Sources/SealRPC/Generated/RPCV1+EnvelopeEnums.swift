// Generated from seal/rpc/v1/envelope.proto by Proto/generate. Do not edit.

import SealProtobuf

extension RPCV1 {
  /// What a frame means. Kinds for streaming (`FRAME_KIND_MESSAGE`, `FRAME_KIND_WINDOW`) will be
  /// added as values; a receiver answers a kind it does not know with UNIMPLEMENTED for that call,
  /// and goes on.
  public struct FrameKind: ProtobufEnum {
    /// Not a frame.
    public static let unspecified = Self(rawValue: 0)
    /// Client to server: opens a call and carries its whole request.
    public static let request = Self(rawValue: 1)
    /// Server to client: ends a call, with its reply or its status.
    public static let response = Self(rawValue: 2)
    /// Client to server: the caller no longer waits. No answer follows; the call may still have had
    /// its effect.
    public static let cancel = Self(rawValue: 3)
    /// Server to client: no further call will be accepted on this connection; those in flight are
    /// answered.
    public static let goaway = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.rpc.v1.FrameKind",
      values: [
        (0, "FRAME_KIND_UNSPECIFIED"),
        (1, "FRAME_KIND_REQUEST"),
        (2, "FRAME_KIND_RESPONSE"),
        (3, "FRAME_KIND_CANCEL"),
        (4, "FRAME_KIND_GOAWAY"),
      ]
    )
  }
}
