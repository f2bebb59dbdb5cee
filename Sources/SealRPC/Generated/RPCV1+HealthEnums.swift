// Generated from seal/rpc/v1/health.proto by Proto/generate. Do not edit.

import SealProtobuf

extension RPCV1 {
  /// Whether a server takes calls.
  public struct ServingStatus: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Calls are taken.
    public static let serving = Self(rawValue: 1)
    /// Calls in flight are finished; new ones should go elsewhere.
    public static let draining = Self(rawValue: 2)
    /// Calls are taken and most would fail: the server's database does not answer.
    public static let notServing = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.rpc.v1.ServingStatus",
      values: [
        (0, "SERVING_STATUS_UNSPECIFIED"),
        (1, "SERVING_STATUS_SERVING"),
        (2, "SERVING_STATUS_DRAINING"),
        (3, "SERVING_STATUS_NOT_SERVING"),
      ]
    )
  }
}
