import Foundation
internal import CPostgres

/// What may end a wait for the server.
enum Watch {
  /// Cancellation and the deadline are watched; none of them has come.
  case caller(deadline: ContinuousClock.Instant?)
  /// One of them has come and the server has been asked to stop; it has until then to answer.
  case interrupted(PostgresError.Kind, until: ContinuousClock.Instant)
  /// Nothing but time: COMMIT and ROLLBACK must not be disturbed.
  case patience(until: ContinuousClock.Instant)

  var interruption: PostgresError.Kind? {
    if case .interrupted(let kind, _) = self { kind } else { nil }
  }

  fileprivate var end: ContinuousClock.Instant? {
    switch self {
    case .caller(let deadline): deadline
    case .interrupted(_, let until), .patience(let until): until
    }
  }
}

extension Session {
  /// How long the server may take to answer a cancel request, a ROLLBACK.
  static let gracePeriod: Duration = .seconds(5)

  /// Throws when the caller no longer wants an answer. Asked before each statement.
  func checkCaller() throws {
    if let reason = watch.interruption { throw PostgresError(reason) }
    guard case .caller(let deadline) = watch else { return }
    if cancellation.isCancelled { throw PostgresError(.cancelled) }
    if let deadline, deadline <= .now { throw PostgresError(.deadlineExceeded) }
  }

  /// Waits until the socket is ready. A cancellation or a passed deadline sends a cancel request
  /// and goes on waiting for the server's answer; only a server that does not answer is given up.
  func wait(for events: Int16) throws {
    while true {
      var descriptors = [pollfd(fd: PQsocket(handle), events: events, revents: 0)]
      if case .caller = watch {
        descriptors.append(pollfd(fd: cancellation.descriptor, events: Int16(POLLIN), revents: 0))
      }
      let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds(until: watch.end))
      if ready < 0, errno != EINTR { throw lose() }
      if ready > 0, descriptors[0].revents != 0 { return }
      if ready > 0 {
        interrupt(.cancelled)
      } else if let end = watch.end, end <= .now {
        guard case .caller = watch else {
          throw lose(PostgresError(watch.interruption ?? .connectionLost))
        }
        interrupt(.deadlineExceeded)
      }
    }
  }

  private func interrupt(_ reason: PostgresError.Kind) {
    watch = .interrupted(reason, until: .now + Self.gracePeriod)
    CancelRequest.send(for: handle, patience: Self.gracePeriod)
  }

  /// For poll(2): rounded up, so that it does not spin before the end; -1 waits for ever.
  private func milliseconds(until end: ContinuousClock.Instant?) -> Int32 {
    guard let end else { return -1 }
    let left = ContinuousClock.now.duration(to: end)
    guard left > .zero else { return 0 }
    return Int32(clamping: Int64((left / .milliseconds(1)).rounded(.up)))
  }
}

/// PQcancel, on a thread of its own: it opens a connection and blocks while the network does.
private enum CancelRequest {
  /// Sendable: a `PGcancel` is made to be used by another thread (PostgreSQL 15, §34.7); it is
  /// handed to exactly one, which frees it.
  private struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  /// Asks the server to stop what the connection does, and waits until it has been told, so that
  /// the request cannot hit a later statement.
  static func send(for connection: OpaquePointer, patience: Duration) {
    guard let pointer = PQgetCancel(connection) else { return }
    let handle = Handle(pointer: pointer)
    let told = DispatchSemaphore(value: 0)
    let thread = Thread {
      var message = [CChar](repeating: 0, count: 256)
      // Its failure is not reported: the caller waits for the server's answer anyway, with an end.
      PQcancel(handle.pointer, &message, Int32(message.count))
      PQfreeCancel(handle.pointer)
      told.signal()
    }
    thread.name = "postgres-cancel"
    thread.start()
    _ = told.wait(timeout: .now() + patience / .seconds(1))
  }
}
