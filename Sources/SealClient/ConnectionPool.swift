import SealRPC
import Synchronization

/// A client's connections: opened when first needed, opened again after they ended.
final class ConnectionPool: Sendable {
  typealias Connect =
    @Sendable (_ onUnusable: @escaping @Sendable () -> Void) async throws -> ClientConnection
  private typealias Waiter = CheckedContinuation<ClientConnection, any Error>

  private let state: Mutex<PoolState<ClientConnection, Waiter>>
  private let nextToken = Atomic<Int>(0)
  private let connect: Connect

  init(size: Int, connect: @escaping Connect) {
    state = Mutex(PoolState(size: size))
    self.connect = connect
  }

  /// Lends a connection for one call. Waiting for it ends with the time, with DEADLINE_EXCEEDED, or
  /// with the task.
  func withConnection<Result>(
    timeout: Duration, _ body: (ClientConnection, _ left: Duration) async throws -> Result
  ) async throws -> Result {
    let start = ContinuousClock.now
    let token = nextToken.wrappingAdd(1, ordering: .relaxed).newValue
    defer { state.withLock { $0.released(token: token) } }
    if let connection = state.withLock({ $0.leasedAtOnce(token: token) }) {
      return try await body(connection, timeout)
    }
    let connection = try await lease(token: token, timeout: timeout)
    return try await body(connection, timeout - start.duration(to: .now))
  }

  private func lease(token: Int, timeout: Duration) async throws -> ClientConnection {
    // Not a child: it must not keep the call waiting, and it is cancelled when the wait is over.
    let timer = Task {
      try await Task.sleep(for: timeout)
      giveUp(token, RPCError.deadlineExceeded)
    }
    defer { timer.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiter in
        switch state.withLock({ $0.leased(token: token, waiter: waiter) }) {
        case .use(let connection): waiter.resume(returning: connection)
        case .wait(let attempt):
          if let attempt { open(attempt) }
          // A cancellation before this point has found no waiter.
          if Task.isCancelled { giveUp(token, CancellationError()) }
        case .shutDown: waiter.resume(throwing: RPCError.shutDown)
        }
      }
    } onCancel: {
      giveUp(token, CancellationError())
    }
  }

  private func giveUp(_ token: Int, _ error: any Error) {
    state.withLock { $0.gaveUp(token: token) }?.resume(throwing: error)
  }

  /// Connects for all who wait, so it is nobody's child: the first of them may give up.
  private func open(_ attempt: Int) {
    Task {
      do {
        let connection = try await connect { [weak self] in self?.lost(attempt, RPCError.notSent) }
        guard let waiters = state.withLock({ $0.connected(attempt: attempt, connection) }) else {
          return try await connection.close()
        }
        for waiter in waiters { waiter.resume(returning: connection) }
      } catch {
        lost(attempt, error)
      }
    }
  }

  private func lost(_ attempt: Int, _ error: any Error) {
    for waiter in state.withLock({ $0.lost(attempt: attempt) }) { waiter.resume(throwing: error) }
  }

  /// Closes all connections. Throws the error of a connection that could not be closed.
  func shutDown() async throws {
    let (waiters, connections) = state.withLock { $0.shutDown() }
    for waiter in waiters { waiter.resume(throwing: RPCError.shutDown) }
    for connection in connections { try await connection.close() }
  }
}
