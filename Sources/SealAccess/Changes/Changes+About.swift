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
