// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension DeveloperV1 {
  /// What those need who build on the platform: applications, keys, webhooks, events, test clocks,
  /// a log of their calls.
  public protocol DeveloperService: Sendable {
    /// Answers who the caller is: account, environment, key and scopes. Any valid key may call it.
    ///
    /// Reasons: none of its own. Access: any key.
    func getCaller(
      _ request: GetCallerRequest, context: CallContext
    ) async throws -> GetCallerResponse

    /// Makes an API key for the caller's account and environment. The key itself is in this answer
    /// and never again.
    ///
    /// Repeated with the same `request_id`, it answers the key's description without the key.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// SCOPE_NOT_HELD (PERMISSION_DENIED): a key cannot give what it does not have;
    /// APPLICATION_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    func createApiKey(
      _ request: CreateApiKeyRequest, context: CallContext
    ) async throws -> CreateApiKeyResponse

    /// Lists the keys of the caller's account and environment, newest first, revoked ones too.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    func listApiKeys(
      _ request: ListApiKeysRequest, context: CallContext
    ) async throws -> ListApiKeysResponse

    /// Revokes a key. Every server refuses it within a second. Revoking twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// API_KEY_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    func revokeApiKey(
      _ request: RevokeApiKeyRequest, context: CallContext
    ) async throws -> RevokeApiKeyResponse

    /// Makes a key that replaces another: same label, scopes and application. The old one still
    /// works for a while, so that all who use it can change over. The new key itself is in this
    /// answer and never again.
    ///
    /// Repeated with the same `request_id`, it answers the new key's description without the key.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// API_KEY_NOT_FOUND (NOT_FOUND), SCOPE_NOT_HELD (PERMISSION_DENIED), API_KEY_ENDED
    /// (FAILED_PRECONDITION): it was revoked or replaced before. Access: `developer.write`.
    func rotateApiKey(
      _ request: RotateApiKeyRequest, context: CallContext
    ) async throws -> RotateApiKeyResponse

    /// Makes an application: what keys and calls are counted and shown under.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT), TOO_MANY
    /// (FAILED_PRECONDITION). Access: `developer.write`.
    func createApplication(
      _ request: CreateApplicationRequest, context: CallContext
    ) async throws -> CreateApplicationResponse

    /// Lists the applications of the caller's account and environment, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    func listApplications(
      _ request: ListApplicationsRequest, context: CallContext
    ) async throws -> ListApplicationsResponse

    /// Answers an application of the caller, with how often its keys called.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), APPLICATION_NOT_FOUND (NOT_FOUND). Access:
    /// `developer.read`.
    func getApplication(
      _ request: GetApplicationRequest, context: CallContext
    ) async throws -> GetApplicationResponse

    /// Has the caller's events delivered to an address, from now on, in order, signed as Standard
    /// Webhooks asks (https://www.standardwebhooks.com). The secret is in this answer and never
    /// again.
    ///
    /// The next event is sent once the one before was acknowledged by a 2xx status. Failures are
    /// repeated for about three days, longer and longer apart; then the event is parked, and the
    /// endpoint disabled with an event `webhook_endpoint.disabled`. Repeated with the same
    /// `request_id`, it answers the endpoint without the secret. Reasons: INVALID_FIELDS
    /// (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT), TOO_MANY (FAILED_PRECONDITION).
    /// Access: `developer.write`.
    func createWebhookEndpoint(
      _ request: CreateWebhookEndpointRequest, context: CallContext
    ) async throws -> CreateWebhookEndpointResponse

    /// Lists the endpoints of the caller's account and environment, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    func listWebhookEndpoints(
      _ request: ListWebhookEndpointsRequest, context: CallContext
    ) async throws -> ListWebhookEndpointsResponse

    /// Changes an endpoint's address or types. What waits already is sent to the new address.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    func updateWebhookEndpoint(
      _ request: UpdateWebhookEndpointRequest, context: CallContext
    ) async throws -> UpdateWebhookEndpointResponse

    /// Takes a disabled endpoint into service again; what came up meanwhile is sent, in order. What
    /// is being repeated is tried at once.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    func enableWebhookEndpoint(
      _ request: EnableWebhookEndpointRequest, context: CallContext
    ) async throws -> EnableWebhookEndpointResponse

    /// Ends an endpoint for good, with all that waits for it. Deleting twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    func deleteWebhookEndpoint(
      _ request: DeleteWebhookEndpointRequest, context: CallContext
    ) async throws -> DeleteWebhookEndpointResponse

    /// Gives an endpoint a new secret, in this answer and never again, and a new public key. For a
    /// while deliveries are signed with the old ones too.
    ///
    /// Repeated with the same `request_id`, it answers the endpoint without the secret. Reasons:
    /// INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    func rotateWebhookSecret(
      _ request: RotateWebhookSecretRequest, context: CallContext
    ) async throws -> RotateWebhookSecretResponse

    /// Sends an example event to an endpoint at once, signed as every delivery is, and answers what
    /// the endpoint said. It is marked: `"test": true` in its body, the header `webhook-test:
    /// true`, `number` and `sequence` 0. No event is written, nothing is repeated, and the endpoint
    /// stays as it is; one that is disabled can be tested too.
    ///
    /// At most 30 a minute for an account and environment. Repeated with the same `request_id`, it
    /// answers what was sent and said then, and sends nothing; calls that are sent at once may each
    /// send. Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND), TESTED_TOO_OFTEN (RESOURCE_EXHAUSTED). Access:
    /// `developer.write`.
    func testWebhookEndpoint(
      _ request: TestWebhookEndpointRequest, context: CallContext
    ) async throws -> TestWebhookEndpointResponse

    /// Lists what is or was delivered to an endpoint, newest event first. Kept for 30 days; what
    /// waits longer, because the endpoint is disabled, is parked then, and kept for 30 days more.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access:
    /// `developer.read`.
    func listDeliveries(
      _ request: ListDeliveriesRequest, context: CallContext
    ) async throws -> ListDeliveriesResponse

    /// Delivers events to an endpoint once more, in order and before newer ones: those of its types
    /// in a range of numbers, at most 1,000 at once. Receivers know them by their ids.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    func replayEvents(
      _ request: ReplayEventsRequest, context: CallContext
    ) async throws -> ReplayEventsResponse

    /// Lists the events of the caller's account and environment after a number, oldest first: who
    /// reads on from the last number that was read misses none. An event can be read soon after its
    /// change was committed.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    func listEvents(
      _ request: ListEventsRequest, context: CallContext
    ) async throws -> ListEventsResponse

    /// Moves the sandbox account's clock ahead. Whatever is due by its new time happens soon after.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// SANDBOX_ONLY (FAILED_PRECONDITION), CLOCK_TOO_FAR_AHEAD (FAILED_PRECONDITION). Access:
    /// `developer.write`.
    func advanceClock(
      _ request: AdvanceClockRequest, context: CallContext
    ) async throws -> AdvanceClockResponse

    /// Lists the calls of the caller's account and environment, newest first, refused ones too.
    /// Written a moment after the call, kept for 30 days; without what was sent and answered.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    func listRequests(
      _ request: ListRequestsRequest, context: CallContext
    ) async throws -> ListRequestsResponse

    /// Lists what was changed in the caller's account and environment, newest first: by its keys,
    /// by guests, by who buys from it, by the platform, its people and payment institutions. What
    /// the caller's keys changed elsewhere, an order with another account, is here too. A request
    /// has one line for ever, whatever it changes; what else changes a state is a line of each
    /// event. All are written in the change's own transaction.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    func listChanges(
      _ request: ListChangesRequest, context: CallContext
    ) async throws -> ListChangesResponse

    /// Lists what was changed in all accounts, in the environment of the calling key, newest first:
    /// for the platform's own people.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `operator`.
    func listAllChanges(
      _ request: ListAllChangesRequest, context: CallContext
    ) async throws -> ListAllChangesResponse
  }

  /// The methods of `DeveloperService`, as they are named on the wire.
  public enum DeveloperServiceMethods {
    public static let getCaller = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/GetCaller",
      mutates: false)
    public static let createApiKey = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/CreateApiKey",
      mutates: true)
    public static let listApiKeys = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListApiKeys",
      mutates: false)
    public static let revokeApiKey = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/RevokeApiKey",
      mutates: true)
    public static let rotateApiKey = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/RotateApiKey",
      mutates: true)
    public static let createApplication = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/CreateApplication",
      mutates: true)
    public static let listApplications = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListApplications",
      mutates: false)
    public static let getApplication = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/GetApplication",
      mutates: false)
    public static let createWebhookEndpoint = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/CreateWebhookEndpoint",
      mutates: true)
    public static let listWebhookEndpoints = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListWebhookEndpoints",
      mutates: false)
    public static let updateWebhookEndpoint = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/UpdateWebhookEndpoint",
      mutates: true)
    public static let enableWebhookEndpoint = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/EnableWebhookEndpoint",
      mutates: true)
    public static let deleteWebhookEndpoint = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/DeleteWebhookEndpoint",
      mutates: true)
    public static let rotateWebhookSecret = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/RotateWebhookSecret",
      mutates: true)
    public static let testWebhookEndpoint = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/TestWebhookEndpoint",
      mutates: true)
    public static let listDeliveries = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListDeliveries",
      mutates: false)
    public static let replayEvents = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ReplayEvents",
      mutates: true)
    public static let listEvents = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListEvents",
      mutates: false)
    public static let advanceClock = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/AdvanceClock",
      mutates: true)
    public static let listRequests = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListRequests",
      mutates: false)
    public static let listChanges = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListChanges",
      mutates: false)
    public static let listAllChanges = MethodDescriptor(
      name: "seal.developer.v1.DeveloperService/ListAllChanges",
      mutates: false)

    /// In the order of the contract.
    public static let all: [MethodDescriptor] = [
      getCaller,
      createApiKey,
      listApiKeys,
      revokeApiKey,
      rotateApiKey,
      createApplication,
      listApplications,
      getApplication,
      createWebhookEndpoint,
      listWebhookEndpoints,
      updateWebhookEndpoint,
      enableWebhookEndpoint,
      deleteWebhookEndpoint,
      rotateWebhookSecret,
      testWebhookEndpoint,
      listDeliveries,
      replayEvents,
      listEvents,
      advanceClock,
      listRequests,
      listChanges,
      listAllChanges,
    ]
  }

  /// Calls `DeveloperService` over a channel. Each call throws `RPCError`.
  ///
  /// A request that changes something and has no `request_id` gets a random one.
  public struct DeveloperServiceClient: Sendable {
    private let channel: any RPCChannel

    public init(channel: any RPCChannel) {
      self.channel = channel
    }

    /// Answers who the caller is: account, environment, key and scopes. Any valid key may call it.
    ///
    /// Reasons: none of its own. Access: any key.
    public func getCaller(
      _ request: GetCallerRequest, options: CallOptions = CallOptions()
    ) async throws -> GetCallerResponse {
      try await channel.call(
        DeveloperServiceMethods.getCaller, request, options: options)
    }

    /// Makes an API key for the caller's account and environment. The key itself is in this answer
    /// and never again.
    ///
    /// Repeated with the same `request_id`, it answers the key's description without the key.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// SCOPE_NOT_HELD (PERMISSION_DENIED): a key cannot give what it does not have;
    /// APPLICATION_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    public func createApiKey(
      _ request: CreateApiKeyRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateApiKeyResponse {
      try await channel.call(
        DeveloperServiceMethods.createApiKey, request.withRequestID(), options: options)
    }

    /// Lists the keys of the caller's account and environment, newest first, revoked ones too.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    public func listApiKeys(
      _ request: ListApiKeysRequest, options: CallOptions = CallOptions()
    ) async throws -> ListApiKeysResponse {
      try await channel.call(
        DeveloperServiceMethods.listApiKeys, request, options: options)
    }

    /// Revokes a key. Every server refuses it within a second. Revoking twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// API_KEY_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    public func revokeApiKey(
      _ request: RevokeApiKeyRequest, options: CallOptions = CallOptions()
    ) async throws -> RevokeApiKeyResponse {
      try await channel.call(
        DeveloperServiceMethods.revokeApiKey, request.withRequestID(), options: options)
    }

    /// Makes a key that replaces another: same label, scopes and application. The old one still
    /// works for a while, so that all who use it can change over. The new key itself is in this
    /// answer and never again.
    ///
    /// Repeated with the same `request_id`, it answers the new key's description without the key.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// API_KEY_NOT_FOUND (NOT_FOUND), SCOPE_NOT_HELD (PERMISSION_DENIED), API_KEY_ENDED
    /// (FAILED_PRECONDITION): it was revoked or replaced before. Access: `developer.write`.
    public func rotateApiKey(
      _ request: RotateApiKeyRequest, options: CallOptions = CallOptions()
    ) async throws -> RotateApiKeyResponse {
      try await channel.call(
        DeveloperServiceMethods.rotateApiKey, request.withRequestID(), options: options)
    }

    /// Makes an application: what keys and calls are counted and shown under.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT), TOO_MANY
    /// (FAILED_PRECONDITION). Access: `developer.write`.
    public func createApplication(
      _ request: CreateApplicationRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateApplicationResponse {
      try await channel.call(
        DeveloperServiceMethods.createApplication, request.withRequestID(), options: options)
    }

    /// Lists the applications of the caller's account and environment, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    public func listApplications(
      _ request: ListApplicationsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListApplicationsResponse {
      try await channel.call(
        DeveloperServiceMethods.listApplications, request, options: options)
    }

    /// Answers an application of the caller, with how often its keys called.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), APPLICATION_NOT_FOUND (NOT_FOUND). Access:
    /// `developer.read`.
    public func getApplication(
      _ request: GetApplicationRequest, options: CallOptions = CallOptions()
    ) async throws -> GetApplicationResponse {
      try await channel.call(
        DeveloperServiceMethods.getApplication, request, options: options)
    }

    /// Has the caller's events delivered to an address, from now on, in order, signed as Standard
    /// Webhooks asks (https://www.standardwebhooks.com). The secret is in this answer and never
    /// again.
    ///
    /// The next event is sent once the one before was acknowledged by a 2xx status. Failures are
    /// repeated for about three days, longer and longer apart; then the event is parked, and the
    /// endpoint disabled with an event `webhook_endpoint.disabled`. Repeated with the same
    /// `request_id`, it answers the endpoint without the secret. Reasons: INVALID_FIELDS
    /// (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT), TOO_MANY (FAILED_PRECONDITION).
    /// Access: `developer.write`.
    public func createWebhookEndpoint(
      _ request: CreateWebhookEndpointRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateWebhookEndpointResponse {
      try await channel.call(
        DeveloperServiceMethods.createWebhookEndpoint, request.withRequestID(), options: options)
    }

    /// Lists the endpoints of the caller's account and environment, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    public func listWebhookEndpoints(
      _ request: ListWebhookEndpointsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListWebhookEndpointsResponse {
      try await channel.call(
        DeveloperServiceMethods.listWebhookEndpoints, request, options: options)
    }

    /// Changes an endpoint's address or types. What waits already is sent to the new address.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    public func updateWebhookEndpoint(
      _ request: UpdateWebhookEndpointRequest, options: CallOptions = CallOptions()
    ) async throws -> UpdateWebhookEndpointResponse {
      try await channel.call(
        DeveloperServiceMethods.updateWebhookEndpoint, request.withRequestID(), options: options)
    }

    /// Takes a disabled endpoint into service again; what came up meanwhile is sent, in order. What
    /// is being repeated is tried at once.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    public func enableWebhookEndpoint(
      _ request: EnableWebhookEndpointRequest, options: CallOptions = CallOptions()
    ) async throws -> EnableWebhookEndpointResponse {
      try await channel.call(
        DeveloperServiceMethods.enableWebhookEndpoint, request.withRequestID(), options: options)
    }

    /// Ends an endpoint for good, with all that waits for it. Deleting twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    public func deleteWebhookEndpoint(
      _ request: DeleteWebhookEndpointRequest, options: CallOptions = CallOptions()
    ) async throws -> DeleteWebhookEndpointResponse {
      try await channel.call(
        DeveloperServiceMethods.deleteWebhookEndpoint, request.withRequestID(), options: options)
    }

    /// Gives an endpoint a new secret, in this answer and never again, and a new public key. For a
    /// while deliveries are signed with the old ones too.
    ///
    /// Repeated with the same `request_id`, it answers the endpoint without the secret. Reasons:
    /// INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    public func rotateWebhookSecret(
      _ request: RotateWebhookSecretRequest, options: CallOptions = CallOptions()
    ) async throws -> RotateWebhookSecretResponse {
      try await channel.call(
        DeveloperServiceMethods.rotateWebhookSecret, request.withRequestID(), options: options)
    }

    /// Sends an example event to an endpoint at once, signed as every delivery is, and answers what
    /// the endpoint said. It is marked: `"test": true` in its body, the header `webhook-test:
    /// true`, `number` and `sequence` 0. No event is written, nothing is repeated, and the endpoint
    /// stays as it is; one that is disabled can be tested too.
    ///
    /// At most 30 a minute for an account and environment. Repeated with the same `request_id`, it
    /// answers what was sent and said then, and sends nothing; calls that are sent at once may each
    /// send. Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND), TESTED_TOO_OFTEN (RESOURCE_EXHAUSTED). Access:
    /// `developer.write`.
    public func testWebhookEndpoint(
      _ request: TestWebhookEndpointRequest, options: CallOptions = CallOptions()
    ) async throws -> TestWebhookEndpointResponse {
      try await channel.call(
        DeveloperServiceMethods.testWebhookEndpoint, request.withRequestID(), options: options)
    }

    /// Lists what is or was delivered to an endpoint, newest event first. Kept for 30 days; what
    /// waits longer, because the endpoint is disabled, is parked then, and kept for 30 days more.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access:
    /// `developer.read`.
    public func listDeliveries(
      _ request: ListDeliveriesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListDeliveriesResponse {
      try await channel.call(
        DeveloperServiceMethods.listDeliveries, request, options: options)
    }

    /// Delivers events to an endpoint once more, in order and before newer ones: those of its types
    /// in a range of numbers, at most 1,000 at once. Receivers know them by their ids.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WEBHOOK_ENDPOINT_NOT_FOUND (NOT_FOUND). Access: `developer.write`.
    public func replayEvents(
      _ request: ReplayEventsRequest, options: CallOptions = CallOptions()
    ) async throws -> ReplayEventsResponse {
      try await channel.call(
        DeveloperServiceMethods.replayEvents, request.withRequestID(), options: options)
    }

    /// Lists the events of the caller's account and environment after a number, oldest first: who
    /// reads on from the last number that was read misses none. An event can be read soon after its
    /// change was committed.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    public func listEvents(
      _ request: ListEventsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListEventsResponse {
      try await channel.call(
        DeveloperServiceMethods.listEvents, request, options: options)
    }

    /// Moves the sandbox account's clock ahead. Whatever is due by its new time happens soon after.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// SANDBOX_ONLY (FAILED_PRECONDITION), CLOCK_TOO_FAR_AHEAD (FAILED_PRECONDITION). Access:
    /// `developer.write`.
    public func advanceClock(
      _ request: AdvanceClockRequest, options: CallOptions = CallOptions()
    ) async throws -> AdvanceClockResponse {
      try await channel.call(
        DeveloperServiceMethods.advanceClock, request.withRequestID(), options: options)
    }

    /// Lists the calls of the caller's account and environment, newest first, refused ones too.
    /// Written a moment after the call, kept for 30 days; without what was sent and answered.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    public func listRequests(
      _ request: ListRequestsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListRequestsResponse {
      try await channel.call(
        DeveloperServiceMethods.listRequests, request, options: options)
    }

    /// Lists what was changed in the caller's account and environment, newest first: by its keys,
    /// by guests, by who buys from it, by the platform, its people and payment institutions. What
    /// the caller's keys changed elsewhere, an order with another account, is here too. A request
    /// has one line for ever, whatever it changes; what else changes a state is a line of each
    /// event. All are written in the change's own transaction.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `developer.read`.
    public func listChanges(
      _ request: ListChangesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListChangesResponse {
      try await channel.call(
        DeveloperServiceMethods.listChanges, request, options: options)
    }

    /// Lists what was changed in all accounts, in the environment of the calling key, newest first:
    /// for the platform's own people.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `operator`.
    public func listAllChanges(
      _ request: ListAllChangesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListAllChangesResponse {
      try await channel.call(
        DeveloperServiceMethods.listAllChanges, request, options: options)
    }
  }
}

extension DeveloperV1.DeveloperService {
  /// What a server needs to answer calls with this service.
  public func methodHandlers() -> [MethodHandler] {
    [
      MethodHandler(DeveloperV1.DeveloperServiceMethods.getCaller) {
        (request: DeveloperV1.GetCallerRequest, context) in
        try await self.getCaller(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.createApiKey) {
        (request: DeveloperV1.CreateApiKeyRequest, context) in
        try await self.createApiKey(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listApiKeys) {
        (request: DeveloperV1.ListApiKeysRequest, context) in
        try await self.listApiKeys(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.revokeApiKey) {
        (request: DeveloperV1.RevokeApiKeyRequest, context) in
        try await self.revokeApiKey(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.rotateApiKey) {
        (request: DeveloperV1.RotateApiKeyRequest, context) in
        try await self.rotateApiKey(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.createApplication) {
        (request: DeveloperV1.CreateApplicationRequest, context) in
        try await self.createApplication(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listApplications) {
        (request: DeveloperV1.ListApplicationsRequest, context) in
        try await self.listApplications(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.getApplication) {
        (request: DeveloperV1.GetApplicationRequest, context) in
        try await self.getApplication(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.createWebhookEndpoint) {
        (request: DeveloperV1.CreateWebhookEndpointRequest, context) in
        try await self.createWebhookEndpoint(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listWebhookEndpoints) {
        (request: DeveloperV1.ListWebhookEndpointsRequest, context) in
        try await self.listWebhookEndpoints(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.updateWebhookEndpoint) {
        (request: DeveloperV1.UpdateWebhookEndpointRequest, context) in
        try await self.updateWebhookEndpoint(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.enableWebhookEndpoint) {
        (request: DeveloperV1.EnableWebhookEndpointRequest, context) in
        try await self.enableWebhookEndpoint(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.deleteWebhookEndpoint) {
        (request: DeveloperV1.DeleteWebhookEndpointRequest, context) in
        try await self.deleteWebhookEndpoint(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.rotateWebhookSecret) {
        (request: DeveloperV1.RotateWebhookSecretRequest, context) in
        try await self.rotateWebhookSecret(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.testWebhookEndpoint) {
        (request: DeveloperV1.TestWebhookEndpointRequest, context) in
        try await self.testWebhookEndpoint(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listDeliveries) {
        (request: DeveloperV1.ListDeliveriesRequest, context) in
        try await self.listDeliveries(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.replayEvents) {
        (request: DeveloperV1.ReplayEventsRequest, context) in
        try await self.replayEvents(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listEvents) {
        (request: DeveloperV1.ListEventsRequest, context) in
        try await self.listEvents(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.advanceClock) {
        (request: DeveloperV1.AdvanceClockRequest, context) in
        try await self.advanceClock(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listRequests) {
        (request: DeveloperV1.ListRequestsRequest, context) in
        try await self.listRequests(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listChanges) {
        (request: DeveloperV1.ListChangesRequest, context) in
        try await self.listChanges(request, context: context)
      },
      MethodHandler(DeveloperV1.DeveloperServiceMethods.listAllChanges) {
        (request: DeveloperV1.ListAllChangesRequest, context) in
        try await self.listAllChanges(request, context: context)
      },
    ]
  }
}
