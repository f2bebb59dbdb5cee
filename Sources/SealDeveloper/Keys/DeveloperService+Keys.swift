import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension DeveloperService {
  /// The longest time that a replaced key still works.
  static let longestKeyGrace = Duration.seconds(30 * 86_400)

  package func createApiKey(
    _ request: DeveloperV1.CreateApiKeyRequest, context: CallContext
  ) async throws -> DeveloperV1.CreateApiKeyResponse {
    let caller = context.caller
    let wanted = try ApiKeyRequest(request, caller: caller)
    return try await changes.once(request, context, making: ApiKeyID.self) { id, change in
      let made = try ApiKeyChanges.create(wanted, as: id, for: caller, change)
      return .init(apiKey: made.key.message, secret: made.secret.text)
    } again: { id, tx in
      .init(apiKey: try ApiKeyStore.find(id, of: caller, tx)?.message)
    }
  }

  package func listApiKeys(
    _ request: DeveloperV1.ListApiKeysRequest, context: CallContext
  ) async throws -> DeveloperV1.ListApiKeysResponse {
    let (keys, next) = try await lists.page(request, context, by: \.apiKeyID) {
      caller, before, limit, tx in
      try ApiKeyStore.list(of: caller, before: before, limit: limit, tx)
    }
    return .init(apiKeys: keys.map(\.message), nextPageToken: next)
  }

  package func revokeApiKey(
    _ request: DeveloperV1.RevokeApiKeyRequest, context: CallContext
  ) async throws -> DeveloperV1.RevokeApiKeyResponse {
    let id = try FieldChecks.read(request) { $0.apiKeyID(request.apiKeyID) }
    let caller = context.caller
    return try await changes.once(request, context, on: id) { change in
      .init(apiKey: try ApiKeyChanges.revoke(id, of: caller, change).message)
    } again: { tx in
      .init(apiKey: try ApiKeyStore.find(id, of: caller, tx)?.message)
    }
  }

  package func rotateApiKey(
    _ request: DeveloperV1.RotateApiKeyRequest, context: CallContext
  ) async throws -> DeveloperV1.RotateApiKeyResponse {
    var checks = FieldChecks()
    let key = checks.apiKeyID(request.apiKeyID)
    let grace = checks.grace(request.gracePeriod, atMost: Self.longestKeyGrace)
    checks.requestID(request.requestID)
    let old = try checks.finish(key)
    let caller = context.caller
    return try await changes.once(request, context, making: ApiKeyID.self) { id, change in
      let secret = try ApiKeyChanges.replace(old, by: id, after: grace, for: caller, change)
      return try .init(id, for: old, of: caller, secret: secret.text, change.tx)
    } again: { id, tx in
      try .init(id, for: old, of: caller, tx)
    }
  }
}

extension DeveloperV1.RotateApiKeyResponse {
  fileprivate init(
    _ id: ApiKeyID, for old: ApiKeyID, of caller: Caller, secret: String = "", _ tx: Transaction
  ) throws {
    self.init(
      apiKey: try ApiKeyStore.find(id, of: caller, tx)?.message, secret: secret,
      replacedApiKey: try ApiKeyStore.find(old, of: caller, tx)?.message)
  }
}

extension FieldChecks {
  fileprivate mutating func apiKeyID(_ text: String) -> ApiKeyID? {
    parsed(ApiKeyID(text), "api_key_id", expected: "a key's identifier (key_…)")
  }
}
