import Logging
import SealPrimitives
import SealRPC
import SealTLS
import SealTestSupport
import ServiceLifecycle
import Testing

@testable import SealClient

/// The client against servers on real sockets. Only the waits between tries take no time.
@Suite(.timeLimit(.minutes(10)))
struct SealClientTests {
  private func call(
    _ client: SealClient, _ method: MethodDescriptor, _ id: String,
    timeout: Duration = .seconds(20)
  ) async throws -> Order {
    try await client.call(
      method, Order(requestID: id), options: CallOptions(timeout: timeout, metadata: ["a": "b"]))
  }

  @Test func aRetryKeepsTheRequestID() async throws {
    let seen = Record()
    let place = MethodHandler(Methods.place) { (order: Order, context) -> Order in
      let count = seen.add(
        "\(order.requestID) \(context.credential) \(context.metadata["a"] ?? "")")
      if count < 3 { throw RPCError(.unavailable, reason: "TRY_AGAIN", message: "Not yet.") }
      return order
    }
    let server = try await TestServer(place)
    let client = server.client(apiKey: "key")
    #expect(try await call(client, Methods.place, "id-1").requestID == "id-1")
    #expect(seen.all == Array(repeating: "id-1 key b", count: 3))
    try await client.shutdown()
    try await server.stop()
  }

  @Test func aChangeWithoutARequestIDIsMadeOnce() async throws {
    let seen = Record()
    let place = MethodHandler(Methods.place) { (_: Order, _) -> Order in
      seen.add("once")
      throw RPCError(.unavailable, reason: "TRY_AGAIN", message: "Not yet.")
    }
    let server = try await TestServer(place)
    let client = server.client()
    #expect(
      await outcome { _ = try await call(client, Methods.place, "") } == "UNAVAILABLE TRY_AGAIN")
    #expect(seen.all.count == 1)
    try await client.shutdown()
    try await server.stop()
  }

  @Test func theClientSurvivesARestartOfTheServer() async throws {
    let find = MethodHandler(Methods.find) { (order: Order, _) in order }
    let first = try await TestServer(find)
    let restarted = Record()
    let second = Restart(port: first.port, handler: find)
    // The server comes back while the client waits for its second try.
    let clock = TestClock {
      if restarted.add("") == 1 { try await second.start() }
    }
    let client = first.client(clock: clock)
    #expect(try await call(client, Methods.find, "a").requestID == "a")
    try await first.stop()
    #expect(try await call(client, Methods.find, "b").requestID == "b")
    #expect(!clock.sleeps.isEmpty)
    try await client.shutdown()
    try await second.stop()
  }

  actor Restart {
    private let port: Int
    private let handler: MethodHandler
    private var server: TestServer?

    init(port: Int, handler: MethodHandler) {
      self.port = port
      self.handler = handler
    }

    func start() async throws { server = try await TestServer(port: port, handler) }

    func stop() async throws { try await server?.stop() }
  }

  @Test func manyCallsShareFewConnections() async throws {
    let find = MethodHandler(Methods.find) { (order: Order, _) in order }
    let server = try await TestServer(find)
    let client = server.client()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<500 {
        group.addTask { try await call(client, Methods.find, "\(index)").requestID == "\(index)" }
      }
      for try await isRight in group { #expect(isRight) }
    }
    try await client.shutdown()
    try await server.stop()
  }

  @Test func withoutAServerTheCallFailsWithTheLastTry() async throws {
    let server = try await TestServer()
    try await server.stop()
    let clock = TestClock()
    let client = server.client(clock: clock)
    #expect(
      await outcome { _ = try await call(client, Methods.find, "a") }
        == "UNAVAILABLE CONNECT_FAILED")
    #expect(clock.sleeps.count == 4)
    try await client.shutdown()
  }

  @Test func aClientThatIsShutDownCallsNoMore() async throws {
    let server = try await TestServer()
    let client = server.client()
    try await client.shutdown()
    #expect(
      await outcome { _ = try await call(client, Methods.find, "a") }
        == "UNAVAILABLE CLIENT_SHUT_DOWN")
    #expect(
      await outcome { _ = try await call(client, Methods.find, "a", timeout: .zero) }
        == "DEADLINE_EXCEEDED DEADLINE_EXCEEDED")
    try await server.stop()
  }

  @Test func overTLSTheServersNameAndRootAreChecked() async throws {
    let files = try SelfSignedCertificate()
    let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    let server = RPCServer(
      host: "127.0.0.1", port: 0,
      tls: try TLSServerContext(
        TLSServerConfiguration(
          certificateChainFile: files.certificate, privateKeyFile: files.privateKey)),
      handlers: [], logger: logger)
    try await server.start()
    let services = ServiceGroup(services: [server], logger: logger)
    let running = Task { try await services.run() }
    let address = ServerAddress(host: "127.0.0.1", port: try #require(server.boundPort))
    var options = SealClientOptions()
    options.retries.attempts = 1
    let client = try SealClient(
      address: address, roots: .pemFile(files.certificate), options: options)
    let health = RPCV1.HealthServiceClient(channel: client)
    #expect(try await health.check(.init()).status == .serving)
    try await client.shutdown()

    options.serverName = "another.example"
    let misled = try SealClient(
      address: address, roots: .pemFile(files.certificate), options: options)
    let refusal = await outcome {
      _ = try await RPCV1.HealthServiceClient(channel: misled).check(.init())
    }
    #expect(refusal == "UNAVAILABLE CONNECT_FAILED")
    try await misled.shutdown()
    await services.triggerGracefulShutdown()
    try await running.value
  }
}
