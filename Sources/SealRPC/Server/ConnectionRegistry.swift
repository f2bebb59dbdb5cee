import NIOCore
import Synchronization

/// The connections of one server, counted and found again when it stops.
///
/// A connection is here from its acceptance until it is closed and its last handler has returned.
/// They are counted for each address too, so that nobody takes all places.
final class ConnectionRegistry: Sendable {
  /// How a connection is told to end, on its event loop.
  struct Member: Sendable {
    /// By its name in ALPN.
    let dialect: String
    /// What its address is counted as, see `RateLimit.household`.
    let household: String
    let eventLoop: any EventLoop
    let drain: @Sendable () -> Void
    let close: @Sendable () -> Void
  }

  /// Why a connection has no place here.
  enum Refusal: String, Error, CaseIterable {
    case serverFull = "server_full"
    case addressFull = "address_full"
    case draining
  }

  /// What the connections of one address have together.
  private struct Household {
    var count = 0
    let budget: ByteBudget
  }

  private struct State {
    var members: [ObjectIdentifier: Member] = [:]
    var households: [String: Household] = [:]
    var isDraining = false
    var whenEmpty: [EventLoopPromise<Void>] = []
  }

  private let state = Mutex(State())
  private let limits: RPCLimits
  private let budget: ByteBudget

  /// - Parameter budget: the server's, of which each address gets its share.
  init(_ limits: RPCLimits, budget: ByteBudget) {
    self.limits = limits
    self.budget = budget
  }

  var count: Int { state.withLock { $0.members.count } }

  /// How many there are of each dialect.
  var counts: [String: Int] {
    state.withLock { $0.members.values.reduce(into: [:]) { $0[$1.dialect, default: 0] += 1 } }
  }

  /// Gives a connection its place and its budget, or says why it has none. On its event loop.
  func add(_ handler: ServerConnectionHandler, on eventLoop: any EventLoop) -> Refusal? {
    let household = handler.household
    let loopBound = NIOLoopBound(handler, eventLoop: eventLoop)
    let member = Member(
      dialect: SealProtocol.name, household: household, eventLoop: eventLoop,
      drain: { loopBound.value.startDrain() }, close: { loopBound.value.closeNow() })
    let outcome = state.withLock { state -> Result<ByteBudget, Refusal> in
      if state.isDraining { return .failure(.draining) }
      if state.members.count >= limits.connections { return .failure(.serverFull) }
      var place =
        state.households[household]
        ?? Household(budget: ByteBudget(limit: limits.byteBudgetPerAddress, of: budget))
      if place.count >= limits.connectionsPerAddress { return .failure(.addressFull) }
      place.count += 1
      state.households[household] = place
      state.members[ObjectIdentifier(handler)] = member
      return .success(place.budget)
    }
    switch outcome {
    case .success(let budget): handler.budget = budget
    case .failure(let refusal): return refusal
    }
    return nil
  }

  /// A connection changed its dialect: it keeps its place under another name. Returns whether the
  /// server drains by now, so that the new dialect has to be told.
  func replace(
    _ handler: ServerConnectionHandler, by channel: any Channel, _ member: Member
  ) -> Bool {
    state.withLock {
      guard $0.members.removeValue(forKey: ObjectIdentifier(handler)) != nil else { return true }
      $0.members[ObjectIdentifier(channel)] = member
      return $0.isDraining
    }
  }

  /// - Parameter connection: the handler or the channel that was added.
  func remove(_ connection: AnyObject) {
    let waiters = state.withLock { state -> [EventLoopPromise<Void>] in
      guard let member = state.members.removeValue(forKey: ObjectIdentifier(connection)) else {
        return []
      }
      if state.households[member.household]?.count == 1 {
        state.households[member.household] = nil
      } else {
        state.households[member.household]?.count -= 1
      }
      guard state.members.isEmpty else { return [] }
      defer { state.whenEmpty.removeAll() }
      return state.whenEmpty
    }
    for waiter in waiters { waiter.succeed() }
  }

  /// Takes no further connections and drains those that are there.
  func drain() {
    let members = state.withLock {
      $0.isDraining = true
      return Array($0.members.values)
    }
    for member in members {
      member.eventLoop.execute(member.drain)
    }
  }

  func closeAll() {
    for member in state.withLock({ Array($0.members.values) }) {
      member.eventLoop.execute(member.close)
    }
  }

  /// Returns when the last connection is gone, or after `time`: then `false`.
  func waitUntilEmpty(atMost time: Duration, on eventLoop: any EventLoop) async throws -> Bool {
    let empty = eventLoop.makePromise(of: Void.self)
    let isEmpty = state.withLock {
      if !$0.members.isEmpty { $0.whenEmpty.append(empty) }
      return $0.members.isEmpty
    }
    if isEmpty { empty.succeed() }
    let timer = eventLoop.scheduleTask(in: TimeAmount(time)) { empty.succeed() }
    try await empty.futureResult.get()
    timer.cancel()
    return count == 0
  }
}
