import Synchronization

/// What a transaction was at when it failed.
package struct FailedAt<Item: Sendable>: Error {
  package let item: Item
  package let cause: any Error
}

extension Database {
  /// Takes something and does it, in one transaction; `nil` when there is nothing to take.
  ///
  /// Throws `FailedAt` where it cannot be done, so that the caller can put it aside. Where the
  /// database is to blame (`PostgresError.Kind.isTransient`), or nothing was taken yet, the error
  /// itself: the same may succeed a moment later, in its turn.
  package func write<Item: Sendable, Value: Sendable>(
    taking take: @escaping @Sendable (Transaction) throws -> Item?,
    _ body: @escaping @Sendable (Item, Transaction) throws -> Value
  ) async throws -> Value? {
    // What the last attempt was at; the transaction may be run again.
    let taken = Mutex<Item?>(nil)
    do {
      return try await write { tx -> Value? in
        taken.withLock { $0 = nil }
        guard let item = try take(tx) else { return nil }
        taken.withLock { $0 = item }
        return try body(item, tx)
      }
    } catch let error as PostgresError where error.kind.isTransient {
      throw error
    } catch {
      guard let item = taken.withLock({ $0 }) else { throw error }
      throw FailedAt(item: item, cause: error)
    }
  }
}
