import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives

/// How keys are made, revoked and replaced.
enum ApiKeyChanges {
  /// A key, and the secret that is shown once.
  typealias Made = (key: StoredApiKey, secret: ApiKeySecret)

  /// Throws APPLICATION_NOT_FOUND.
  static func create(
    _ wanted: ApiKeyRequest, as id: ApiKeyID, for caller: Caller, _ change: Change
  ) throws -> Made {
    if let application = wanted.application,
      try ApplicationStore.find(application, of: caller, change.tx) == nil
    {
      throw DeveloperError.applicationNotFound
    }
    let secret = ApiKeySecret(of: caller.tenant, random: change.random)
    let key = try ApiKeyStore.insert(
      secret, id: id, account: caller.accountID, member: caller.memberID, label: wanted.label,
      scopes: wanted.scopes.map(\.rawValue), application: wanted.application, at: change.now,
      change.tx)
    try change.tell(.keyCreated, id, ["api_key": .string(id.description)])
    return (key, secret)
  }

  /// Throws API_KEY_NOT_FOUND. A key that was revoked before stays as it is.
  static func revoke(_ id: ApiKeyID, of caller: Caller, _ change: Change) throws -> StoredApiKey {
    let isRevoked = try ApiKeyStore.revoke(id, of: caller, at: change.now, change.tx)
    guard let key = try ApiKeyStore.find(id, of: caller, change.tx) else {
      throw DeveloperError.keyNotFound
    }
    guard isRevoked else {
      throw change.unchanged(DeveloperV1.RevokeApiKeyResponse(apiKey: key.message))
    }
    try change.tell(.keyRevoked, id, ["api_key": .string(id.description)])
    return key
  }

  /// Makes a key like another, which works for `grace` on; its secret is shown once. Throws
  /// API_KEY_NOT_FOUND, SCOPE_NOT_HELD and API_KEY_ENDED.
  static func replace(
    _ id: ApiKeyID, by new: ApiKeyID, after grace: Duration, for caller: Caller, _ change: Change
  ) throws -> ApiKeySecret {
    guard let old = try ApiKeyStore.find(id, of: caller, change.tx) else {
      throw DeveloperError.keyNotFound
    }
    let held = Set(caller.scopes.map(\.rawValue))
    if let missing = old.scopes.first(where: { !held.contains($0) }) {
      throw DeveloperError.scopeNotHeld(missing)
    }
    guard
      try ApiKeyStore.expire(id, of: caller, at: change.now.advanced(by: grace), change.tx)
    else { throw DeveloperError.keyEnded }
    let secret = ApiKeySecret(of: caller.tenant, random: change.random)
    _ = try ApiKeyStore.insert(
      secret, id: new, account: caller.accountID, member: old.memberID, label: old.label,
      scopes: old.scopes, application: old.applicationID, replaces: id, at: change.now, change.tx)
    try change.tell(
      [(id, EventType.keyReplaced), (new, .keyCreated)].map { key, type in
        NewEvent(
          tenant: change.tenant, type: type, subject: key.description,
          data: ["api_key": .string(key.description)])
      })
    return secret
  }
}
