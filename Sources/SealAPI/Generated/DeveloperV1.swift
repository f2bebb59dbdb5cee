// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

/// The messages and services of `seal.developer.v1`.
public enum DeveloperV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    ApiKey.table,
    GetCallerRequest.table,
    GetCallerResponse.table,
    CreateApiKeyRequest.table,
    CreateApiKeyResponse.table,
    ListApiKeysRequest.table,
    ListApiKeysResponse.table,
    RevokeApiKeyRequest.table,
    RevokeApiKeyResponse.table,
    RotateApiKeyRequest.table,
    RotateApiKeyResponse.table,
    Application.table,
    CreateApplicationRequest.table,
    CreateApplicationResponse.table,
    ListApplicationsRequest.table,
    ListApplicationsResponse.table,
    GetApplicationRequest.table,
    GetApplicationResponse.table,
    ApplicationCalls.table,
    WebhookEndpoint.table,
    CreateWebhookEndpointRequest.table,
    CreateWebhookEndpointResponse.table,
    ListWebhookEndpointsRequest.table,
    ListWebhookEndpointsResponse.table,
    UpdateWebhookEndpointRequest.table,
    UpdateWebhookEndpointResponse.table,
    EnableWebhookEndpointRequest.table,
    EnableWebhookEndpointResponse.table,
    DeleteWebhookEndpointRequest.table,
    DeleteWebhookEndpointResponse.table,
    RotateWebhookSecretRequest.table,
    RotateWebhookSecretResponse.table,
    WebhookTest.table,
    TestWebhookEndpointRequest.table,
    TestWebhookEndpointResponse.table,
    Delivery.table,
    ListDeliveriesRequest.table,
    ListDeliveriesResponse.table,
    ReplayEventsRequest.table,
    ReplayEventsResponse.table,
    Event.table,
    ListEventsRequest.table,
    ListEventsResponse.table,
    AdvanceClockRequest.table,
    AdvanceClockResponse.table,
    RequestRecord.table,
    ListRequestsRequest.table,
    ListRequestsResponse.table,
    Change.table,
    ListChangesRequest.table,
    ListChangesResponse.table,
    ListAllChangesRequest.table,
    ListAllChangesResponse.table,
  ]

  /// Every method, in the order of the contract.
  public static let methods: [MethodDescriptor] = DeveloperServiceMethods.all
}
