import SealRPC
import SealTLS

/// Files of an HTTPS server, below one address: fetched by GET, a few at a time. The server's
/// certificate is verified; redirects are not followed.
package final class HTTPSFiles: Sendable {
  /// A file by its path below the address, and the most bytes that it may have.
  package struct Name: Sendable, Hashable {
    package let path: String
    package let limit: Int

    package init(_ path: String, limit: Int) {
      self.path = path
      self.limit = limit
    }
  }

  private let prefix: String
  private let lanes: [Lane]

  /// Does not connect yet. Throws an `RPCError` with reason ROOTS_UNREADABLE for roots that cannot
  /// be read.
  ///
  /// - Parameters:
  ///   - prefix: what stands before the paths, such as `/log/live/`.
  ///   - connections: at most so many.
  package init(
    address: ServerAddress, prefix: String, roots: SealClientOptions.TrustRoots,
    connections: Int = 4
  ) throws {
    let tls: TLSClientContext
    do {
      tls = try TLSClientContext(
        TLSClientConfiguration(roots: roots.configuration, alpn: ["http/1.1"]))
    } catch let error as TLSError {
      throw RPCError(
        .invalidArgument, reason: "ROOTS_UNREADABLE", message: error.message, cause: error)
    }
    self.prefix = prefix
    lanes = (0..<connections).map { _ in Lane(address: address, tls: tls) }
  }

  /// The files' contents in the same order; `nil` for one that is not there (404).
  ///
  /// Throws an `RPCError` for every other answer and when there is none: CONNECT_FAILED,
  /// CONNECTION_LOST, ANSWER_TIMEOUT, ANSWER_UNREADABLE, or HTTP_ and the status.
  package func read(_ names: [Name]) async throws -> [[UInt8]?] {
    var contents = [[UInt8]?](repeating: nil, count: names.count)
    try await withThrowingTaskGroup(of: [(Int, [UInt8]?)].self) { group in
      for (first, lane) in lanes.prefix(names.count).enumerated() {
        group.addTask { [prefix, lanes] in
          var found: [(Int, [UInt8]?)] = []
          for place in stride(from: first, to: names.count, by: lanes.count) {
            let name = names[place]
            found.append((place, try await lane.file(prefix + name.path, limit: name.limit)))
          }
          return found
        }
      }
      for try await found in group {
        for (place, content) in found { contents[place] = content }
      }
    }
    return contents
  }

  package func close() async throws {
    for lane in lanes { try await lane.close() }
  }
}

/// One connection at a time, renewed when the server has ended it between two files.
private actor Lane {
  private let address: ServerAddress
  private let tls: TLSClientContext
  private var connection: HTTPSConnection?

  init(address: ServerAddress, tls: TLSClientContext) {
    self.address = address
    self.tls = tls
  }

  func file(_ path: String, limit: Int) async throws -> [UInt8]? {
    // An error page may be longer than the file.
    let (status, body) = try await answer(path, limit: max(limit, 64 << 10))
    switch status {
    case 200 where body.count <= limit: return body
    case 200:
      throw RPCError(
        .unavailable, reason: "ANSWER_UNREADABLE",
        message: "\(path) has \(body.count) bytes; at most \(limit) were expected.")
    case 404: return nil
    default:
      throw RPCError(
        status == 503 ? .resourceExhausted : .unavailable, reason: "HTTP_\(status)",
        message: "\(address) answered \(status) to \(path).")
    }
  }

  private func answer(_ path: String, limit: Int) async throws -> (status: Int, body: [UInt8]) {
    do {
      if let connection { return try await connection.get(path, limit: limit) }
    } catch is HTTPSConnection.Ended {
      // The server ends a connection that it was not asked anything on: once more, on a new one.
    }
    let fresh = try await HTTPSConnection.connect(to: address, tls: tls)
    connection = fresh
    do {
      return try await fresh.get(path, limit: limit)
    } catch is HTTPSConnection.Ended {
      throw RPCError(
        .unavailable, reason: "CONNECTION_LOST", message: "\(address) ended the connection.")
    }
  }

  func close() async throws {
    try await connection?.close()
  }
}
