import Foundation
import SealTelemetry
import SealTestSupport
import ServiceLifecycle
import Synchronization
import Testing

@testable import SealServer

/// The operator's address, as `curl` sees it.
@Suite(.timeLimit(.minutes(10)))
struct AdminServerTests {
  /// Runs a server and gives its address.
  private func with(
    port: Int = 0, isReady: Bool = true, _ body: @escaping @Sendable (String) async throws -> Void
  ) async throws {
    let (addresses, told) = AsyncStream.makeStream(of: String.self)
    let registry = PrometheusRegistry()
    let admin = AdminServer(
      host: "127.0.0.1", port: port, registry: registry, logger: TestLog.logger,
      isReady: { isReady }, listening: { told.yield($0) })
    let services = ServiceGroup(services: [admin], logger: TestLog.logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      for await address in addresses {
        try await body(address)
        break
      }
      await services.triggerGracefulShutdown()
      try await group.waitForAll()
    }
  }

  private func curl(_ url: String, _ arguments: String...) async throws -> String {
    try await Command.run(
      "curl", ["-s", "-w", "\n%{http_code} %{content_type}", "--noproxy", "*"] + arguments + [url]
    ).output
  }

  @Test func metricsAreToldInPrometheusTextFormat() async throws {
    try await with { address in
      let told = try await curl("http://\(address)/metrics")
      #expect(told == "\n200 text/plain; version=0.0.4; charset=utf-8")
    }
  }

  @Test(arguments: [true, false])
  func healthIsToldAsLiveAndReady(_ isReady: Bool) async throws {
    try await with(isReady: isReady) { address in
      let live = try await curl("http://\(address)/healthz/live")
      #expect(live.hasPrefix("live\n\n200 "))
      for path in ["/healthz", "/healthz/ready"] {
        let ready = try await curl("http://\(address)\(path)")
        #expect(ready.contains(isReady ? "\n200 " : "\n503 "))
      }
    }
  }

  @Test func nothingElseIsAnswered() async throws {
    try await with { address in
      let unknown = try await curl("http://\(address)/")
      #expect(unknown.contains("\n404 "))
      let posted = try await curl("http://\(address)/metrics", "-d", "a")
      #expect(posted.contains("\n405 "))
    }
  }

  @Test func anAddressThatCannotBeHadStopsNobody() async throws {
    try await with { address in
      let port = try #require(address.split(separator: ":").last.flatMap { Int($0) })
      let second = AdminServer(
        host: "127.0.0.1", port: port, registry: PrometheusRegistry(), logger: TestLog.logger,
        isReady: { true })
      let services = ServiceGroup(services: [second], logger: TestLog.logger)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await services.run() }
        await services.triggerGracefulShutdown()
        try await group.waitForAll()
      }
    }
  }
}
