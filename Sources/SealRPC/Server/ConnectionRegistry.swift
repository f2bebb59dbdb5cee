import NIOCore
import Synchronization

/// The connections of one server, counted and found again when it stops.
///
/// A connection is here from its acceptance until it is closed and its last handler has returned.
final class ConnectionRegistry: Sendable {
  private struct Member: Sendable {
    let eventLoop: any EventLoop
    let handler: NIOLoopBound<ServerConnectionHandler>
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

  /// Whether there was room. On the handler's event loop.
  func add(_ handler: ServerConnectionHandler, on eventLoop: any EventLoop) -> Bool {
    let member = Member(
      eventLoop: eventLoop, handler: NIOLoopBound(handler, eventLoop: eventLoop))
    return state.withLock {
      guard $0.members.count < limit, !$0.isDraining else { return false }
      $0.members[ObjectIdentifier(handler)] = member
      return true
    }
  }

  func remove(_ handler: ServerConnectionHandler) {
    let waiters = state.withLock { state -> [EventLoopPromise<Void>] in
      state.members[ObjectIdentifier(handler)] = nil
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
      member.eventLoop.execute { member.handler.value.startDrain() }
    }
  }

  func closeAll() {
    for member in state.withLock({ Array($0.members.values) }) {
      member.eventLoop.execute { member.handler.value.closeNow() }
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
