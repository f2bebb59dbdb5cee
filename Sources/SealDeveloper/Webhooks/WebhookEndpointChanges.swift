import SealAccess
import SealCrypto
import SealEvents
import SealPostgres
import SealPrimitives
import SealTrust

/// How endpoints are made and changed. Each throws WEBHOOK_ENDPOINT_NOT_FOUND for one that the
/// caller does not have.
struct WebhookEndpointChanges: Sendable {
  /// How many endpoints an account has in an environment at most.
  static let mostEndpoints = 16

  private let secrets: SecretBox

  init(_ secrets: SecretBox) {
    self.secrets = secrets
  }

  /// Throws TOO_MANY. The secret is shown once.
  func create(
    _ wanted: WebhookEndpointRequest, as id: WebhookEndpointID, of caller: Caller, _ change: Change
  ) throws -> (endpoint: StoredWebhookEndpoint, secret: [UInt8]) {
    try AccountStore.lock(caller.accountID, change.tx)
    guard try WebhookEndpointStore.count(of: caller, change.tx) < Self.mostEndpoints else {
      throw DeveloperError.tooMany("webhook endpoints", limit: Self.mostEndpoints)
    }
    let (secret, seed) = (change.random.bytes(32), change.random.bytes(32))
    let sealing = WebhookSecrets(box: secrets, id: id)
    let made = try WebhookEndpointStore.insert(
      id, of: caller, url: wanted.url, eventTypes: wanted.types,
      publicKey: try PrivateKey(ed25519Seed: seed).publicKey.ed25519,
      sealed: .init(
        seed: try sealing.seal(seed: seed), secret: try sealing.seal(secret: secret),
        previous: nil, previousSeed: nil, previousExpireTime: nil), at: change.now, change.tx)
    try tell(.webhookEndpointCreated, id, change)
    return (made, secret)
  }

  func update(_ update: WebhookEndpointUpdate, of caller: Caller, _ change: Change) throws
    -> StoredWebhookEndpoint
  {
    _ = try WebhookEndpointStore.lock(update.id, of: caller, change.tx)
    try tell(.webhookEndpointChanged, update.id, change)
    return try WebhookEndpointStore.update(
      update.id,
      set: """
        url = coalesce(\(update.url)::text, url),
        event_types = coalesce(\(update.types)::text[], event_types)
        """, change.tx)
  }

  func enable(_ id: WebhookEndpointID, of caller: Caller, _ change: Change) throws
    -> StoredWebhookEndpoint
  {
    // Again, it is tried at once; that it gets events is no news.
    if try WebhookEndpointStore.lock(id, of: caller, change.tx).state == .disabled {
      try tell(.webhookEndpointEnabled, id, change)
    } else {
      change.record(on: id)
    }
    return try WebhookEndpointStore.update(
      id,
      set: """
        state = \(WebhookState.enabled), disable_reason = NULL,
        due_time = least(due_time, \(change.now))
        """, change.tx)
  }

  /// The secret before signs for a while, beside the new one.
  func rotate(_ asked: WebhookSecretRotation, of caller: Caller, _ change: Change) throws
    -> (endpoint: StoredWebhookEndpoint, secret: [UInt8])
  {
    let id = asked.endpointID
    _ = try WebhookEndpointStore.lock(id, of: caller, change.tx)
    let (secret, seed) = (change.random.bytes(32), change.random.bytes(32))
    let sealing = WebhookSecrets(box: secrets, id: id)
    let rotated = try WebhookEndpointStore.update(
      id,
      set: """
        previous_secret_sealed = secret_sealed,
        secret_sealed = \(try sealing.seal(secret: secret)),
        previous_seed_sealed = seed_sealed, seed_sealed = \(try sealing.seal(seed: seed)),
        public_key = \(try PrivateKey(ed25519Seed: seed).publicKey.ed25519),
        previous_secret_expire_time = \(change.now.advanced(by: asked.grace))
        """, change.tx)
    try tell(.webhookEndpointChanged, id, change)
    return (rotated, secret)
  }

  func delete(_ id: WebhookEndpointID, of caller: Caller, _ change: Change) throws {
    _ = try WebhookEndpointStore.lock(id, of: caller, change.tx)
    try WebhookEndpointStore.delete(id, change.tx)
    try tell(.webhookEndpointDeleted, id, change)
  }

  private func tell(_ type: EventType, _ id: WebhookEndpointID, _ change: Change) throws {
    try change.tell(type, id, ["webhook_endpoint": .string(id.description)])
  }
}
