import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

/// What asks for a change: a call with its request.
struct AskedChange: Sendable {
  let method: MethodDescriptor
  let requestID: String
  /// Without the `request_id`.
  let content: [UInt8]
  let actor: ChangeActor
  let seenByOthers: ChangeActor
  /// `nil` for a guest.
  let caller: Tenant?
  let deadline: ContinuousClock.Instant

  /// Throws INVALID_FIELDS for texts that cannot be accepted, if nobody has before.
  init<Request: RequestIdentified>(_ request: Request, _ context: CallContext) throws {
    try FieldChecks().finish()
    var content = request
    content.requestID = ""
    method = context.method
    requestID = request.requestID
    self.content = try content.serialized()
    actor = ChangeActor(context)
    seenByOthers = .seenByOthers(context)
    caller = (context.identity as? Caller)?.tenant
    deadline = context.deadline
  }

  /// - Parameter environment: of what a guest asks for.
  func digest(in environment: Environment, _ secret: [UInt8]) -> RequestDigest {
    RequestDigest(
      id: requestID, content: content, method: method,
      scope: caller.map(RequestScope.account) ?? .guests(environment), secret: secret)
  }

  /// Reads what it is about. That a caller's `request_id` was used for something else is told
  /// before whatever is wrong with it.
  func read<About>(
    _ about: (Transaction) throws -> About, _ secret: [UInt8], _ tx: Transaction
  ) throws -> About {
    do {
      return try about(tx)
    } catch let refusal as RPCError {
      if let caller { _ = try ChangeStore.subject(of: digest(in: caller.environment, secret), tx) }
      throw refusal
    }
  }
}
