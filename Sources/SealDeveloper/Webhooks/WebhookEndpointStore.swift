import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives

/// Endpoints in the database.
enum WebhookEndpointStore {
  static func insert(
    _ id: WebhookEndpointID, of caller: Caller, url: String, eventTypes: [EventType],
    publicKey: [UInt8], sealed: WebhookSecrets.Sealed, at time: Instant, _ tx: Transaction
  ) throws -> StoredWebhookEndpoint {
    let rows = try tx.query(
      """
      INSERT INTO webhook_endpoint (bucket, webhook_endpoint_id, account_id, environment, url,
        event_types, state, create_time, public_key, seed_sealed, secret_sealed)
      VALUES (\(id.bucket), \(id), \(caller.accountID), \(caller.environment), \(url),
        \(eventTypes), \(WebhookState.enabled), \(time), \(publicKey), \(sealed.seed),
        \(sealed.secret))
      RETURNING *
      """)
    return try StoredWebhookEndpoint(rows[0])
  }

  /// The caller's endpoint, unless it was deleted.
  static func find(_ id: WebhookEndpointID, of caller: Caller, _ tx: Transaction) throws
    -> StoredWebhookEndpoint?
  {
    try tx.first(
      """
      SELECT * FROM webhook_endpoint
      WHERE \(key: id, "webhook_endpoint_id", of: caller.tenant)
        AND state <> \(WebhookState.deleted)
      """
    ).map(StoredWebhookEndpoint.init)
  }

  /// The same, and nobody else changes it until the transaction ends. Throws
  /// WEBHOOK_ENDPOINT_NOT_FOUND.
  static func lock(_ id: WebhookEndpointID, of caller: Caller, _ tx: Transaction) throws
    -> StoredWebhookEndpoint
  {
    let row = try tx.first(
      """
      SELECT * FROM webhook_endpoint
      WHERE \(key: id, "webhook_endpoint_id", of: caller.tenant)
        AND state <> \(WebhookState.deleted)
      FOR NO KEY UPDATE
      """)
    guard let row else { throw DeveloperError.endpointNotFound }
    return try StoredWebhookEndpoint(row)
  }

  /// Anybody's endpoint, as `lock`; `nil` when it was deleted.
  static func lock(_ id: WebhookEndpointID, _ tx: Transaction) throws -> StoredWebhookEndpoint? {
    try tx.first(
      """
      SELECT * FROM webhook_endpoint
      WHERE \(key: id, "webhook_endpoint_id") AND state <> \(WebhookState.deleted)
      FOR NO KEY UPDATE
      """
    ).map(StoredWebhookEndpoint.init)
  }

  static func count(of caller: Caller, _ tx: Transaction) throws -> Int {
    try tx.query(
      """
      SELECT count(*) AS count FROM webhook_endpoint
      WHERE \(of: caller.tenant) AND state <> \(WebhookState.deleted)
      """)[0].decode("count")
  }

  /// Newest first, those before `before` if given.
  static func list(
    of caller: Caller, before: WebhookEndpointID?, limit: Int, _ tx: Transaction
  ) throws -> [StoredWebhookEndpoint] {
    try tx.query(
      """
      SELECT * FROM webhook_endpoint
      WHERE \(of: caller.tenant) AND state <> \(WebhookState.deleted)
      \(page: "webhook_endpoint_id", before: before, limit: limit)
      """
    ).map(StoredWebhookEndpoint.init)
  }

  /// Changes an endpoint, and answers it as it is then.
  static func update(_ id: WebhookEndpointID, set changes: SQL, _ tx: Transaction) throws
    -> StoredWebhookEndpoint
  {
    let rows = try tx.query(
      """
      UPDATE webhook_endpoint SET \(changes) WHERE \(key: id, "webhook_endpoint_id") RETURNING *
      """)
    return try StoredWebhookEndpoint(rows[0])
  }

  /// Ends it: what waits for it is gone, and so are its secrets.
  static func delete(_ id: WebhookEndpointID, _ tx: Transaction) throws {
    _ = try update(
      id,
      set: """
        state = \(WebhookState.deleted), disable_reason = NULL, seed_sealed = NULL,
        secret_sealed = NULL, previous_secret_sealed = NULL, previous_seed_sealed = NULL,
        previous_secret_expire_time = NULL,
        due_time = NULL, lease_time = NULL
        """, tx)
    _ = try tx.execute(
      "DELETE FROM webhook_delivery WHERE \(key: id, "webhook_endpoint_id")")
  }
}
