import SealAPI
import SealAccess
import SealEvents
import SealFetch
import SealPrimitives
import SealRPC

/// What a caller changes of an endpoint, found well-formed.
struct WebhookEndpointUpdate: Sendable {
  let id: WebhookEndpointID
  /// `nil` where the mask does not name it.
  let url: String?
  /// `nil` where the mask does not name them; empty for all.
  let types: [EventType]?

  init(
    _ request: DeveloperV1.UpdateWebhookEndpointRequest, _ environment: Environment,
    _ policy: FetchPolicy
  ) throws {
    var checks = FieldChecks()
    let endpoint = checks.webhookEndpointID(request.webhookEndpointID)
    let mask = Set(request.updateMask)
    if mask.isEmpty || !mask.isSubset(of: ["url", "event_types"]) {
      checks.refuse(
        "update_mask", mask.isEmpty ? "REQUIRED" : "UNKNOWN_VALUE",
        "`update_mask` must name what is changed: `url`, `event_types`.")
    }
    url = mask.contains("url") ? checks.webhookURL(request.url, environment, policy) : nil
    types = mask.contains("event_types") ? checks.eventTypes(request.eventTypes) : nil
    checks.requestID(request.requestID)
    id = try checks.finish(endpoint)
  }
}
