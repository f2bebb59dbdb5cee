import NIOCore
import NIOEmbedded
import Testing

@testable import SealRPC

/// One connection of the server, byte by byte and with time standing still.
@Suite(.timeLimit(.minutes(10)))
struct ServerHandlerTests {
  private func limits(_ change: (inout RPCLimits) -> Void) -> RPCLimits {
    var limits = RPCLimits()
    change(&limits)
    return limits
  }

  // MARK: Calls

  @Test func handlersThatDoNotSuspendAreAnsweredInTheSameBurst() async throws {
    let peer = try await ServerPeer()
    try await peer.send((1...3).map { try .request($0, value: "v\($0)") })
    let bytes = try #require(try await peer.channel.readOutbound(as: ByteBuffer.self))
    var decoder = FrameDecoder(maximumLength: .max)
    decoder.append(bytes)
    for id in UInt32(1)...3 {
      let frame = try #require(try decoder.next(), "the three replies leave in one write")
      let reply = try RPCV1.Envelope(frame: frame, memoryLimit: 1 << 20)
      #expect(reply.callID == id)
      #expect(try reply.note.value == "v\(id)")
    }
    #expect(peer.core.budget.usedBytes == 0)
  }

  @Test func repliesComeInTheOrderOfTheHandlers() async throws {
    let gate = Gate()
    let peer = try await ServerPeer([TestMethods.echoHandler, TestMethods.waitHandler(gate)])
    try await peer.send(
      .request(1, TestMethods.wait, name: "a"), .request(2, TestMethods.wait, name: "b"),
      .request(3))
    #expect(try await peer.receiveSummary() == "RESPONSE 3 OK")
    gate.open("b")
    #expect(try await peer.receiveSummary() == "RESPONSE 2 OK")
    gate.open("a")
    #expect(try await peer.receiveSummary() == "RESPONSE 1 OK")
  }

