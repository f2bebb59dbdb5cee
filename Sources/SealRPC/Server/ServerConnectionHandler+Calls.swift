import NIOCore
import SealProtobuf
import SealTelemetry

/// A handler that has not returned.
struct RunningCall: Sendable {
  let task: Task<Void, Never>
  let callID: CallID?

  func cancel() { task.cancel() }
}

extension ServerConnectionHandler {
  /// One whole frame. Throws what ends the connection.
  func received(_ frame: ByteBuffer) throws {
    let envelope: RPCV1.Envelope
    do {
      envelope = try RPCV1.Envelope(frame: frame, memoryLimit: core.limits.messageMemory)
    } catch {
      throw RPCError.malformedEnvelope(error)
    }
    switch envelope.kind {
    case .request: try requestReceived(envelope, bytes: frame.readableBytes)
    case .cancel:
      connection.cancelReceived(id: envelope.callID)?.cancel()
      callsWentDown()
    case .response, .goaway: throw RPCError.unexpectedKind
    default:
      switch connection.unknownKindReceived(id: envelope.callID) {
      case .refuse(let error, let call):
        call?.cancel()
        reply(to: envelope.callID, .failure(error))
        callsWentDown()
      case .ignore: break
      }
    }
  }

  private func requestReceived(_ envelope: RPCV1.Envelope, bytes: Int) throws {
    let method = core.methods[envelope.method]
    let verdict = connection.requestReceived(
      id: envelope.callID, whileDraining: method?.isHealth ?? false)
    switch verdict {
    case .ignore: return
    case .end(let error): throw error
    case .refuse(let error): return reply(to: envelope.callID, .failure(error))
    case .admit: break
    }
    guard let method else { return reply(to: envelope.callID, .failure(.unknownMethod)) }
    if let error = core.requestCheck.violation(of: envelope) {
      return reply(to: envelope.callID, .failure(error))
    }
    let timeout = core.limits.timeout(asked: envelope.timeoutMillis)
    let deadline = arrival + timeout
    let now = context.eventLoop.now
    guard deadline > now else {
      return reply(to: envelope.callID, .failure(.deadlineExceeded))
    }
    guard budget.take(bytes) else {
      return reply(to: envelope.callID, .failure(.serverBusy))
    }
    var callContext = CallContext(
      method: method.handler.method,
      deadline: .now + .nanoseconds((deadline - now).nanoseconds), credential: envelope.credential,
      metadata: Metadata(envelope.metadata), peerAddress: peerAddress,
      clientCertificate: clientCertificate)
    callContext.callID = callContext.metadata.callID ?? core.callIDs.next()
    start(method, envelope, callContext, deadline: deadline, bytes: bytes)
  }

  private func start(
    _ method: ServerCore.Method, _ envelope: RPCV1.Envelope, _ callContext: CallContext,
    deadline: NIODeadline, bytes: Int
  ) {
    let ticket = connection.callStarted(id: envelope.callID, deadline: deadline)
    if !method.isHealth { lastActivity = arrival }
    let expected = method.replySize.expected
    expectedBytes += expected
    let eventLoop = context.eventLoop
    // Tracked in the connection's table: a child task a call would cost several microseconds.
    let task = Task.immediate { [core, budget, loopBound, payload = envelope.payload] in
      let outcome = await core.outcome(of: method, payload: payload, context: callContext)
      budget.giveBack(bytes)
      if case .success(let reply) = outcome { method.replySize.replied(reply.count) }
      if eventLoop.inEventLoop {
        loopBound.value.callEnded(ticket, method, outcome, expected)
      } else {
        eventLoop.execute { loopBound.value.callEnded(ticket, method, outcome, expected) }
      }
    }
    let running = RunningCall(task: task, callID: callContext.callID)
    if connection.callSuspended(ticket, running) { arm(deadline) }
  }

  private func callEnded(
    _ ticket: CallTicket, _ method: ServerCore.Method, _ outcome: Result<[UInt8], RPCError>,
    _ expected: Int
  ) {
    expectedBytes -= expected
    if !method.isHealth { lastActivity = context?.eventLoop.now ?? lastActivity }
    if connection.callEnded(ticket) { reply(to: ticket.id, outcome) }
    if case .closed = phase { return finishIfDone() }
    callsWentDown()
  }

  /// Writes the answer; it leaves with the tick's others.
  func reply(to id: UInt32, _ outcome: Result<[UInt8], RPCError>) {
    switch outcome {
    case .success(let payload):
      write(RPCV1.Envelope(kind: .response, callID: id, payload: payload))
    case .failure(let error):
      // Successes do not carry it: who wants to know a call again gives it its name.
      let metadata = error.callID.map { [Metadata.callIDName: $0] as Metadata } ?? Metadata()
      write(
        RPCV1.Envelope(
          kind: .response, callID: id, metadata: metadata.messages, status: error.status))
    }
    flushSoon()
  }

  func sendGoAway(_ error: RPCError) {
    write(RPCV1.Envelope(kind: .goaway, status: error.status))
  }

  private func write(_ envelope: RPCV1.Envelope) {
    let before = outbound.readableBytes
    let limit = core.limits.frameBytes
    do {
      try outbound.writeFrame(envelope, limit: limit) { _ in .replyTooLarge(limit: limit) }
    } catch {
      writeInstead(of: envelope, error as? RPCError ?? .internal(error))
    }
    budget.charge(outbound.readableBytes - before)
  }

  /// A reply that cannot be sent becomes an error, without the parts that may have been at fault.
  private func writeInstead(of envelope: RPCV1.Envelope, _ error: RPCError) {
    core.logger.error(
      "a reply could not be sent",
      metadata: ["reason": "\(error.reason)", "cause": "\(error.cause.map { "\($0)" } ?? "")"])
    let replacement = RPCV1.Envelope(
      kind: envelope.kind, callID: envelope.callID, status: error.status)
    do {
      try outbound.writeFrame(replacement, limit: .max) { _ in error }
    } catch {
      preconditionFailure("a fixed status cannot be encoded: \(error)")
    }
  }
}

extension RPCLimits {
  /// What a peer that is slow takes in `writeRateTime`.
  var leastBytesTaken: Int {
    Int(writeRateTime / .seconds(1) * Double(leastWriteRate))
  }

  /// 0 asks for the default.
  func timeout(asked milliseconds: UInt32) -> Duration {
    milliseconds == 0 ? defaultDeadline : min(.milliseconds(milliseconds), maximumDeadline)
  }
}
