import Logging
import SealProtobuf

/// What all connections of one server share.
final class ServerCore: Sendable {
  struct Method: Sendable {
    let handler: MethodHandler
    /// The health check: needs no key, and is answered while the server drains.
    let isHealth: Bool
  }

  let methods: [String: Method]
  let interceptor: (any CallInterceptor)?
  let observer: (any CallObserver)?
  let limits: RPCLimits
  let requestCheck: RequestCheck
  let budget: ByteBudget
  let health: HealthState
  let logger: Logger

  /// Two handlers for one method are a fault of ours.
  init(
    handlers: [MethodHandler], interceptor: (any CallInterceptor)?,
    observer: (any CallObserver)? = nil, health probe: HealthState.Probe? = nil,
    limits: RPCLimits, logger: Logger
  ) {
    self.interceptor = interceptor
    self.observer = observer
    self.limits = limits
    self.logger = logger
    requestCheck = RequestCheck(limits: limits)
    budget = ByteBudget(limit: limits.byteBudget)
    health = HealthState(probe: probe)
    let served = handlers.map { Method(handler: $0, isHealth: false) }
    let health = HealthCheck(state: health).methodHandlers()
      .map { Method(handler: $0, isHealth: true) }
    methods = Dictionary(
      uniqueKeysWithValues: (served + health).map { ($0.handler.method.name, $0) })
  }

  /// Runs a handler to its end; every error becomes an answer. Stays on the caller's thread until
  /// the handler suspends.
  func outcome(
    of method: Method, payload: [UInt8], context: CallContext
  ) async -> Result<[UInt8], RPCError> {
    guard let observer, !method.isHealth else {
      return await unobserved(method, payload: payload, context: context)
    }
    let start = ContinuousClock.now
    let trace = CallTrace()
    var traced = context
    traced.trace = trace
    let outcome = await unobserved(method, payload: payload, context: traced)
    let (findings, end) = (trace.findings, ContinuousClock.now)
    var failure: RPCError? = if case .failure(let error) = outcome { error } else { nil }
    // Its connection has told the caller so.
    if failure?.code == .cancelled, context.deadline <= end { failure = .deadlineExceeded }
    observer.callEnded(
      EndedCall(
        method: context.method, identity: findings.identity, requestID: findings.requestID,
        code: failure?.code ?? .ok, reason: failure?.reason ?? "", duration: end - start))
    return outcome
  }

  private func unobserved(
    _ method: Method, payload: [UInt8], context: CallContext
  ) async -> Result<[UInt8], RPCError> {
    let run = CallRun(
      context: context, interceptor: method.isHealth ? nil : interceptor,
      memoryLimit: limits.messageMemory)
    do {
      return .success(try await method.handler.answer(payload, run))
    } catch let error as RPCError {
      if let cause = error.cause { log(error, cause, context.method) }
      return .failure(error)
    } catch is CancellationError {
      return .failure(.cancelled)
    } catch {
      log(.internal(error), error, context.method)
      return .failure(.internal(error))
    }
  }

  /// Causes of server faults are logged as errors, of refusals for debugging. The house's errors
  /// describe themselves without data.
  private func log(_ error: RPCError, _ cause: any Error, _ method: MethodDescriptor) {
    logger.log(
      level: error.code == .internal ? .error : .debug, "a call failed",
      metadata: [
        "method": "\(method.name)", "reason": "\(error.reason)",
        "cause": "\(type(of: cause)): \(cause)",
      ])
  }
}
