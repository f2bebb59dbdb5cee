import Logging
import SealAPI
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestSupport
import Synchronization
import Testing

@testable import SealAccess
@testable import SealDeveloper

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

/// A desk in a database of its own, with a receiver and all that brings events to it; time stands
/// still until it is moved.
struct WebhookDesk: Sendable {
  let desk: Desk
  let receiver: Receiver
  let sender: WebhookSender
  private let fanOut: EventFollower
  private let sequencer: EventSequencer
  private let outbox = EventOutbox(random: SystemRandomBytes())

  static func with(
    _ environment: Environment = .sandbox,
    startingAt start: Instant = Instant(seconds: 1_795_248_000),
    isolation: isolated (any Actor)? = #isolation, _ body: (WebhookDesk) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) {
      try await body(WebhookDesk(Desk($0, environment: environment, at: start)))
    }
  }

  private init(_ desk: Desk) {
    self.desk = desk
    let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    receiver = Receiver()
    sender = Self.sender(desk, receiver, logger)
    fanOut = EventFollower(
      WebhookFanOut(clock: desk.clock), database: desk.database, clock: desk.clock,
      random: SystemRandomBytes(), logger: logger)
    sequencer = EventSequencer(database: desk.database, logger: logger)
  }

  static func sender(
    _ desk: Desk, _ transport: any WebhookTransport, concurrency: Int = 8, _ logger: Logger
  ) -> WebhookSender {
    WebhookSender(
      database: desk.database, transport: transport, secrets: desk.secrets, clock: desk.clock,
      random: SystemRandomBytes(), concurrency: concurrency, logger: logger)
  }

  func context(_ method: MethodDescriptor, _ caller: Caller? = nil) -> CallContext {
    desk.context(method, caller ?? desk.caller)
  }

  func endpoint(
    _ url: String = "https://partner.example/hook", types: [String] = [], as caller: Caller? = nil
  ) async throws -> (id: String, secret: String, publicKey: String) {
    let made = try await desk.service.createWebhookEndpoint(
      .init(url: url, eventTypes: types, requestID: newRequestID()),
      context: context(Desk.Methods.createWebhookEndpoint, caller))
    let endpoint = try #require(made.webhookEndpoint)
    return (endpoint.webhookEndpointID, made.secret, endpoint.publicKey)
  }

  func endpoints(as caller: Caller? = nil) async throws -> [DeveloperV1.WebhookEndpoint] {
    try await desk.service.listWebhookEndpoints(
      .init(), context: context(Desk.Methods.listWebhookEndpoints, caller)
    ).webhookEndpoints
  }

  func deliveries(
    _ id: String, _ state: DeveloperV1.DeliveryState = .unspecified, as caller: Caller? = nil
  ) async throws -> [DeveloperV1.Delivery] {
    try await desk.service.listDeliveries(
      .init(webhookEndpointID: id, state: state, pageSize: 500),
      context: context(Desk.Methods.listDeliveries, caller)
    ).deliveries
  }

  /// One event a subject, each in a transaction of its own; answers their ids.
  @discardableResult
  func happen(
    _ subjects: String..., type: EventType = .workRegistered, to caller: Caller? = nil
  ) async throws -> [String] {
    let caller = caller ?? desk.caller
    var ids: [String] = []
    for subject in subjects {
      ids.append(
        try await desk.database.write { [outbox, desk] tx in
          try outbox.record(
            NewEvent(
              tenant: caller.tenant, type: type,
              subject: subject, data: ["of": .string(subject)]), at: desk.clock.now(), tx
          ).eventID.description
        })
    }
    return ids
  }

  /// Numbers events, has them wait, and sends what is due.
  func run() async throws {
    try await settleEvents()
    try await sender.drain()
  }

  func settleEvents() async throws {
    try await sequencer.drain()
    try await fanOut.drain()
  }

  /// As time goes by, in steps of a minute.
  func run(for duration: Duration) async throws {
    var gone = Duration.zero
    while gone < duration {
      desk.clock.advance(by: .seconds(60))
      gone += .seconds(60)
      try await run()
    }
  }
}
