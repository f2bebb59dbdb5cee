import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

/// The developer service: keys, for now.
package struct DeveloperService: DeveloperV1.DeveloperService {
  private let database: Database
  private let pageTokens: PageTokens
  private let clock: any WallClock
  private let random: any RandomBytes

  package init(
    database: Database, pageTokens: PageTokens, clock: any WallClock, random: any RandomBytes
  ) {
    self.database = database
    self.pageTokens = pageTokens
    self.clock = clock
    self.random = random
  }

  package func getCaller(
    _ request: DeveloperV1.GetCallerRequest, context: CallContext
  ) async throws -> DeveloperV1.GetCallerResponse {
    let caller = context.caller
    return try await database.read(deadline: context.deadline) { tx in
      DeveloperV1.GetCallerResponse(
        accountID: caller.accountID.description,
        accountName: try AccountStore.name(caller.accountID, tx) ?? "",
        apiKey: try ApiKeyStore.find(caller.apiKeyID, of: caller, tx)?.message)
    }
  }

  package func createApiKey(
    _ request: DeveloperV1.CreateApiKeyRequest, context: CallContext
  ) async throws -> DeveloperV1.CreateApiKeyResponse {
    let caller = context.caller
    let wanted = try ApiKeyRequest(request, caller: caller)
    let identity = try RequestIdentity(request, method: context.method)
    let actor = CallActor(context)
    return try await database.write(
      deadline: context.deadline, afterLosingRaceFor: ["api_key_request_id_is_used_once"]
    ) { tx in
      if let made = try ApiKeyStore.find(madeBy: identity, of: caller, tx) {
        return DeveloperV1.CreateApiKeyResponse(apiKey: made.message)
      }
      let now = clock.now()
      let id = ApiKeyID(at: now, random: random)
      let secret = ApiKeySecret(environment: caller.environment, random: random)
      let made = try ApiKeyStore.insert(
        secret, id: id, account: caller.accountID, member: caller.memberID, label: wanted.label,
        scopes: wanted.scopes.map(\.rawValue), at: now, request: identity, tx)
      try AuditStore.record("CreateApiKey", on: id.uuid, by: actor, at: now, tx)
      return DeveloperV1.CreateApiKeyResponse(apiKey: made.message, secret: secret.text)
    }
  }

  package func listApiKeys(
    _ request: DeveloperV1.ListApiKeysRequest, context: CallContext
  ) async throws -> DeveloperV1.ListApiKeysResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let size = checks.pageSize(request.pageSize)
    let before = pageTokens.position(request.pageToken, caller, context.method, &checks)
    try checks.finish()
    let keys = try await database.read(deadline: context.deadline) { tx in
      try ApiKeyStore.list(
        of: caller, before: before.map(ApiKeyID.init(uuid:)), limit: size + 1, tx)
    }
    let page = keys.prefix(size)
    let next = keys.count > size ? page.last : nil
    return DeveloperV1.ListApiKeysResponse(
      apiKeys: page.map(\.message),
      nextPageToken: next.map {
        pageTokens.token(after: $0.apiKeyID.uuid, caller: caller, method: context.method)
      } ?? "")
  }

  package func revokeApiKey(
    _ request: DeveloperV1.RevokeApiKeyRequest, context: CallContext
  ) async throws -> DeveloperV1.RevokeApiKeyResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      ApiKeyID(request.apiKeyID), "api_key_id", expected: "a key's identifier (key_…)")
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let actor = CallActor(context)
    return try await database.write(
      deadline: context.deadline,
      afterLosingRaceFor: ["api_key_revocation_request_id_is_used_once"]
    ) { tx in
      if let revoked = try ApiKeyStore.find(revokedBy: identity, of: caller, tx) {
        return DeveloperV1.RevokeApiKeyResponse(apiKey: revoked.message)
      }
      let now = clock.now()
      if try ApiKeyStore.revoke(id, of: caller, at: now, request: identity, tx) {
        try AuditStore.record("RevokeApiKey", on: id.uuid, by: actor, at: now, tx)
      }
      guard let key = try ApiKeyStore.find(id, of: caller, tx) else {
        throw RPCError(
          .notFound, reason: "API_KEY_NOT_FOUND",
          message: "There is no such key in this account and environment.")
      }
      return DeveloperV1.RevokeApiKeyResponse(apiKey: key.message)
    }
  }
}

extension StoredApiKey {
  var message: DeveloperV1.ApiKey {
    DeveloperV1.ApiKey(
      apiKeyID: apiKeyID.description, label: label, scopes: scopes, hint: hint,
      createTime: GoogleProtobuf.Timestamp(createTime),
      revokeTime: revokeTime.map(GoogleProtobuf.Timestamp.init),
      environment: environment == .live ? .live : .sandbox)
  }
}
