import Foundation
import Synchronization

/// A TCP listener on a free port of 127.0.0.1 with one thread a connection: for servers of tests,
/// which may block.
package final class LocalListener: Sendable {
  package let port: UInt16
  private let descriptor: Int32
  private let isStopped = Flag()

  /// Outlives the listener in its thread.
  private final class Flag: Sendable {
    let value = Atomic(false)
  }

  /// - Parameter serve: is given each connection's socket, which is closed when it returns.
  package init(_ serve: @escaping @Sendable (Int32) -> Void) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw SystemFailure(call: "socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutableBytes(of: &address) { bytes in
      let address = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
      guard let address else { return false }
      return bind(descriptor, address, length) == 0 && listen(descriptor, 64) == 0
        && getsockname(descriptor, address, &length) == 0
    }
    guard isBound else { throw SystemFailure(call: "bind, listen or getsockname") }
    port = UInt16(bigEndian: address.sin_port)
    Thread { [isStopped] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else {
          if isStopped.value.load(ordering: .acquiring) { break }
          // A caller that left before it was served, or no descriptor for it: the next may have
          // one.
          sched_yield()
          continue
        }
        Thread {
          serve(connection)
          close(connection)
        }.start()
      }
      close(descriptor)
    }.start()
  }

  deinit {
    stop()
  }

  /// New connections are refused from now on.
  package func stop() {
    guard !isStopped.value.exchange(true, ordering: .releasing) else { return }
    // Ends the waiting accept, whose thread closes the socket.
    shutdown(descriptor, Int32(SHUT_RDWR))
  }
}

/// What a blocking socket of a test's server reads and writes.
package enum Socket {
  /// Nothing at the end of the stream or after a failure, which is the same to a server of a test.
  package static func read(_ descriptor: Int32, upTo count: Int = 65_536) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let received = recv(descriptor, &buffer, count, 0)
    return received > 0 ? Array(buffer[..<received]) : []
  }

  /// Whether all went out.
  package static func write(_ descriptor: Int32, _ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }
}
