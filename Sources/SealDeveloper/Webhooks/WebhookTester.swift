import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC

/// A test that a caller asks for, found well-formed.
struct WebhookTestRequest: Sendable {
  let endpointID: WebhookEndpointID
  /// `nil` where the endpoint's own are meant.
  let type: EventType?

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: DeveloperV1.TestWebhookEndpointRequest) throws {
    var checks = FieldChecks()
    let endpoint = checks.webhookEndpointID(request.webhookEndpointID)
    type = request.eventType.isEmpty ? nil : checks.eventType(request.eventType, "event_type")
    checks.requestID(request.requestID)
    endpointID = try checks.finish(endpoint)
  }
}

/// Sends example events to endpoints, for whoever builds a receiver.
struct WebhookTester: Sendable {
  /// How many tests an account may send in a minute, in each environment.
  static let mostPerMinute = 30

  private let database: Database
  private let post: WebhookPost
  private let clock: any WallClock
  private let limit = RateLimit(perMinute: mostPerMinute)

  init(_ database: Database, _ post: WebhookPost, clock: any WallClock) {
    self.database = database
    self.post = post
    self.clock = clock
  }

  /// Sends the example as an event that no log has. Throws WEBHOOK_ENDPOINT_NOT_FOUND and
  /// TESTED_TOO_OFTEN.
  func send(_ asked: WebhookTestRequest, as id: EventID, _ context: CallContext) async throws
    -> WebhookTest
  {
    let caller = context.caller
    let endpoint = try await database.read(deadline: context.deadline) { tx in
      try WebhookEndpointStore.find(asked.endpointID, of: caller, tx)
    }
    guard let endpoint else { throw DeveloperError.endpointNotFound }
    guard limit.admits("\(caller.accountID) \(caller.environment.rawValue)", at: .now) else {
      throw DeveloperError.testedTooOften
    }
    let type = asked.type ?? endpoint.eventTypes.first ?? .licenseIssued
    let start = clock.now()
    let sent = try post.sign(
      StandardWebhook(testing: type, as: id, at: start, in: endpoint.environment), for: endpoint,
      at: start)
    let outcome = try await post.send(sent)
    return WebhookTest(type, as: id, to: endpoint, sent, outcome, from: start, to: clock.now())
  }
}
