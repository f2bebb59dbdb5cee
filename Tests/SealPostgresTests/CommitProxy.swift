import Foundation
import SealPostgres
import SealTestSupport
import Synchronization

/// Stands between a client and PostgreSQL's Unix socket and does one bad thing to the first COMMIT
/// that passes: what a network or a crash might do at the worst moment.
final class CommitProxy: Sendable {
  enum Mischief: Sendable {
    /// PostgreSQL commits; the client never hears of it.
    case dropReply
    /// COMMIT never arrives; PostgreSQL rolls back when it sees the connection end.
    case dropCommit
    /// COMMIT never arrives, and PostgreSQL does not see the end before `release`.
    case holdCommit
  }

  private struct State {
    var mischief: Mischief?
    var held: [Int32] = []
  }

  let folder: String
  private let target: String
  private let listener: Int32
  private let state: Mutex<State>

  /// - Parameter configuration: of the database behind it.
  init(to configuration: DatabaseConfiguration, _ mischief: Mischief) throws {
    folder = try TemporaryFolder.make(prefix: "seal-proxy")
    target = (configuration.parameters["host"] ?? "") + "/.s.PGSQL.5432"
    state = Mutex(State(mischief: mischief))
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = Self.withAddress(folder + "/.s.PGSQL.5432") { bind(listener, $0, $1) }
    guard bound == 0, listen(listener, 16) == 0 else { throw SystemFailure(call: "bind") }
    Thread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        serve(client)
      }
    }.start()
  }

  /// The same database, by way of the proxy.
  func configuration(_ direct: DatabaseConfiguration) -> DatabaseConfiguration {
    var configuration = direct
    configuration.parameters["host"] = folder
    return configuration
  }

  /// Lets PostgreSQL see that the connection of a held COMMIT has ended.
  func release() {
    let held = state.withLock { state in
      defer { state.held = [] }
      return state.held
    }
    held.forEach { _ = shutdown($0, Int32(SHUT_RDWR)) }
  }

  func close() throws {
    release()
    shutdown(listener, Int32(SHUT_RDWR))
    Foundation.close(listener)
    try TemporaryFolder.remove(folder)
  }

  private func serve(_ client: Int32) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.withAddress(target, { connect(server, $0, $1) }) == 0 else {
      shutdown(client, Int32(SHUT_RDWR))
      return
    }
    let isReplyDropped = Mutex(false)
    Thread { [self] in
      forward(from: client, to: server) { isReplyDropped.withLock { $0 = true } }
    }.start()
    Thread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(server, &buffer, buffer.count, 0)
        if count <= 0 || isReplyDropped.withLock({ $0 }) { break }
        send(client, buffer, count, Int32(MSG_NOSIGNAL))
      }
      shutdown(client, Int32(SHUT_RDWR))
      shutdown(server, Int32(SHUT_RDWR))
    }.start()
  }

  /// Messages of the frontend (PostgreSQL 15, §55.7): the first has no type, the others have one.
  private func forward(from client: Int32, to server: Int32, dropReply: () -> Void) {
    var pending: [UInt8] = []
    var isFirst = true
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      pending += buffer.prefix(count)
      while let message = Self.takeMessage(from: &pending, isFirst: isFirst) {
        isFirst = false
        if message.first == UInt8(ascii: "Q"), message.dropFirst(5) == Array("COMMIT\0".utf8)[...] {
          let mischief = state.withLock { state in
            defer { state.mischief = nil }
            return state.mischief
          }
          switch mischief {
          case .dropReply?: dropReply()
          case .dropCommit?:
            shutdown(server, Int32(SHUT_RDWR))
            shutdown(client, Int32(SHUT_RDWR))
            return
          case .holdCommit?:
            state.withLock { $0.held.append(server) }
            shutdown(client, Int32(SHUT_RDWR))
            return
          case nil: break
          }
        }
        send(server, message, message.count, Int32(MSG_NOSIGNAL))
      }
    }
    shutdown(server, Int32(SHUT_WR))
  }

  private static func takeMessage(from pending: inout [UInt8], isFirst: Bool) -> [UInt8]? {
    let header = isFirst ? 0 : 1
    guard pending.count >= header + 4 else { return nil }
    let length = pending[header..<header + 4].reduce(0) { $0 << 8 | Int($1) } + header
    guard pending.count >= length else { return nil }
    defer { pending.removeFirst(length) }
    return Array(pending.prefix(length))
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
