import SealPostgres
import SealPrimitives

/// A key as the database knows it.
package struct StoredApiKey: Sendable {
  package let apiKeyID: ApiKeyID
  package let accountID: AccountID
  package let memberID: MemberID
  package let environment: Environment
  package let label: String
  package let hint: String
  package let scopes: [String]
  package let createTime: Instant
  package let revokeTime: Instant?
  package let applicationID: ApplicationID?
  /// When it stops working because another replaced it.
  package let expireTime: Instant?
  package let replaces: ApiKeyID?

  /// Whether it opens anything at this time.
  package func isGood(at time: Instant) -> Bool {
    revokeTime == nil && expireTime.map { time < $0 } ?? true
  }

  package var caller: Caller {
    Caller(
      accountID: accountID, memberID: memberID, apiKeyID: apiKeyID, applicationID: applicationID,
      environment: environment, scopes: Set(scopes.compactMap(Scope.init(rawValue:))))
  }

  init(_ row: Row) throws {
    apiKeyID = try row.decode("api_key_id")
    accountID = try row.decode("account_id")
    memberID = try row.decode("member_id")
    environment = try row.decode("environment")
    label = try row.decode("label")
    hint = try row.decode("hint")
    scopes = try row.decode("scopes")
    createTime = try row.decode("create_time")
    revokeTime = try row.decode("revoke_time")
    applicationID = try row.decode("application_id")
    expireTime = try row.decode("expire_time")
    replaces = try row.decode("replaced_api_key_id")
  }
}

/// Keys in the database.
package enum ApiKeyStore {
  /// The key with this secret, revoked or not.
  package static func find(_ secret: ApiKeySecret, _ tx: Transaction) throws -> StoredApiKey? {
    try tx.first(
      """
      SELECT * FROM api_key WHERE bucket = \(secret.bucket) AND secret_sha256 = \(secret.sha256)
      """
    ).map(StoredApiKey.init)
  }

  package static func find(_ id: ApiKeyID, of caller: Caller, _ tx: Transaction) throws
    -> StoredApiKey?
  {
    try tx.first(
      "SELECT * FROM api_key WHERE \(key: id, "api_key_id", of: caller.tenant)"
    ).map(StoredApiKey.init)
  }

  /// Newest first, those before `before` if given.
  package static func list(of caller: Caller, before: ApiKeyID?, limit: Int, _ tx: Transaction)
    throws
    -> [StoredApiKey]
  {
    try tx.query(
      """
      SELECT * FROM api_key
      WHERE \(of: caller.tenant)
      \(page: "api_key_id", before: before, limit: limit)
      """
    ).map(StoredApiKey.init)
  }

  package static func insert(
    _ secret: ApiKeySecret, id: ApiKeyID, account: AccountID, member: MemberID, label: String,
    scopes: [String], application: ApplicationID? = nil, replaces: ApiKeyID? = nil,
    at time: Instant, _ tx: Transaction
  ) throws -> StoredApiKey {
    let rows = try tx.query(
      """
      INSERT INTO api_key (bucket, api_key_id, account_id, member_id, environment, secret_sha256,
        hint, label, scopes, application_id, replaced_api_key_id, create_time)
      VALUES (\(id.bucket), \(id), \(account), \(member), \(secret.environment), \(secret.sha256),
        \(secret.hint), \(label), \(scopes), \(application), \(replaces), \(time))
      RETURNING *
      """)
    return try StoredApiKey(rows[0])
  }

  /// Ends a key because another replaces it; `false` when it was revoked or replaced before.
  package static func expire(
    _ id: ApiKeyID, of caller: Caller, at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE api_key SET expire_time = \(time)
      WHERE \(key: id, "api_key_id", of: caller.tenant)
        AND revoke_time IS NULL AND expire_time IS NULL
      """) == 1
  }

  /// Revokes a key that is good; one that was revoked before stays as it is.
  package static func revoke(
    _ id: ApiKeyID, of caller: Caller, at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE api_key
      SET revoke_time = \(time)
      WHERE \(key: id, "api_key_id", of: caller.tenant)
        AND revoke_time IS NULL
      """) == 1
  }
}
