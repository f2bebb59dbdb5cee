import Foundation
import Synchronization

/// Finds the addresses of a name.
package struct HostResolver: Sendable {
  /// May block; runs on a thread of its own. Throws `unresolvable`, and never returns no address.
  let addresses: @Sendable (_ name: String) throws -> [IPAddress]

  /// - Parameter addresses: may block. For tests, which decide what a name means.
  package init(_ addresses: @escaping @Sendable (_ name: String) throws -> [IPAddress]) {
    self.addresses = addresses
  }

  /// What this machine knows (getaddrinfo(3)), in the order in which they shall be tried.
  package static let system = HostResolver { name in
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(name, nil, &hints, &list)
    guard code == 0, let list else {
      throw FetchError(
        .unresolvable, "The host's name has no address (\(String(cString: gai_strerror(code)))).")
    }
    defer { freeaddrinfo(list) }
    var found: [IPAddress] = []
    var next: UnsafeMutablePointer<addrinfo>? = list
    while let entry = next {
      if let place = entry.pointee.ai_addr.flatMap({ SocketAddress($0) }),
        !found.contains(place.address)
      {
        found.append(place.address)
      }
      next = entry.pointee.ai_next
    }
    guard !found.isEmpty else {
      throw FetchError(.unresolvable, "The host's name has no IPv4 or IPv6 address.")
    }
    return found
  }
}

/// Runs a resolver off Swift's cooperative threads, within limits.
///
/// getaddrinfo cannot be interrupted: who asked goes on at the deadline, the thread ends when the
/// machine's resolver gives up. `limit` says how many may be in that state.
final class Resolution: Sendable {
  private let resolver: HostResolver
  private let limit: Int
  private let running = Mutex(0)

  init(_ resolver: HostResolver, limit: Int) {
    self.resolver = resolver
    self.limit = limit
  }

  /// Throws `unresolvable`, `timeout`, `cancelled` or `busy`.
  func addresses(of name: String, until deadline: ContinuousClock.Instant) async throws
    -> [IPAddress]
  {
    let isAdmitted = running.withLock { count in
      guard count < limit else { return false }
      count += 1
      return true
    }
    guard isAdmitted else {
      throw FetchError(.busy, "More than \(limit) names are being looked up; try again later.")
    }
    let answer = Answer()
    // Ends with the answer: it is cancelled below.
    let timer = Task {
      do {
        try await Task.sleep(until: deadline, clock: .continuous)
        answer.resume(.failure(FetchError(.timeout, "The host's name was not found in time.")))
      } catch { return }  // The answer came first.
    }
    defer { timer.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        answer.wait(continuation)
        let thread = Thread { [self] in
          let result = Result { try resolver.addresses(name) }
          running.withLock { $0 -= 1 }
          answer.resume(result)
        }
        thread.name = "resolve"
        thread.start()
      }
    } onCancel: {
      answer.resume(.failure(FetchError(.cancelled, "The fetch was cancelled.")))
    }
  }

  /// The first of several answers, whether somebody waits already or not.
  private final class Answer: Sendable {
    private enum State {
      case empty
      case waiting(CheckedContinuation<[IPAddress], any Error>)
      case answered(Result<[IPAddress], any Error>)
    }

    private let state = Mutex(State.empty)

    func wait(_ continuation: CheckedContinuation<[IPAddress], any Error>) {
      let early: Result<[IPAddress], any Error>? = state.withLock { state in
        if case .answered(let result) = state { return result }
        state = .waiting(continuation)
        return nil
      }
      if let early { continuation.resume(with: early) }
    }

    func resume(_ result: Result<[IPAddress], any Error>) {
      let continuation: CheckedContinuation<[IPAddress], any Error>? = state.withLock { state in
        switch state {
        case .empty:
          state = .answered(result)
          return nil
        case .waiting(let continuation):
          state = .answered(result)
          return continuation
        case .answered:
          return nil
        }
      }
      continuation?.resume(with: result)
    }
  }
}
