import Dispatch
import SealPostgres
import Synchronization

extension Database {
  /// The calls never came to wait for each other.
  package struct RaceNotBegun: Error {}

  /// Starts all calls while rows of `table` can be read, but neither written nor locked, and lets
  /// go when each has come to wait for another transaction: all have looked, none has written.
  /// `meanwhile` runs just before. The database must be nobody else's.
  ///
  /// - Parameters:
  ///   - table: or several, with commas.
  ///   - mayEnd: whether a call may end without having come to wait, such as one that is refused.
  package func race<Value: Sendable>(
    at table: String, _ calls: [@Sendable () async throws -> Value], mayEnd: Bool = false,
    meanwhile: @escaping @Sendable () async throws -> Void = {}
  ) async throws -> [Result<Value, any Error>] {
    let (locked, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let holding: Void = write { tx in
      _ = try tx.execute("LOCK TABLE \(raw: table) IN EXCLUSIVE MODE")
      locked.signal()
      guard release.wait(timeout: .now() + 180) == .success else { throw RaceNotBegun() }
    }
    // Not on the pool of threads that tasks share: what it waits for runs there.
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        locked.wait()
        continuation.resume()
      }
    }
    let ended = Ended()
    async let results = withTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
      for (index, call) in calls.enumerated() {
        group.addTask {
          let result = await result(of: call)
          ended.count.add(1, ordering: .sequentiallyConsistent)
          return (index, result)
        }
      }
      var results: [(Int, Result<Value, any Error>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let begun = await result(of: {
      try await self.waitForWaiters {
        calls.count - (mayEnd ? ended.count.load(ordering: .sequentiallyConsistent) : 0)
      }
      try await meanwhile()
    })
    release.signal()
    let all = await results
    try await holding
    try begun.get()
    return all
  }

  /// Returns when so many sessions of this database wait for a lock.
  private func waitForWaiters(_ count: @Sendable () -> Int) async throws {
    try await eventually("\(count()) sessions wait for a lock") {
      let waiting = try await read { tx in
        try tx.query(
          """
          SELECT pid FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'
          """
        ).count
      }
      return waiting >= count()
    }
  }
}

private final class Ended: Sendable {
  let count = Atomic(0)
}

private func result<Value>(of body: () async throws -> Value) async -> Result<Value, any Error> {
  do {
    return .success(try await body())
  } catch {
    return .failure(error)
  }
}
