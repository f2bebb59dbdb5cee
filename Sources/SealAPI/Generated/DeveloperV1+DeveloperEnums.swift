// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension DeveloperV1 {
  /// Where a key works. The two never meet.
  public struct Environment: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Real.
    public static let live = Self(rawValue: 1)
    /// For trying things out.
    public static let sandbox = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.developer.v1.Environment",
      values: [
        (0, "ENVIRONMENT_UNSPECIFIED"),
        (1, "ENVIRONMENT_LIVE"),
        (2, "ENVIRONMENT_SANDBOX"),
      ]
    )
  }
}
