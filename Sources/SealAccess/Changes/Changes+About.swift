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

/// What a page's form asks for, from somebody without an account.
///
/// It is no message of the contract, so it says by itself what makes it recognizable when it is
/// sent again: the same form twice does one thing.
package struct FormRequest: Sendable {
  /// The word of the audit trail: `CreateOrder`.
  package var method: String
  package var requestID: String
  /// All of it that matters.
  package var content: [UInt8]
  package var peerAddress: String
  package var deadline: ContinuousClock.Instant

  package init(
    method: String, requestID: String, content: [UInt8], peerAddress: String,
    deadline: ContinuousClock.Instant
  ) {
    self.method = method
    self.requestID = requestID
    self.content = content
    self.peerAddress = peerAddress
    self.deadline = deadline
  }
}

extension Changes {
  /// Makes something of what the request is about, once for it: a quote and an order are of the
  /// account that sells, whoever asks for them. In the audit trail it stands for who asks.
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
  /// somebody without an account answers.
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

  /// Makes something, for somebody without an account: it stands in the audit trail of whose
  /// something changes.
  package func once<About: Owned, Kind, Answer: Sendable>(
    _ form: FormRequest, making: TypeID<Kind>.Type,
    about: @escaping @Sendable (Transaction) throws -> About,
    _ body: @escaping @Sendable (TypeID<Kind>, About, Change) throws -> Answer,
    again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer {
    try await run(
      AskedChange(form), about: about, writtenFor: nil, { $1.makeID(making) }, body, again)
  }
}

/// What asks for a change: a call with its request, or a form.
struct AskedChange: Sendable {
  let method: MethodDescriptor
  let requestID: String
  /// Without the `request_id`.
  let content: [UInt8]
  let actor: ChangeActor
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
    caller = (context.identity as? Caller)?.tenant
    deadline = context.deadline
  }

  init(_ form: FormRequest) {
    method = MethodDescriptor(name: "form/\(form.method)", mutates: true)
    requestID = form.requestID
    content = form.content
    actor = .guest(peerAddress: form.peerAddress)
    caller = nil
    deadline = form.deadline
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
