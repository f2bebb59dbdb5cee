import SealProtobuf
import Testing

@testable import SealRPC

/// What a call carries, and how it fails.
@Suite(.timeLimit(.minutes(10)))
struct CallTests {
  struct Caller: CallIdentity, Equatable { let name: String }

  struct Doorkeeper: CallInterceptor {
    func admit(_ context: CallContext) async throws -> CallContext {
      guard context.credential == "open sesame" else {
        throw RPCError(.unauthenticated, reason: "KEY_UNKNOWN", message: "The key is not known.")
      }
      var admitted = context
      admitted.identity = Caller(name: "Ali")
      return admitted
    }
  }

  struct Secret: Error { let data = "4111 1111 1111 1111" }

  private func answer(
    to request: RPCV1.Envelope, _ handlers: MethodHandler...,
    interceptor: (any CallInterceptor)? = nil
  ) async throws -> RPCV1.Envelope {
    let peer = try await ServerPeer(handlers, interceptor: interceptor)
    try await peer.send(request)
    return try await peer.receive()
  }

  @Test func theInterceptorStandsBeforeEveryMethodButTheHealthCheck() async throws {
    let whoAmI = MethodHandler(TestMethods.echo) { (_: TestMethods.Note, context) in
      TestMethods.Note(name: (context.identity as? Caller)?.name ?? "", value: context.peerAddress)
    }
    var request = try RPCV1.Envelope.request(1)
    let refused = try await answer(to: request, whoAmI, interceptor: Doorkeeper())
    #expect(refused.summary == "RESPONSE 1 UNAUTHENTICATED KEY_UNKNOWN")

    request.credential = "open sesame"
    let admitted = try await answer(to: request, whoAmI, interceptor: Doorkeeper())
    #expect(try admitted.note == TestMethods.Note(name: "Ali", value: "192.0.2.1:4000"))

    let check = RPCV1.Envelope(
      kind: .request, callID: 1, method: "seal.rpc.v1.HealthService/Check")
    let health = try await answer(to: check, interceptor: Doorkeeper())
    #expect(try RPCV1.CheckResponse(serialized: health.payload).status == .serving)
  }

  @Test func anErrorCrossesTheWireWhole() async throws {
    let error = RPCError(
      .alreadyExists, reason: "DIGEST_ALREADY_REGISTERED", message: "It is registered.",
      fieldViolations: [
        .init(field: "version.sha256", reason: "TAKEN", description: "Another one.")
      ],
      details: ["work_id": "work_1", "fields": "title"], retryDelay: .milliseconds(1_500),
      cause: Secret())
    let reply = try await answer(
      to: .request(1, TestMethods.fail), TestMethods.failHandler(error))
    let received = RPCError(try #require(reply.status))
    #expect(received.code == .alreadyExists)
    #expect(received.reason == error.reason)
    #expect(received.message == error.message)
    #expect(received.fieldViolations == error.fieldViolations)
    #expect(received.details == error.details)
    #expect(received.retryDelay == .milliseconds(1_500))
  }

  @Test func anUnknownErrorTellsNothingOfItself() async throws {
    let reply = try await answer(
      to: .request(1, TestMethods.fail), TestMethods.failHandler(Secret()))
    #expect(reply.summary == "RESPONSE 1 INTERNAL INTERNAL")
    #expect(reply.status?.message == "The server failed; its log has the cause.")
  }

  @Test func aMalformedMessageIsToldFromAGreedyOne() async throws {
    var request = try RPCV1.Envelope.request(1)
    request.payload = [0xFF, 0xFF]
    let malformed = try await answer(to: request, TestMethods.echoHandler)
    #expect(malformed.summary == "RESPONSE 1 INVALID_ARGUMENT MALFORMED_MESSAGE")

    request.payload = [0x0A, 2, 0xFF, 0xFE]
    let text = try await answer(to: request, TestMethods.echoHandler)
    #expect(text.summary == "RESPONSE 1 INVALID_ARGUMENT MALFORMED_MESSAGE")
    let violation = try #require(text.status?.fieldViolations.first)
    #expect(violation.field == "name")
    #expect(violation.reason == "INVALID_UTF8")

    // 200,000 empty entries: 400 KB on the wire, many times that in memory.
    request.method = TestMethods.fail.name
    request.payload = Array(repeating: [0x32, 0], count: 200_000).flatMap { $0 }
    let greedy = MethodHandler(TestMethods.fail) { (envelope: RPCV1.Envelope, _) in envelope }
    let large = try await answer(to: request, greedy)
    #expect(large.summary == "RESPONSE 1 RESOURCE_EXHAUSTED MESSAGE_TOO_LARGE")
  }

  @Test(arguments: [
    ("Upper", "v", "METADATA_INVALID"), ("", "v", "METADATA_INVALID"),
    (String(repeating: "n", count: 65), "v", "METADATA_INVALID"),
    ("trace-id", "a\nb", "METADATA_INVALID"),
    ("trace-id", String(repeating: "v", count: 4_097), "METADATA_TOO_LARGE"),
  ]) func metadataKeepsItsRules(name: String, value: String, reason: String) async throws {
    var request = try RPCV1.Envelope.request(1)
    request.metadata = [.init(name: name, value: value)]
    let reply = try await answer(to: request, TestMethods.echoHandler)
    #expect(reply.status?.reason == reason)
  }

  @Test func metadataHasALimitInNumberAndInSum() async throws {
    var request = try RPCV1.Envelope.request(1)
    request.metadata = Array(repeating: .init(name: "a", value: "é"), count: 64)
    #expect(try await answer(to: request, TestMethods.echoHandler).summary == "RESPONSE 1 OK")
    request.metadata.append(.init(name: "a", value: "b"))
    #expect(
      try await answer(to: request, TestMethods.echoHandler).status?.reason == "METADATA_TOO_LARGE")
    request.metadata = Array(
      repeating: .init(name: "a", value: String(repeating: "v", count: 4_000)), count: 5)
    #expect(
      try await answer(to: request, TestMethods.echoHandler).status?.reason == "METADATA_TOO_LARGE")
  }

  @Test func aCredentialHasALimit() async throws {
    var request = try RPCV1.Envelope.request(1)
    request.credential = String(repeating: "k", count: 513)
    let reply = try await answer(to: request, TestMethods.echoHandler)
    #expect(reply.summary == "RESPONSE 1 INVALID_ARGUMENT CREDENTIAL_TOO_LONG")
  }

  @Test(
    arguments: [
      (Duration.zero, 0), (.nanoseconds(1), 1), (.milliseconds(1), 1), (.microseconds(1_001), 2),
      (.seconds(30), 30_000), (.seconds(-1), 0), (.seconds(100_000_000), UInt32.max),
    ] as [(Duration, UInt32)]) func durationsBecomeWholeMilliseconds(
      duration: Duration, wire: UInt32
    )
  {
    #expect(duration.wholeMilliseconds == wire)
  }
}
