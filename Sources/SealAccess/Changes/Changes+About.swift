import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

/// What belongs to an account in one of its environments.
package protocol Owned: Sendable {
  var tenant: Tenant { get }
}

extension Tenant: Owned {
  package var tenant: Tenant { self }
}

extension Changes {
  /// Makes something of what the request is about, once for it: a quote and an order are of the
  /// account that sells, whoever asks for them. The request stands in the audit trail of who asks;
  /// for a guest in that of whose something changes.
  ///
  /// - Parameters:
  ///   - about: reads that, and so whose the new thing will be.
  ///   - body: makes it under this identifier, which lies where what it is about lies.
  ///   - again: what a repeated request is answered, read anew.
  package func once<Request: RequestIdentified, About: Owned, Kind, Answer: Sendable>(
    _ request: Request, _ context: CallContext, making: TypeID<Kind>.Type,
    about: @escaping @Sendable (Transaction) throws -> About,
    _ body: @escaping @Sendable (TypeID<Kind>, About, Change) throws -> Answer,
    again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer {
    let asked = try AskedChange(request, context)
    return try await run(
      asked, about: about, writtenFor: asked.caller, { $1.makeID(making) }, body, again)
  }

  /// Changes what the request is about, once for it: an operator decides another account's case,
  /// somebody without an account answers or gives an order up.
  ///
  /// - Parameters:
  ///   - about: reads that, and so whose it is.
  ///   - subject: what of it changes.
  package func once<Request: RequestIdentified, About: Owned, Kind, Answer: Sendable>(
    _ request: Request, _ context: CallContext,
    about: @escaping @Sendable (Transaction) throws -> About,
    on subject: @escaping @Sendable (About) -> TypeID<Kind>,
    _ body: @escaping @Sendable (About, Change) throws -> Answer,
    again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer {
    let asked = try AskedChange(request, context)
    return try await run(
      asked, about: about, writtenFor: asked.caller, { about, _ in subject(about) },
      { _, about, change in try body(about, change) }, again)
  }
}

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

  init<Request: RequestIdentified>(_ request: Request, _ context: CallContext) throws {
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
