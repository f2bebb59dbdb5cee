import Foundation
import SealAPI
import SealAccess
import SealEvents
import SealFetch
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTrust

/// The developer service: keys here; applications, webhooks, events, clocks and the log of calls in
/// extensions.
package struct DeveloperService: DeveloperV1.DeveloperService {
  let database: Database
  let pageTokens: PageTokens
  let secrets: SecretBox
  /// Where webhooks may go.
  let fetchPolicy: FetchPolicy
  let clock: any WallClock
  let random: any RandomBytes
  /// Called after what others wait for was committed.
  let changed: @Sendable () -> Void

  package init(
    database: Database, pageTokens: PageTokens, secrets: SecretBox, fetchPolicy: FetchPolicy,
    clock: any WallClock, random: any RandomBytes, changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.pageTokens = pageTokens
    self.secrets = secrets
    self.fetchPolicy = fetchPolicy
    self.clock = clock
    self.random = random
    self.changed = changed
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
    ) { [random] tx in
      if let made = try ApiKeyStore.find(madeBy: identity, of: caller, tx) {
        return DeveloperV1.CreateApiKeyResponse(apiKey: made.message)
      }
      let now = clock.now()
      if let application = wanted.application,
        try ApplicationStore.find(application, of: caller, tx) == nil
      {
        throw DeveloperError.applicationNotFound
      }
      let id = ApiKeyID(at: now, random: random)
      let secret = ApiKeySecret(environment: caller.environment, random: random)
      let made = try ApiKeyStore.insert(
        secret, id: id, account: caller.accountID, member: caller.memberID, label: wanted.label,
        scopes: wanted.scopes.map(\.rawValue), application: wanted.application, at: now,
        request: identity, tx)
      try AuditStore.record("CreateApiKey", on: id.uuid, by: actor, at: now, tx)
      return DeveloperV1.CreateApiKeyResponse(apiKey: made.message, secret: secret.text)
    }
  }

  package func listApiKeys(
    _ request: DeveloperV1.ListApiKeysRequest, context: CallContext
  ) async throws -> DeveloperV1.ListApiKeysResponse {
    let (keys, next) = try await page(request.pageSize, request.pageToken, context) {
      caller, before, limit, tx in
      try ApiKeyStore.list(
        of: caller, before: before.map(ApiKeyID.init(uuid:)), limit: limit, tx)
    } position: {
      $0.apiKeyID.uuid
    }
    return DeveloperV1.ListApiKeysResponse(apiKeys: keys.map(\.message), nextPageToken: next)
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
        throw DeveloperError.keyNotFound
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
      environment: environment == .live ? .live : .sandbox,
      applicationID: applicationID?.description ?? "",
      expireTime: expireTime.map(GoogleProtobuf.Timestamp.init),
      replacedApiKeyID: replaces?.description ?? "")
  }
}
