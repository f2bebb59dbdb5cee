import SealPostgres
import SealRPC

/// Lets calls in: credential → `Caller`, and the method's scope, before anything else is revealed;
/// guests as often as they may.
package struct AccessControl: CallInterceptor {
  private let keys: ApiKeyCache
  private let guests: Guests

  package init(keys: ApiKeyCache, guests: GuestLimits = GuestLimits()) {
    self.keys = keys
    self.guests = Guests(guests)
  }

  package func admit(_ context: CallContext) async throws -> CallContext {
    // A method outside the table is our own omission: nobody is let in.
    let access = MethodAccess.table[context.method]
    if let access, access == .anybody || access.admitsGuests && context.credential.isEmpty {
      try guests.admit(context)
      return context
    }

    guard !context.credential.isEmpty else { throw AccessError.keyMissing }
    guard let secret = ApiKeySecret(context.credential),
      let caller = try await keys.caller(for: secret, deadline: context.deadline)
    else { throw AccessError.keyRefused }

    context.trace?.identified(caller)
    guard let access else {
      throw RPCError(
        .unimplemented, reason: "METHOD_NOT_OPEN",
        message: "Nobody is allowed to call this method yet.")
    }
    if let scope = access.scope, !caller.scopes.contains(scope) {
      throw AccessError.scopeMissing(scope)
    }
    var admitted = context
    admitted.identity = caller
    return admitted
  }
}
