import Logging
import NIOCore
import NIOTLS

/// One connection of the server: frames in, calls run, frames out. Steps 2, 3 and 9 of a call's
/// life.
///
/// Decisions are `ServerConnection`'s; this class has the bytes, the clock and the tasks. A peer
/// that does not read its replies is not read from either: what waits for it is bounded by its
/// calls in flight.
final class ServerConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = Never
  typealias OutboundOut = ByteBuffer

  enum Phase {
    case handshaking
    case serving
    /// GOAWAY is out, nothing more is read. Closes once `since`, when the last byte was written, is
    /// `lingerTime` ago: closing at once could reset the connection before the peer has read.
    case ending(since: NIODeadline?)
    /// We have closed the channel. TLS waits for the peer's close_notify, and no deadline of ours
    /// is left.
    case closing
    case closed
  }

  let core: ServerCore
  var transportSecurity = TransportSecurity.none
  let onFinished: @Sendable (ServerConnectionHandler) -> Void
  /// Gives the channel to another dialect that ALPN chose; returns whether there is one.
  let handOver: (ServerConnectionHandler, any Channel, _ protocolName: String) -> Bool

  /// Its address's share of the server's.
  var budget: ByteBudget
  var phase = Phase.handshaking
  var connection: ServerConnection<RunningCall>
  var context: ChannelHandlerContext!
  var peerAddress = ""
  /// What its address is counted as.
  let household: String
  var clientCertificate: ClientCertificate?

  var decoder: FrameDecoder
  /// Bytes of an unfinished frame, taken from the budget.
  private var heldBytes = 0
  /// When the bytes in the decoder arrived.
  var arrival = NIODeadline.uptimeNanoseconds(0)
  private var frameStart: NIODeadline?
  /// When a call began or ended last; a health check is none, or it would keep an idle connection.
  var lastActivity = NIODeadline.uptimeNanoseconds(0)
  private var isProcessing = false
  private var isResuming = false
  private var roomCame = false
  private var heldRead = false

  /// Replies of this tick.
  var outbound = ByteBuffer()
  private var unwrittenBytes = 0
  /// What the replies of calls that run are expected to be.
  var expectedBytes = 0
  private var flushScheduled = false
  /// Since when more waits than the peer takes, and what it has taken since.
  private var slowness: (since: NIODeadline, taken: Int)?
  private var timer = DeadlineTimer()

  init(
    core: ServerCore, household: String = "",
    onFinished: @escaping @Sendable (ServerConnectionHandler) -> Void,
    handOver: @escaping (ServerConnectionHandler, any Channel, String) -> Bool = { _, _, _ in false
    }
  ) {
    self.core = core
    self.household = household
    self.onFinished = onFinished
    self.handOver = handOver
    budget = core.budget
    connection = ServerConnection(callsInFlight: core.limits.callsInFlight)
    decoder = FrameDecoder(maximumLength: core.limits.frameBytes)
  }

  // MARK: The channel's life

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive { connected() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    // A connection that the listener's end has met before it was active is never inactive either.
    if !isClosed { closed() }
    // The context holds the handler.
    self.context = nil
  }

  /// Made where it is needed: one that is kept would hold the handler for ever.
  var loopBound: NIOLoopBound<ServerConnectionHandler> {
    NIOLoopBound(self, eventLoop: context.eventLoop)
  }

  func channelActive(context: ChannelHandlerContext) {
    connected()
    context.fireChannelActive()
  }

  private func connected() {
    peerAddress = context.channel.remoteAddress?.hostAndPort ?? ""
    lastActivity = context.eventLoop.now
    if case .none = transportSecurity { phase = .serving }
    arm(lastActivity + (isServing ? core.limits.idleTime : core.limits.handshakeTime))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case TLSUserEvent.handshakeCompleted(let negotiated) = event else {
      return context.fireUserInboundEventTriggered(event)
    }
    guard case .handshaking = phase, case .tls(let clientCertificate) = transportSecurity,
      let negotiated
    else { return context.close(promise: nil) }
    guard negotiated == SealProtocol.name else { return leave(to: negotiated, context) }
    phase = .serving
    self.clientCertificate = clientCertificate()
    lastActivity = context.eventLoop.now
    if connection.isDraining { endDrained() }
  }

  /// From here on the connection is another dialect's.
  private func leave(to protocolName: String, _ context: ChannelHandlerContext) {
    phase = .closed
    timer.cancel()
    let channel = context.channel
    guard handOver(self, channel, protocolName) else {
      onFinished(self)
      return context.close(promise: nil)
    }
    context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if !isClosed { closed() }
    context.fireChannelInactive()
  }

  private func closed() {
    phase = .closed
    timer.cancel()
    for call in connection.ended() { call.cancel() }
    budget.giveBack(outbound.readableBytes + heldBytes)
    outbound = ByteBuffer()
    heldBytes = 0
    finishIfDone()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    core.logger.debug(
      "a connection failed", metadata: ["peer": "\(peerAddress)", "error": "\(error)"])
    close()
  }

  /// A connection counts until its last handler has returned.
  func finishIfDone() {
    if isClosed, connection.runningCount == 0 { onFinished(self) }
  }

  private var isClosed: Bool {
    if case .closed = phase { true } else { false }
  }

  private var isServing: Bool {
    if case .serving = phase { true } else { false }
  }

  // MARK: Reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard isServing else { return }
    arrival = context.eventLoop.now
    decoder.append(unwrapInboundIn(data))
    processFrames()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    flush()
    context.fireChannelReadComplete()
  }

  /// Whether calls may run: the peer takes its replies, and those that are to come have room.
  private var hasRoom: Bool {
    context.channel.isWritable
      && unwrittenBytes + outbound.readableBytes + expectedBytes < core.limits.replyBytes
  }

  /// Holds back reading while replies wait.
  func read(context: ChannelHandlerContext) {
    if isServing && !hasRoom {
      heldRead = true
    } else {
      context.read()
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      slowness = nil
      resume()
    } else {
      let now = context.eventLoop.now
      slowness = (now, 0)
      arm(now + core.limits.writeRateTime)
    }
    context.fireChannelWritabilityChanged()
  }

  /// Goes on with what was held back, if there is room by now.
  private func resume() {
    // While frames are processed the loop there sees it for itself; what its flush has written
    // comes back here before it returns.
    guard !isProcessing, isServing, hasRoom, heldRead || decoder.bufferedBytes > 0 else { return }
    guard !isResuming else {
      roomCame = true
      return
    }
    isResuming = true
    repeat {
      roomCame = false
      processFrames()
      flush()
    } while roomCame && isServing && hasRoom
    isResuming = false
    guard heldRead, isServing, hasRoom else { return }
    heldRead = false
    context.read()
  }

  private func processFrames() {
    isProcessing = true
    defer { isProcessing = false }
    // Whole frames are counted by their calls.
    if heldBytes > 0 { budget.giveBack(heldBytes) }
    heldBytes = 0
    while isServing && hasRoom {
      do {
        guard let frame = try decoder.next() else { break }
        frameStart = nil
        try received(frame)
      } catch {
        return end(error as? RPCError ?? .internal(error))
      }
      if outbound.readableBytes >= core.limits.outputHighWatermark { flush() }
    }
    guard isServing else { return }
    guard holdBuffered() else { return end(.serverBusy) }
    if decoder.bufferedBytes == 0 || !hasRoom {
      frameStart = nil
    } else if frameStart == nil {
      let now = context.eventLoop.now
      frameStart = now
      arm(now + core.limits.frameTime)
    }
  }

  /// Counts what an unfinished frame holds, or frames that wait. Returns whether the budget has it;
  /// one that is full refuses calls, and ends no connection that holds nothing.
  private func holdBuffered() -> Bool {
    guard decoder.bufferedBytes > 0 else { return true }
    guard budget.take(decoder.bufferedBytes) else { return false }
    heldBytes = decoder.bufferedBytes
    return true
  }

  // MARK: Writing

  /// Sends what was written in this tick. Outside of a read burst, once at its end.
  func flushSoon() {
    guard !isProcessing, !flushScheduled else { return }
    flushScheduled = true
    context.eventLoop.execute { [loopBound] in
      loopBound.value.flushScheduled = false
      loopBound.value.flush()
    }
  }

  func flush() {
    guard outbound.readableBytes > 0 else { return }
    var bytes = outbound
    outbound = ByteBuffer()
    // In pieces, so that a peer that reads slowly shows progress.
    while let piece = bytes.readSlice(length: min(bytes.readableBytes, 64 << 10)),
      piece.readableBytes > 0
    {
      let count = piece.readableBytes
      unwrittenBytes += count
      let written = context.eventLoop.makePromise(of: Void.self)
      written.futureResult.whenComplete { [loopBound] _ in
        loopBound.value.wrote(count)
      }
      context.write(wrapOutboundOut(piece), promise: written)
    }
    context.flush()
  }

  private func wrote(_ count: Int) {
    unwrittenBytes -= count
    budget.giveBack(count)
    if isClosed { return }
    slowness?.taken += count
    if case .ending(nil) = phase, unwrittenBytes == 0 { startLingering() }
    resume()
  }

  // MARK: The end

  /// The peer broke the protocol, or was idle for too long.
  func end(_ error: RPCError) {
    guard isServing else { return }
    for call in connection.ended() { call.cancel() }
    sendGoAway(error)
    finishSending()
  }

  /// The server stops: no further calls, then the end.
  func startDrain() {
    guard connection.drainStarted() else { return }
    switch phase {
    case .handshaking: close()
    case .serving:
      sendGoAway(.draining)
      flush()
      endDrained()
    case .ending, .closing, .closed: break
    }
  }

  func endDrained() {
    guard isServing, connection.isDrained else { return }
    for call in connection.ended() { call.cancel() }
    finishSending()
  }

  /// The time to drain is over.
  func closeNow() {
    close()
  }

  private func close() {
    if isClosed { return }
    phase = .closing
    context.close(promise: nil)
  }

  private func finishSending() {
    phase = .ending(since: nil)
    flush()
    if unwrittenBytes == 0 { startLingering() }
    if heldRead {
      heldRead = false
      context.read()
    }
  }

  private func startLingering() {
    guard case .ending(nil) = phase else { return }
    let now = context.eventLoop.now
    phase = .ending(since: now)
    arm(now + core.limits.lingerTime)
  }

  // MARK: Time

  func arm(_ deadline: NIODeadline?) {
    guard let deadline, timer.wouldChange(by: deadline) else { return }
    timer.arm(deadline, on: context.eventLoop) { [loopBound] in
      loopBound.value.timerFired()
    }
  }

  private func timerFired() {
    timer.fired()
    let now = context.eventLoop.now
    if let due = nextDeadline, due <= now { deadlinePassed(now) }
    arm(nextDeadline)
  }

  private var nextDeadline: NIODeadline? {
    let stall = slowness.map { $0.since + core.limits.writeRateTime }
    switch phase {
    case .handshaking: return lastActivity + core.limits.handshakeTime
    case .serving:
      let call =
        connection.hasCallsInFlight
        ? connection.earliestDeadline : lastActivity + core.limits.idleTime
      let frame = frameStart.map { $0 + core.limits.frameTime }
      return .earlier(call, .earlier(frame, stall))
    case .ending(let since): return .earlier(since.map { $0 + core.limits.lingerTime }, stall)
    case .closing, .closed: return nil
    }
  }

  private func deadlinePassed(_ now: NIODeadline) {
    if let slowness, slowness.since + core.limits.writeRateTime <= now {
      guard slowness.taken >= core.limits.leastBytesTaken else { return close() }
      self.slowness = (now, 0)
    }
    switch phase {
    case .serving: break
    case .ending(let since?) where since + core.limits.lingerTime > now: return
    case .ending(nil): return
    default: return close()
    }
    if let frameStart, frameStart + core.limits.frameTime <= now { return end(.frameTimeout) }
    for (id, call) in connection.timePassed(now: now) {
      lastActivity = now
      call.cancel()
      var failure = RPCError.deadlineExceeded
      failure.callID = call.callID?.description
      reply(to: id, .failure(failure))
    }
    if !connection.hasCallsInFlight {
      if lastActivity + core.limits.idleTime <= now { return end(.idle) }
      endDrained()
    }
    flush()
  }

  func callsWentDown() {
    resume()
    guard !connection.hasCallsInFlight else { return }
    arm(lastActivity + core.limits.idleTime)
    endDrained()
  }
}
