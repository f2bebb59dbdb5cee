import SealRPC
import SealTestSupport
import Testing

@testable import SealCertification

@Suite(.timeLimit(.minutes(10)))
struct VerificationTurnsTests {
  @Test func fewAreVerifiedAtOnceAndTheNextIsToldSo() async throws {
    let turns = VerificationTurns()
    let gate = Gate()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let names = (1...4).map { "\($0)" }
      for name in names { group.addTask { try await turns.run { try await gate.pass(name) } } }
      _ = await gate.next(4)
      #expect(await refusal { try await turns.run {} }?.reason == "SERVER_BUSY")
      for name in names { gate.open(name) }
      try await group.waitForAll()
    }
    try await turns.run {}
  }
}
