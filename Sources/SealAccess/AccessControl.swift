import SealPostgres
import SealRPC

/// Lets calls in: credential → `Caller`, and the method's scope, before anything else is revealed.
package struct AccessControl: CallInterceptor {
  private let keys: ApiKeyCache

  package init(keys: ApiKeyCache) {
    self.keys = keys
  }

  package func admit(_ context: CallContext) async throws -> CallContext {
    // A method outside the table is our own omission: nobody is let in.
    let access = MethodAccess.table[context.method]
    if access == .anybody { return context }

    guard !context.credential.isEmpty else { throw AccessError.keyMissing }
    guard let secret = ApiKeySecret(context.credential),
      let caller = try await keys.caller(for: secret, deadline: context.deadline)
    else { throw AccessError.keyRefused }

    context.trace?.identified(caller)
    switch access {
    case .anyKey:
      break
    case .scope(let scope) where caller.scopes.contains(scope):
      break
    case .scope(let scope):
      throw AccessError.scopeMissing(scope)
    case .anybody, nil:
      throw RPCError(
        .unimplemented, reason: "METHOD_NOT_OPEN",
        message: "Nobody is allowed to call this method yet.")
    }
    var admitted = context
    admitted.identity = caller
    return admitted
  }
}
