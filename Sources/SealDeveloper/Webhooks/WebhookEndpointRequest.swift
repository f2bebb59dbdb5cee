import SealAPI
import SealAccess
import SealEvents
import SealFetch
import SealPrimitives

/// A new endpoint as a caller wants it, found well-formed.
struct WebhookEndpointRequest: Sendable {
  let url: String
  /// Empty for all.
  let types: [EventType]

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(
    _ request: DeveloperV1.CreateWebhookEndpointRequest, _ environment: Environment,
    _ policy: FetchPolicy
  ) throws {
    var checks = FieldChecks()
    let address = checks.webhookURL(request.url, environment, policy)
    types = checks.eventTypes(request.eventTypes)
    checks.requestID(request.requestID)
    url = try checks.finish(address)
  }
}

/// New secrets for an endpoint, found well-formed.
struct WebhookSecretRotation: Sendable {
  /// The longest time that the secret before the last still signs.
  static let longestGrace = Duration.seconds(7 * 86_400)

  let endpointID: WebhookEndpointID
  let grace: Duration

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: DeveloperV1.RotateWebhookSecretRequest) throws {
    var checks = FieldChecks()
    let endpoint = checks.webhookEndpointID(request.webhookEndpointID)
    grace = checks.grace(request.gracePeriod, atMost: Self.longestGrace)
    checks.requestID(request.requestID)
    endpointID = try checks.finish(endpoint)
  }
}
