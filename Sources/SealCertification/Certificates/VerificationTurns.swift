import SealRPC
import Synchronization

/// Turns of those who have something verified: few at once, and not on the connections' threads.
///
/// Anybody may ask, and each question costs milliseconds of parsing and signatures; the threads of
/// connections serve everybody.
final class VerificationTurns: Sendable {
  /// The longest statement that is looked at; ours have some thousand bytes.
  static let statementBytes = 64 << 10
  private static let mostAtOnce = 4

  private let running = Atomic<Int>(0)

  /// Throws SERVER_BUSY when as many as are allowed are being verified.
  func run<Answer: Sendable>(
    _ verify: @Sendable () async throws -> Answer
  ) async throws -> Answer {
    let (_, now) = running.add(1, ordering: .relaxed)
    defer { running.subtract(1, ordering: .relaxed) }
    guard now <= Self.mostAtOnce else { throw RPCError.serverBusy }
    // A call begins on its connection's thread and stays there until it first suspends.
    await Task.yield()
    return try await verify()
  }
}
