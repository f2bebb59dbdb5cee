import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension DeveloperService {
  /// The longest time that the secret before the last still signs.
  static let longestSecretGrace = Duration.seconds(7 * 86_400)

  package func createWebhookEndpoint(
    _ request: DeveloperV1.CreateWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.CreateWebhookEndpointResponse {
    var checks = FieldChecks()
    let address = checks.webhookURL(request.url, context.caller.environment, fetchPolicy)
    let types = checks.eventTypes(request.eventTypes)
    checks.requestID(request.requestID)
    let url = try checks.finish(address)
    let caller = context.caller
    return try await changes.once(request, context, making: WebhookEndpointID.self) {
      [secrets] id, change in
      let made = try WebhookEndpointChanges(secrets).create(
        id, of: caller, url: url, types: types, change)
      return .init(
        webhookEndpoint: made.endpoint.message, secret: StandardWebhook.text(secret: made.secret))
    } again: { id, tx in
      .init(webhookEndpoint: try WebhookEndpointStore.find(id, of: caller, tx)?.message)
    }
  }

  package func listWebhookEndpoints(
    _ request: DeveloperV1.ListWebhookEndpointsRequest, context: CallContext
  ) async throws -> DeveloperV1.ListWebhookEndpointsResponse {
    let (endpoints, next) = try await lists.page(request.pageSize, request.pageToken, context) {
      caller, before, limit, tx in
      try WebhookEndpointStore.list(
        of: caller, before: before.map(WebhookEndpointID.init(uuid:)), limit: limit, tx)
    } position: {
      $0.id.uuid
    }
    return .init(webhookEndpoints: endpoints.map(\.message), nextPageToken: next)
  }

  package func updateWebhookEndpoint(
    _ request: DeveloperV1.UpdateWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.UpdateWebhookEndpointResponse {
    let update = try WebhookEndpointUpdate(request, context.caller.environment, fetchPolicy)
    let caller = context.caller
    return try await changes.once(request, context, on: update.id) { [secrets] change in
      .init(
        webhookEndpoint: try WebhookEndpointChanges(secrets).update(update, of: caller, change)
          .message)
    } again: { tx in
      .init(webhookEndpoint: try WebhookEndpointStore.find(update.id, of: caller, tx)?.message)
    }
  }

  package func enableWebhookEndpoint(
    _ request: DeveloperV1.EnableWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.EnableWebhookEndpointResponse {
    let id = try checkedEndpoint(request.webhookEndpointID, request.requestID)
    let caller = context.caller
    return try await changes.once(request, context, on: id) { [secrets] change in
      .init(
        webhookEndpoint: try WebhookEndpointChanges(secrets).enable(id, of: caller, change).message)
    } again: { tx in
      .init(webhookEndpoint: try WebhookEndpointStore.find(id, of: caller, tx)?.message)
    }
  }

  package func deleteWebhookEndpoint(
    _ request: DeveloperV1.DeleteWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.DeleteWebhookEndpointResponse {
    let id = try checkedEndpoint(request.webhookEndpointID, request.requestID)
    let caller = context.caller
    return try await changes.once(request, context, on: id) { [secrets] change in
      try WebhookEndpointChanges(secrets).delete(id, of: caller, change)
      return .init()
    } again: { _ in
      .init()
    }
  }

  package func rotateWebhookSecret(
    _ request: DeveloperV1.RotateWebhookSecretRequest, context: CallContext
  ) async throws -> DeveloperV1.RotateWebhookSecretResponse {
    var checks = FieldChecks()
    let endpoint = checks.webhookEndpointID(request.webhookEndpointID)
    let grace = checks.grace(request.gracePeriod, atMost: Self.longestSecretGrace)
    checks.requestID(request.requestID)
    let id = try checks.finish(endpoint)
    let caller = context.caller
    return try await changes.once(request, context, on: id) { [secrets] change in
      let rotated = try WebhookEndpointChanges(secrets).rotate(
        id, of: caller, after: grace, change)
      return .init(
        webhookEndpoint: rotated.endpoint.message,
        secret: StandardWebhook.text(secret: rotated.secret))
    } again: { tx in
      .init(webhookEndpoint: try WebhookEndpointStore.find(id, of: caller, tx)?.message)
    }
  }

  private func checkedEndpoint(_ text: String, _ requestID: String) throws -> WebhookEndpointID {
    var checks = FieldChecks()
    let id = checks.webhookEndpointID(text)
    checks.requestID(requestID)
    return try checks.finish(id)
  }
}
