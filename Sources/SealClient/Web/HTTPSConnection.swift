import NIOCore
import NIOHTTP1
import NIOPosix
import SealRPC
import SealTLS

/// One connection to an HTTPS server, for GETs one after the other. It is not renewed when it ends;
/// `HTTPSFiles` does that.
final class HTTPSConnection: Sendable {
  /// From the start of a connection to the end of its handshake, and from a request to the end of
  /// its answer.
  static let patience = TimeAmount.seconds(30)

  private let channel: any Channel
  private let handler: NIOLoopBound<HTTPSHandler>
  private let host: String

  private init(channel: any Channel, handler: NIOLoopBound<HTTPSHandler>, host: String) {
    self.channel = channel
    self.handler = handler
    self.host = host
  }

  /// Connects and shakes hands; the server's certificate must be for the address's host. Throws an
  /// `RPCError` with reason CONNECT_FAILED that tells why.
  static func connect(to address: ServerAddress, tls: TLSClientContext) async throws
    -> HTTPSConnection
  {
    let eventLoop = MultiThreadedEventLoopGroup.singleton.next()
    let ready = eventLoop.makePromise(of: Void.self)
    do {
      let (channel, handler) = try await ClientBootstrap(group: eventLoop)
        .connectTimeout(patience)
        .connect(host: address.host, port: address.port) { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(try tls.makeHandler(serverName: address.host))
            try pipeline.addHTTPClientHandlers()
            let handler = HTTPSHandler(ready: ready)
            try pipeline.addHandler(handler)
            return (channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
          }
        }
      try await ready.futureResult.get()
      return HTTPSConnection(channel: channel, handler: handler, host: "\(address)")
    } catch {
      // Without a connection nothing else fulfils it.
      ready.fail(error)
      throw RPCError.connectFailed("\(address)", error)
    }
  }

  /// The answer to a GET, whatever its status; at most `limit` bytes of body.
  ///
  /// Throws `HTTPSConnection.Ended` when the connection ended before any of the answer came, else
  /// an `RPCError`.
  func get(_ path: String, limit: Int) async throws -> (status: Int, body: [UInt8]) {
    let head = HTTPRequestHead(
      version: .http1_1, method: .GET, uri: path,
      headers: ["Host": host, "Accept-Encoding": "identity", "User-Agent": "seal"])
    return try await channel.eventLoop.flatSubmit { [handler] in
      handler.value.get(head, limit: limit)
    }.get()
  }

  func close() async throws {
    do {
      try await channel.close()
    } catch ChannelError.alreadyClosed {
      // As it was wanted.
    }
  }

  struct Ended: Error {}
}
