import NIOCore
import NIOTLS

/// The reply to a call, still encoded.
package struct ClientReply: Sendable {
  package let payload: [UInt8]
  package let metadata: Metadata
}

/// Who waits for a reply, and the frame that asks for it.
struct ClientWaiter: Sendable {
  let request: RPCV1.Envelope
  let reply: CheckedContinuation<ClientReply, any Error>
}

/// One connection of the client: calls out, replies in, in any order.
final class ClientConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let frameLimit: Int
  private let ready: EventLoopPromise<Void>
  private let onUnusable: @Sendable () -> Void
  private var decoder: FrameDecoder
  private var calls: ClientCalls<ClientWaiter>
  private var context: ChannelHandlerContext!
  private var loopBound: NIOLoopBound<ClientConnectionHandler>!
  private var timer = DeadlineTimer()
  private var outbound = ByteBuffer()
  private var isReading = false
  private var flushScheduled = false
  private var failure: (any Error)?
  private let expectsHandshake: Bool
  private var isReady = false

  /// `ready` is fulfilled when frames may flow; `onUnusable` runs once after that, when no further
  /// call can start.
  init(
    frameLimit: Int, callsInFlight: Int, expectsHandshake: Bool, ready: EventLoopPromise<Void>,
    onUnusable: @escaping @Sendable () -> Void
  ) {
    self.frameLimit = frameLimit
    self.ready = ready
    self.onUnusable = onUnusable
    self.expectsHandshake = expectsHandshake
    decoder = FrameDecoder(maximumLength: frameLimit)
    calls = ClientCalls(limit: callsInFlight)
  }

  // MARK: The channel's life

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    loopBound = NIOLoopBound(self, eventLoop: context.eventLoop)
    if context.channel.isActive && !expectsHandshake { becameReady() }
  }

  func channelActive(context: ChannelHandlerContext) {
    if !expectsHandshake { becameReady() }
    context.fireChannelActive()
  }

  private func becameReady() {
    isReady = true
    ready.succeed()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case TLSUserEvent.handshakeCompleted(let negotiated) = event else {
      return context.fireUserInboundEventTriggered(event)
    }
    if negotiated == SealProtocol.name {
      becameReady()
    } else {
      fail(RPCError.unexpectedDialect)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    fail(error)
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer.cancel()
    let wasOpen = calls.isOpen
    for (waiter, wasSent) in calls.ended() {
      waiter.reply.resume(throwing: wasSent ? RPCError.connectionLost(failure) : .notSent)
    }
    ready.fail(failure ?? RPCError.connectionLost(nil))
    if wasOpen && isReady { onUnusable() }
    context.fireChannelInactive()
  }

  private func fail(_ error: any Error) {
    if failure == nil { failure = error }
    context.close(promise: nil)
  }

  // MARK: Calls

  func start(_ waiter: ClientWaiter, deadline: NIODeadline) {
    let id = waiter.request.callID
    switch calls.callStarted(id: id, deadline: deadline, waiter: waiter) {
    case .send: send(waiter)
    case .wait: break
    case .fail(let error): return waiter.reply.resume(throwing: error)
    }
    arm(deadline)
  }

  func cancel(id: UInt32) {
    leave(id: id) { .failure(CancellationError()) }
  }

  /// A call ends from our side; the server is told where it knows of it.
  private func leave(id: UInt32, _ outcome: () -> Result<ClientReply, any Error>) {
    guard let departure = calls.callLeft(id: id) else { return }
    if departure.wasSent { write(RPCV1.Envelope(kind: .cancel, callID: id)) }
    departed(departure, outcome())
  }

  private func departed(
    _ departure: ClientCalls<ClientWaiter>.Departure, _ outcome: Result<ClientReply, any Error>
  ) {
    departure.waiter.reply.resume(with: outcome)
    if let next = departure.next { send(next.waiter) }
    if calls.isDone { context.close(promise: nil) }
  }

  private func send(_ waiter: ClientWaiter) {
    do {
      try outbound.writeFrame(waiter.request, limit: frameLimit) { [frameLimit] in
        .requestTooLarge($0, limit: frameLimit)
      }
      flushSoon()
    } catch {
      guard let departure = calls.callLeft(id: waiter.request.callID) else { return }
      departed(departure, .failure(error as? RPCError ?? RPCError.unsendable(error)))
    }
  }

  // MARK: Replies

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    isReading = true
    decoder.append(unwrapInboundIn(data))
    do {
      while let frame = try decoder.next() { try received(frame) }
    } catch {
      fail(error)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isReading = false
    flush()
    context.fireChannelReadComplete()
  }

  private func received(_ frame: ByteBuffer) throws {
    let envelope = try RPCV1.Envelope(frame: frame, memoryLimit: 4 * frameLimit)
    switch envelope.kind {
    case .response:
      guard let departure = calls.callLeft(id: envelope.callID) else { return }
      departed(departure, Self.outcome(envelope))
    case .goaway:
      if let status = envelope.status { failure = RPCError(status) }
      guard calls.isOpen else { return }
      for waiter in calls.goAwayReceived() { waiter.reply.resume(throwing: RPCError.notSent) }
      onUnusable()
      if calls.isDone { context.close(promise: nil) }
    default: break
    }
  }

  private static func outcome(_ envelope: RPCV1.Envelope) -> Result<ClientReply, any Error> {
    if let status = envelope.status, status.code != StatusCode.ok.rawValue {
      var failure = RPCError(status)
      failure.callID = Metadata(envelope.metadata)[Metadata.callIDName]
      return .failure(failure)
    }
    return .success(
      ClientReply(payload: envelope.payload, metadata: Metadata(envelope.metadata)))
  }

  // MARK: Writing

  private func write(_ envelope: RPCV1.Envelope) {
    do {
      try outbound.writeFrame(envelope, limit: frameLimit) { _ in .cancelled }
      flushSoon()
    } catch {
      preconditionFailure("a frame without text cannot be encoded: \(error)")
    }
  }

  /// All calls of one tick leave together.
  private func flushSoon() {
    guard !isReading, !flushScheduled else { return }
    flushScheduled = true
    context.eventLoop.execute { [loopBound = loopBound!] in
      loopBound.value.flushScheduled = false
      loopBound.value.flush()
    }
  }

  private func flush() {
    guard outbound.readableBytes > 0 else { return }
    let bytes = outbound
    outbound = ByteBuffer()
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
  }

  // MARK: Time

  private func arm(_ deadline: NIODeadline?) {
    guard let deadline, timer.wouldChange(by: deadline) else { return }
    timer.arm(deadline, on: context.eventLoop) { [loopBound = loopBound!] in
      loopBound.value.timerFired()
    }
  }

  private func timerFired() {
    timer.fired()
    for id in calls.overdue(now: context.eventLoop.now) {
      leave(id: id) { .failure(RPCError.deadlineExceeded) }
    }
    arm(calls.earliestDeadline)
  }
}
