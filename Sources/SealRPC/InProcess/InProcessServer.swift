import Logging
import SealProtobuf

/// The methods of a server for callers in the same process.
///
/// Requests and replies are handed over as they are, without bytes. All else is as over a
/// connection: access, limits, deadlines, translated failures, metrics, the log of calls, and the
/// name that each call has in the server's log.
package struct InProcessServer: Sendable {
  let core: ServerCore

  init(core: ServerCore) {
    self.core = core
  }

  /// Methods that nobody serves over a network.
  package init(
    handlers: [MethodHandler], interceptor: (any CallInterceptor)? = nil,
    observer: (any CallObserver)? = nil, limits: RPCLimits = RPCLimits(), logger: Logger
  ) {
    core = ServerCore(
      handlers: handlers, interceptor: interceptor, observer: observer, limits: limits,
      logger: logger)
  }

  /// A channel for one guest: somebody without a credential.
  ///
  /// - Parameters:
  ///   - peerAddress: where the guest really is, as whoever serves them knows it.
  ///   - patience: the longest that a call may take.
  package func channel(forGuestAt peerAddress: String, patience: Duration) -> InProcessChannel {
    InProcessChannel(core: core, peerAddress: peerAddress, patience: patience)
  }
}

/// Carries one caller's calls to a server in the same process.
package struct InProcessChannel: RPCChannel {
  let core: ServerCore
  let peerAddress: String
  let patience: Duration

  /// Calls are taken while the server drains: whoever calls was let in before.
  package func call<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, options: CallOptions
  ) async throws -> Response {
    try Task.checkCancellation()
    guard let served = core.methods[method.name] else { throw RPCError.unknownMethod }
    let timeout = min(options.timeout, patience, core.limits.maximumDeadline)
    guard timeout > .zero else { throw RPCError.deadlineExceeded }
    var context = CallContext(
      method: served.handler.method, deadline: .now + timeout, metadata: options.metadata,
      peerAddress: peerAddress)
    context.callID = options.metadata.callID
    let outcome = await core.beforeDeadline(of: context) { [core, context] in
      await core.outcome(of: served, context: context) {
        try await served.handler.answerValue(request, $0)
      }
    }
    try Task.checkCancellation()
    guard let reply = try outcome.get() as? Response else {
      preconditionFailure("\(method.name) gives \(Response.fullName)")
    }
    return reply
  }
}
