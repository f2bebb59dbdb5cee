import NIOCore

/// The client's side of one connection: who waits for which reply.
///
/// Events in, actions out. `Waiter` is whatever is told the outcome. Calls beyond the limit wait
/// here, unsent, in the order of their arrival.
package struct ClientCalls<Waiter> {
  private enum State {
    case open
    /// GOAWAY came: nothing further is sent, what is in flight will be answered.
    case goingAway
    case ended
  }

  private struct Call {
    let waiter: Waiter
    let deadline: NIODeadline
    var isSent: Bool
  }

  private var state = State.open
  private var calls: [UInt32: Call] = [:]
  private var unsent = CircularBuffer<UInt32>()
  private var inFlight = 0
  private let limit: Int

  package init(limit: Int) {
    self.limit = limit
  }

  package var isOpen: Bool { state == .open }

  /// Whether GOAWAY came and all that was in flight is answered: then the connection has no more
  /// use.
  package var isDone: Bool { state == .goingAway && calls.isEmpty }

  package enum OnStart {
    case send
    case wait
    case fail(RPCError)
  }

  package mutating func callStarted(
    id: UInt32, deadline: NIODeadline, waiter: Waiter
  ) -> OnStart {
    // An id comes round again after 2^32 calls.
    guard state == .open, calls[id] == nil else { return .fail(.notSent) }
    let isSent = inFlight < limit
    calls[id] = Call(waiter: waiter, deadline: deadline, isSent: isSent)
    if isSent {
      inFlight += 1
      return .send
    }
    unsent.append(id)
    return .wait
  }

  /// A call that leaves the table, and what may be sent in its place.
  package struct Departure {
    /// To be told the outcome.
    package let waiter: Waiter
    /// Whether the server knows of the call, and should be told of a cancellation.
    package let wasSent: Bool
    package let next: (id: UInt32, waiter: Waiter)?
  }

  /// The reply is here, or the caller gave up. `nil` for a call that has left already: its reply
  /// crossed our CANCEL.
  package mutating func callLeft(id: UInt32) -> Departure? {
    guard let call = calls.removeValue(forKey: id) else { return nil }
    if call.isSent { inFlight -= 1 }
    return Departure(waiter: call.waiter, wasSent: call.isSent, next: sendNext())
  }

  private mutating func sendNext() -> (id: UInt32, waiter: Waiter)? {
    guard state == .open, inFlight < limit else { return nil }
    while let id = unsent.popFirst() {
      guard let call = calls[id], !call.isSent else { continue }
      calls[id]?.isSent = true
      inFlight += 1
      return (id, call.waiter)
    }
    return nil
  }

  package var earliestDeadline: NIODeadline? {
    calls.values.lazy.map(\.deadline).min()
  }

  /// Calls whose time is over, in order of their ids; each is to leave.
  package func overdue(now: NIODeadline) -> [UInt32] {
    calls.filter { $0.value.deadline <= now }.map(\.key).sorted()
  }

  /// The server takes no further calls. Returns those that were not sent, to fail.
  package mutating func goAwayReceived() -> [Waiter] {
    guard state == .open else { return [] }
    state = .goingAway
    defer { unsent.removeAll() }
    return unsent.compactMap { calls.removeValue(forKey: $0)?.waiter }
  }

  /// The connection is gone. Returns those who wait, and whether their call was sent.
  package mutating func ended() -> [(waiter: Waiter, wasSent: Bool)] {
    state = .ended
    defer {
      calls.removeAll()
      unsent.removeAll()
      inFlight = 0
    }
    return calls.values.map { ($0.waiter, $0.isSent) }
  }
}
