import SealTestSupport
import Foundation
import SealPostgres
import Synchronization
import Testing

/// Counts, for bodies that may be run more than once.
final class Counter: Sendable {
  private let count = Mutex(0)

  /// The count after this one.
  @discardableResult
  func add() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }

  var value: Int { count.withLock { $0 } }
}

/// Opens once; one thread waits for it.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private let state = Mutex(false)

  func open() {
    state.withLock { $0 = true }
    semaphore.signal()
  }

  /// Blocks the calling thread: for bodies, which run on a connection's thread.
  func pass() {
    #expect(semaphore.wait(timeout: .now() + 120) == .success)
  }

  /// The same for tasks.
  func opened() async throws {
    try await eventually("the gate opening") { state.withLock { $0 } }
  }
}

/// The kind of the `PostgresError` that a body throws; an issue when it throws none.
func kind<T>(
  isolation: isolated (any Actor)? = #isolation, sourceLocation: SourceLocation = #_sourceLocation,
  of body: () async throws -> T
) async -> PostgresError.Kind? {
  do {
    _ = try await body()
    Issue.record("Nothing was thrown", sourceLocation: sourceLocation)
  } catch let error as PostgresError {
    return error.kind
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
  return nil
}
