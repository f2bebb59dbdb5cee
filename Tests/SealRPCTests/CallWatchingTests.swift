import Metrics
import SealProtobuf
import SealTelemetry
import Synchronization
import Testing

@testable import SealRPC

/// What a server counts of its calls, and what it calls them.
@Suite(.timeLimit(.minutes(10)))
struct CallWatchingTests {
  private struct Broken: Error {}

  /// Answers what the log would call the call.
  private static let nameHandler = MethodHandler(TestMethods.echo) {
    (_: TestMethods.Note, _) in
    TestMethods.Note(
      name: "\(Logged.metadata["call"] ?? "none")", value: "\(Logged.metadata["trace"] ?? "none")")
  }

  private enum Logged {
    static var metadata: [String: String] {
      guard let activity = Activity.current, case .call(let id) = activity.subject else {
        return [:]
      }
      var found = ["call": "\(id)"]
      found["trace"] = activity.trace?.traceID
      return found
    }
  }

  private static func call(
    _ connection: ClientConnection, _ metadata: Metadata = Metadata()
  ) async throws -> TestMethods.Note {
    try await connection.call(
      TestMethods.echo, TestMethods.Note(name: "n"), options: CallOptions(metadata: metadata))
  }

  @Test func aCallHasTheNameThatItsCallerGaveIt() async throws {
    try await RunningServer.with([Self.nameHandler]) { running in
      let connection = try await running.connect()
      let own = try await Self.call(
        connection,
        [
          "call-id": "order-17",
          "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        ])
      #expect(own.name == "order-17")
      #expect(own.value == "0af7651916cd43dd8448eb211c80319c")
      try await connection.close()
    }
  }

  @Test func aCallWithoutAGoodNameGetsOne() async throws {
    try await RunningServer.with([Self.nameHandler]) { running in
      let connection = try await running.connect()
      let made = try await Self.call(connection).name
      #expect(made.wholeMatch(of: /[0-9a-f]{12}-[0-9]+/) != nil)
      let other = try await Self.call(
        connection, ["call-id": "with a blank", "traceparent": "nonsense"])
      #expect(other.name != made && other.name != "with a blank" && other.value == "none")
      try await connection.close()
    }
  }

  @Test func aFailureTellsTheCallersWhatTheLogCallsIt() async throws {
    let gate = Gate()
    try await RunningServer.with([
      TestMethods.failHandler(Broken()), TestMethods.waitHandler(gate),
    ]) { running in
      let connection = try await running.connect()
      let failure = await #expect(throws: RPCError.self) {
        try await connection.note(TestMethods.fail)
      }
      #expect(failure?.callID?.wholeMatch(of: /[0-9a-f]{12}-[0-9]+/) != nil)
      let own = await #expect(throws: RPCError.self) {
        let _: TestMethods.Note = try await connection.call(
          TestMethods.fail, TestMethods.Note(name: "n"),
          options: CallOptions(metadata: ["call-id": "mine"]))
      }
      #expect(own?.callID == "mine")
      let unknown = await #expect(throws: RPCError.self) { try await connection.note() }
      #expect(unknown?.reason == "UNKNOWN_METHOD" && unknown?.callID == nil)
      try await connection.close()
    }
  }

  @Test func anAnswerOverHTTPSaysWhatTheLogCallsItsCall() async throws {
    let connect = ConnectUnary(
      core: ConnectUnaryTests.core([Self.nameHandler, TestMethods.failHandler(Broken())]))
    let made = await connect.respond(to: ConnectUnaryTests.post("{}"))
    let name = try #require(made["call-id"])
    #expect(String(decoding: made.body, as: UTF8.self).contains(#""name":"\#(name)""#))
    let own = await connect.respond(
      to: ConnectUnaryTests.post("{}", path: "/test.v1.Notes/Fail", ["Call-Id": "mine"]))
    #expect(own.status == 500 && own["call-id"] == "mine")
  }

  @Test func callsAreCountedByMethodAndCode() async throws {
    let registry = PrometheusRegistry()
    try await withMetricsFactory(registry) {
      try await RunningServer.with([
        TestMethods.echoHandler, TestMethods.failHandler(Broken()),
      ]) { running in
        let connection = try await running.connect()
        for _ in 0..<3 { _ = try await connection.note() }
        for _ in 0..<2 {
          await #expect(throws: RPCError.self) { try await connection.note(TestMethods.fail) }
        }
        try await connection.close()
        #expect(running.server.callsInFlight == 0)
      }
    }
    let text = await registry.text()
    for line in [
      #"seal_calls_total{code="OK",method="test.v1.Notes/Echo"} 3"#,
      #"seal_calls_total{code="OK",method="test.v1.Notes/Fail"} 0"#,
      #"seal_calls_total{code="INTERNAL",method="test.v1.Notes/Fail"} 2"#,
      #"seal_call_duration_seconds_count{method="test.v1.Notes/Echo"} 3"#,
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
  }

  @Test func theHealthCheckIsNotCounted() async throws {
    let registry = PrometheusRegistry()
    let core = withMetricsFactory(registry) { ConnectUnaryTests.core() }
    let health = HealthCheck(state: core.health).methodHandlers()[0].method
    let answer = await ConnectUnary(core: core).respond(
      to: ConnectUnaryTests.post("{}", path: "/\(health.name)"))
    #expect(answer.status == 200)
    #expect(await !registry.text().contains("_count{"))
  }
}
