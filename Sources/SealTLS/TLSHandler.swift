import NIOCore
import NIOTLS

/// Cipher text below, plain `ByteBuffer`s above: the first handler of a channel's pipeline.
///
/// Fires `TLSUserEvent.handshakeCompleted` once, then plain bytes, then
/// `TLSUserEvent.shutdownCompleted` when the peer ends with close_notify. Any failure fires one
/// `TLSError` and closes the channel; code `truncated` tells an end without close_notify from a
/// clean one. In TLS 1.3 a server's refusal of the client's certificate reaches the client after
/// its handshake is complete, as `refusedByPeer`.
///
/// With the channel option `allowRemoteHalfClosure` the peer's close_notify fires
/// `ChannelEvent.inputClosed` and leaves the other direction open; without it the channel closes.
package final class TLSHandler: ChannelDuplexHandler {
  package typealias InboundIn = ByteBuffer
  package typealias InboundOut = ByteBuffer
  package typealias OutboundIn = ByteBuffer
  package typealias OutboundOut = ByteBuffer

  /// The verified certificate of the peer, once the handshake is complete; `nil` when the peer was
  /// not asked or showed none.
  package internal(set) var peerCertificate: TLSPeerCertificate?

  enum State {
    case idle
    case handshaking
    case open
    /// We sent close_notify for `close()` and wait for the peer's.
    case closing
    /// Nothing is read or written any more.
    case closed
  }

  let connection: SSLConnection
  let limits: TLSLimits
  var state = State.idle

  // Reading.
  var plain = ByteBuffer()
  /// A server's first bytes are still to be looked at.
  var mayBeHTTP: Bool
  /// `read()` was called above and not yet answered.
  var readRequested = false
  /// Between `channelRead` and `channelReadComplete`.
  var isInBurst = false
  var deliveredInBurst = false
  var isDecoding = false
  var peerSentCloseNotify = false
  /// Reading waits until the channel is writable.
  var heldRead = false
  /// Bytes that libssl had to say since something arrived for the handlers above.
  var unaskedBytes = 0

  // Writing.
  var outgoing = PlainWrites()
  var flushRequested = false
  var isEncrypting = false
  var sentCloseNotify = false
  /// The channel has passed our close_notify to the socket.
  var closeNotifyLeft = false

  // Ending.
  var timer: Scheduled<Void>?
  var closePromise: EventLoopPromise<Void>?

  init(connection: SSLConnection, limits: TLSLimits) {
    self.connection = connection
    self.limits = limits
    mayBeHTTP = connection.side == .server
  }

  package func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { start(context) }
  }

  package func channelActive(context: ChannelHandlerContext) {
    // First, so that a handshake that fails at once ends a channel that is known to be active.
    context.fireChannelActive()
    start(context)
  }

  package func handlerRemoved(context: ChannelHandlerContext) {
    end(with: ChannelError.ioOnClosedChannel)
  }

  private func start(_ context: ChannelHandlerContext) {
    guard state == .idle else { return }
    state = .handshaking
    startTimer(context, limits.handshakeTimeout) { handler, context in
      handler.fail(context, TLSError(.handshakeTimedOut, "The handshake took too long."))
    }
    if connection.side == .client { continueHandshake(context) }
    if state == .handshaking, !autoRead(context) { context.read() }
  }

  func continueHandshake(_ context: ChannelHandlerContext) {
    if mayBeHTTP {
      switch PlainHTTP.judge(connection.bio.inbound) {
      case .undecided: return
      case .http: return answerPlainHTTP(context)
      case .notHTTP: mayBeHTTP = false
      }
    }
    switch connection.handshake() {
    case .wantsRead:
      connection.bio.releaseInbound()
      emit(context)
    case .failed(let error):
      fail(context, error)
    case .done:
      completeHandshake(context)
    }
  }

  private func completeHandshake(_ context: ChannelHandlerContext) {
    let negotiated = connection.negotiatedProtocol
    guard negotiated != nil else {
      connection.writeCloseNotify()
      let message = "The server confirmed none of the offered protocols."
      return fail(context, TLSError(.noApplicationProtocol, message))
    }
    timer?.cancel()
    timer = nil
    peerCertificate = connection.verifiedPeerCertificate
    state = .open
    emit(context)
    context.fireUserInboundEventTriggered(
      TLSUserEvent.handshakeCompleted(negotiatedProtocol: negotiated))
  }

  private func answerPlainHTTP(_ context: ChannelHandlerContext) {
    let answer = context.channel.allocator.buffer(string: PlainHTTP.answer)
    fail(context, TLSError(.plainHTTP, "HTTP without TLS arrived."), lastBytes: answer)
  }
}

extension TLSHandler {
  /// Replaces the one timer; at its end `body` runs on the event loop.
  func startTimer(
    _ context: ChannelHandlerContext, _ delay: Duration,
    _ body: @escaping (TLSHandler, ChannelHandlerContext) -> Void
  ) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(delay)) {
      self.timer = nil
      body(self, context)
    }
  }

  func autoRead(_ context: ChannelHandlerContext) -> Bool {
    option(ChannelOptions.autoRead, context) ?? true
  }

  func allowsHalfClosure(_ context: ChannelHandlerContext) -> Bool {
    option(ChannelOptions.allowRemoteHalfClosure, context) ?? false
  }

  private func option<Option: ChannelOption>(
    _ option: Option, _ context: ChannelHandlerContext
  ) -> Option.Value? {
    do {
      return try context.channel.syncOptions?.getOption(option)
    } catch {
      // A channel that is closed or lacks the option behaves as by default.
      return nil
    }
  }
}
