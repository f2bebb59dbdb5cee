import Logging
import SealProtobuf
import SealTestSupport
import Synchronization
import Testing

@testable import SealRPC

/// Calls within one process: no bytes, and all else as over a connection.
@Suite struct InProcessTests {
  private struct Trouble: Error {}

  /// Keeps who came in, and refuses those whose note says so.
  private final class Guard: CallInterceptor {
    let peers = Mutex<[String]>([])

    func admit(_ context: CallContext) async throws -> CallContext {
      peers.withLock { $0.append(context.peerAddress) }
      guard context.metadata["refuse"] == nil else {
        throw RPCError(.permissionDenied, reason: "REFUSED", message: "Not you.")
      }
      return context
    }
  }

  private final class Observer: CallObserver {
    let ended = Mutex<[EndedCall]>([])

    func callEnded(_ call: EndedCall) { ended.withLock { $0.append(call) } }
  }

  private let interceptor = Guard()
  private let observer = Observer()

  private func channel(
    _ handlers: [MethodHandler], patience: Duration = .seconds(30)
  ) -> InProcessChannel {
    InProcessServer(
      handlers: handlers, interceptor: interceptor, observer: observer,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).channel(forGuestAt: "203.0.113.7", patience: patience)
  }

  private func call(
    _ channel: InProcessChannel, _ method: MethodDescriptor = TestMethods.echo,
    _ options: CallOptions = CallOptions()
  ) async throws -> TestMethods.Note {
    try await channel.call(method, TestMethods.Note(name: "n", value: "v"), options: options)
  }

  private func refusal(_ body: () async throws -> TestMethods.Note) async throws -> RPCError {
    do {
      Issue.record("It was answered: \(try await body())")
      return .cancelled
    } catch let error as RPCError {
      return error
    }
  }

  @Test func aCallIsAnsweredAndWatched() async throws {
    #expect(try await call(channel([TestMethods.echoHandler])).value == "v")
    #expect(interceptor.peers.withLock { $0 } == ["203.0.113.7"])
    #expect(observer.ended.withLock { $0.map(\.code) } == [.ok])
  }

  @Test func whoMayNotCallIsRefusedByTheSameInterceptor() async throws {
    let error = try await refusal {
      try await call(
        channel([TestMethods.echoHandler]), TestMethods.echo, .init(metadata: ["refuse": "1"]))
    }
    #expect(error.reason == "REFUSED" && error.callID != nil)
    #expect(observer.ended.withLock { $0.map(\.reason) } == ["REFUSED"])
  }

  @Test func failuresAreTranslatedAndOursStayOurs() async throws {
    let broken = TestMethods.failHandler(Trouble())
    #expect(
      try await refusal { try await call(channel([broken]), TestMethods.fail) }.code == .internal)
    let translated = broken.translatingFailures { _ in
      RPCError(.unavailable, reason: "DATABASE_UNAVAILABLE", message: "Later.")
    }
    let error = try await refusal { try await call(channel([translated]), TestMethods.fail) }
    #expect(error.reason == "DATABASE_UNAVAILABLE")
  }

  @Test func whatNobodyServesIsUnknown() async throws {
    #expect(try await refusal { try await call(channel([])) }.code == .unimplemented)
  }

  @Test func aCallEndsAtItsDeadline() async throws {
    let gate = Gate()
    let error = try await refusal {
      try await call(
        channel([TestMethods.waitHandler(gate)], patience: .milliseconds(20)), TestMethods.wait)
    }
    #expect(error.reason == "DEADLINE_EXCEEDED")
  }

  @Test func aCallerThatLeavesEndsItsCall() async throws {
    let gate = Gate()
    let channel = channel([TestMethods.waitHandler(gate)])
    let task = Task { try await call(channel, TestMethods.wait) }
    #expect(await gate.next() == [.arrived("n")])
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
