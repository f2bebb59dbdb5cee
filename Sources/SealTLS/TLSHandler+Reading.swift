import NIOCore
import NIOTLS

extension TLSHandler {
  package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard state != .closed, state != .idle, !peerSentCloseNotify else { return }
    isInBurst = true
    connection.bio.receive(unwrapInboundIn(data))
    if state == .handshaking { continueHandshake(context) }
    if isOpen, mayDeliver(context) { decode(context) }
  }

  package func channelReadComplete(context: ChannelHandlerContext) {
    isInBurst = false
    if deliveredInBurst {
      deliveredInBurst = false
      context.fireChannelReadComplete()
    } else if state == .handshaking || state == .closing || readRequested {
      // What came was not for the handlers above: they wait still, and so do we; but not for a
      // peer that makes us write and does not read.
      if context.channel.isWritable { context.read() } else { heldRead = true }
    }
    if plain.capacity > ByteBuffer.capacityKept { plain = ByteBuffer() }
    // Also what libssl has to say itself, such as its refusal to renegotiate.
    if flushRequested || connection.bio.outbound.readableBytes > 0 { emit(context) }
  }

  package func channelWritabilityChanged(context: ChannelHandlerContext) {
    context.fireChannelWritabilityChanged()
    guard heldRead, context.channel.isWritable else { return }
    heldRead = false
    context.read()
  }

  package func read(context: ChannelHandlerContext) {
    readRequested = true
    if state == .open, !isInBurst, !isDecoding, connection.bio.inbound.readableBytes > 0 {
      isInBurst = true
      decode(context)
      isInBurst = false
      if deliveredInBurst {
        deliveredInBurst = false
        context.fireChannelReadComplete()
        if flushRequested || connection.bio.outbound.readableBytes > 0 { emit(context) }
        return
      }
    }
    context.read()
  }

  private var isOpen: Bool { state == .open || state == .closing }

  /// Records stay encrypted until somebody above wants to read.
  private func mayDeliver(_ context: ChannelHandlerContext) -> Bool {
    readRequested || deliveredInBurst || state == .closing || autoRead(context)
  }

  /// Decrypts and delivers all that arrived.
  func decode(_ context: ChannelHandlerContext) {
    guard !isDecoding, !peerSentCloseNotify else { return }
    isDecoding = true
    defer { isDecoding = false }
    while isOpen {
      plain.clear(minimumCapacity: connection.bio.inbound.readableBytes)
      let saidBefore = connection.bio.outbound.readableBytes
      let result = connection.read(into: &plain, limit: 65_536)
      connection.bio.releaseInbound()
      unaskedBytes += connection.bio.outbound.readableBytes - saidBefore
      if plain.readableBytes > 0 { unaskedBytes = 0 }
      if plain.readableBytes > 0, state == .open {
        readRequested = false
        deliveredInBurst = true
        context.fireChannelRead(wrapInboundOut(plain))
      }
      switch result {
      case .more:
        continue
      case .drained:
        // Answers to KeyUpdate (RFC 8446 §4.6.3) cost us two key schedules each, and the peer next
        // to nothing.
        guard unaskedBytes > limits.unaskedBytes else { return }
        let message = "The peer asks for more than \(limits.unaskedBytes) bytes without a message."
        return fail(context, TLSError(.protocolViolation, message))
      case .closeNotify:
        return peerEnded(context)
      case .failed where state == .closing:
        return finishClosing(context)
      case .failed(let error):
        return fail(context, error)
      }
    }
  }

  private func peerEnded(_ context: ChannelHandlerContext) {
    peerSentCloseNotify = true
    switch state {
    case .closing:
      // Otherwise the end of our own close_notify finishes it.
      if closeNotifyLeft { finishClosing(context) }
    case .open:
      context.fireUserInboundEventTriggered(TLSUserEvent.shutdownCompleted)
      guard state == .open else { return }
      if allowsHalfClosure(context), !sentCloseNotify {
        context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
      } else {
        beginClosing(context, promise: nil)
      }
    case .idle, .handshaking, .closed:
      return
    }
  }

  package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event else {
      return context.fireUserInboundEventTriggered(event)
    }
    // The peer's half of the socket ended. With close_notify, that was told already.
    socketEnded(context)
  }

  package func channelInactive(context: ChannelHandlerContext) {
    socketEnded(context)
    end(with: ChannelError.ioOnClosedChannel)
    context.fireChannelInactive()
  }

  private func socketEnded(_ context: ChannelHandlerContext) {
    if state == .open {
      decode(context)
      if deliveredInBurst, !isInBurst {
        deliveredInBurst = false
        context.fireChannelReadComplete()
      }
    }
    switch state {
    case .handshaking:
      let message = "The connection ended during the handshake."
      fail(context, TLSError(.handshakeFailed, message))
    case .open where !peerSentCloseNotify:
      let message = "The connection ended without close_notify; bytes may be missing."
      fail(context, TLSError(.truncated, message))
    case .closing:
      peerSentCloseNotify = true
      if closeNotifyLeft || !context.channel.isActive { finishClosing(context) }
    case .idle, .open, .closed:
      return
    }
  }
}
