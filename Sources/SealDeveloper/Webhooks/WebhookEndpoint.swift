import SealAPI
import SealAccess
import SealCrypto
import SealFetch
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealTrust

enum WebhookState: String, Sendable, PostgresEncodable, PostgresDecodable {
  case enabled = "ENABLED"
  case disabled = "DISABLED"
  case deleted = "DELETED"
}

/// Why an endpoint is disabled.
enum WebhookDisableReason: String, Sendable, PostgresEncodable, PostgresDecodable {
  /// An event was tried as often as it may be.
  case failing = "FAILING"
  /// The receiver answered 410.
  case gone = "GONE"
}

/// An endpoint as the database knows it, its secrets sealed.
struct StoredWebhookEndpoint: Sendable {
  let id: WebhookEndpointID
  let accountID: AccountID
  let environment: Environment
  let url: String
  let eventTypes: [EventType]
  let state: WebhookState
  let disableReason: WebhookDisableReason?
  let createTime: Instant
  let publicKey: [UInt8]
  let sealed: WebhookSecrets.Sealed?
  /// How often a sender took it.
  let runs: Int

  init(_ row: Row) throws {
    id = try row.decode("webhook_endpoint_id")
    accountID = try row.decode("account_id")
    environment = try row.decode("environment")
    url = try row.decode("url")
    eventTypes = try row.decode("event_types")
    state = try row.decode("state")
    disableReason = try row.decode("disable_reason")
    createTime = try row.decode("create_time")
    publicKey = try row.decode("public_key")
    let seed = try row.decode("seed_sealed", as: [UInt8]?.self)
    let secret = try row.decode("secret_sealed", as: [UInt8]?.self)
    let previous = try row.decode("previous_secret_sealed", as: [UInt8]?.self)
    let previousSeed = try row.decode("previous_seed_sealed", as: [UInt8]?.self)
    let expireTime = try row.decode("previous_secret_expire_time", as: Instant?.self)
    sealed =
      if let seed, let secret {
        WebhookSecrets.Sealed(
          seed: seed, secret: secret, previous: previous, previousSeed: previousSeed,
          previousExpireTime: expireTime)
      } else {
        nil
      }
    runs = try row.decode("runs")
  }

  var message: DeveloperV1.WebhookEndpoint {
    DeveloperV1.WebhookEndpoint(
      webhookEndpointID: id.description, url: url, eventTypes: eventTypes.map(\.rawValue),
      state: state == .enabled ? .enabled : .disabled,
      disableReason: disableReason?.rawValue ?? "",
      publicKey: StandardWebhook.text(publicKey: publicKey),
      createTime: GoogleProtobuf.Timestamp(createTime),
      previousSecretExpireTime: sealed?.previousExpireTime.map(GoogleProtobuf.Timestamp.init))
  }
}

/// Makes, seals and opens what signs an endpoint's deliveries.
struct WebhookSecrets: Sendable {
  let box: SecretBox
  let id: WebhookEndpointID

  struct Sealed: Sendable {
    let seed: [UInt8]
    let secret: [UInt8]
    let previous: [UInt8]?
    let previousSeed: [UInt8]?
    let previousExpireTime: Instant?
  }

  private static let secretPurpose = "webhook secret"
  private static let seedPurpose = "webhook ed25519 seed"

  func seal(secret: [UInt8]) throws -> [UInt8] {
    try box.seal(secret, of: id.uuid, purpose: Self.secretPurpose)
  }

  func seal(seed: [UInt8]) throws -> [UInt8] {
    try box.seal(seed, of: id.uuid, purpose: Self.seedPurpose)
  }

  /// What signs at this time: the secret and the key, and for a while the ones before.
  func open(_ sealed: Sealed, at time: Instant) throws -> (secrets: [[UInt8]], keys: [PrivateKey]) {
    let isGrace = sealed.previousExpireTime.map { time < $0 } ?? false
    let secrets = [sealed.secret] + (isGrace ? [sealed.previous].compactMap { $0 } : [])
    let seeds = [sealed.seed] + (isGrace ? [sealed.previousSeed].compactMap { $0 } : [])
    return (
      try secrets.map { try box.open($0, of: id.uuid, purpose: Self.secretPurpose) },
      try seeds.map {
        try PrivateKey(ed25519Seed: box.open($0, of: id.uuid, purpose: Self.seedPurpose))
      }
    )
  }
}

extension FieldChecks {
  /// An address that webhooks may go to: https, in the sandbox http too, and no address that the
  /// fetcher would refuse. Answers its one spelling.
  mutating func webhookURL(
    _ text: String, _ environment: Environment, _ policy: FetchPolicy
  ) -> String? {
    guard (1...2_000).contains(text.utf8.count) else {
      refuse(
        "url", text.isEmpty ? "REQUIRED" : "TOO_LONG",
        "`url` has \(text.utf8.count) bytes; 1 to 2,000 are allowed.")
      return nil
    }
    do {
      let url = try FetchURL(text)
      guard url.scheme == .https || environment == .sandbox else {
        refuse("url", "NOT_HTTPS", "`url` must begin with https://.")
        return nil
      }
      try policy.check(url)
      guard url.description.utf8.count <= 2_000 else {
        refuse("url", "TOO_LONG", "`url` has more than 2,000 bytes when it is encoded.")
        return nil
      }
      return url.description
    } catch let error as FetchError {
      refuse(
        "url", error.code == .forbiddenAddress ? "FORBIDDEN_ADDRESS" : "MALFORMED", error.message)
    } catch {
      refuse("url", "MALFORMED", "`url` is not an address such as https://example.org/webhooks.")
    }
    return nil
  }

  mutating func webhookEndpointID(_ text: String) -> WebhookEndpointID? {
    parsed(
      WebhookEndpointID(text), "webhook_endpoint_id",
      expected: "a webhook endpoint's identifier (whe_…)")
  }
}
