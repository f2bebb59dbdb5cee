import Foundation
import Synchronization

/// An HTTP/1.1 server of a test: answers as the test says, bad answers included, remembers what it
/// was asked, and closes each connection after one answer.
package final class LocalHTTPServer: Sendable {
  package struct Request: Sendable {
    package let method: String
    package let target: String
    /// Names in lower case.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(
      method: String, target: String, headers: [(name: String, value: String)], body: [UInt8]
    ) {
      self.method = method
      self.target = target
      self.headers = headers
      self.body = body
    }

    /// The first of this name.
    package subscript(_ name: String) -> String? {
      headers.first { $0.name == name.lowercased() }?.value
    }
  }

  package enum Answer: Sendable {
    case response(status: Int, headers: [(String, String)], body: [UInt8])
    /// Bytes as they are, then the end.
    case raw([UInt8])
    /// The first bytes, then the second again and again until the client goes.
    case endless([UInt8], [UInt8])
    /// Nothing more after these bytes, until the client goes.
    case silence([UInt8])

    package static func text(_ text: String) -> Answer {
      .response(status: 200, headers: [("Content-Type", "text/plain")], body: Array(text.utf8))
    }

    package static func redirect(_ location: String, status: Int = 302) -> Answer {
      .response(status: status, headers: [("Location", location)], body: [])
    }
  }

  private let listener: LocalListener
  private let log: Log

  private final class Log: Sendable {
    let requests = Mutex<[Request]>([])
    /// Bytes sent to clients, endless answers included.
    let sentBytes = Atomic(0)
    /// Connections that have ended.
    let ended = Atomic(0)
  }

  package init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    let log = Log()
    self.log = log
    listener = try LocalListener { socket in
      defer { log.ended.add(1, ordering: .relaxed) }
      guard let request = Self.readRequest(socket) else { return }
      log.requests.withLock { $0.append(request) }
      Self.send(answer(request), to: socket, log)
    }
  }

  package var port: UInt16 { listener.port }
  /// What was asked until now.
  package var requests: [Request] { log.requests.withLock { $0 } }
  package var sentBytes: Int { log.sentBytes.load(ordering: .relaxed) }
  package var endedConnections: Int { log.ended.load(ordering: .relaxed) }
  package func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
  package func stop() { listener.stop() }

  private static func readRequest(_ socket: Int32) -> Request? {
    var bytes: [UInt8] = []
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let head = bytes.firstRange(of: end) {
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self)
          .components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3 else { return nil }
        let headers = lines.dropFirst().map { line in
          let parts = line.split(separator: ":", maxSplits: 1)
          return (
            name: parts[0].lowercased(),
            value: parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
          )
        }
        let length =
          headers.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
        var body = Array(bytes[head.upperBound...])
        while body.count < length {
          let more = Socket.read(socket)
          if more.isEmpty { return nil }
          body += more
        }
        return Request(
          method: String(words[0]), target: String(words[1]), headers: headers, body: body)
      }
      let more = Socket.read(socket)
      if more.isEmpty { return nil }
      bytes += more
    }
  }

  private static func send(_ answer: Answer, to socket: Int32, _ log: Log) {
    func write(_ bytes: [UInt8]) -> Bool {
      guard Socket.write(socket, bytes) else { return false }
      log.sentBytes.add(bytes.count, ordering: .relaxed)
      return true
    }
    switch answer {
    case .response(let status, let headers, let body):
      var head = "HTTP/1.1 \(status) Answer\r\nContent-Length: \(body.count)\r\n"
      head += "Connection: close\r\n"
      for (name, value) in headers { head += "\(name): \(value)\r\n" }
      _ = write(Array((head + "\r\n").utf8) + body)
    case .raw(let bytes):
      _ = write(bytes)
    case .endless(let first, let again):
      guard write(first) else { return }
      while write(again) {}
    case .silence(let bytes):
      guard write(bytes) else { return }
      while !Socket.read(socket).isEmpty {}
    }
  }
}
