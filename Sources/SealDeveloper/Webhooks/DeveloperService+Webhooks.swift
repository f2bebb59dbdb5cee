import SealAPI
import SealAccess
import SealCrypto
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC
import SealTrust

extension DeveloperService {
  /// How many endpoints an account has in an environment at most.
  static let mostEndpoints = 16
  /// The longest time that the secret before the last still signs.
  static let longestSecretGrace = Duration.seconds(7 * 86_400)

  package func createWebhookEndpoint(
    _ request: DeveloperV1.CreateWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.CreateWebhookEndpointResponse {
    var checks = FieldChecks()
    let url = checks.webhookURL(request.url, context.caller.environment, fetchPolicy)
    let types = checks.eventTypes(request.eventTypes)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let url else { preconditionFailure("absence is a violation") }
    return try await once(request, context, hiding: { $0.secret = "" }) {
      [random, secrets] change in
      try AccountStore.lock(change.caller.accountID, change.tx)
      guard
        try WebhookEndpointStore.count(of: change.caller, change.tx) < Self.mostEndpoints
      else { throw DeveloperError.tooMany("webhook endpoints", limit: Self.mostEndpoints) }
      let id = WebhookEndpointID(at: change.now, random: random)
      let (secret, seed) = (random.bytes(32), random.bytes(32))
      let sealing = WebhookSecrets(box: secrets, id: id)
      let made = try WebhookEndpointStore.insert(
        id, of: change.caller, url: url, eventTypes: types,
        publicKey: try PrivateKey(ed25519Seed: seed).publicKey.ed25519,
        sealed: .init(
          seed: try sealing.seal(seed: seed), secret: try sealing.seal(secret: secret),
          previous: nil, previousSeed: nil,
          previousExpireTime: nil), at: change.now, change.tx)
      try change.audit("CreateWebhookEndpoint", on: id.uuid)
      return DeveloperV1.CreateWebhookEndpointResponse(
        webhookEndpoint: made.message, secret: StandardWebhook.text(secret: secret))
    }
  }

  package func listWebhookEndpoints(
    _ request: DeveloperV1.ListWebhookEndpointsRequest, context: CallContext
  ) async throws -> DeveloperV1.ListWebhookEndpointsResponse {
    let (endpoints, next) = try await page(request.pageSize, request.pageToken, context) {
      caller, before, limit, tx in
      try WebhookEndpointStore.list(
        of: caller, before: before.map(WebhookEndpointID.init(uuid:)), limit: limit, tx)
    } position: {
      $0.id.uuid
    }
    return DeveloperV1.ListWebhookEndpointsResponse(
      webhookEndpoints: endpoints.map(\.message), nextPageToken: next)
  }

  package func updateWebhookEndpoint(
    _ request: DeveloperV1.UpdateWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.UpdateWebhookEndpointResponse {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(request.webhookEndpointID)
    let mask = Set(request.updateMask)
    if mask.isEmpty || !mask.isSubset(of: ["url", "event_types"]) {
      checks.refuse(
        "update_mask", mask.isEmpty ? "REQUIRED" : "UNKNOWN_VALUE",
        "`update_mask` must name what is changed: `url`, `event_types`.")
    }
    let url =
      mask.contains("url")
      ? checks.webhookURL(request.url, context.caller.environment, fetchPolicy) : nil
    let types = mask.contains("event_types") ? checks.eventTypes(request.eventTypes) : nil
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    return try await once(request, context) { change in
      _ = try WebhookEndpointStore.lock(id, of: change.caller, change.tx)
      let changed = try WebhookEndpointStore.update(
        id,
        set:
          "url = coalesce(\(url)::text, url), event_types = coalesce(\(types)::text[], event_types)",
        change.tx)
      try change.audit("UpdateWebhookEndpoint", on: id.uuid)
      return DeveloperV1.UpdateWebhookEndpointResponse(webhookEndpoint: changed.message)
    }
  }

  package func enableWebhookEndpoint(
    _ request: DeveloperV1.EnableWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.EnableWebhookEndpointResponse {
    let id = try checkedEndpoint(request.webhookEndpointID, request.requestID)
    return try await once(request, context) { change in
      _ = try WebhookEndpointStore.lock(id, of: change.caller, change.tx)
      let enabled = try WebhookEndpointStore.update(
        id,
        set: """
          state = \(WebhookState.enabled), disable_reason = NULL,
          due_time = least(due_time, \(change.now))
          """, change.tx)
      try change.audit("EnableWebhookEndpoint", on: id.uuid)
      return DeveloperV1.EnableWebhookEndpointResponse(webhookEndpoint: enabled.message)
    }
  }

  package func deleteWebhookEndpoint(
    _ request: DeveloperV1.DeleteWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.DeleteWebhookEndpointResponse {
    let id = try checkedEndpoint(request.webhookEndpointID, request.requestID)
    return try await once(request, context) { change in
      _ = try WebhookEndpointStore.lock(id, of: change.caller, change.tx)
      try WebhookEndpointStore.delete(id, change.tx)
      try change.audit("DeleteWebhookEndpoint", on: id.uuid)
      return DeveloperV1.DeleteWebhookEndpointResponse()
    }
  }

  package func rotateWebhookSecret(
    _ request: DeveloperV1.RotateWebhookSecretRequest, context: CallContext
  ) async throws -> DeveloperV1.RotateWebhookSecretResponse {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(request.webhookEndpointID)
    let grace = checks.grace(request.gracePeriod, atMost: Self.longestSecretGrace)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    return try await once(request, context, hiding: { $0.secret = "" }) {
      [random, secrets] change in
      _ = try WebhookEndpointStore.lock(id, of: change.caller, change.tx)
      let (secret, seed) = (random.bytes(32), random.bytes(32))
      let sealing = WebhookSecrets(box: secrets, id: id)
      let rotated = try WebhookEndpointStore.update(
        id,
        set: """
          previous_secret_sealed = secret_sealed,
          secret_sealed = \(try sealing.seal(secret: secret)),
          previous_seed_sealed = seed_sealed, seed_sealed = \(try sealing.seal(seed: seed)),
          public_key = \(try PrivateKey(ed25519Seed: seed).publicKey.ed25519),
          previous_secret_expire_time = \(change.now.advanced(by: grace))
          """, change.tx)
      try change.audit("RotateWebhookSecret", on: id.uuid)
      return DeveloperV1.RotateWebhookSecretResponse(
        webhookEndpoint: rotated.message, secret: StandardWebhook.text(secret: secret))
    }
  }

  private func checkedEndpoint(_ text: String, _ requestID: String) throws -> WebhookEndpointID {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(text)
    checks.requestID(requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    return id
  }
}
