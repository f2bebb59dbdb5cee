/// Who has which connection, who waits, and what is to be done: events in, actions out, no clock.
struct PoolStateMachine {
  typealias ConnectionID = Int
  typealias WaiterID = Int

  struct Limits {
    var maxConnections: Int
    var maxWaiters: Int
    /// The wait before the second attempt to connect; doubled after each failure.
    var firstBackOff: Duration = .milliseconds(50)
    var longestBackOff: Duration = .seconds(2)
  }

  enum Action: Equatable {
    case connect(ConnectionID, after: Duration)
    case grant(ConnectionID, to: WaiterID)
    case refuse(WaiterID, Refusal)
    case close(ConnectionID)
    /// After `shutDown`: no connection is left.
    case drained
  }

  enum Refusal: Equatable {
    case tooManyWaiters, shutDown, deadlineExceeded, cancelled
    /// The last attempt to connect failed in a way that waiting does not mend.
    case cannotConnect
  }

  private enum ConnectionState {
    case connecting, idle, leased
  }

  let limits: Limits
  private var connections: [ConnectionID: ConnectionState] = [:]
  /// The most recently used last: it is leased first, its caches are warm.
  private var idle: [ConnectionID] = []
  /// First come, first served.
  private var waiters: [WaiterID] = []
  private var failures = 0
  private var nextConnection = 1
  private var isShutDown = false

  init(limits: Limits) {
    precondition(limits.maxConnections > 0)
    self.limits = limits
  }

  var usage: PoolUsage {
    PoolUsage(
      inUse: connections.values.count { $0 == .leased }, idle: idle.count, waiting: waiters.count)
  }

  // MARK: Events

  /// Somebody wants a connection.
  mutating func requested(by waiter: WaiterID) -> [Action] {
    if isShutDown { return [.refuse(waiter, .shutDown)] }
    if let connection = idle.popLast() {
      connections[connection] = .leased
      return [.grant(connection, to: waiter)]
    }
    // Waiters that a connection is being made for do not stand in line.
    guard waiters.count - connecting < limits.maxWaiters || canGrow else {
      return [.refuse(waiter, .tooManyWaiters)]
    }
    waiters.append(waiter)
    return grow()
  }

  /// A connection that `.connect` asked for stands.
  mutating func connected(_ connection: ConnectionID) -> [Action] {
    failures = 0
    // Asked for before the shutdown, made after it.
    guard connections[connection] == .connecting else { return [.close(connection)] }
    return available(connection) + grow()
  }

  /// A connection that `.connect` asked for could not be made.
  mutating func connectFailed(_ connection: ConnectionID, isFinal: Bool) -> [Action] {
    failures += 1
    connections[connection] = nil
    guard isFinal else { return grow() }
    defer { waiters.removeAll() }
    return waiters.map { .refuse($0, .cannotConnect) }
  }

  /// Who leased it is done with it.
  mutating func returned(_ connection: ConnectionID) -> [Action] {
    precondition(connections[connection] == .leased)
    return isShutDown ? close([connection]) : available(connection)
  }

  /// Who leased it found it broken. The idle ones are as old and are not trusted either.
  mutating func broken(_ connection: ConnectionID) -> [Action] {
    precondition(connections[connection] == .leased)
    defer { idle.removeAll() }
    return close([connection] + idle) + grow()
  }

  /// A waiter no longer waits. Nothing happens when it has been served already.
  mutating func withdrawn(_ waiter: WaiterID, _ reason: Refusal) -> [Action] {
    guard let index = waiters.firstIndex(of: waiter) else { return [] }
    waiters.remove(at: index)
    return [.refuse(waiter, reason)]
  }

  /// No new lease; idle connections close, leased ones when they come back.
  mutating func shutDown() -> [Action] {
    guard !isShutDown else { return [] }
    isShutDown = true
    // Those being made are closed when they stand; nobody waits for that.
    connections = connections.filter { $0.value != .connecting }
    let refusals = waiters.map { Action.refuse($0, .shutDown) }
    let closings = connections.isEmpty ? [.drained] : close(idle)
    waiters.removeAll()
    idle.removeAll()
    return refusals + closings
  }

  // MARK: Rules

  private var connecting: Int {
    connections.values.count { $0 == .connecting }
  }

  private var canGrow: Bool {
    // While the server does not answer, one attempt at a time is enough.
    connections.count < limits.maxConnections && (failures == 0 || connecting == 0)
  }

  /// As many attempts as there are waiters that none is on its way for.
  private mutating func grow() -> [Action] {
    var actions: [Action] = []
    while connecting < waiters.count, canGrow {
      connections[nextConnection] = .connecting
      actions.append(.connect(nextConnection, after: backOff))
      nextConnection += 1
    }
    return actions
  }

  private var backOff: Duration {
    failures == 0
      ? .zero : min(limits.longestBackOff, limits.firstBackOff * (1 << min(failures - 1, 16)))
  }

  private mutating func available(_ connection: ConnectionID) -> [Action] {
    guard !waiters.isEmpty else {
      connections[connection] = .idle
      idle.append(connection)
      return []
    }
    connections[connection] = .leased
    return [.grant(connection, to: waiters.removeFirst())]
  }

  private mutating func close(_ closing: [ConnectionID]) -> [Action] {
    guard !closing.isEmpty else { return [] }
    for connection in closing { connections[connection] = nil }
    let drained: [Action] = isShutDown && connections.isEmpty ? [.drained] : []
    return closing.map { .close($0) } + drained
  }
}
