import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension DeveloperService {
  package func createWebhookEndpoint(
    _ request: DeveloperV1.CreateWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.CreateWebhookEndpointResponse {
    let caller = context.caller
    let wanted = try WebhookEndpointRequest(request, caller.environment, fetchPolicy)
    return try await changes.once(request, context, making: WebhookEndpointID.self) {
      [secrets] id, change in
      let made = try WebhookEndpointChanges(secrets).create(
        wanted, as: id, of: caller, change)
      return .init(
        webhookEndpoint: made.endpoint.message, secret: StandardWebhook.text(secret: made.secret))
    } again: { id, tx in
      .init(webhookEndpoint: try WebhookEndpointStore.find(id, of: caller, tx)?.message)
    }
  }

  package func listWebhookEndpoints(
    _ request: DeveloperV1.ListWebhookEndpointsRequest, context: CallContext
  ) async throws -> DeveloperV1.ListWebhookEndpointsResponse {
    let (endpoints, next) = try await lists.page(request, context, by: \.id) {
      caller, before, limit, tx in
      try WebhookEndpointStore.list(of: caller, before: before, limit: limit, tx)
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
    let id = try FieldChecks.read(request) { $0.webhookEndpointID(request.webhookEndpointID) }
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
    let id = try FieldChecks.read(request) { $0.webhookEndpointID(request.webhookEndpointID) }
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
    let asked = try WebhookSecretRotation(request)
    let (id, caller) = (asked.endpointID, context.caller)
    return try await changes.once(request, context, on: id) { [secrets] change in
      let made = try WebhookEndpointChanges(secrets).rotate(asked, of: caller, change)
      return .init(
        webhookEndpoint: made.endpoint.message, secret: StandardWebhook.text(secret: made.secret))
    } again: { tx in
      .init(webhookEndpoint: try WebhookEndpointStore.find(id, of: caller, tx)?.message)
    }
  }

  package func testWebhookEndpoint(
    _ request: DeveloperV1.TestWebhookEndpointRequest, context: CallContext
  ) async throws -> DeveloperV1.TestWebhookEndpointResponse {
    let asked = try WebhookTestRequest(request)
    let test = try await changes.once(
      request, context, making: EventID.self,
      after: { try await tester.send(asked, as: $0, context) }
    ) { test, change in
      try WebhookTestStore.insert(test, change.tx)
    } again: { id, tx in
      try WebhookTestStore.find(id, tx).made
    }
    return .init(webhookTest: test.message)
  }
}
