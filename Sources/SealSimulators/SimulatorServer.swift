import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import SealFetch

/// A request as a simulator reads it.
package struct SimulatorRequest: Sendable {
  package let method: String
  /// Path and query, as they came.
  package let target: String
  package let headers: SealFetch.HTTPFields
  package let body: [UInt8]

  package init(method: String, target: String, headers: SealFetch.HTTPFields, body: [UInt8]) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }
}

package struct SimulatorResponse: Sendable {
  package var status: Int
  package var headers: SealFetch.HTTPFields
  package var body: [UInt8]

  package init(status: Int, headers: SealFetch.HTTPFields, body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// A small HTTP/1.1 server for simulators: one request a connection, at most 1 MiB, no TLS.
package final class SimulatorServer: Sendable {
  /// Answers a request; `nil` ends the connection without an answer.
  package typealias Answer = @Sendable (SimulatorRequest) async -> SimulatorResponse?

  private let channel: any Channel

  private init(_ channel: any Channel) {
    self.channel = channel
  }

  /// Serves from now on; port 0 takes a free one.
  package static func start(host: String, port: Int, _ answer: @escaping Answer) async throws
    -> SimulatorServer
  {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(ExchangeHandler(answer))
        }
      }.bind(host: host, port: port).get()
    return SimulatorServer(channel)
  }

  /// Serves on loopback from now on: at this port, or at a free one where it is taken.
  package static func start(preferring port: Int, _ answer: @escaping Answer) async throws
    -> SimulatorServer
  {
    do {
      return try await start(host: "127.0.0.1", port: port, answer)
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return try await start(host: "127.0.0.1", port: 0, answer)
    }
  }

  package var port: Int {
    guard let port = channel.localAddress?.port else { preconditionFailure("it is bound") }
    return port
  }

  package func stop() async throws {
    try await channel.close()
  }
}

/// Gathers one request, answers it, and closes.
private final class ExchangeHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private static let limit = 1 << 20
  private let answer: SimulatorServer.Answer
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(_ answer: @escaping SimulatorServer.Answer) {
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body(let buffer):
      guard body.count + buffer.readableBytes <= Self.limit else {
        return context.close(promise: nil)
      }
      body += buffer.readableBytesView
    case .end: respond(context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func respond(_ context: ChannelHandlerContext) {
    guard let head else { return context.close(promise: nil) }
    self.head = nil
    var headers = SealFetch.HTTPFields()
    for (name, value) in head.headers { headers.add(name, value) }
    let request = SimulatorRequest(
      method: head.method.rawValue, target: head.uri, headers: headers, body: body)
    let promise = context.eventLoop.makePromise(of: SimulatorResponse?.self)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    promise.futureResult.whenSuccess { response in
      let (handler, context) = bound.value
      handler.write(response, context)
    }
    // The answer takes its time, and a channel handler cannot wait.
    promise.completeWithTask { [answer] in await answer(request) }
  }

  private func write(_ response: SimulatorResponse?, _ context: ChannelHandlerContext) {
    guard let response else { return context.close(promise: nil) }
    var headers = HTTPHeaders(response.headers.fields.map { ($0.name, $0.value) })
    headers.add(name: "Connection", value: "close")
    let status = HTTPResponseStatus(statusCode: response.status)
    if status.mayHaveResponseBody {
      headers.add(name: "Content-Length", value: "\(response.body.count)")
    }
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !response.body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: response.body)))), promise: nil)
    }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      bound.value.close(promise: nil)
    }
  }
}
