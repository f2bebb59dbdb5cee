// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension DeveloperV1 {
  /// A key's description. The key itself is not kept.
  public struct ApiKey: Message {
    /// **Output only.** TypeID `key_…`.
    public var apiKeyID: String = ""
    /// **Immutable.** What people call it.
    public var label: String = ""
    /// **Immutable.** What it may do: `read` and `write` of each service, such as
    /// `certification.read` and `enforcement.write`; `operator` for the platform's own people,
    /// which no account can give.
    public var scopes: [String] = []
    /// **Output only.** The key's first characters, for recognising it.
    public var hint: String = ""
    /// **Output only.** When it was made.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Absent while the key is good.
    public var revokeTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Live or sandbox.
    public var environment: Environment = .unspecified
    /// **Immutable.** The application that it is bound to, `app_…`; empty where there is none.
    public var applicationID: String = ""
    /// **Output only.** When it stops working because it was replaced. Absent while it is not.
    public var expireTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The key that it replaced, `key_…`; empty where there is none.
    public var replacedApiKeyID: String = ""

    public init() {}

    public init(
      apiKeyID: String = "",
      label: String = "",
      scopes: [String] = [],
      hint: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      revokeTime: GoogleProtobuf.Timestamp? = nil,
      environment: Environment = .unspecified,
      applicationID: String = "",
      expireTime: GoogleProtobuf.Timestamp? = nil,
      replacedApiKeyID: String = ""
    ) {
      self.apiKeyID = apiKeyID
      self.label = label
      self.scopes = scopes
      self.hint = hint
      self.createTime = createTime
      self.revokeTime = revokeTime
      self.environment = environment
      self.applicationID = applicationID
      self.expireTime = expireTime
      self.replacedApiKeyID = replacedApiKeyID
    }
  }

  /// Asks who the caller is.
  public struct GetCallerRequest: Message {
    public init() {}
  }

  /// Who the caller is.
  public struct GetCallerResponse: Message {
    /// **Output only.** TypeID `acct_…`.
    public var accountID: String = ""
    /// **Output only.** What the account is called.
    public var accountName: String = ""
    /// **Output only.** The key that was used.
    public var apiKey: ApiKey? = nil

    public init() {}

    public init(accountID: String = "", accountName: String = "", apiKey: ApiKey? = nil) {
      self.accountID = accountID
      self.accountName = accountName
      self.apiKey = apiKey
    }
  }

  /// Makes a key.
  public struct CreateApiKeyRequest: RequestIdentified {
    /// **Required.** 1 to 100 characters.
    public var label: String = ""
    /// **Required.** 1 to 32 scopes, each held by the calling key.
    public var scopes: [String] = []
    /// **Optional.** `app_…`: the application that uses it.
    public var applicationID: String = ""
    /// **Required.** 8 to 64 characters of `A-Z a-z 0-9 - _`, made up by the caller and kept across
    /// retries.
    public var requestID: String = ""

    public init() {}

    public init(
      label: String = "",
      scopes: [String] = [],
      applicationID: String = "",
      requestID: String = ""
    ) {
      self.label = label
      self.scopes = scopes
      self.applicationID = applicationID
      self.requestID = requestID
    }
  }

  /// The key as made.
  public struct CreateApiKeyResponse: Message {
    /// **Output only.** Its description.
    public var apiKey: ApiKey? = nil
    /// **Output only.** The key itself, shown this once. Empty when the call was a repetition.
    public var secret: String = ""

    public init() {}

    public init(apiKey: ApiKey? = nil, secret: String = "") {
      self.apiKey = apiKey
      self.secret = secret
    }
  }

  /// Asks for a page of keys.
  public struct ListApiKeysRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of keys.
  public struct ListApiKeysResponse: Message {
    /// **Output only.** Newest first.
    public var apiKeys: [ApiKey] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(apiKeys: [ApiKey] = [], nextPageToken: String = "") {
      self.apiKeys = apiKeys
      self.nextPageToken = nextPageToken
    }
  }

  /// Revokes a key.
  public struct RevokeApiKeyRequest: RequestIdentified {
    /// **Required.** `key_…`.
    public var apiKeyID: String = ""
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(apiKeyID: String = "", requestID: String = "") {
      self.apiKeyID = apiKeyID
      self.requestID = requestID
    }
  }

  /// The key as revoked.
  public struct RevokeApiKeyResponse: Message {
    /// **Output only.** Its description.
    public var apiKey: ApiKey? = nil

    public init() {}

    public init(apiKey: ApiKey? = nil) {
      self.apiKey = apiKey
    }
  }

  /// Replaces a key.
  public struct RotateApiKeyRequest: RequestIdentified {
    /// **Required.** `key_…`: the key to be replaced; the calling key itself too.
    public var apiKeyID: String = ""
    /// **Optional.** How long it still works: 0 to 30 days; 24 hours by default.
    public var gracePeriod: GoogleProtobuf.Duration? = nil
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      apiKeyID: String = "",
      gracePeriod: GoogleProtobuf.Duration? = nil,
      requestID: String = ""
    ) {
      self.apiKeyID = apiKeyID
      self.gracePeriod = gracePeriod
      self.requestID = requestID
    }
  }

  /// The keys as rotated.
  public struct RotateApiKeyResponse: Message {
    /// **Output only.** The new key's description.
    public var apiKey: ApiKey? = nil
    /// **Output only.** The new key itself, shown this once. Empty when the call was a repetition.
    public var secret: String = ""
    /// **Output only.** The old key, which now ends.
    public var replacedApiKey: ApiKey? = nil

    public init() {}

    public init(apiKey: ApiKey? = nil, secret: String = "", replacedApiKey: ApiKey? = nil) {
      self.apiKey = apiKey
      self.secret = secret
      self.replacedApiKey = replacedApiKey
    }
  }

  /// What keys and calls are counted and shown under.
  public struct Application: Message {
    /// **Output only.** TypeID `app_…`.
    public var applicationID: String = ""
    /// **Immutable.** What people call it.
    public var name: String = ""
    /// **Output only.** When it was made.
    public var createTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      applicationID: String = "",
      name: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.applicationID = applicationID
      self.name = name
      self.createTime = createTime
    }
  }

  /// Makes an application.
  public struct CreateApplicationRequest: RequestIdentified {
    /// **Required.** 1 to 100 characters.
    public var name: String = ""
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(name: String = "", requestID: String = "") {
      self.name = name
      self.requestID = requestID
    }
  }

  /// The application as made.
  public struct CreateApplicationResponse: Message {
    /// **Output only.** The application.
    public var application: Application? = nil

    public init() {}

    public init(application: Application? = nil) {
      self.application = application
    }
  }

  /// Asks for a page of applications.
  public struct ListApplicationsRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of applications.
  public struct ListApplicationsResponse: Message {
    /// **Output only.** Newest first.
    public var applications: [Application] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(applications: [Application] = [], nextPageToken: String = "") {
      self.applications = applications
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for an application.
  public struct GetApplicationRequest: Message {
    /// **Required.** `app_…`.
    public var applicationID: String = ""

    public init() {}

    public init(applicationID: String = "") {
      self.applicationID = applicationID
    }
  }

  /// The application.
  public struct GetApplicationResponse: Message {
    /// **Output only.** The application.
    public var application: Application? = nil
    /// **Output only.** The latest 90 days on which it called, newest first.
    public var days: [ApplicationCalls] = []

    public init() {}

    public init(application: Application? = nil, days: [ApplicationCalls] = []) {
      self.application = application
      self.days = days
    }
  }

  /// How often an application's keys called on a day. Calls are counted a moment after they ended.
  public struct ApplicationCalls: Message {
    /// **Output only.** The day in UTC, `2026-11-30`.
    public var date: String = ""
    /// **Output only.** Calls with a good key, refused ones too.
    public var calls: UInt64 = 0
    /// **Output only.** Those of them that were not answered `OK`.
    public var failedCalls: UInt64 = 0

    public init() {}

    public init(date: String = "", calls: UInt64 = 0, failedCalls: UInt64 = 0) {
      self.date = date
      self.calls = calls
      self.failedCalls = failedCalls
    }
  }

  /// An address that events are delivered to.
  public struct WebhookEndpoint: Message {
    /// **Output only.** TypeID `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Required.** Where events are sent, by POST.
    public var url: String = ""
    /// **Optional.** Exact types, such as `license.issued`; empty for all.
    public var eventTypes: [String] = []
    /// **Output only.** Whether events are sent.
    public var state: WebhookEndpointState = .unspecified
    /// **Output only.** Why it is disabled; empty while it is not.
    public var disableReason: String = ""
    /// **Output only.** `whpk_…`: the Ed25519 key that verifies `v1a` signatures.
    public var publicKey: String = ""
    /// **Output only.** When it was made.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Until when the secret before the last still signs; absent where none does.
    public var previousSecretExpireTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      webhookEndpointID: String = "",
      url: String = "",
      eventTypes: [String] = [],
      state: WebhookEndpointState = .unspecified,
      disableReason: String = "",
      publicKey: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      previousSecretExpireTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.webhookEndpointID = webhookEndpointID
      self.url = url
      self.eventTypes = eventTypes
      self.state = state
      self.disableReason = disableReason
      self.publicKey = publicKey
      self.createTime = createTime
      self.previousSecretExpireTime = previousSecretExpireTime
    }
  }

  /// Makes an endpoint.
  public struct CreateWebhookEndpointRequest: RequestIdentified {
    /// **Required.** An https address on the public internet; http too in the sandbox. At most
    /// 2,000 bytes.
    public var url: String = ""
    /// **Optional.** At most 32 types; all without them.
    public var eventTypes: [String] = []
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(url: String = "", eventTypes: [String] = [], requestID: String = "") {
      self.url = url
      self.eventTypes = eventTypes
      self.requestID = requestID
    }
  }

  /// The endpoint as made.
  public struct CreateWebhookEndpointResponse: Message {
    /// **Output only.** The endpoint.
    public var webhookEndpoint: WebhookEndpoint? = nil
    /// **Output only.** `whsec_…`, for `v1` signatures; shown this once. Empty when the call was a
    /// repetition.
    public var secret: String = ""

    public init() {}

    public init(webhookEndpoint: WebhookEndpoint? = nil, secret: String = "") {
      self.webhookEndpoint = webhookEndpoint
      self.secret = secret
    }
  }

  /// Asks for a page of endpoints.
  public struct ListWebhookEndpointsRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of endpoints.
  public struct ListWebhookEndpointsResponse: Message {
    /// **Output only.** Newest first.
    public var webhookEndpoints: [WebhookEndpoint] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(webhookEndpoints: [WebhookEndpoint] = [], nextPageToken: String = "") {
      self.webhookEndpoints = webhookEndpoints
      self.nextPageToken = nextPageToken
    }
  }

  /// Changes an endpoint.
  public struct UpdateWebhookEndpointRequest: RequestIdentified {
    /// **Required.** `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Optional.** As in CreateWebhookEndpointRequest.
    public var url: String = ""
    /// **Optional.** As in CreateWebhookEndpointRequest.
    public var eventTypes: [String] = []
    /// **Required.** What is changed: `url`, `event_types`.
    public var updateMask: [String] = []
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      webhookEndpointID: String = "",
      url: String = "",
      eventTypes: [String] = [],
      updateMask: [String] = [],
      requestID: String = ""
    ) {
      self.webhookEndpointID = webhookEndpointID
      self.url = url
      self.eventTypes = eventTypes
      self.updateMask = updateMask
      self.requestID = requestID
    }
  }

  /// The endpoint as changed.
  public struct UpdateWebhookEndpointResponse: Message {
    /// **Output only.** The endpoint.
    public var webhookEndpoint: WebhookEndpoint? = nil

    public init() {}

    public init(webhookEndpoint: WebhookEndpoint? = nil) {
      self.webhookEndpoint = webhookEndpoint
    }
  }

  /// Takes an endpoint into service again.
  public struct EnableWebhookEndpointRequest: RequestIdentified {
    /// **Required.** `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(webhookEndpointID: String = "", requestID: String = "") {
      self.webhookEndpointID = webhookEndpointID
      self.requestID = requestID
    }
  }

  /// The endpoint as enabled.
  public struct EnableWebhookEndpointResponse: Message {
    /// **Output only.** The endpoint.
    public var webhookEndpoint: WebhookEndpoint? = nil

    public init() {}

    public init(webhookEndpoint: WebhookEndpoint? = nil) {
      self.webhookEndpoint = webhookEndpoint
    }
  }

  /// Ends an endpoint.
  public struct DeleteWebhookEndpointRequest: RequestIdentified {
    /// **Required.** `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(webhookEndpointID: String = "", requestID: String = "") {
      self.webhookEndpointID = webhookEndpointID
      self.requestID = requestID
    }
  }

  /// It is deleted.
  public struct DeleteWebhookEndpointResponse: Message {
    public init() {}
  }

  /// Gives an endpoint a new secret and key.
  public struct RotateWebhookSecretRequest: RequestIdentified {
    /// **Required.** `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Optional.** How long the old secret and key still sign: 0 to 7 days; 24 hours by default.
    public var gracePeriod: GoogleProtobuf.Duration? = nil
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      webhookEndpointID: String = "",
      gracePeriod: GoogleProtobuf.Duration? = nil,
      requestID: String = ""
    ) {
      self.webhookEndpointID = webhookEndpointID
      self.gracePeriod = gracePeriod
      self.requestID = requestID
    }
  }

  /// The endpoint and its new secret.
  public struct RotateWebhookSecretResponse: Message {
    /// **Output only.** The endpoint.
    public var webhookEndpoint: WebhookEndpoint? = nil
    /// **Output only.** `whsec_…`, shown this once. Empty when the call was a repetition.
    public var secret: String = ""

    public init() {}

    public init(webhookEndpoint: WebhookEndpoint? = nil, secret: String = "") {
      self.webhookEndpoint = webhookEndpoint
      self.secret = secret
    }
  }

  /// An example event as it was sent to an endpoint, and what the endpoint said.
  public struct WebhookTest: Message {
    /// **Output only.** `evt_…`, which is the `webhook-id`. No event of the account has it.
    public var eventID: String = ""
    /// **Output only.** The type that the example is of.
    public var eventType: String = ""
    /// **Output only.** Where it was sent.
    public var url: String = ""
    /// **Output only.** When it was sent: the `webhook-timestamp` is this in whole seconds since
    /// 1970.
    public var sendTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The body as it was sent: JSON.
    public var bodyJSON: String = ""
    /// **Output only.** The `webhook-signature`: of `<webhook-id>.<webhook-timestamp>.<body>`.
    public var signature: String = ""
    /// **Output only.** The HTTP status; 0 where none came.
    public var status: UInt32 = 0
    /// **Output only.** Why it would count as failed; empty where the endpoint acknowledged it.
    public var error: String = ""
    /// **Output only.** How long the endpoint took.
    public var duration: GoogleProtobuf.Duration? = nil

    public init() {}

    public init(
      eventID: String = "",
      eventType: String = "",
      url: String = "",
      sendTime: GoogleProtobuf.Timestamp? = nil,
      bodyJSON: String = "",
      signature: String = "",
      status: UInt32 = 0,
      error: String = "",
      duration: GoogleProtobuf.Duration? = nil
    ) {
      self.eventID = eventID
      self.eventType = eventType
      self.url = url
      self.sendTime = sendTime
      self.bodyJSON = bodyJSON
      self.signature = signature
      self.status = status
      self.error = error
      self.duration = duration
    }
  }

  /// Sends an example event.
  public struct TestWebhookEndpointRequest: RequestIdentified {
    /// **Required.** `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Optional.** A type of the catalogue, whether the endpoint wants it or not; by default the
    /// first that it wants, or `license.issued` where it wants all.
    public var eventType: String = ""
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(webhookEndpointID: String = "", eventType: String = "", requestID: String = "") {
      self.webhookEndpointID = webhookEndpointID
      self.eventType = eventType
      self.requestID = requestID
    }
  }

  /// What came of it.
  public struct TestWebhookEndpointResponse: Message {
    /// **Output only.** What was sent, and what the endpoint said.
    public var webhookTest: WebhookTest? = nil

    public init() {}

    public init(webhookTest: WebhookTest? = nil) {
      self.webhookTest = webhookTest
    }
  }

  /// One event on its way to one endpoint.
  public struct Delivery: Message {
    /// **Output only.** `evt_…`, which is the `webhook-id` too.
    public var eventID: String = ""
    /// **Output only.** The event's number.
    public var eventNumber: Int64 = 0
    /// **Output only.** The event's type.
    public var eventType: String = ""
    /// **Output only.** Where it stands.
    public var state: DeliveryState = .unspecified
    /// **Output only.** How often it was tried since it began or was replayed.
    public var attempts: UInt32 = 0
    /// **Output only.** When it was last tried; absent before.
    public var lastAttemptTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The last HTTP status; 0 where none came.
    public var lastStatus: UInt32 = 0
    /// **Output only.** Why the last try failed; empty where it did not.
    public var lastError: String = ""

    public init() {}

    public init(
      eventID: String = "",
      eventNumber: Int64 = 0,
      eventType: String = "",
      state: DeliveryState = .unspecified,
      attempts: UInt32 = 0,
      lastAttemptTime: GoogleProtobuf.Timestamp? = nil,
      lastStatus: UInt32 = 0,
      lastError: String = ""
    ) {
      self.eventID = eventID
      self.eventNumber = eventNumber
      self.eventType = eventType
      self.state = state
      self.attempts = attempts
      self.lastAttemptTime = lastAttemptTime
      self.lastStatus = lastStatus
      self.lastError = lastError
    }
  }

  /// Asks for a page of deliveries.
  public struct ListDeliveriesRequest: ListRequest {
    /// **Required.** `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Optional.** Only those in this state.
    public var state: DeliveryState = .unspecified
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(
      webhookEndpointID: String = "",
      state: DeliveryState = .unspecified,
      pageSize: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.webhookEndpointID = webhookEndpointID
      self.state = state
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of deliveries.
  public struct ListDeliveriesResponse: Message {
    /// **Output only.** Newest event first.
    public var deliveries: [Delivery] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(deliveries: [Delivery] = [], nextPageToken: String = "") {
      self.deliveries = deliveries
      self.nextPageToken = nextPageToken
    }
  }

  /// Delivers events once more.
  public struct ReplayEventsRequest: RequestIdentified {
    /// **Required.** `whe_…`.
    public var webhookEndpointID: String = ""
    /// **Required.** The first number, 1 or more.
    public var firstNumber: Int64 = 0
    /// **Optional.** The last number; the newest event's by default.
    public var lastNumber: Int64 = 0
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      webhookEndpointID: String = "",
      firstNumber: Int64 = 0,
      lastNumber: Int64 = 0,
      requestID: String = ""
    ) {
      self.webhookEndpointID = webhookEndpointID
      self.firstNumber = firstNumber
      self.lastNumber = lastNumber
      self.requestID = requestID
    }
  }

  /// What is delivered once more.
  public struct ReplayEventsResponse: Message {
    /// **Output only.** How many events.
    public var eventCount: UInt32 = 0
    /// **Output only.** The last one's number, from where another replay goes on; 0 where there is
    /// none.
    public var lastNumber: Int64 = 0

    public init() {}

    public init(eventCount: UInt32 = 0, lastNumber: Int64 = 0) {
      self.eventCount = eventCount
      self.lastNumber = lastNumber
    }
  }

  /// Something that has happened.
  public struct Event: Message {
    /// **Output only.** TypeID `evt_…`.
    public var eventID: String = ""
    /// **Output only.** Its place among all events of the platform; rises, with gaps.
    public var number: Int64 = 0
    /// **Output only.** For example `license.issued`.
    public var type: String = ""
    /// **Output only.** What it happened to: a TypeID.
    public var subject: String = ""
    /// **Output only.** 1 for the first event that this account is told of the subject, without
    /// gaps.
    public var sequence: Int64 = 0
    /// **Output only.** When it happened.
    public var time: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** A JSON object, as it is in the webhook's `data`.
    public var dataJSON: String = ""

    public init() {}

    public init(
      eventID: String = "",
      number: Int64 = 0,
      type: String = "",
      subject: String = "",
      sequence: Int64 = 0,
      time: GoogleProtobuf.Timestamp? = nil,
      dataJSON: String = ""
    ) {
      self.eventID = eventID
      self.number = number
      self.type = type
      self.subject = subject
      self.sequence = sequence
      self.time = time
      self.dataJSON = dataJSON
    }
  }

  /// Asks for events.
  public struct ListEventsRequest: Message {
    /// **Optional.** The last number that was read; 0 begins at the first event.
    public var afterNumber: Int64 = 0
    /// **Optional.** At most 32 exact types; all without them.
    public var eventTypes: [String] = []
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0

    public init() {}

    public init(afterNumber: Int64 = 0, eventTypes: [String] = [], pageSize: UInt32 = 0) {
      self.afterNumber = afterNumber
      self.eventTypes = eventTypes
      self.pageSize = pageSize
    }
  }

  /// Events in their order.
  public struct ListEventsResponse: Message {
    /// **Output only.** Oldest first.
    public var events: [Event] = []
    /// **Output only.** What to go on from; `after_number` itself where there is nothing new.
    public var lastNumber: Int64 = 0

    public init() {}

    public init(events: [Event] = [], lastNumber: Int64 = 0) {
      self.events = events
      self.lastNumber = lastNumber
    }
  }

  /// Moves the sandbox account's clock.
  public struct AdvanceClockRequest: RequestIdentified {
    /// **Required.** How far; 0 only tells the time. At most ten years of 365 days in all.
    public var duration: GoogleProtobuf.Duration? = nil
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(duration: GoogleProtobuf.Duration? = nil, requestID: String = "") {
      self.duration = duration
      self.requestID = requestID
    }
  }

  /// The clock as moved.
  public struct AdvanceClockResponse: Message {
    /// **Output only.** The account's time.
    public var time: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(time: GoogleProtobuf.Timestamp? = nil) {
      self.time = time
    }
  }

  /// One call, without what was sent and answered.
  public struct RequestRecord: RequestIdentified {
    /// **Output only.** `package.Service/Method`.
    public var method: String = ""
    /// **Output only.** gRPC's code, `OK` or `NOT_FOUND`.
    public var code: String = ""
    /// **Output only.** The failure's reason; empty where there was none.
    public var reason: String = ""
    /// **Output only.** When it came.
    public var time: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** How long it took.
    public var duration: GoogleProtobuf.Duration? = nil
    /// **Output only.** The request's `request_id`; empty where it has none.
    public var requestID: String = ""
    /// **Output only.** The key that was used, `key_…`.
    public var apiKeyID: String = ""
    /// **Output only.** The application that the key is bound to, `app_…`; empty where there is
    /// none.
    public var applicationID: String = ""

    public init() {}

    public init(
      method: String = "",
      code: String = "",
      reason: String = "",
      time: GoogleProtobuf.Timestamp? = nil,
      duration: GoogleProtobuf.Duration? = nil,
      requestID: String = "",
      apiKeyID: String = "",
      applicationID: String = ""
    ) {
      self.method = method
      self.code = code
      self.reason = reason
      self.time = time
      self.duration = duration
      self.requestID = requestID
      self.apiKeyID = apiKeyID
      self.applicationID = applicationID
    }
  }

  /// Asks for a page of calls.
  public struct ListRequestsRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""
    /// **Optional.** Only calls of this application, `app_…`.
    public var applicationID: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "", applicationID: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.applicationID = applicationID
    }
  }

  /// A page of calls.
  public struct ListRequestsResponse: Message {
    /// **Output only.** Newest first.
    public var requests: [RequestRecord] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(requests: [RequestRecord] = [], nextPageToken: String = "") {
      self.requests = requests
      self.nextPageToken = nextPageToken
    }
  }

  /// A line of the audit trail.
  public struct Change: Message {
    /// **Output only.** `change_…`.
    public var changeID: String = ""
    /// **Output only.** Real time.
    public var time: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** `acct_…`: in whose trail it stands.
    public var accountID: String = ""
    /// **Output only.** In which environment.
    public var environment: Environment = .unspecified
    /// **Output only.** Who did it.
    public var actor: ChangeActor = .unspecified
    /// **Output only.** The key that called; empty for who has none.
    public var apiKeyID: String = ""
    /// **Output only.** From where; empty where nobody was connected, and of guests for all but
    /// operators.
    public var peerAddress: String = ""
    /// **Output only.** The method, such as `RegisterWork`, or the operator's command, such as
    /// `ConfirmPayment`. What the platform does by itself, or by a payment institution's word, has
    /// the type of its event: `order.released`.
    public var method: String = ""
    /// **Output only.** The identifier of what was changed.
    public var subjectID: String = ""

    public init() {}

    public init(
      changeID: String = "",
      time: GoogleProtobuf.Timestamp? = nil,
      accountID: String = "",
      environment: Environment = .unspecified,
      actor: ChangeActor = .unspecified,
      apiKeyID: String = "",
      peerAddress: String = "",
      method: String = "",
      subjectID: String = ""
    ) {
      self.changeID = changeID
      self.time = time
      self.accountID = accountID
      self.environment = environment
      self.actor = actor
      self.apiKeyID = apiKeyID
      self.peerAddress = peerAddress
      self.method = method
      self.subjectID = subjectID
    }
  }

  /// Asks for a page of the audit trail.
  public struct ListChangesRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""
    /// **Optional.** Changes of this alone: an identifier, at most 100 bytes.
    public var subjectID: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "", subjectID: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.subjectID = subjectID
    }
  }

  /// A page of the audit trail.
  public struct ListChangesResponse: Message {
    /// **Output only.** Newest first.
    public var changes: [Change] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(changes: [Change] = [], nextPageToken: String = "") {
      self.changes = changes
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for a page of the audit trail of all accounts.
  public struct ListAllChangesRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""
    /// **Optional.** Changes of this alone: an identifier, at most 100 bytes.
    public var subjectID: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "", subjectID: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.subjectID = subjectID
    }
  }

  /// A page of the audit trail of all accounts.
  public struct ListAllChangesResponse: Message {
    /// **Output only.** Newest first.
    public var changes: [Change] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(changes: [Change] = [], nextPageToken: String = "") {
      self.changes = changes
      self.nextPageToken = nextPageToken
    }
  }
}
