import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealDeveloper

/// Nobody's receivers hold up the others'.
@Suite("Fair sending", .timeLimit(.minutes(10)))
struct FairSendingTests {
  @Test func aTurnEndsByTimeThoughMoreWaits() async throws {
    try await DeveloperAccount.with { account in
      let other = try await account.platform.newCaller(.sandbox)
      _ = try await account.endpoint("https://slow.example/")
      for index in 1...20 { try await account.happen("\(index)") }
      try await account.settleEvents()
      _ = try await account.endpoint("https://quick.example/", as: other)
      account.clock.advance(by: .seconds(1))
      try await account.happen("quick", to: other)
      account.receiver.answers { sent in
        if sent.url == "https://slow.example/" { account.clock.advance(by: .milliseconds(1_500)) }
        return WebhookAnswer(status: 200)
      }
      try await account.run()
      // Seven answers are more than ten seconds.
      let urls = account.receiver.sent.map(\.url)
      #expect(urls.firstIndex(of: "https://quick.example/") == 7)
      #expect(urls.count == 21)
    }
  }

  @Test func anAccountHasAPartOfTheWorkers() async throws {
    try await DeveloperAccount.with { account in
      let other = try await account.platform.newCaller(.sandbox)
      for index in 1...6 {
        _ = try await account.endpoint("https://stuck\(index).example/", types: ["work.registered"])
      }
      _ = try await account.endpoint("https://quick.example/", as: other)
      try await account.happen("stuck")
      try await account.settleEvents()
      account.clock.advance(by: .seconds(1))
      try await account.happen("quick", to: other)
      try await account.settleEvents()
      let receiver = StuckReceiver()
      // A fourth of eight.
      let sender = account.sender(receiver, concurrency: 8)
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
    try await DeveloperAccount.with { account in
      let clock = account.clock
      let sender = account.sender(account.receiver, concurrency: 2)
      let urls = ["https://slow1.example/", "https://slow2.example/", "https://quick.example/"]
      for url in urls {
        let caller = try await account.platform.newCaller(.sandbox)
        _ = try await account.endpoint(url, types: ["work.registered"], as: caller)
        try await account.happen("1", "2", to: caller)
        try await account.settleEvents()
        clock.advance(by: .seconds(1))
      }
      account.receiver.answers { sent in
        if sent.url != urls[2] { clock.advance(by: .seconds(3)) }
        return WebhookAnswer(status: 200)
      }
      // Nobody knows yet who is slow; one attempt tells, and ends the turn.
      for _ in 0..<2 { try await sender.serve(try #require(try await sender.claim())) }
      #expect(account.receiver.sent.map(\.url) == [urls[0], urls[1]])
      try await account.settleEvents()
      // The quick one is longest due; a slow one is the first of one that may be served.
      try await sender.serve(try #require(try await sender.claim()))
      #expect(account.receiver.sent.map(\.url) == [urls[0], urls[1], urls[2], urls[2]])
      let first = try #require(try await sender.claim())
      #expect(try await sender.claim() == nil)
      account.receiver.answers { _ in WebhookAnswer(status: 200) }
      try await sender.serve(first)
      try await sender.drain()
      #expect(account.receiver.sent.map(\.url).suffix(2) == [urls[0], urls[1]])
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
