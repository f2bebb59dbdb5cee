// Generated from seal/rpc/v1/health.proto by Proto/generate. Do not edit.

import SealProtobuf

extension RPCV1 {
  /// Asks how the server is.
  public struct CheckRequest: Message {
    public init() {}
  }

  /// How the server is.
  public struct CheckResponse: Message {
    /// **Output only.** Whether new calls are taken.
    public var status: ServingStatus = .unspecified

    public init() {}

    public init(status: ServingStatus = .unspecified) {
      self.status = status
    }
  }
}
