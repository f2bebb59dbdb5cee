import SealProtobuf

/// One method of a service, with its types erased: encoded request in, encoded reply out.
public struct MethodHandler: Sendable {
  public let method: MethodDescriptor
  /// The messages that it takes and gives.
  public let requestTable: MessageTable
  public let responseTable: MessageTable
  let answer: @Sendable (_ payload: [UInt8], _ run: CallRun) async throws -> [UInt8]

  /// `body` runs on the connection's event loop until it first suspends: it must not block.
  public init<Request: Message, Response: Message>(
    _ method: MethodDescriptor,
    _ body: @escaping @Sendable (Request, CallContext) async throws -> Response
  ) {
    self.method = method
    requestTable = Request.table
    responseTable = Response.table
    answer = { payload, run in
      let request: Request
      do {
        request = try payload.withUnsafeBytes {
          try Request(serialized: $0, memoryLimit: run.memoryLimit)
        }
      } catch let error as ProtobufError {
        throw RPCError(decoding: error)
      }
      var context = run.context
      if method.mutates, let trace = context.trace, let request = request as? any RequestIdentified
      {
        trace.requested(request.requestID)
      }
      if let interceptor = run.interceptor { context = try await interceptor.admit(context) }
      // The interceptor may have waited beyond the deadline: then the service must not begin.
      try Task.checkCancellation()
      return try await body(request, context).serialized()
    }
  }
}

/// What a handler needs beside the request's bytes.
struct CallRun: Sendable {
  let context: CallContext
  let interceptor: (any CallInterceptor)?
  let memoryLimit: Int
}
