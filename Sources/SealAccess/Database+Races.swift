import SealPostgres
import SealRPC

extension Database {
  /// Runs a change; again, up to three times in all, when a concurrent call made one of these
  /// constraints fail, or the body has seen by itself that it was too late, and throws
  /// `RPCError.concurrentChange`.
  ///
  /// A body that first looks for what an earlier call made then finds what the faster call made.
  package func write<Value: Sendable>(
    deadline: ContinuousClock.Instant, afterLosingRaceFor constraints: Set<String>,
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    for _ in 0..<3 {
      do {
        return try await write(deadline: deadline, body)
      } catch let error as PostgresError where constraints.contains(error.constraint ?? "") {
        continue
      } catch let error as RPCError where error.reason == RPCError.concurrentChange.reason {
        continue
      }
    }
    throw RPCError.concurrentChange
  }
}
