extension MethodHandler {
  /// The same method with its failures translated: what `translate` knows becomes an answer for the
  /// caller, the rest stays INTERNAL. Also sees what the interceptor throws.
  public func translatingFailures(
    _ translate: @escaping @Sendable (any Error) -> RPCError?
  ) -> MethodHandler {
    let answer = answer
    return MethodHandler(self) { payload, run in
      do {
        return try await answer(payload, run)
      } catch let error as RPCError {
        throw error
      } catch {
        throw translate(error) ?? error
      }
    }
  }

  private init(
    _ handler: MethodHandler,
    answer: @escaping @Sendable ([UInt8], CallRun) async throws -> [UInt8]
  ) {
    method = handler.method
    requestTable = handler.requestTable
    responseTable = handler.responseTable
    self.answer = answer
  }
}
