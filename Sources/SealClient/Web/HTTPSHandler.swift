import NIOCore
import NIOHTTP1
import NIOTLS
import SealRPC

/// Puts answers together, one at a time.
final class HTTPSHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart
  typealias Answer = (status: Int, body: [UInt8])

  private let ready: EventLoopPromise<Void>
  private var context: ChannelHandlerContext?
  private var failure: (any Error)?
  private var waiting: Waiting?
  /// Nothing more may be asked: the connection ends, though it may not have ended yet.
  private var isOver = false

  private struct Waiting {
    let promise: EventLoopPromise<Answer>
    let limit: Int
    let timer: Scheduled<Void>
    var head: HTTPResponseHead?
    var body: [UInt8] = []
  }

  /// `ready` is fulfilled when requests may be sent.
  init(ready: EventLoopPromise<Void>) {
    self.ready = ready
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func get(_ head: HTTPRequestHead, limit: Int) -> EventLoopFuture<HTTPSHandler.Answer> {
    precondition(waiting == nil, "one request at a time")
    guard let context, context.channel.isActive, !isOver else {
      return ready.futureResult.eventLoop.makeFailedFuture(HTTPSConnection.Ended())
    }
    let promise = context.eventLoop.makePromise(of: Answer.self)
    let timer = context.eventLoop.assumeIsolated().scheduleTask(in: HTTPSConnection.patience) {
      self.fail(
        RPCError(
          .deadlineExceeded, reason: "ANSWER_TIMEOUT", message: "The server did not answer in time."
        ))
    }
    waiting = Waiting(promise: promise, limit: limit, timer: timer)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    return promise.futureResult
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case TLSUserEvent.handshakeCompleted = event { ready.succeed() }
    context.fireUserInboundEventTriggered(event)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      guard head.headers["Content-Encoding"].allSatisfy({ $0.lowercased() == "identity" }) else {
        return fail(Self.unreadable("is compressed, which was not asked for"))
      }
      waiting?.head = head
    case .body(let bytes):
      guard let waiting, waiting.body.count + bytes.readableBytes <= waiting.limit else {
        return fail(Self.unreadable("is longer than it can be"))
      }
      self.waiting?.body += bytes.readableBytesView
    case .end:
      guard let head = waiting?.head else { return }
      isOver = isOver || !head.isKeepAlive
      finish { .success((Int(head.status.code), $0.body)) }
      if isOver { context.close(promise: nil) }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { fail(error) }

  func channelInactive(context: ChannelHandlerContext) {
    ready.fail(failure ?? HTTPSConnection.Ended())
    finish { waiting in
      let wasAnswered = waiting.head != nil
      return .failure(
        failure ?? (wasAnswered ? Self.unreadable("ended too early") : HTTPSConnection.Ended()))
    }
    context.fireChannelInactive()
  }

  private func fail(_ error: any Error) {
    if failure == nil { failure = error }
    isOver = true
    finish { _ in .failure(error) }
    context?.close(promise: nil)
  }

  private func finish(_ outcome: (Waiting) -> Result<Answer, any Error>) {
    guard let waiting else { return }
    self.waiting = nil
    waiting.timer.cancel()
    waiting.promise.completeWith(outcome(waiting))
  }

  private static func unreadable(_ what: String) -> RPCError {
    RPCError(.unavailable, reason: "ANSWER_UNREADABLE", message: "The server's answer \(what).")
  }
}
