import Logging
import SealProtobuf
import SealTelemetry
import Synchronization

/// What a method's replies have been like, to know what a call may come to hold.
final class ReplySize: Sendable {
  private let largest = Atomic<Int>(4 << 10)

  /// The longest reply so far; 4 KiB at first.
  var expected: Int { largest.load(ordering: .relaxed) }

  func replied(_ bytes: Int) {
    if bytes > expected { largest.max(bytes, ordering: .relaxed) }
  }
}

/// What all connections of one server share.
final class ServerCore: Sendable {
  struct Method: Sendable {
    let handler: MethodHandler
    /// The health check: needs no key, and is answered while the server drains.
    let isHealth: Bool
    let metrics: MethodMetrics
    let replySize = ReplySize()

    init(handler: MethodHandler, isHealth: Bool) {
      self.handler = handler
      self.isHealth = isHealth
      metrics = MethodMetrics(handler.method)
    }
  }

  let methods: [String: Method]
  let interceptor: (any CallInterceptor)?
  let observer: (any CallObserver)?
  let limits: RPCLimits
  let requestCheck: RequestCheck
  let budget: ByteBudget
  let health: HealthState
  let logger: Logger
  let callIDs = CallIDs()
  /// Calls whose handlers have not returned.
  let callsInFlight = Atomic<Int>(0)
  private let spans = Spans()

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

  /// The outcome of a call that came as bytes. Stays on the caller's thread until the handler
  /// suspends.
  func outcome(
    of method: Method, payload: [UInt8], context: CallContext
  ) async -> Result<[UInt8], RPCError> {
    await outcome(of: method, context: context) { try await method.handler.answer(payload, $0) }
  }

  /// Runs a handler to its end; every error becomes an answer.
  ///
  /// - Parameter answer: asks the handler, in whichever form the request has.
  func outcome<Answer: Sendable>(
    of method: Method, context: CallContext,
    _ answer: @escaping @Sendable (CallRun) async throws -> Answer
  ) async -> Result<Answer, RPCError> {
    guard !method.isHealth else {
      return await run(method, context: context, answer)
    }
    let start = ContinuousClock.now
    callsInFlight.add(1, ordering: .relaxed)
    let id = context.callID ?? callIDs.next()
    var watched = context
    watched.callID = id
    if observer != nil { watched.trace = CallTrace() }
    var outcome = await Activity.$current.withValue(
      Activity(.call(id), trace: context.metadata.traceParent)
    ) { [watched] in
      spans.isOn
        ? await traced(method, context: watched, answer)
        : await run(method, context: watched, answer)
    }
    let end = ContinuousClock.now
    callsInFlight.subtract(1, ordering: .relaxed)
    if case .failure(var failure) = outcome {
      failure.callID = id.description
      outcome = .failure(failure)
    }
    ended(method, watched, outcome, start: start, end: end)
    return outcome
  }

  private func ended<Answer>(
    _ method: Method, _ context: CallContext, _ outcome: Result<Answer, RPCError>,
    start: ContinuousClock.Instant, end: ContinuousClock.Instant
  ) {
    var failure: RPCError? = if case .failure(let error) = outcome { error } else { nil }
    // Its connection has told the caller so.
    if failure?.code == .cancelled, context.deadline <= end { failure = .deadlineExceeded }
    method.metrics.ended(failure?.code ?? .ok, after: end - start)
    guard let observer, let findings = context.trace?.findings else { return }
    observer.callEnded(
      EndedCall(
        method: context.method, identity: findings.identity, requestID: findings.requestID,
        code: failure?.code ?? .ok, reason: failure?.reason ?? "", duration: end - start))
  }

  private func traced<Answer: Sendable>(
    _ method: Method, context: CallContext,
    _ answer: @escaping @Sendable (CallRun) async throws -> Answer
  ) async -> Result<Answer, RPCError> {
    await spans.span(context.method.name, .server, caller: { context.metadata[$0] }) {
      await run(method, context: context, answer)
    }
  }

  private func run<Answer>(
    _ method: Method, context: CallContext,
    _ answer: @Sendable (CallRun) async throws -> Answer
  ) async -> Result<Answer, RPCError> {
    let run = CallRun(
      context: context, interceptor: method.isHealth ? nil : interceptor,
      memoryLimit: limits.messageMemory)
    do {
      return .success(try await answer(run))
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

  /// Causes of server faults are logged as errors, of refusals for debugging. The platform's errors
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

extension ServerCore {
  /// What comes first: the outcome, or the deadline. For callers that no connection keeps the time
  /// of.
  ///
  /// A handler that is cancelled by the deadline holds what its caller holds, and the answer, until
  /// it has returned.
  func beforeDeadline<Answer: Sendable>(
    of context: CallContext, _ body: @escaping @Sendable () async -> Result<Answer, RPCError>
  ) async -> Result<Answer, RPCError> {
    await withTaskGroup(of: Result<Answer, RPCError>.self) { group in
      group.addTask(operation: body)
      group.addTask {
        do {
          try await Task.sleep(until: context.deadline, clock: .continuous)
          return .failure(.deadlineExceeded)
        } catch {
          return .failure(.cancelled)
        }
      }
      let first = await group.next() ?? .failure(.cancelled)
      group.cancelAll()
      return first
    }
  }
}
