import NIOCore

extension TLSHandler {
  package func close(
    context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?
  ) {
    switch (mode, state) {
    case (.all, .open):
      beginClosing(context, promise: promise)
    case (.all, .closing):
      if let promise { join(promise) }
    case (.output, .open) where !sentCloseNotify:
      let sent = context.eventLoop.makePromise(of: Void.self)
      sent.futureResult.assumeIsolated().whenComplete { _ in
        context.close(mode: .output, promise: promise)
      }
      sendCloseNotify(context, sent)
    case (.output, .open), (.output, .closing):
      promise?.fail(ChannelError.outputClosed)
    case (.output, .handshaking):
      promise?.fail(ChannelError.operationUnsupported)
    case (.all, .handshaking):
      end(with: ChannelError.ioOnClosedChannel)
      context.close(mode: .all, promise: promise)
    default:
      context.close(mode: mode, promise: promise)
    }
  }

  /// Sends close_notify and closes when the peer has answered with its own, or when it does not
  /// within the limit. What was written but not flushed is dropped, as NIO does.
  func beginClosing(_ context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
    if !sentCloseNotify {
      sendCloseNotify(context, context.eventLoop.makePromise(of: Void.self))
    }
    guard state == .open else {
      context.close(mode: .all, promise: promise)
      return
    }
    state = .closing
    closePromise = promise
    if closeNotifyLeft, peerSentCloseNotify { return finishClosing(context) }
    startTimer(context, limits.closeTimeout) { $0.finishClosing($1) }
    context.read()
  }

  /// The promise is fulfilled when the socket has taken the close_notify.
  private func sendCloseNotify(_ context: ChannelHandlerContext, _ sent: EventLoopPromise<Void>) {
    emit(context)
    for dropped in outgoing.drop() { dropped.fail(ChannelError.ioOnClosedChannel) }
    guard state == .open, !sentCloseNotify else {
      sent.fail(ChannelError.outputClosed)
      return
    }
    sentCloseNotify = true
    connection.writeCloseNotify()
    sent.futureResult.assumeIsolated().whenComplete { _ in
      self.closeNotifyLeft = true
      if self.peerSentCloseNotify { self.finishClosing(context) }
    }
    context.writeAndFlush(wrapOutboundOut(connection.bio.takeOutbound()), promise: sent)
  }

  func finishClosing(_ context: ChannelHandlerContext) {
    guard state == .closing else { return }
    let promise = closePromise
    closePromise = nil
    end(with: ChannelError.ioOnClosedChannel)
    if context.channel.isActive {
      context.close(mode: .all, promise: promise)
    } else {
      promise?.succeed()
    }
  }

  /// Reports the error, sends the alert that libssl left (or `lastBytes`) and closes.
  func fail(_ context: ChannelHandlerContext, _ error: TLSError, lastBytes: ByteBuffer? = nil) {
    guard state != .closed else { return }
    let bytes = lastBytes ?? connection.bio.takeOutbound()
    end(with: error)
    guard bytes.readableBytes > 0, context.channel.isActive else {
      context.fireErrorCaught(error)
      context.close(mode: .all, promise: nil)
      return
    }
    startTimer(context, limits.closeTimeout) { $1.close(mode: .all, promise: nil) }
    let sent = context.eventLoop.makePromise(of: Void.self)
    // The alert leaves first: who hears of the error may close the channel at once.
    context.writeAndFlush(wrapOutboundOut(bytes), promise: sent)
    context.fireErrorCaught(error)
    sent.futureResult.assumeIsolated().whenComplete { _ in
      self.timer?.cancel()
      self.timer = nil
      context.close(mode: .all, promise: nil)
    }
  }

  /// Nothing is read or written after it; timer, promises and buffers go.
  func end(with error: any Error) {
    state = .closed
    timer?.cancel()
    timer = nil
    flushRequested = false
    connection.bio.releaseAll()
    for promise in outgoing.drop() { promise.fail(error) }
    closePromise?.fail(error)
    closePromise = nil
  }

  private func join(_ promise: EventLoopPromise<Void>) {
    if let closePromise {
      closePromise.futureResult.cascade(to: promise)
    } else {
      closePromise = promise
    }
  }
}
