import SealPrimitives
import SealTestSupport
import Testing

@testable import SealDeveloper

/// Nobody's receivers hold up the others'.
@Suite("Fair sending", .timeLimit(.minutes(2)))
struct FairSendingTests {
  @Test func aTurnEndsByTimeThoughMoreWaits() async throws {
    try await WebhookDesk.with { desk in
      let other = try await Desk.newCaller(
        in: desk.desk.database, .sandbox, at: desk.desk.clock.now())
      _ = try await desk.endpoint("https://slow.example/")
      for index in 1...20 { try await desk.happen("\(index)") }
      try await desk.settleEvents()
      _ = try await desk.endpoint("https://quick.example/", as: other)
      desk.desk.clock.advance(by: .seconds(1))
      try await desk.happen("quick", to: other)
      desk.receiver.answers { sent in
        if sent.url == "https://slow.example/" { desk.desk.clock.advance(by: .seconds(4)) }
        return WebhookAnswer(status: 200)
      }
      try await desk.run()
      // Three answers are more than ten seconds.
      let urls = desk.receiver.sent.map(\.url)
      #expect(urls.firstIndex(of: "https://quick.example/") == 3)
      #expect(urls.count == 21)
    }
  }

  @Test func anAccountHasAPartOfTheWorkers() async throws {
    try await WebhookDesk.with { desk in
      let other = try await Desk.newCaller(
        in: desk.desk.database, .sandbox, at: desk.desk.clock.now())
      for index in 1...6 { _ = try await desk.endpoint("https://stuck\(index).example/") }
      _ = try await desk.endpoint("https://quick.example/", as: other)
      try await desk.happen("stuck")
      try await desk.settleEvents()
      desk.desk.clock.advance(by: .seconds(1))
      try await desk.happen("quick", to: other)
      try await desk.settleEvents()
      let receiver = StuckReceiver()
      // A fourth of eight.
      let sender = WebhookDesk.sender(desk.desk, receiver, concurrency: 8, TestLog.logger)
      let running = Task { await sender.run() }
      var asked = receiver.asked.makeAsyncIterator()
      var urls: [String] = []
      while let url = await asked.next(), url != "https://quick.example/" { urls.append(url) }
      #expect(urls.count <= 2)
      receiver.open()
      while urls.count < 6, let url = await asked.next() { urls.append(url) }
      running.cancel()
      await running.value
      #expect(Set(urls).count == 6)
    }
  }

  @Test func aSlowEndpointIsLeftToHalfOfTheWorkersUntilItIsFastAgain() async throws {
    try await WebhookDesk.with { desk in
      let (slow, quick) = ("https://slow.example/", "https://quick.example/")
      let clock = desk.desk.clock
      let other = try await Desk.newCaller(in: desk.desk.database, .sandbox, at: clock.now())
      _ = try await desk.endpoint(slow)
      try await desk.happen("1", "2")
      try await desk.settleEvents()
      clock.advance(by: .seconds(1))
      _ = try await desk.endpoint(quick, as: other)
      clock.advance(by: .seconds(1))
      try await desk.happen("3", "4", to: other)
      try await desk.settleEvents()
      desk.receiver.answers { sent in
        if sent.url == slow { clock.advance(by: .seconds(3)) }
        return WebhookAnswer(status: 200)
      }
      // Nobody knows yet that it is slow; one attempt tells.
      #expect(try await desk.sender.serve(fastOnly: true))
      #expect(desk.receiver.sent.map(\.url) == [slow])
      #expect(try await desk.sender.serve(fastOnly: true))
      #expect(try await !desk.sender.serve(fastOnly: true))
      #expect(desk.receiver.sent.map(\.url) == [slow, quick, quick])
      desk.receiver.answers { _ in WebhookAnswer(status: 200) }
      #expect(try await desk.sender.serve(fastOnly: false))
      #expect(desk.receiver.sent.map(\.url) == [slow, quick, quick, slow])
      try await desk.happen("5")
      try await desk.settleEvents()
      #expect(try await desk.sender.serve(fastOnly: true))
      #expect(desk.receiver.sent.count == 5)
    }
  }
}

/// Answers those at `stuck…` when it is opened, once and for all, and the others at once.
private struct StuckReceiver: WebhookTransport {
  /// Whom it was asked for.
  let asked: AsyncStream<String>
  private let teller: AsyncStream<String>.Continuation
  private let door: AsyncStream<Never>
  private let opener: AsyncStream<Never>.Continuation

  init() {
    (asked, teller) = AsyncStream.makeStream(of: String.self)
    (door, opener) = AsyncStream.makeStream(of: Never.self)
  }

  func open() { opener.finish() }

  func post(
    _ url: String, headers: [(name: String, value: String)], body: [UInt8]
  ) async throws -> WebhookAnswer {
    teller.yield(url)
    if url.hasPrefix("https://stuck") { for await _ in door {} }
    return WebhookAnswer(status: 200)
  }
}