  @Test func whatIsUnknownIsUnimplementedForThatCallOnly() async throws {
    let peer = try await ServerPeer()
    try await peer.send(
      .request(1, TestMethods.wait), RPCV1.Envelope(kind: .init(rawValue: 77), callID: 2),
      RPCV1.Envelope(kind: .init(rawValue: 77)), .request(3))
    #expect(
      try await peer.transcript() == [
        "RESPONSE 1 UNIMPLEMENTED UNKNOWN_METHOD", "RESPONSE 2 UNIMPLEMENTED UNKNOWN_KIND",
        "RESPONSE 3 OK",
      ])
  }

  @Test func aCancelledCallIsNotAnsweredAndItsTaskIsCancelled() async throws {
    let gate = Gate()
    let peer = try await ServerPeer([TestMethods.echoHandler, TestMethods.waitHandler(gate)])
    try await peer.send(.request(1, TestMethods.wait, name: "a"))
    #expect(await gate.next() == [.arrived("a")])
    try await peer.send(.cancel(1), .cancel(99), .request(2))
    #expect(await gate.next() == [.cancelled("a")])
    #expect(try await peer.transcript() == ["RESPONSE 2 OK"])
  }

  // MARK: Time

  @Test func aDeadlineIsAnsweredAtOnceAndCancelsTheTask() async throws {
    let gate = Gate()
    let peer = try await ServerPeer([TestMethods.waitHandler(gate)])
    try await peer.send(
      .request(1, TestMethods.wait, name: "slow", timeout: 5_000),
      .request(2, TestMethods.wait, name: "slower", timeout: 9_000))
    #expect(await gate.next(2) == [.arrived("slow"), .arrived("slower")])
    await peer.advance(.milliseconds(4_999))
    #expect(try await peer.transcript().isEmpty)
    await peer.advance(.milliseconds(1))
    #expect(try await peer.transcript() == ["RESPONSE 1 DEADLINE_EXCEEDED DEADLINE_EXCEEDED"])
    #expect(await gate.next() == [.cancelled("slow")])
    await peer.advance(.seconds(4))
    #expect(try await peer.transcript() == ["RESPONSE 2 DEADLINE_EXCEEDED DEADLINE_EXCEEDED"])
  }

  @Test func callsWithoutADeadlineGetTheDefaultAndLongOnesAreShortened() async throws {
    let gate = Gate()
    let peer = try await ServerPeer(
      [TestMethods.waitHandler(gate)],
      limits: limits {
        $0.defaultDeadline = .seconds(2)
        $0.maximumDeadline = .seconds(3)
      })
    try await peer.send(
      .request(1, TestMethods.wait, name: "a"),
      .request(2, TestMethods.wait, name: "b", timeout: .max))
    await peer.advance(.seconds(2))
    #expect(try await peer.transcript() == ["RESPONSE 1 DEADLINE_EXCEEDED DEADLINE_EXCEEDED"])
    await peer.advance(.seconds(1))
    #expect(try await peer.transcript() == ["RESPONSE 2 DEADLINE_EXCEEDED DEADLINE_EXCEEDED"])
  }

  @Test func aCallWhoseTimeIsOverBeforeItIsReadDoesNotRun() async throws {
    let peer = try await ServerPeer()
    try await peer.setWritable(false)
    try await peer.send(.request(1, timeout: 1_000), .request(2, timeout: 60_000))
    await peer.advance(.seconds(1))
    try await peer.setWritable(true)
    #expect(
      try await peer.transcript() == [
        "RESPONSE 1 DEADLINE_EXCEEDED DEADLINE_EXCEEDED", "RESPONSE 2 OK",
      ])
  }

  @Test func anIdleConnectionIsEndedAndABusyOneIsNot() async throws {
    let gate = Gate()
    let peer = try await ServerPeer(
      [TestMethods.echoHandler, TestMethods.waitHandler(gate)],
      limits: limits { $0.idleTime = .seconds(10) })
    try await peer.send(.request(1, TestMethods.wait, name: "a", timeout: 60_000))
    await peer.advance(.seconds(30))
    #expect(try await peer.transcript().isEmpty)
    gate.open("a")
    #expect(try await peer.receiveSummary() == "RESPONSE 1 OK")
    await peer.advance(.seconds(6))
    try await peer.send(.request(2))
    await peer.advance(.seconds(6))
    #expect(try await peer.transcript() == ["RESPONSE 2 OK"])
    await peer.advance(.seconds(4))
    #expect(try await peer.transcript() == ["GOAWAY 0 UNAVAILABLE IDLE"])
    #expect(!peer.isClosed, "the peer has a moment to read")
    await peer.advance(.seconds(1))
    #expect(peer.isClosed)
  }

  @Test func aFrameThatIsNotFinishedEndsTheConnection() async throws {
    let peer = try await ServerPeer(limits: limits { $0.frameTime = .seconds(5) })
    try await peer.send(bytes: ByteBuffer(bytes: [0, 0, 0]))
    await peer.advance(.seconds(3))
    try await peer.send(bytes: ByteBuffer(bytes: [1, 0, 42]))
    await peer.advance(.milliseconds(1_999))
    #expect(try await peer.transcript().isEmpty)
    await peer.advance(.milliseconds(1))
    #expect(try await peer.transcript() == ["GOAWAY 0 DEADLINE_EXCEEDED FRAME_TIMEOUT"])
  }

  // MARK: A peer that does not read

  @Test func aSlowReaderIsHeldBackAndServedLater() async throws {
    let peer = try await ServerPeer()
    try await peer.setWritable(false)
    let before = peer.reads.count
    try await peer.send((1...100).map { try .request($0) })
    try await peer.requestRead()
    #expect(peer.reads.count == before, "nothing more is read from the socket")
    #expect(try await peer.transcript().isEmpty, "and nothing more is made for it")
    #expect(peer.core.budget.usedBytes > 0, "what waits counts")
    try await peer.setWritable(true)
    #expect(try await peer.transcript() == (1...100).map { "RESPONSE \($0) OK" })
    #expect(peer.core.budget.usedBytes == 0)
    #expect(peer.reads.count == before + 1)
  }

  @Test func aPeerThatTakesNothingIsClosed() async throws {
    let peer = try await ServerPeer(limits: limits { $0.writeRateTime = .seconds(5) })
    try await peer.setWritable(false)
    await peer.advance(.seconds(3))
    try await peer.setWritable(true)
    await peer.advance(.seconds(3))
    try await peer.setWritable(false)
    await peer.advance(.milliseconds(4_999))
    #expect(!peer.isClosed)
    await peer.advance(.milliseconds(1))
    #expect(peer.isClosed)
  }

  @Test func aPeerThatTakesTooLittleIsClosed() async throws {
    let peer = try await ServerPeer(
      limits: limits {
        $0.writeRateTime = .seconds(10)
        $0.leastWriteRate = 10
      })
    try await peer.send(.request(1, value: String(repeating: "x", count: 200)))
    try await peer.setWritable(false)
    await peer.advance(.seconds(10))
    #expect(peer.isClosed, "what it took before does not count")
  }

  @Test func healthChecksKeepNoConnectionAlive() async throws {
    let peer = try await ServerPeer(limits: limits { $0.idleTime = .seconds(10) })
    for id in UInt32(1)...2 {
      await peer.advance(.seconds(4))
      try await peer.send(
        RPCV1.Envelope(
          kind: .request, callID: id, method: RPCV1.HealthServiceMethods.check.name))
      #expect(try await peer.receiveSummary() == "RESPONSE \(id) OK")
    }
    await peer.advance(.seconds(2))
    #expect(try await peer.receiveSummary() == "GOAWAY 0 UNAVAILABLE IDLE")
  }

  // MARK: Limits

  @Test func anUnfinishedFrameIsCountedUntilItsEnd() async throws {
    let peer = try await ServerPeer(limits: limits { $0.byteBudget = 1_000 })
    var frame = ByteBuffer()
    try frame.writeFrame(
      .request(1, value: String(repeating: "x", count: 600)), limit: .max
    ) { _ in .cancelled }
    let last = try #require(frame.getSlice(at: frame.writerIndex - 1, length: 1))
    frame.moveWriterIndex(to: frame.writerIndex - 1)
    try await peer.send(bytes: frame)
    #expect(peer.core.budget.usedBytes == frame.readableBytes)
    try await peer.send(bytes: last)
    #expect(try await peer.receiveSummary() == "RESPONSE 1 OK")
    #expect(peer.core.budget.usedBytes == 0)
  }

  @Test func unfinishedFramesBeyondTheBudgetEndTheConnection() async throws {
    let peer = try await ServerPeer(limits: limits { $0.byteBudget = 1_000 })
    var frame = ByteBuffer()
    try frame.writeFrame(
      .request(1, value: String(repeating: "x", count: 5_000)), limit: .max
    ) { _ in .cancelled }
    frame.moveWriterIndex(to: 2_000)
    try await peer.send(bytes: frame)
    #expect(try await peer.receiveSummary() == "GOAWAY 0 RESOURCE_EXHAUSTED SERVER_BUSY")
    #expect(peer.core.budget.usedBytes == 0)
  }

  @Test func aFullBudgetRefusesCallsAndEndsNoConnection() async throws {
    let peer = try await ServerPeer(limits: limits { $0.byteBudget = 1_000 })
    // As replies do that others do not read.
    peer.core.budget.charge(2_000)
    try await peer.send(.request(1))
    #expect(try await peer.receiveSummary() == "RESPONSE 1 RESOURCE_EXHAUSTED SERVER_BUSY")
    peer.core.budget.giveBack(2_000)
    try await peer.send(.request(2))
    #expect(try await peer.receiveSummary() == "RESPONSE 2 OK")
  }

  /// Calls run one after another where their replies are long, however many are asked at once.
  @Test func callsWhoseRepliesWouldFillTheMemoryWaitForRoom() async throws {
    let gate = Gate()
    let peer = try await ServerPeer(
      [TestMethods.waitHandler(gate)], limits: limits { $0.replyBytes = 10 << 10 })
    let long = String(repeating: "x", count: 20 << 10)
    try await peer.send(.request(1, TestMethods.wait, name: "1", value: long))
    #expect(await gate.next() == [.arrived("1")])
    gate.open("1")
    #expect(try await peer.receiveSummary() == "RESPONSE 1 OK")
    try await peer.send((2...3).map { try .request($0, TestMethods.wait, name: "\($0)") })
    #expect(await gate.next() == [.arrived("2")])
    gate.open("2")
    #expect(try await peer.receiveSummary() == "RESPONSE 2 OK")
    #expect(await gate.next() == [.arrived("3")], "the third waited for the second's end")
    gate.open("3")
    #expect(try await peer.receiveSummary() == "RESPONSE 3 OK")
  }

  @Test func callsBeyondTheLimitInFlightAreRefused() async throws {
    let gate = Gate()
    let peer = try await ServerPeer(
      [TestMethods.waitHandler(gate)], limits: limits { $0.callsInFlight = 2 })
    try await peer.send(try (1...3).map { try .request($0, TestMethods.wait, name: "\($0)") })
    let refusal = try await peer.receive()
    #expect(refusal.summary == "RESPONSE 3 RESOURCE_EXHAUSTED TOO_MANY_CALLS")
    #expect(try #require(refusal.status).retryDelayMillis > 0)
    gate.open("1")
    #expect(try await peer.receiveSummary() == "RESPONSE 1 OK")
  }

  @Test func oneBudgetHoldsForAllRequests() async throws {
    let gate = Gate()
    let peer = try await ServerPeer(
      [TestMethods.echoHandler, TestMethods.waitHandler(gate)],
      limits: limits { $0.byteBudget = 1_000 })
    let filler = String(repeating: "x", count: 700)
    try await peer.send(
      .request(1, TestMethods.wait, name: "a", value: filler), .request(2, value: filler),
      .request(3))
    let refusal = try await peer.receive()
    #expect(refusal.summary == "RESPONSE 2 RESOURCE_EXHAUSTED SERVER_BUSY")
    #expect(try #require(refusal.status).retryDelayMillis > 0)
    #expect(try await peer.receiveSummary() == "RESPONSE 3 OK")
    gate.open("a")
    #expect(try await peer.receiveSummary() == "RESPONSE 1 OK")
    await peer.channel.testingEventLoop.run()
    #expect(peer.core.budget.usedBytes == 0)
  }

  /// TLS closes only when the peer has answered, or some seconds later.
  @Test func aChannelThatTakesItsTimeToCloseIsClosedOnce() async throws {
    let peer = try await ServerPeer()
    try await peer.holdClosing(atMost: 3)
    try await peer.send(bytes: ByteBuffer(string: "GET / HTTP/1.1\r\n\r\n"))
    await peer.advance(.seconds(1))
    await peer.advance(.seconds(60))
    #expect(!peer.isClosed, "it was closed again and again")
  }

  @Test func anOversizeFrameAndGarbageEndTheConnection() async throws {
    for (bytes, reason) in [
      ([0, 0, 0x10, 0, 1], "RESOURCE_EXHAUSTED FRAME_TOO_LONG"),
      (Array("GET / HTTP/1.1\r\n\r\n".utf8), "INVALID_ARGUMENT FRAME_FLAG"),
      ([0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF], "INVALID_ARGUMENT MALFORMED_ENVELOPE"),
      ([0, 0, 0, 0, 0], "GOAWAY"),
    ] as [([UInt8], String)] {
      let peer = try await ServerPeer()
      try await peer.send(bytes: ByteBuffer(bytes: bytes))
      guard reason != "GOAWAY" else {
        // An empty envelope: of no kind, for no call. It is passed over.
        try await peer.send(.request(1))
        #expect(try await peer.transcript() == ["RESPONSE 1 OK"])
        continue
      }
      #expect(try await peer.transcript() == ["GOAWAY 0 \(reason)"])
      try await peer.send(.request(1))
      #expect(try await peer.transcript().isEmpty, "what follows is not read")
      await peer.advance(.seconds(1))
      #expect(peer.isClosed)
    }
  }

  @Test func breakingTheProtocolCancelsWhatRuns() async throws {
    let gate = Gate()
    let peer = try await ServerPeer([TestMethods.waitHandler(gate)])
    try await peer.send(
      .request(1, TestMethods.wait, name: "a"), .request(1, TestMethods.wait, name: "b"))
    #expect(try await peer.receiveSummary() == "GOAWAY 0 INVALID_ARGUMENT CALL_ID_IN_USE")
    #expect(await gate.next(2) == [.arrived("a"), .cancelled("a")])
  }

  @Test func aReplyThatFitsNoFrameBecomesAnError() async throws {
    let large = MethodHandler(TestMethods.echo) { (note: TestMethods.Note, _) in
      TestMethods.Note(name: note.name, value: String(repeating: "x", count: 2_000))
    }
    let peer = try await ServerPeer([large], limits: limits { $0.frameBytes = 1_000 })
    try await peer.send(.request(1), RPCV1.Envelope(kind: .init(rawValue: 9), callID: 2))
    #expect(
      try await peer.transcript() == [
        "RESPONSE 1 RESOURCE_EXHAUSTED REPLY_TOO_LARGE", "RESPONSE 2 UNIMPLEMENTED UNKNOWN_KIND",
      ])
  }

  @Test func aClosedConnectionCancelsItsCalls() async throws {
    let gate = Gate()
    let peer = try await ServerPeer([TestMethods.waitHandler(gate)])
    try await peer.send(.request(1, TestMethods.wait, name: "a"))
    try await peer.channel.close()
    #expect(await gate.next(2) == [.arrived("a"), .cancelled("a")])
  }

  // MARK: Draining

  @Test func drainingFinishesCallsInFlightThenEnds() async throws {
    let gate = Gate()
    let peer = try await ServerPeer([TestMethods.echoHandler, TestMethods.waitHandler(gate)])
    try await peer.send(.request(1, TestMethods.wait, name: "a"))
    try await peer.startDrain()
    var check = RPCV1.Envelope(
      kind: .request, callID: 3, method: RPCV1.HealthServiceMethods.check.name)
    check.payload = try RPCV1.CheckRequest().serialized()
    try await peer.send(.request(2), check)
    #expect(try await peer.receiveSummary() == "GOAWAY 0 UNAVAILABLE DRAINING")
    #expect(try await peer.receiveSummary() == "RESPONSE 2 UNAVAILABLE DRAINING")
    let health = try await peer.receive()
    #expect(try RPCV1.CheckResponse(serialized: health.payload).status == .draining)
    gate.open("a")
    #expect(try await peer.receiveSummary() == "RESPONSE 1 OK")
    await peer.channel.testingEventLoop.run()
    await peer.advance(.seconds(1))
    #expect(peer.isClosed)
  }
}
