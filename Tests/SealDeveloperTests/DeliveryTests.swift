import SealAPI
import SealEvents
import SealPostgres
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import SealVerify
import Synchronization
import Testing

@testable import SealDeveloper

@Suite("Deliveries")
struct DeliveryTests {
  @Test func sendsEventsInOrderAndOnceEach() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      let ids = try await account.happen("a", "b", "a", "c")
      try await account.run()
      try await account.run()
      #expect(account.receiver.sent.map { $0["webhook-id"] } == ids)
      let sent = account.receiver.sent[2]
      #expect(sent.url == "https://partner.example/hook")
      let event = try JSONValue(canonical: sent.body)
      #expect(event["type"] == "work.registered")
      #expect(event["timestamp"] == "2026-11-21T08:00:00.250Z")
      #expect(event["data"] == ["of": "a"])
      #expect(event["subject"] == "a")
      #expect(event["sequence"] == 2)
      let deliveries = try await account.deliveries(endpoint.id)
      #expect(deliveries.map(\.eventID) == ids.reversed())
      #expect(deliveries.allSatisfy { $0.state == .acknowledged && $0.lastStatus == 200 })
    }
  }

  /// The story's partner.
  @Test func aReceiverThatWasDownCatchesUpInOrderWithEachEventOnce() async throws {
    try await DeveloperAccount.with { account in
      _ = try await account.endpoint()
      let receiver = Shared(isDown: false)
      account.receiver.answers { try receiver.answer($0) }
      var ids = try await account.happen("a", "b")
      try await account.run()
      receiver.setDown(true)
      ids += try await account.happen("c", "a", "d")
      try await account.run(for: .seconds(600))
      #expect(receiver.acknowledged == Array(ids.prefix(2)))
      ids += try await account.happen("b")
      receiver.setDown(false)
      try await account.run(for: .seconds(1_800))
      #expect(receiver.acknowledged == ids)
      // While it was down only the first of those that waited was tried, with the same bytes.
      let tried = account.receiver.sent.map { $0["webhook-id"] }
      #expect(tried.filter { $0 == ids[2] }.count > 2)
      #expect(tried.filter { $0 == ids[3] }.count == 1)
      #expect(
        Set(account.receiver.sent.filter { $0["webhook-id"] == ids[2] }.map(\.body)).count == 1)
    }
  }

  @Test func pausesGrowAndAreNeverLongerThanANightAndAHalf() {
    let none = FixedBytes(byte: 0)
    let most = FixedBytes(byte: 255)
    #expect(
      (1...5).map { WebhookRetries.pause(afterAttempt: $0, random: none) }
        == [2, 4, 8, 16, 32].map { .seconds($0) })
    #expect(WebhookRetries.pause(afterAttempt: 3, random: most) == .seconds(12))
    #expect(WebhookRetries.pause(afterAttempt: 24, random: none) == .seconds(21_600))
    #expect(
      WebhookRetries.pause(afterAttempt: 1, asked: .seconds(90), random: most) == .seconds(90))
    #expect(
      WebhookRetries.pause(afterAttempt: 1, asked: .seconds(900_000), random: none)
        == .seconds(21_600))
    let total = (1..<WebhookRetries.mostAttempts).reduce(Duration.zero) {
      $0 + WebhookRetries.pause(afterAttempt: $1, random: none)
    }
    #expect(total > .seconds(2 * 86_400) && total < .seconds(3 * 86_400))
  }

  @Test func anEventThatNeverGoesThroughIsParkedAndTheEndpointDisabled() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      account.receiver.answers { _ in WebhookAnswer(status: 500) }
      let ids = try await account.happen("a", "b")
      try await account.run()
      for _ in 0..<WebhookRetries.mostAttempts {
        account.clock.advance(by: .seconds(10 * 3_600))
        try await account.run()
      }
      #expect(account.receiver.sent.count == WebhookRetries.mostAttempts)
      let disabled = try await account.endpoints()
      #expect(disabled.map(\.state) == [.disabled])
      #expect(disabled.map(\.disableReason) == ["FAILING"])
      let parked = try await account.deliveries(endpoint.id, .parked)
      #expect(parked.map(\.eventID) == [ids[0]])
      #expect(parked[0].attempts == UInt32(WebhookRetries.mostAttempts))
      #expect(parked[0].lastStatus == 500)
      #expect(parked[0].lastError == "The receiver answered 500.")
      // Its owner is told, and what came up waits.
      let notices = try await account.service.listEvents(
        .init(eventTypes: ["webhook_endpoint.disabled"]),
        context: account.context(DeveloperAccount.Methods.listEvents)
      ).events
      #expect(notices.map(\.subject) == [endpoint.id])
      account.receiver.answers { _ in WebhookAnswer(status: 204) }
      // Once more is no news.
      for _ in 0..<2 {
        _ = try await account.service.enableWebhookEndpoint(
          .init(webhookEndpointID: endpoint.id, requestID: newRequestID()),
          context: account.context(DeveloperAccount.Methods.enableWebhookEndpoint))
      }
      try await account.run()
      let enabled = try await account.service.listEvents(
        .init(eventTypes: ["webhook_endpoint.enabled"]),
        context: account.context(DeveloperAccount.Methods.listEvents)
      ).events
      #expect(enabled.map(\.subject) == [endpoint.id])
      let late = account.receiver.sent.dropFirst(WebhookRetries.mostAttempts)
      #expect(late.map { $0["webhook-id"] } == [ids[1], notices[0].eventID])
      // A replay brings the parked one.
      let replayed = try await account.service.replayEvents(
        .init(
          webhookEndpointID: endpoint.id, firstNumber: parked[0].eventNumber,
          lastNumber: parked[0].eventNumber, requestID: newRequestID()),
        context: account.context(DeveloperAccount.Methods.replayEvents))
      #expect(replayed.eventCount == 1)
      try await account.run()
      #expect(account.receiver.sent.last?["webhook-id"] == ids[0])
      #expect(try await account.deliveries(endpoint.id, .parked) == [])
    }
  }

  @Test func aReceiverThatIsGoneGetsNothingMore() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      account.receiver.answers { _ in WebhookAnswer(status: 410) }
      try await account.happen("a", "b")
      try await account.run(for: .seconds(3_600))
      #expect(account.receiver.sent.count == 1)
      #expect(try await account.endpoints().map(\.disableReason) == ["GONE"])
      #expect(try await account.deliveries(endpoint.id, .waiting).count == 3)
    }
  }

  @Test(arguments: [300, 301, 404, 429, 503])
  func everythingButA2xxIsAFailure(status: Int) async throws {
    try await DeveloperAccount.with { account in
      _ = try await account.endpoint()
      account.receiver.answers { _ in WebhookAnswer(status: status, retryAfter: .seconds(100)) }
      try await account.happen("a")
      try await account.run()
      account.clock.advance(by: .seconds(99))
      try await account.run()
      #expect(account.receiver.sent.count == 1)
      account.clock.advance(by: .seconds(1))
      try await account.run()
      #expect(account.receiver.sent.count == 2)
    }
  }

  @Test func sendsEachEndpointItsAccountsEventsOfItsTypes() async throws {
    try await DeveloperAccount.with { account in
      let other = try await account.platform.newCaller(.sandbox)
      let live = account.caller.with(.live)
      _ = try await account.endpoint("https://a.example/all")
      _ = try await account.endpoint("https://a.example/licenses", types: ["license.issued"])
      _ = try await account.endpoint("https://b.example/all", as: other)
      _ = try await account.endpoint("https://a.example/live", as: live)
      try await account.happen("w1")
      try await account.happen("l1", type: .licenseIssued)
      try await account.happen("w2", to: other)
      try await account.happen("w3", to: live)
      try await account.run()
      let sent = try account.receiver.sent.compactMap { sent -> String? in
        guard case .string(let subject) = try JSONValue(canonical: sent.body)["subject"],
          // That there is another endpoint.
          !subject.hasPrefix("whe_")
        else { return nil }
        return "\(sent.url) \(subject == "l1" ? "l" : "w")"
      }
      #expect(
        sent.sorted() == [
          "https://a.example/all l", "https://a.example/all w", "https://a.example/licenses l",
          "https://a.example/live w", "https://b.example/all w",
        ])
    }
  }

  @Test func anEndpointHearsNothingFromBeforeItsTime() async throws {
    try await DeveloperAccount.with { account in
      try await account.happen("a")
      account.clock.advance(by: .seconds(1))
      let endpoint = try await account.endpoint()
      try await account.run()
      #expect(account.receiver.sent.isEmpty)
      let replayed = try await account.service.replayEvents(
        .init(webhookEndpointID: endpoint.id, firstNumber: 1, requestID: newRequestID()),
        context: account.context(DeveloperAccount.Methods.replayEvents))
      #expect(replayed.eventCount == 1)
      try await account.run()
      #expect(account.receiver.sent.count == 1)
    }
  }

  @Test func severalSendersKeepTheOrderOfEachEndpoint() async throws {
    try await DeveloperAccount.with { account in
      for index in 0..<4 {
        _ = try await account.endpoint("https://p\(index).example/", types: ["work.registered"])
      }
      let heard = Shared(isDown: false)
      // Every fifth attempt fails.
      account.receiver.answers { sent in
        guard heard.count() % 5 != 0 else { return WebhookAnswer(status: 500) }
        return try heard.answer(sent)
      }
      let ids = try await account.happen("a", "b", "c", "a", "b", "c", "a", "b", "c", "a")
      try await account.settleEvents()
      for _ in 0..<50 {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<6 {
            group.addTask { try await account.platform.background.developer.sender.drain() }
          }
          try await group.waitForAll()
        }
        account.clock.advance(by: .seconds(120))
      }
      for index in 0..<4 {
        #expect(heard.acknowledged(by: "https://p\(index).example/") == ids)
      }
    }
  }

  @Test func aSenderThatDiedLosesItsTurnAfterAMinute() async throws {
    try await DeveloperAccount.with { account in
      _ = try await account.endpoint()
      let ids = try await account.happen("a")
      try await account.settleEvents()
      let now = account.clock.now()
      let claim = try await account.database.write { tx in try WebhookTurn.claim(at: now, tx) }
      guard case .turn(let dead) = claim else {
        Issue.record("nothing was claimed")
        return
      }
      try await account.run()
      #expect(account.receiver.sent.isEmpty)
      account.clock.advance(by: WebhookTurn.lease)
      try await account.run()
      #expect(account.receiver.sent.map { $0["webhook-id"] } == ids)
      // What the dead one would say now counts for nothing.
      let later = account.clock.now()
      let next = try await account.database.write { tx in
        try dead.settle(
          .failed(status: 500, error: "x", retryAfter: nil), at: later,
          random: SystemRandomBytes(), tx)
      }
      #expect(next == nil)
      let endpoint = try #require(try await account.endpoints().first)
      #expect(
        try await account.deliveries(endpoint.webhookEndpointID).map(\.state) == [.acknowledged])
    }
  }

  @Test func oldDeliveriesAndCallsAreDeleted() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      try await account.happen("a")
      try await account.run()
      let housekeeping = DeveloperHousekeeping(
        database: account.database, clock: account.clock,
        logger: TestLog.logger)
      account.clock.advance(by: DeveloperHousekeeping.kept)
      try await housekeeping.sweep()
      #expect(try await account.deliveries(endpoint.id).count == 1)
      account.clock.advance(by: .seconds(1))
      try await housekeeping.sweep()
      #expect(try await account.deliveries(endpoint.id).isEmpty)
    }
  }
}

/// What a receiver keeps between its answers.
private final class Shared: Sendable {
  private struct State {
    var isDown: Bool
    var calls = 0
    var acknowledged: [(url: String, id: String)] = []
  }

  private let state: Mutex<State>

  init(isDown: Bool) {
    state = Mutex(State(isDown: isDown))
  }

  func setDown(_ isDown: Bool) { state.withLock { $0.isDown = isDown } }

  var acknowledged: [String] { state.withLock { $0.acknowledged.map(\.id) } }

  func acknowledged(by url: String) -> [String] {
    state.withLock { $0.acknowledged.filter { $0.url == url }.map(\.id) }
  }

  func count() -> Int {
    state.withLock {
      $0.calls += 1
      return $0.calls
    }
  }

  func answer(_ sent: Receiver.Sent) throws -> WebhookAnswer {
    try state.withLock {
      if $0.isDown { throw Receiver.Down() }
      $0.acknowledged.append((sent.url, sent["webhook-id"]))
      return WebhookAnswer(status: 200)
    }
  }
}

private struct FixedBytes: RandomBytes {
  let byte: UInt8

  func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: byte, count: count) }
}
