import SealProtobuf

/// One method of a service, with its types erased.
public struct MethodHandler: Sendable {
  public let method: MethodDescriptor
  /// The messages that it takes and gives.
  public let requestTable: MessageTable
  public let responseTable: MessageTable
  /// Encoded request in, encoded reply out.
  let answer: @Sendable (_ payload: [UInt8], _ run: CallRun) async throws -> [UInt8]
  /// The same for a caller in the same process, whose request is no bytes.
  let answerValue: @Sendable (_ request: any Message, _ run: CallRun) async throws -> any Message

  /// `body` runs on the connection's event loop until it first suspends: it must not block.
  public init<Request: Message, Response: Message>(
    _ method: MethodDescriptor,
    _ body: @escaping @Sendable (Request, CallContext) async throws -> Response
  ) {
    self.method = method
    requestTable = Request.table
    responseTable = Response.table
    let serve: @Sendable (Request, CallRun) async throws -> Response = { request, run in
      var context = run.context
      if method.mutates, let trace = context.trace, let request = request as? any RequestIdentified
      {
        trace.requested(request.requestID)
      }
      if let interceptor = run.interceptor { context = try await interceptor.admit(context) }
      // The interceptor may have waited beyond the deadline: then the service must not begin.
      try Task.checkCancellation()
      return try await RequestTexts.normalizing(request) { try await body($0, context) }
    }
    answer = { payload, run in
      let request: Request
      do {
        request = try payload.withUnsafeBytes {
          try Request(serialized: $0, memoryLimit: run.memoryLimit)
        }
      } catch let error as ProtobufError {
        throw RPCError(decoding: error)
      }
      return try await serve(request, run).serialized()
    }
    answerValue = { request, run in
      guard let request = request as? Request else {
        preconditionFailure("\(method.name) takes \(Request.fullName)")
      }
      return try await serve(request, run)
    }
  }
}

/// What a handler needs beside the request's bytes.
struct CallRun: Sendable {
  let context: CallContext
  let interceptor: (any CallInterceptor)?
  let memoryLimit: Int
}
