import Logging
import Synchronization

/// Who has connections, and who waits for one.
package struct PoolUsage: Sendable, Hashable {
  /// At work.
  package var inUse = 0
  package var idle = 0
  /// Callers that wait.
  package var waiting = 0
}

/// Carries out what `PoolStateMachine` decides.
final class Pool: Sendable {
  struct Lease: Sendable {
    let id: PoolStateMachine.ConnectionID
    let connection: Connection
  }

  private struct Waiter {
    let continuation: CheckedContinuation<Lease, any Error>
    /// Sleeps until the wait must end.
    var clock: Task<Void, any Error>?
  }

  private struct State {
    var machine: PoolStateMachine
    var connections: [PoolStateMachine.ConnectionID: Connection] = [:]
    var waiters: [PoolStateMachine.WaiterID: Waiter] = [:]
    var nextWaiter = 1
    var lastFailure: PostgresError?
    var drained: [CheckedContinuation<Void, Never>] = []
    var isDrained = false
  }

  private let configuration: DatabaseConfiguration
  private let logger: Logger
  private let state: Mutex<State>

  init(configuration: DatabaseConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
    state = Mutex(
      State(
        machine: PoolStateMachine(
          limits: .init(
            maxConnections: configuration.maxConnections, maxWaiters: configuration.maxWaiters))))
  }

  /// A connection for the caller alone; it must be given back by `giveBack` or `discard`.
  ///
  /// Throws `tooManyWaiters`, `shutDown`, `cancelled`; `unavailable` when the server could not be
  /// reached until `end`, else `deadlineExceeded`.
  func lease(until end: ContinuousClock.Instant) async throws -> Lease {
    let waiter = state.withLock { state in
      defer { state.nextWaiter += 1 }
      return state.nextWaiter
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        change { state in
          state.waiters[waiter] = Waiter(continuation: continuation)
          // Cancelled before it got here: the handler below has found nothing to withdraw.
          if Task.isCancelled {
            return [.refuse(waiter, .cancelled)]
          }
          return state.machine.requested(by: waiter)
        }
        endWait(of: waiter, at: end)
      }
    } onCancel: {
      change { $0.machine.withdrawn(waiter, .cancelled) }
    }
  }

  var usage: PoolUsage { state.withLock(\.machine.usage) }

  func giveBack(_ lease: Lease) {
    change { $0.machine.returned(lease.id) }
  }

  func discard(_ lease: Lease) {
    change { $0.machine.broken(lease.id) }
  }

  /// Refuses new leases and returns when the last one has come back.
  func shutDown() async {
    change { $0.machine.shutDown() }
    await withCheckedContinuation { continuation in
      let isDrained = state.withLock { state in
        if !state.isDrained { state.drained.append(continuation) }
        return state.isDrained
      }
      if isDrained { continuation.resume() }
    }
  }

  // MARK: Carrying out

  /// What has to be done outside the lock.
  private enum Effect {
    case resume(CheckedContinuation<Lease, any Error>, Result<Lease, any Error>)
    case connect(PoolStateMachine.ConnectionID, Duration)
    case release(Connection)
    case drained([CheckedContinuation<Void, Never>])
  }

  private func change(_ event: (inout State) -> [PoolStateMachine.Action]) {
    let effects = state.withLock { state in
      event(&state).compactMap { effect(of: $0, &state) }
    }
    for effect in effects {
      switch effect {
      case .resume(let continuation, let result): continuation.resume(with: result)
      case .connect(let id, let delay): connect(id, after: delay)
      case .release: break
      case .drained(let continuations): continuations.forEach { $0.resume() }
      }
    }
  }

  private func effect(of action: PoolStateMachine.Action, _ state: inout State) -> Effect? {
    switch action {
    case .connect(let id, let delay):
      return .connect(id, delay)
    case .grant(let id, let waiter):
      guard let continuation = stopWaiting(waiter, &state),
        let connection = state.connections[id]
      else { preconditionFailure("The pool granted a connection that it does not have.") }
      return .resume(continuation, .success(Lease(id: id, connection: connection)))
    case .refuse(let waiter, let refusal):
      guard let continuation = stopWaiting(waiter, &state) else { return nil }
      return .resume(continuation, .failure(error(for: refusal, state.lastFailure)))
    case .close(let id):
      return state.connections.removeValue(forKey: id).map { .release($0) }
    case .drained:
      state.isDrained = true
      defer { state.drained.removeAll() }
      return .drained(state.drained)
    }
  }

  private func error(for refusal: PoolStateMachine.Refusal, _ last: PostgresError?) -> PostgresError
  {
    switch refusal {
    case .tooManyWaiters: PostgresError(.tooManyWaiters)
    case .shutDown: PostgresError(.shutDown)
    case .cancelled: PostgresError(.cancelled)
    case .deadlineExceeded:
      last.map { PostgresError(.unavailable, cause: $0) } ?? PostgresError(.deadlineExceeded)
    case .cannotConnect: last ?? PostgresError(.unavailable)
    }
  }

  private func stopWaiting(
    _ waiter: PoolStateMachine.WaiterID, _ state: inout State
  ) -> CheckedContinuation<Lease, any Error>? {
    let stopped = state.waiters.removeValue(forKey: waiter)
    stopped?.clock?.cancel()
    return stopped?.continuation
  }

  /// A task of its own, since nobody else waits for the time to pass; cancelled with the wait.
  private func endWait(of waiter: PoolStateMachine.WaiterID, at end: ContinuousClock.Instant) {
    state.withLock { state in
      guard state.waiters[waiter] != nil else { return }
      state.waiters[waiter]?.clock = Task { [weak self] in
        try await Task.sleep(until: end, clock: .continuous)
        self?.change { $0.machine.withdrawn(waiter, .deadlineExceeded) }
      }
    }
  }

  /// Connects in a task of its own: the call that wanted it may be gone before it stands.
  private func connect(_ id: PoolStateMachine.ConnectionID, after delay: Duration) {
    Task { [self] in
      do {
        if delay > .zero { try await Task.sleep(for: delay) }
        let connection = try await Connection.open(configuration)
        change { state in
          state.connections[id] = connection
          state.lastFailure = nil
          return state.machine.connected(id)
        }
      } catch {
        let failure = error as? PostgresError ?? PostgresError(.unavailable, cause: error)
        logger.warning("PostgreSQL cannot be reached", metadata: ["error": "\(failure)"])
        change { state in
          state.lastFailure = failure
          return state.machine.connectFailed(id, isFinal: failure.isFinalRefusal)
        }
      }
    }
  }
}

extension PostgresError {
  /// Whether connecting again cannot help. libpq does not tell a wrong password from a server that
  /// starts up, so only our own refusal is final.
  var isFinalRefusal: Bool { kind == .unsafeServer }
}
