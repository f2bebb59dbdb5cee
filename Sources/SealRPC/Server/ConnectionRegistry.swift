import NIOCore
import Synchronization

/// The connections of one server, counted and found again when it stops.
///
/// A connection is here from its acceptance until it is closed and its last handler has returned.
final class ConnectionRegistry: Sendable {
  /// How a connection is told to end, on its event loop.
  struct Member: Sendable {
    /// By its name in ALPN.
    let dialect: String
    let eventLoop: any EventLoop
    let drain: @Sendable () -> Void
    let close: @Sendable () -> Void
  }

  private struct State {
    var members: [ObjectIdentifier: Member] = [:]
    var isDraining = false
    var whenEmpty: [EventLoopPromise<Void>] = []
  }

  private let state = Mutex(State())
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  var count: Int { state.withLock { $0.members.count } }

  /// How many there are of each dialect.
  var counts: [String: Int] {
    state.withLock { $0.members.values.reduce(into: [:]) { $0[$1.dialect, default: 0] += 1 } }
  }

  /// Whether there was room. On the handler's event loop.
  func add(_ handler: ServerConnectionHandler, on eventLoop: any EventLoop) -> Bool {
    let loopBound = NIOLoopBound(handler, eventLoop: eventLoop)
    let member = Member(
      dialect: SealProtocol.name, eventLoop: eventLoop, drain: { loopBound.value.startDrain() },
      close: { loopBound.value.closeNow() })
    return state.withLock {
      guard $0.members.count < limit, !$0.isDraining else { return false }
      $0.members[ObjectIdentifier(handler)] = member
      return true
    }
  }

  /// A connection changed its dialect: it keeps its place under another name. Returns whether the
  /// server drains by now, so that the new dialect has to be told.
  func replace(
    _ handler: ServerConnectionHandler, by channel: any Channel, _ member: Member
  ) -> Bool {
    state.withLock {
      $0.members[ObjectIdentifier(handler)] = nil
      $0.members[ObjectIdentifier(channel)] = member
      return $0.isDraining
    }
  }

  /// - Parameter connection: the handler or the channel that was added.
  func remove(_ connection: AnyObject) {
    let waiters = state.withLock { state -> [EventLoopPromise<Void>] in
      state.members[ObjectIdentifier(connection)] = nil
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
