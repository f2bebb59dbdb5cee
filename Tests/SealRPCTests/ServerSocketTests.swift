import NIOCore
import SealProtobuf
import Testing

@testable import SealRPC

/// Server and client together, on real sockets.
@Suite(.timeLimit(.minutes(10)))
struct ServerSocketTests {
  private func limits(_ change: (inout RPCLimits) -> Void) -> RPCLimits {
    var limits = RPCLimits()
    change(&limits)
    return limits
  }

  private func reason(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "OK"
    } catch let error as RPCError {
      return "\(error.code) \(error.reason)"
    } catch {
      return "\(type(of: error))"
    }
  }

  @Test(arguments: [false, true])
  func manyCallsAreInFlightAndRepliesComeInAnyOrder(tls: Bool) async throws {
    let gate = Gate()
    try await RunningServer.with([TestMethods.waitHandler(gate)], tls: tls) { running in
      let connection = try await running.connect()
      let names = (0..<200).map { "\($0)" }
      try await withThrowingTaskGroup(of: (String, TestMethods.Note).self) { group in
        for name in names {
          group.addTask {
            (name, try await connection.note(TestMethods.wait, name: name, value: "for \(name)"))
          }
        }
        _ = await gate.next(names.count)
        for name in names.reversed() { gate.open(name) }
        for try await (name, note) in group {
          #expect(note == TestMethods.Note(name: name, value: "for \(name)"))
        }
      }
      try await connection.close()
    }
  }

  @Test func callsBeyondTheClientsLimitWaitAndAreAllAnswered() async throws {
    try await RunningServer.with([TestMethods.echoHandler], tls: true) { running in
      var settings = ClientConnection.Settings()
      settings.callsInFlight = 3
      let connection = try await running.connect(settings: settings)
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<300 {
          group.addTask { try await connection.note(value: "\(index)").value == "\(index)" }
        }
        for try await isRight in group { #expect(isRight) }
      }
      try await connection.close()
    }
  }

  @Test func messagesUpToTheFrameLimitPassOverTLS() async throws {
    try await RunningServer.with([TestMethods.echoHandler], tls: true) { running in
      let connection = try await running.connect()
      let large = String(repeating: "x", count: 1_000_000)
      for _ in 0..<3 { #expect(try await connection.note(value: large).value == large) }
      let tooLarge = String(repeating: "x", count: 1 << 20)
      #expect(
        await reason { _ = try await connection.note(value: tooLarge) }
          == "RESOURCE_EXHAUSTED REQUEST_TOO_LARGE")
      #expect(try await connection.note(value: "still here").value == "still here")
      try await connection.close()
    }
  }

  @Test func theClientsCertificateReachesTheService() async throws {
    let whoAmI = MethodHandler(TestMethods.echo) { (_: TestMethods.Note, context) in
      TestMethods.Note(
        name: context.clientCertificate?.subject ?? "nobody",
        value: "\(context.clientCertificate?.sha256.count ?? 0)")
    }
    try await RunningServer.with([whoAmI], tls: true) { running in
      let known = try await running.connect(showingCertificate: true)
      #expect(try await known.note() == TestMethods.Note(name: "CN=localhost", value: "32"))
      let unknown = try await running.connect()
      #expect(try await unknown.note().name == "nobody")
      try await known.close()
      try await unknown.close()
    }
  }

  // MARK: The client gives up

  @Test func cancellingTheTaskCancelsTheHandler() async throws {
    let gate = Gate()
    try await RunningServer.with([TestMethods.waitHandler(gate)]) { running in
      let connection = try await running.connect()
      let call = Task { try await connection.note(TestMethods.wait, name: "a") }
      #expect(await gate.next() == [.arrived("a")])
      call.cancel()
      #expect(await reason { _ = try await call.value } == "CancellationError")
      #expect(await gate.next() == [.cancelled("a")])
      try await connection.close()
    }
  }

  @Test func theDeadlineHoldsOnBothSides() async throws {
    let gate = Gate()
    try await RunningServer.with([TestMethods.waitHandler(gate)]) { running in
      let connection = try await running.connect()
      #expect(
        await reason {
          _ = try await connection.note(
            TestMethods.wait, name: "a", timeout: .milliseconds(20))
        } == "DEADLINE_EXCEEDED DEADLINE_EXCEEDED")
      #expect(await gate.next(2) == [.arrived("a"), .cancelled("a")])
      #expect(
        await reason { _ = try await connection.note(timeout: .zero) }
          == "DEADLINE_EXCEEDED DEADLINE_EXCEEDED")
      try await connection.close()
    }
  }

  // MARK: The server ends

  @Test func aGracefulShutdownFinishesCallsInFlight() async throws {
    let gate = Gate()
    let handlers = [TestMethods.echoHandler, TestMethods.waitHandler(gate)]
    try await RunningServer.with(handlers, tls: true) { running in
      let connection = try await running.connect()
      let call = Task { try await connection.note(TestMethods.wait, name: "a") }
      #expect(await gate.next() == [.arrived("a")])
      await running.services.triggerGracefulShutdown()
      // Until GOAWAY is here, calls are answered, or refused when they crossed it.
      while connection.isUsable {
        let outcome = await reason { _ = try await connection.note() }
        #expect(["OK", "UNAVAILABLE DRAINING", "UNAVAILABLE NOT_SENT"].contains(outcome))
      }
      #expect(await reason { _ = try await connection.note() } == "UNAVAILABLE NOT_SENT")
      gate.open("a")
      #expect(try await call.value.name == "a")
    }
  }

  @Test func callsThatOutlastTheDrainAreCutOff() async throws {
    let gate = Gate()
    let limits = limits { $0.drainTime = .milliseconds(50) }
    try await RunningServer.with([TestMethods.waitHandler(gate)], limits: limits) { running in
      let connection = try await running.connect()
      let call = Task { try await connection.note(TestMethods.wait, name: "a") }
      #expect(await gate.next() == [.arrived("a")])
      await running.services.triggerGracefulShutdown()
      #expect(await reason { _ = try await call.value } == "UNAVAILABLE CONNECTION_LOST")
      #expect(await gate.next() == [.cancelled("a")])
    }
  }

  @Test func whereNobodyListensConnectingFails() async throws {
    let port = try await RunningServer.with([]) { $0.port }
    #expect(
      await reason {
        _ = try await ClientConnection.connect(host: "127.0.0.1", port: port, tls: nil)
      } == "UNAVAILABLE CONNECT_FAILED")
  }

  @Test func aServerThatIsNotTrustedIsNotTalkedTo() async throws {
    try await RunningServer.with([], tls: true) { running in
      let stranger = try await RunningServer.with([], tls: true) { $0.certificate }
      let other = RunningServer(
        server: running.server, services: running.services, certificate: stranger)
      #expect(
        await reason { _ = try await other.connect() } == "UNAVAILABLE CONNECT_FAILED")
    }
  }

  // MARK: Hostile peers

  @Test func garbageAndOversizeFramesAreAnsweredBeforeTheClose() async throws {
    try await RunningServer.with([TestMethods.echoHandler]) { running in
      let garbage = try await RawClient.connect(port: running.port)
      try await garbage.send(ByteBuffer(string: "GET / HTTP/1.1\r\n\r\n"))
      #expect(try await garbage.untilClosed() == ["GOAWAY 0 INVALID_ARGUMENT FRAME_FLAG"])
      let oversize = try await RawClient.connect(port: running.port)
      try await oversize.send(ByteBuffer(bytes: [0, 0xFF, 0xFF, 0xFF, 0xFF]))
      #expect(
        try await oversize.untilClosed() == ["GOAWAY 0 RESOURCE_EXHAUSTED FRAME_TOO_LONG"])
    }
  }

  @Test func aConnectionBeyondTheLimitIsClosedAndTheOthersGoOn() async throws {
    try await RunningServer.with([TestMethods.echoHandler], limits: limits { $0.connections = 1 }) {
      running in
      let first = try await running.connect()
      #expect(try await first.note(value: "a").value == "a")
      let second = try await RawClient.connect(port: running.port)
      #expect(try await second.untilClosed() == [])
      #expect(try await first.note(value: "b").value == "b")
      try await first.close()
    }
  }

  /// What is accepted while the listener closes is closed before it was ever active.
  @Test func connectionsThatMeetTheEndOfTheServerLeaveNothingBehind() async throws {
    for _ in 0..<20 {
      let end = try await RunningServer.with([TestMethods.echoHandler], tls: true) { running in
        let port = running.port
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<8 {
            group.addTask {
              // Until nobody listens any more.
              while let client = await Self.connection(to: port) { client.end() }
            }
          }
          await running.services.triggerGracefulShutdown()
        }
        return running.server
      }
      #expect(end.connectionCount == 0)
    }
  }

  private static func connection(to port: Int) async -> RawClient? {
    do {
      return try await RawClient.connect(port: port)
    } catch {
      return nil
    }
  }

  @Test func aConnectionWithoutAPlaceIsToldSoBeforeTheHandshake() async throws {
    let limits = limits { $0.connectionsPerAddress = 1 }
    try await RunningServer.with([TestMethods.echoHandler], tls: true, limits: limits) { running in
      let first = try await running.connect()
      #expect(await reason { _ = try await running.connect() } == "UNAVAILABLE CONNECT_FAILED")
      let bytes = try await RawClient.connect(port: running.port).bytesUntilClosed()
      #expect(bytes == [21, 3, 3, 0, 2, 2, 80], "a fatal internal_error (RFC 8446 §6.2)")
      #expect(try await first.note(value: "a").value == "a")
      try await first.close()
    }
  }

  @Test func aClientThatNeverReadsCannotFillTheMemory() async throws {
    let handled = ManagedAtomicInt()
    let echo = MethodHandler(TestMethods.echo) { (note: TestMethods.Note, _) in
      handled.increment()
      return note
    }
    let limits = limits { $0.writeRateTime = .seconds(1) }
    try await RunningServer.with([echo], limits: limits) { running in
      let client = try await RawClient.connect(port: running.port, reading: false)
      let value = String(repeating: "x", count: 100_000)
      let offered = 2_000
      // 200 MB of requests; the socket takes them only as far as the server reads.
      await #expect(throws: (any Error).self) {
        for id in 1...UInt32(offered) {
          var frame = ByteBuffer()
          try frame.writeFrame(.request(id, value: value), limit: .max) { _ in .cancelled }
          try await client.send(frame)
        }
      }
      #expect(handled.value > 0)
      #expect(handled.value < offered / 4, "the server stopped reading, then it closed")
    }
  }
}
