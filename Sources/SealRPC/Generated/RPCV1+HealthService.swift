// Generated from seal/rpc/v1/health.proto by Proto/generate. Do not edit.

import SealProtobuf

extension RPCV1 {
  /// Says whether a server takes calls. No key is needed.
  public protocol HealthService: Sendable {
    /// Answers SERVING, DRAINING once the server has begun to stop, or NOT_SERVING while what it
    /// stands on is away. The answer is up to a second old. Access: anybody.
    func check(
      _ request: CheckRequest, context: CallContext
    ) async throws -> CheckResponse
  }

  /// The methods of `HealthService`, as they are named on the wire.
  public enum HealthServiceMethods {
    public static let check = MethodDescriptor(
      name: "seal.rpc.v1.HealthService/Check",
      mutates: false)

    /// In the order of the contract.
    public static let all: [MethodDescriptor] = [check]
  }

  /// Calls `HealthService` over a channel. Each call throws `RPCError`.
  ///
  /// A request that changes something and has no `request_id` gets a random one.
  public struct HealthServiceClient: Sendable {
    private let channel: any RPCChannel

    public init(channel: any RPCChannel) {
      self.channel = channel
    }

    /// Answers SERVING, DRAINING once the server has begun to stop, or NOT_SERVING while what it
    /// stands on is away. The answer is up to a second old. Access: anybody.
    public func check(
      _ request: CheckRequest, options: CallOptions = CallOptions()
    ) async throws -> CheckResponse {
      try await channel.call(
        HealthServiceMethods.check, request, options: options)
    }
  }
}

extension RPCV1.HealthService {
  /// What a server needs to answer calls with this service.
  public func methodHandlers() -> [MethodHandler] {
    [
      MethodHandler(RPCV1.HealthServiceMethods.check) {
        (request: RPCV1.CheckRequest, context) in
        try await self.check(request, context: context)
      }
    ]
  }
}
