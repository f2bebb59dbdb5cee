import SealPrimitives
import SealTestSupport
import Testing

@testable import SealDeveloper

/// Nobody's receivers hold up the others'.
@Suite("Fair sending", .timeLimit(.minutes(10)))
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
        if sent.url == "https://slow.example/" { desk.desk.clock.advance(by: .milliseconds(1_500)) }
        return WebhookAnswer(status: 200)
      }
      try await desk.run()
      // Seven answers are more than ten seconds.
      let urls = desk.receiver.sent.map(\.url)
      #expect(urls.firstIndex(of: "https://quick.example/") == 7)
      #expect(urls.count == 21)
    }
  }

  @Test func anAccountHasAPartOfTheWorkers() async throws {
    try await WebhookDesk.with { desk in
      let other = try await Desk.newCaller(
        in: desk.desk.database, .sandbox, at: desk.desk.clock.now())
      for index in 1...6 {
        _ = try await desk.endpoint("https://stuck\(index).example/", types: ["work.registered"])
      }
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

  @Test func slowEndpointsHaveHalfOfTheWorkersUntilTheyAreFastAgain() async throws {
    try await WebhookDesk.with { desk in
      let clock = desk.desk.clock
      let sender = WebhookDesk.sender(desk.desk, desk.receiver, concurrency: 2, TestLog.logger)
      let urls = ["https://slow1.example/", "https://slow2.example/", "https://quick.example/"]
      for url in urls {
        let caller = try await Desk.newCaller(in: desk.desk.database, .sandbox, at: clock.now())
        _ = try await desk.endpoint(url, types: ["work.registered"], as: caller)
        try await desk.happen("1", "2", to: caller)
        try await desk.settleEvents()
        clock.advance(by: .seconds(1))
      }
      desk.receiver.answers { sent in
        if sent.url != urls[2] { clock.advance(by: .seconds(3)) }
        return WebhookAnswer(status: 200)
      }
      // Nobody knows yet who is slow; one attempt tells, and ends the turn.
      for _ in 0..<2 { try await sender.serve(try #require(try await sender.claim())) }
      #expect(desk.receiver.sent.map(\.url) == [urls[0], urls[1]])
      try await desk.settleEvents()
      // The quick one is longest due; a slow one is the first of one that may be served.
      try await sender.serve(try #require(try await sender.claim()))
      #expect(desk.receiver.sent.map(\.url) == [urls[0], urls[1], urls[2], urls[2]])
      let first = try #require(try await sender.claim())
      #expect(try await sender.claim() == nil)
      desk.receiver.answers { _ in WebhookAnswer(status: 200) }
      try await sender.serve(first)
      try await sender.drain()
      #expect(desk.receiver.sent.map(\.url).suffix(2) == [urls[0], urls[1]])
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
