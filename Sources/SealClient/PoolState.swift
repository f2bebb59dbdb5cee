/// Which connections a client has, and which of them the next call takes.
///
/// Events in, actions out. `Waiter` is told of the connection that it waits for.
struct PoolState<Connection, Waiter> {
  private enum Slot {
    case empty
    case connecting(attempt: Int, waiters: [Int: Waiter])
    case ready(attempt: Int, Connection)
  }

  private var slots: [Slot]
  /// Calls on each slot's connection.
  private var load: [Int]
  private var leases: [Int: Int] = [:]
  private var attempts = 0
  private var isShutDown = false
  private let busyLoad: Int

  /// `busyLoad`: so many calls on each connection there is make a further connection worth its
  /// handshake.
  init(size: Int, busyLoad: Int = 32) {
    precondition(size > 0, "a pool has one connection or more")
    slots = Array(repeating: .empty, count: size)
    load = Array(repeating: 0, count: size)
    self.busyLoad = busyLoad
  }

  enum OnLease {
    case use(Connection)
    /// The waiter is kept. Where an attempt is given, connect for it.
    case wait(connect: Int?)
    case shutDown
  }

  /// A call begins; `token` is its own. `waiter` is kept when it has to wait; what it takes it
  /// gives back with `released`.
  mutating func leased(token: Int, waiter: Waiter) -> OnLease {
    guard !isShutDown else { return .shutDown }
    let slot = chooseSlot()
    take(slot, token)
    switch slots[slot] {
    case .ready(_, let connection): return .use(connection)
    case .connecting(let attempt, var waiters):
      waiters[token] = waiter
      slots[slot] = .connecting(attempt: attempt, waiters: waiters)
      return .wait(connect: nil)
    case .empty:
      attempts += 1
      slots[slot] = .connecting(attempt: attempts, waiters: [token: waiter])
      return .wait(connect: attempts)
    }
  }

  /// The same where no waiting is needed; otherwise nothing happens.
  mutating func leasedAtOnce(token: Int) -> Connection? {
    let slot = chooseSlot()
    guard case .ready(_, let connection) = slots[slot] else { return nil }
    take(slot, token)
    return connection
  }

  private mutating func take(_ slot: Int, _ token: Int) {
    load[slot] += 1
    leases[token] = slot
  }

  private func chooseSlot() -> Int {
    let used = slots.indices.filter { if case .empty = slots[$0] { false } else { true } }
    let empty = slots.indices.first { if case .empty = slots[$0] { true } else { false } }
    guard let least = used.min(by: { load[$0] < load[$1] }) else { return empty ?? 0 }
    if load[least] >= busyLoad, let empty { return empty }
    return least
  }

  /// A call is over, however it ended. Nothing happens for one that never began.
  mutating func released(token: Int) {
    if let slot = leases.removeValue(forKey: token) { load[slot] -= 1 }
  }

  /// A waiter gave up. `nil` when it has been told already.
  mutating func gaveUp(token: Int) -> Waiter? {
    guard let slot = leases[token], case .connecting(let attempt, var waiters) = slots[slot] else {
      return nil
    }
    let waiter = waiters.removeValue(forKey: token)
    slots[slot] = .connecting(attempt: attempt, waiters: waiters)
    return waiter
  }

  /// Returns those to be told; `nil` when the pool was shut down meanwhile: then the connection is
  /// to be closed.
  mutating func connected(attempt: Int, _ connection: Connection) -> [Waiter]? {
    guard let slot = slot(of: attempt), case .connecting(_, let waiters) = slots[slot] else {
      return nil
    }
    slots[slot] = .ready(attempt: attempt, connection)
    return Array(waiters.values)
  }

  /// Connecting failed, or the connection takes no further calls. Returns those to be told.
  mutating func lost(attempt: Int) -> [Waiter] {
    guard let slot = slot(of: attempt) else { return [] }
    defer { slots[slot] = .empty }
    if case .connecting(_, let waiters) = slots[slot] { return Array(waiters.values) }
    return []
  }

  mutating func shutDown() -> (waiters: [Waiter], connections: [Connection]) {
    isShutDown = true
    var waiters: [Waiter] = []
    var connections: [Connection] = []
    for slot in slots {
      switch slot {
      case .empty: break
      case .connecting(_, let waiting): waiters += waiting.values
      case .ready(_, let connection): connections.append(connection)
      }
    }
    slots = Array(repeating: .empty, count: slots.count)
    return (waiters, connections)
  }

  private func slot(of wanted: Int) -> Int? {
    slots.firstIndex {
      switch $0 {
      case .empty: false
      case .connecting(let attempt, _), .ready(let attempt, _): attempt == wanted
      }
    }
  }
}
