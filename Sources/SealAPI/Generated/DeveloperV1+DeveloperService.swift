// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension DeveloperV1 {
  /// Keys and, later, applications, webhooks and quotas of those who build on the platform.
  public protocol DeveloperService: Sendable {
    /// Answers who the caller is: account, environment, key and scopes. Any valid key may call it.
    ///
    /// Reasons: none of its own.
    func getCaller(
      _ request: GetCallerRequest, context: CallContext
    ) async throws -> GetCallerResponse

    /// Makes an API key for the caller's account and environment. The key itself is in this answer
    /// and never again.
    ///
    /// Repeated with the same `request_id`, it answers the key's description without the key.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// SCOPE_NOT_HELD (PERMISSION_DENIED): a key cannot give what it does not have.
    func createApiKey(
      _ request: CreateApiKeyRequest, context: CallContext
    ) async throws -> CreateApiKeyResponse

    /// Lists the keys of the caller's account and environment, newest first, revoked ones too.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT).
    func listApiKeys(
      _ request: ListApiKeysRequest, context: CallContext
    ) async throws -> ListApiKeysResponse

    /// Revokes a key. Every server refuses it within a second. Revoking twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// API_KEY_NOT_FOUND (NOT_FOUND).
    func revokeApiKey(
      _ request: RevokeApiKeyRequest, context: CallContext
    ) async throws -> RevokeApiKeyResponse
  }

  /// The methods of `DeveloperService`, as they are named on the wire.
  public enum DeveloperServiceMethods {
    public static let getCaller = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/GetCaller",
      mutates: false)
    public static let createApiKey = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/CreateApiKey",
      mutates: true)
    public static let listApiKeys = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListApiKeys",
      mutates: false)
    public static let revokeApiKey = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/RevokeApiKey",
      mutates: true)

    /// In the order of the contract.
    public static let all: [MethodDescriptor] = [
      getCaller, createApiKey, listApiKeys, revokeApiKey,
    ]
  }

  /// Calls `DeveloperService` over a channel. Each call throws `RPCError`.
  ///
  /// A request that changes something and has no `request_id` gets a random one.
  public struct DeveloperServiceClient: Sendable {
    private let channel: any RPCChannel

    public init(channel: any RPCChannel) {
      self.channel = channel
    }

    /// Answers who the caller is: account, environment, key and scopes. Any valid key may call it.
    ///
    /// Reasons: none of its own.
    public func getCaller(
      _ request: GetCallerRequest, options: CallOptions = CallOptions()
    ) async throws -> GetCallerResponse {
      try await channel.call(
        DeveloperServiceMethods.getCaller, request, options: options)
    }

    /// Makes an API key for the caller's account and environment. The key itself is in this answer
    /// and never again.
    ///
    /// Repeated with the same `request_id`, it answers the key's description without the key.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// SCOPE_NOT_HELD (PERMISSION_DENIED): a key cannot give what it does not have.
    public func createApiKey(
      _ request: CreateApiKeyRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateApiKeyResponse {
      try await channel.call(
        DeveloperServiceMethods.createApiKey, request.withRequestID(), options: options)
    }

    /// Lists the keys of the caller's account and environment, newest first, revoked ones too.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT).
    public func listApiKeys(
      _ request: ListApiKeysRequest, options: CallOptions = CallOptions()
    ) async throws -> ListApiKeysResponse {
      try await channel.call(
        DeveloperServiceMethods.listApiKeys, request, options: options)
    }

    /// Revokes a key. Every server refuses it within a second. Revoking twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// API_KEY_NOT_FOUND (NOT_FOUND).
    public func revokeApiKey(
      _ request: RevokeApiKeyRequest, options: CallOptions = CallOptions()
    ) async throws -> RevokeApiKeyResponse {
      try await channel.call(
        DeveloperServiceMethods.revokeApiKey, request.withRequestID(), options: options)
    }
  }
}

extension DeveloperV1.DeveloperService {
  /// What a server needs to answer calls with this service.
  public func methodHandlers() -> [MethodHandler] {
    [
      MethodHandler(DeveloperV1.DeveloperServiceMethods.getCaller) {
        (request: DeveloperV1.GetCallerRequest, context) in
        try await self.getCaller(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.createApiKey) {
        (request: DeveloperV1.CreateApiKeyRequest, context) in
        try await self.createApiKey(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listApiKeys) {
        (request: DeveloperV1.ListApiKeysRequest, context) in
        try await self.listApiKeys(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.revokeApiKey) {
        (request: DeveloperV1.RevokeApiKeyRequest, context) in
        try await self.revokeApiKey(request, context: context)
      },
    ]
  }
}
