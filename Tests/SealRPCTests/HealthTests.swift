import Logging
import SealTestSupport
import Synchronization
import Testing

@testable import SealRPC

/// The health check asks what the server stands on, and costs nothing.
@Suite struct HealthTests {
  /// What a server stands on, as the test says, and how often it was asked.
  private final class Ground: Sendable {
    let isThere = Mutex(true)
    let count = Atomic(0)

    func look() -> Bool {
      count.add(1, ordering: .relaxed)
      return isThere.withLock { $0 }
    }
  }

  /// Looks once the gate lets it pass.
  private func behind(_ gate: Gate, _ ground: Ground) -> HealthState.Probe {
    {
      do {
        try await gate.pass("a")
      } catch {
        return false
      }
      return ground.look()
    }
  }

  @Test func whatIsAwayIsToldAndWhatIsBackToo() async {
    let ground = Ground()
    let health = HealthState(probe: { ground.look() }, freshness: .zero, patience: .seconds(3_600))
    #expect(await health.status() == .serving)
    ground.isThere.withLock { $0 = false }
    #expect(await health.status() == .notServing)
    ground.isThere.withLock { $0 = true }
    #expect(await health.status() == .serving)
    health.drainStarted()
    #expect(await health.status() == .draining)
    #expect(ground.count.load(ordering: .relaxed) == 3)
  }

  @Test func anAnswerIsGivenAgainWhileItIsFresh() async {
    let ground = Ground()
    let health = HealthState(
      probe: { ground.look() }, freshness: .seconds(3_600), patience: .seconds(3_600))
    for _ in 0..<100 { #expect(await health.status() == .serving) }
    #expect(ground.count.load(ordering: .relaxed) == 1)
  }

  @Test func manyWaitForOneLook() async {
    let (ground, gate) = (Ground(), Gate())
    let health = HealthState(
      probe: behind(gate, ground), freshness: .seconds(3_600), patience: .seconds(3_600))
    await withTaskGroup(of: RPCV1.ServingStatus.self) { group in
      for _ in 0..<50 { group.addTask { await health.status() } }
      #expect(await gate.next() == [.arrived("a")])
      gate.open("a")
      for await status in group { #expect(status == .serving) }
    }
    #expect(ground.count.load(ordering: .relaxed) == 1)
  }

  @Test func whatDoesNotAnswerHasSaidNoAndIsNotAskedTwice() async throws {
    let (ground, gate) = (Ground(), Gate())
    let health = HealthState(
      probe: behind(gate, ground), freshness: .zero, patience: .milliseconds(10))
    #expect(await health.status() == .notServing)
    for _ in 0..<10 { #expect(await health.status() == .notServing) }
    #expect(await gate.next() == [.arrived("a")])
    gate.open("a")
    try await eventually("it is there") { await health.status() == .serving }
  }

  @Test func theMethodAndTheDoorSayTheSame() async throws {
    let ground = Ground()
    ground.isThere.withLock { $0 = false }
    let core = ServerCore(
      handlers: [], interceptor: nil, health: { ground.look() }, limits: RPCLimits(),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    let connect = ConnectUnary(core: core)
    let answer = await connect.respond(
      to: ConnectUnaryTests.post("{}", path: "/seal.rpc.v1.HealthService/Check"))
    #expect(
      String(decoding: answer.body, as: UTF8.self) == #"{"status":"SERVING_STATUS_NOT_SERVING"}"#)
    #expect(await connect.servingStatus() == .notServing)
  }
}
