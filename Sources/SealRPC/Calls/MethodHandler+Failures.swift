import SealProtobuf

extension MethodHandler {
  /// The same method with its failures translated: what `translate` knows becomes an answer for the
  /// caller, the rest stays INTERNAL. Also sees what the interceptor throws.
  public func translatingFailures(
    _ translate: @escaping @Sendable (any Error) -> RPCError?
  ) -> MethodHandler {
    MethodHandler(
      self, answer: Self.translating(translate, answer),
      answerValue: Self.translating(translate, answerValue))
  }

  private static func translating<Request, Reply>(
    _ translate: @escaping @Sendable (any Error) -> RPCError?,
    _ answer: @escaping @Sendable (Request, CallRun) async throws -> Reply
  ) -> @Sendable (Request, CallRun) async throws -> Reply {
    { request, run in
      do {
        return try await answer(request, run)
      } catch let error as RPCError {
        throw error
      } catch {
        throw translate(error) ?? error
      }
    }
  }

  private init(
    _ handler: MethodHandler,
    answer: @escaping @Sendable ([UInt8], CallRun) async throws -> [UInt8],
    answerValue: @escaping @Sendable (any Message, CallRun) async throws -> any Message
  ) {
    method = handler.method
    requestTable = handler.requestTable
    responseTable = handler.responseTable
    self.answer = answer
    self.answerValue = answerValue
  }
}
