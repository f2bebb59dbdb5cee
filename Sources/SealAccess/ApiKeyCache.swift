import SealPostgres
import SealPrimitives
import Synchronization

/// Keys found good a moment ago, so that a busy caller does not cost a query a call.
///
/// An entry is believed for `freshness`, half a second by default; then the database is asked
/// again. This is what bounds how long a revoked key is still accepted, on every server, without
/// any message between them.
package final class ApiKeyCache: Sendable {
  private struct Entry {
    let caller: Caller
    let checkedAt: ContinuousClock.Instant
  }

  private let database: Database
  private let freshness: Duration
  private let capacity: Int
  private let now: @Sendable () -> ContinuousClock.Instant
  private let clock: any WallClock
  private let entries = Mutex<[[UInt8]: Entry]>([:])

  /// - Parameter capacity: how many keys are remembered; past it all are forgotten, which costs one
  ///   query each.
  package init(
    database: Database, freshness: Duration = .milliseconds(500), capacity: Int = 10_000,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    clock: any WallClock = SystemWallClock()
  ) {
    self.database = database
    self.freshness = freshness
    self.capacity = capacity
    self.now = now
    self.clock = clock
  }

  /// Who holds the key; `nil` if nobody does, or it was revoked or has expired.
  package func caller(for secret: ApiKeySecret, deadline: ContinuousClock.Instant) async throws
    -> Caller?
  {
    let digest = secret.sha256
    // Before the query: an answer is as old as its question.
    let asked = now()
    if let entry = entries.withLock({ $0[digest] }), entry.checkedAt.advanced(by: freshness) > asked
    {
      return entry.caller
    }
    let found = try await database.read(deadline: deadline) { tx in
      try ApiKeyStore.find(secret, tx)
    }
    guard let found, found.isGood(at: clock.now()) else {
      entries.withLock { $0[digest] = nil }
      return nil
    }
    let caller = found.caller
    entries.withLock {
      if $0.count >= capacity { $0.removeAll(keepingCapacity: true) }
      $0[digest] = Entry(caller: caller, checkedAt: asked)
    }
    return caller
  }
}
