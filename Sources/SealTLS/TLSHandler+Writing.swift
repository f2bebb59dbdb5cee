import NIOCore

extension TLSHandler {
  package func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    guard !sentCloseNotify else {
      promise?.fail(ChannelError.outputClosed)
      return
    }
    switch state {
    case .idle, .handshaking:
      outgoing.append(unwrapOutboundIn(data), promise: promise)
      guard outgoing.readableBytes > limits.plaintextBeforeHandshake else { return }
      let message = "More than \(limits.plaintextBeforeHandshake) bytes before the handshake's end."
      fail(context, TLSError(.tooMuchBeforeHandshake, message))
    case .open:
      let bytes = unwrapOutboundIn(data)
      if outgoing.readableBytes + bytes.readableBytes > SSLConnection.recordLimit {
        encrypt(context)
      }
      outgoing.append(bytes, promise: promise)
      if outgoing.readableBytes >= SSLConnection.recordLimit { encrypt(context) }
      if flushRequested, !isInBurst { emit(context) }
    case .closing, .closed:
      promise?.fail(ChannelError.ioOnClosedChannel)
    }
  }

  package func flush(context: ChannelHandlerContext) {
    flushRequested = true
    // During a burst the records of all its answers leave together, at its end.
    if state == .open, !isInBurst { emit(context) }
  }

  /// Sends what waits, in one buffer, and flushes: the handshake's records, then plain bytes.
  func emit(_ context: ChannelHandlerContext) {
    guard !isEncrypting else { return }
    if state == .open, flushRequested {
      flushRequested = false
      encrypt(context)
      guard state == .open else { return }
      if connection.bio.outbound.readableBytes > 0 || outgoing.hasPromises {
        let promise = outgoing.takePromise()
        context.write(wrapOutboundOut(connection.bio.takeOutbound()), promise: promise)
      }
      context.flush()
    } else if connection.bio.outbound.readableBytes > 0 {
      context.writeAndFlush(wrapOutboundOut(connection.bio.takeOutbound()), promise: nil)
    }
  }

  /// Turns the waiting plain bytes into records. Long runs of records go down unflushed, so that
  /// the channel's watermarks count them; their promises follow with the last.
  private func encrypt(_ context: ChannelHandlerContext) {
    // A write can come from below us: the channel tells its change of writability at once.
    guard !isEncrypting else { return }
    isEncrypting = true
    defer { isEncrypting = false }
    while state == .open, var bytes = outgoing.takeBytes() {
      while state == .open, let chunk = bytes.readSlice(upTo: 3 * SSLConnection.recordLimit) {
        let count = chunk.readableBytes
        let records = (count + SSLConnection.recordLimit - 1) / SSLConnection.recordLimit
        connection.bio.reserveOutbound(count + records * SSLConnection.recordOverhead)
        if let error = chunk.withUnsafeReadableBytes({ connection.write($0) }) {
          return fail(context, error)
        }
        if connection.bio.outbound.readableBytes >= 2 * SSLConnection.recordLimit {
          context.write(wrapOutboundOut(connection.bio.takeOutbound()), promise: nil)
        }
      }
    }
  }
}

extension ByteBuffer {
  /// The next bytes, at most `limit`; `nil` when there are none.
  fileprivate mutating func readSlice(upTo limit: Int) -> ByteBuffer? {
    readableBytes > 0 ? readSlice(length: min(limit, readableBytes)) : nil
  }
}
