import SealAPI
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Synchronization
import Testing

@testable import SealAccess
@testable import SealDeveloper
@testable import SealServer

/// A receiver that answers as the test says and remembers what it was sent.
final class Receiver: WebhookTransport {
  struct Sent: Sendable {
    let url: String
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    subscript(name: String) -> String {
      headers.first { $0.name == name }?.value ?? ""
    }
  }

  struct Down: Error {}

  private struct State {
    var sent: [Sent] = []
    var answer: @Sendable (Sent) throws -> WebhookAnswer = { _ in WebhookAnswer(status: 200) }
  }

  private let state = Mutex(State())

  var sent: [Sent] { state.withLock { $0.sent } }

  func answers(_ answer: @escaping @Sendable (Sent) throws -> WebhookAnswer) {
    state.withLock { $0.answer = answer }
  }

  func post(
    _ url: String, headers: [(name: String, value: String)], body: [UInt8]
  ) async throws -> WebhookAnswer {
    let sent = Sent(url: url, headers: headers, body: body)
    let answer = state.withLock {
      $0.sent.append(sent)
      return $0.answer
    }
    return try answer(sent)
  }
}

extension DeveloperAccount {
  /// Sends over a transport of the test's.
  func sender(_ transport: any WebhookTransport, concurrency: Int = 8) -> WebhookSender {
    WebhookSender(
      database: database, transport: transport, secrets: platform.parts.secrets, clock: clock,
      random: SystemRandomBytes(), concurrency: concurrency, logger: TestLog.logger)
  }

  func endpoint(
    _ url: String = "https://partner.example/hook", types: [String] = [], as caller: Caller? = nil
  ) async throws -> (id: String, secret: String, publicKey: String) {
    let made = try await service.createWebhookEndpoint(
      .init(url: url, eventTypes: types, requestID: newRequestID()),
      context: context(DeveloperAccount.Methods.createWebhookEndpoint, caller))
    let endpoint = try #require(made.webhookEndpoint)
    return (endpoint.webhookEndpointID, made.secret, endpoint.publicKey)
  }

  func endpoints(as caller: Caller? = nil) async throws -> [DeveloperV1.WebhookEndpoint] {
    try await service.listWebhookEndpoints(
      .init(), context: context(DeveloperAccount.Methods.listWebhookEndpoints, caller)
    ).webhookEndpoints
  }

  func deliveries(
    _ id: String, _ state: DeveloperV1.DeliveryState = .unspecified, as caller: Caller? = nil
  ) async throws -> [DeveloperV1.Delivery] {
    try await service.listDeliveries(
      .init(webhookEndpointID: id, state: state, pageSize: 500),
      context: context(DeveloperAccount.Methods.listDeliveries, caller)
    ).deliveries
  }

  func test(
    _ id: String, _ type: String = "", requestID: String = newRequestID(),
    as caller: Caller? = nil
  ) async throws -> DeveloperV1.WebhookTest {
    let answer = try await service.testWebhookEndpoint(
      .init(webhookEndpointID: id, eventType: type, requestID: requestID),
      context: context(DeveloperAccount.Methods.testWebhookEndpoint, caller))
    return try #require(answer.webhookTest)
  }

  /// One event a subject, each in a transaction of its own; answers their ids.
  @discardableResult
  func happen(
    _ subjects: String..., type: EventType = .workRegistered, to caller: Caller? = nil
  ) async throws -> [String] {
    let caller = caller ?? self.caller
    let outbox = EventOutbox(random: SystemRandomBytes())
    var ids: [String] = []
    for subject in subjects {
      ids.append(
        try await database.write { [now = clock.now()] tx in
          try outbox.record(
            NewEvent(
              tenant: caller.tenant, type: type, subject: subject, data: ["of": .string(subject)]),
            at: now, tx
          ).eventID.description
        })
    }
    return ids
  }

  /// Numbers events, has them wait, and sends what is due.
  func run() async throws {
    try await settleEvents()
    try await platform.background.developer.sender.drain()
  }

  func settleEvents() async throws {
    try await platform.background.events.drain()
    try await platform.background.developer.fanOut.drain()
  }

  /// As time goes by, in steps of a minute.
  func run(for duration: Duration) async throws {
    var gone = Duration.zero
    while gone < duration {
      clock.advance(by: .seconds(60))
      gone += .seconds(60)
      try await run()
    }
  }
}
