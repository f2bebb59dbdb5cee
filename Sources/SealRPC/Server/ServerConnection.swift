import NIOCore

/// A running call, as told apart from a later one with the same id.
package struct CallTicket: Sendable, Hashable {
  package let id: UInt32
  let sequence: UInt64
}

/// The server's side of one connection: which calls are in flight, and what the peer may do next.
///
/// Events in, actions out; no bytes, no clock, no tasks. `Running` is whatever stops a call's
/// handler. A call is *in flight* until it is answered or cancelled; its handler *runs* until it
/// returns, which may be later. Limits count running handlers, so that opening and cancelling calls
/// gains a peer nothing.
package struct ServerConnection<Running> {
  private enum State { case open, draining, ended }

  private struct Call {
    let sequence: UInt64
    let deadline: NIODeadline
    var running: Running?
  }

  private var state = State.open
  private var calls: [UInt32: Call] = [:]
  private var nextSequence: UInt64 = 0
  private let callsInFlight: Int

  /// Handlers that have not returned.
  package private(set) var runningCount = 0

  package init(callsInFlight: Int) {
    self.callsInFlight = callsInFlight
  }

  package var hasCallsInFlight: Bool { !calls.isEmpty }

  package var isDraining: Bool { state == .draining }

  /// Whether all that was promised before the GOAWAY is done.
  package var isDrained: Bool { state == .draining && calls.isEmpty }

  // MARK: Frames

  package enum OnRequest {
    /// Nothing speaks against it; `callStarted` follows unless something else does.
    case admit
    /// Answer this call with the error.
    case refuse(RPCError)
    /// The peer breaks the protocol: GOAWAY with the error, then close.
    case end(RPCError)
    case ignore
  }

  /// `whileDraining`: the method is answered even after GOAWAY, as the health check is.
  package func requestReceived(id: UInt32, whileDraining: Bool = false) -> OnRequest {
    if state == .ended { return .ignore }
    if id == 0 { return .end(.callIDZero) }
    if calls[id] != nil { return .end(.callIDInUse) }
    if state == .draining && !whileDraining { return .refuse(.draining) }
    if runningCount >= callsInFlight { return .refuse(.tooManyCalls(limit: callsInFlight)) }
    return .admit
  }

  /// The peer no longer waits. Returns the handler to cancel; the call gets no answer.
  package mutating func cancelReceived(id: UInt32) -> Running? {
    calls.removeValue(forKey: id)?.running
  }

  package enum OnUnknownKind {
    /// Answer UNIMPLEMENTED for this call and stop its handler, if it has one.
    case refuse(RPCError, cancel: Running?)
    case ignore
  }

  /// A kind of frame from a later version. Without a call there is nobody to answer.
  package mutating func unknownKindReceived(id: UInt32) -> OnUnknownKind {
    guard state != .ended, id != 0 else { return .ignore }
    return .refuse(.unknownKind, cancel: calls.removeValue(forKey: id)?.running)
  }

  // MARK: Calls

  package mutating func callStarted(id: UInt32, deadline: NIODeadline) -> CallTicket {
    nextSequence += 1
    runningCount += 1
    calls[id] = Call(sequence: nextSequence, deadline: deadline, running: nil)
    return CallTicket(id: id, sequence: nextSequence)
  }

  /// The handler has suspended. Returns whether it is still to be waited for.
  package mutating func callSuspended(_ ticket: CallTicket, _ running: Running) -> Bool {
    guard calls[ticket.id]?.sequence == ticket.sequence else { return false }
    calls[ticket.id]?.running = running
    return true
  }

  /// The handler has returned. Returns whether its outcome is to be sent: not when the call was
  /// cancelled, or answered by its deadline.
  package mutating func callEnded(_ ticket: CallTicket) -> Bool {
    runningCount -= 1
    guard calls[ticket.id]?.sequence == ticket.sequence else { return false }
    calls[ticket.id] = nil
    return true
  }

  /// When the next suspended call runs out of time.
  package var earliestDeadline: NIODeadline? {
    calls.values.lazy.filter { $0.running != nil }.map(\.deadline).min()
  }

  /// Calls whose time is over: to be cancelled and answered DEADLINE_EXCEEDED, in order of their
  /// ids.
  package mutating func timePassed(now: NIODeadline) -> [(id: UInt32, running: Running)] {
    var expired: [(id: UInt32, running: Running)] = []
    for (id, call) in calls where call.deadline <= now {
      guard let running = call.running else { continue }
      expired.append((id, running))
    }
    expired.sort { $0.id < $1.id }
    for (id, _) in expired { calls[id] = nil }
    return expired
  }

  // MARK: The end

  /// The server stops. Returns whether GOAWAY is to be sent.
  package mutating func drainStarted() -> Bool {
    guard state == .open else { return false }
    state = .draining
    return true
  }

  /// The connection is closed, or about to be after an error. Returns the handlers to cancel.
  package mutating func ended() -> [Running] {
    state = .ended
    defer { calls.removeAll() }
    return calls.values.compactMap(\.running)
  }
}
