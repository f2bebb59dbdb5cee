import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

/// How anything is changed: once for its request, in one transaction, with its line in the audit
/// trail; and whoever follows is woken.
///
/// The first statement of a change writes its row of `change`, under the request's identifier. A
/// twin that runs at the same time waits there, and then answers what the first one made. A refusal
/// rolls the row back: it is not kept (decision 13).
package struct Changes: Sendable {
  private let database: Database
  private let clock: any WallClock
  private let random: any RandomBytes
  private let secret: [UInt8]
  private let changed: @Sendable () -> Void

  /// - Parameters:
  ///   - secret: 32 bytes under which requests are recognized, the same on every server.
  ///   - changed: called when something was committed.
  package init(
    _ database: Database, clock: any WallClock, random: any RandomBytes, secret: [UInt8],
    changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.clock = clock
    self.random = random
    self.secret = secret
    self.changed = changed
  }

  /// The same, where others are woken.
  package func waking(_ changed: @escaping @Sendable () -> Void) -> Changes {
    Changes(database, clock: clock, random: random, secret: secret, changed: changed)
  }

  /// Makes something new, once for its request.
  ///
  /// - Parameters:
  ///   - body: makes it under this identifier. May run more than once: the transaction is its only
  ///     effect.
  ///   - again: what a repeated request is answered, read anew.
  package func once<Request: RequestIdentified, Kind, Answer: Sendable>(
    _ request: Request, _ context: CallContext, making: TypeID<Kind>.Type,
    _ body: @escaping @Sendable (TypeID<Kind>, Change) throws -> Answer,
    again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer {
    try await run(request, context, { $0.makeID(making) }, body, again)
  }

  /// Changes something that is there, once for its request.
  ///
  /// - Parameters:
  ///   - subject: what changes.
  package func once<Request: RequestIdentified, Kind, Answer: Sendable>(
    _ request: Request, _ context: CallContext, on subject: TypeID<Kind>,
    _ body: @escaping @Sendable (Change) throws -> Answer,
    again: @escaping @Sendable (Transaction) throws -> Answer
  ) async throws -> Answer {
    try await run(
      request, context, { _ in subject }, { _, change in try body(change) },
      { _, tx in try again(tx) })
  }

  /// Changes something where no request can come again: a job's work, an operator's command.
  ///
  /// - Parameter method: what an operator called; a job's work is named by its events.
  package func write<Answer: Sendable>(
    of tenant: Tenant, by actor: ChangeActor, calling method: String? = nil,
    deadline: ContinuousClock.Instant? = nil,
    _ body: @escaping @Sendable (Change) throws -> Answer
  ) async throws -> Answer {
    try await write(
      by: actor, calling: method, deadline: deadline, about: { _ in tenant }
    ) { try body($1) }
  }

  /// The same, where what is read first says whose something changes.
  package func write<About: Owned, Answer: Sendable>(
    by actor: ChangeActor, calling method: String? = nil,
    deadline: ContinuousClock.Instant? = nil,
    about: @escaping @Sendable (Transaction) throws -> About,
    _ body: @escaping @Sendable (About, Change) throws -> Answer
  ) async throws -> Answer {
    let answer = try await attempts(deadline: deadline) { tx in
      let about = try about(tx)
      return try Change.within(
        tx, of: about.tenant, by: actor, calling: method, at: clock.now(), random: random
      ) { try body(about, $0) }
    }
    changed()
    return answer
  }

  private func run<Request: RequestIdentified, Kind, Answer: Sendable>(
    _ request: Request, _ context: CallContext,
    _ subject: @escaping @Sendable (Change) -> TypeID<Kind>,
    _ body: @escaping @Sendable (TypeID<Kind>, Change) throws -> Answer,
    _ again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer {
    let tenant = context.caller.tenant
    return try await run(
      AskedChange(request, context), about: { _ in tenant }, writtenFor: tenant,
      { _, change in subject(change) },
      { id, _, change in try body(id, change) }, again)
  }

  /// - Parameter trail: in whose audit trail it stands; in that of whose something changes if not
  ///   said.
  func run<About: Owned, Kind, Answer: Sendable>(
    _ asked: AskedChange, about: @escaping @Sendable (Transaction) throws -> About,
    writtenFor trail: Tenant?, _ subject: @escaping @Sendable (About, Change) -> TypeID<Kind>,
    _ body: @escaping @Sendable (TypeID<Kind>, About, Change) throws -> Answer,
    _ again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer {
    let answer: Answer
    do {
      answer = try await attempts(deadline: asked.deadline) { tx in
        let about = try asked.read(about, secret, tx)
        let trail = trail ?? about.tenant
        let method = asked.method.shortName
        let change = Change(
          of: about.tenant, ChangeTrail(method, by: asked.seenByOthers, asker: trail),
          at: clock.now(), random: random, tx)
        let digest = asked.digest(in: about.tenant.environment, secret)
        let id = subject(about, change)
        let row = StoredChange(
          change.of(trail), by: asked.actor, method: method, subject: id.description)
        if try ChangeStore.insert(row, request: digest, tx) {
          return try change.run { try body(id, about, $0) }
        }
        guard let earlier = try ChangeStore.subject(of: digest, tx).flatMap(TypeID<Kind>.init)
        else { throw RPCError.concurrentChange }
        return try again(earlier, tx)
      }
    } catch let unchanged as Unchanged {
      guard let answer = unchanged.answer as? Answer else {
        preconditionFailure("an answer without a change has the type of one with it")
      }
      return answer
    }
    changed()
    return answer
  }

  /// Changes something after a look at the world outside, or after long computing. A request that
  /// was done before does without: what it saw may be gone when the request comes again.
  ///
  /// - Parameter look: outside of the transaction.
  package func once<Request: RequestIdentified, Kind, Seen: Sendable, Answer: Sendable>(
    _ request: Request, _ context: CallContext, on subject: TypeID<Kind>,
    after look: () async throws -> Seen,
    _ body: @escaping @Sendable (Seen, Change) throws -> Answer,
    again: @escaping @Sendable (Transaction) throws -> Answer
  ) async throws -> Answer {
    let earlier = try await earlier(request, context) { (_: TypeID<Kind>, tx) in try again(tx) }
    if let earlier { return earlier }
    let seen = try await look()
    return try await once(
      request, context, on: subject, { change in try body(seen, change) }, again: again)
  }

  /// The same where something new is made: what looks outside is told its identifier.
  package func once<Request: RequestIdentified, Kind, Seen: Sendable, Answer: Sendable>(
    _ request: Request, _ context: CallContext, making: TypeID<Kind>.Type,
    after look: (TypeID<Kind>) async throws -> Seen,
    _ body: @escaping @Sendable (Seen, Change) throws -> Answer,
    again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer {
    if let answer = try await earlier(request, context, again: again) { return answer }
    let id = TypeID<Kind>(at: clock.now(), bucket: context.caller.tenant.bucket, random: random)
    let seen = try await look(id)
    return try await run(
      request, context, { _ in id }, { _, change in try body(seen, change) }, again)
  }

  /// The answer to a request that was done before, read anew; `nil` to a new one.
  private func earlier<Request: RequestIdentified, Kind, Answer: Sendable>(
    _ request: Request, _ context: CallContext,
    again: @escaping @Sendable (TypeID<Kind>, Transaction) throws -> Answer
  ) async throws -> Answer? {
    let digest = try AskedChange(request, context).digest(
      in: context.caller.environment, secret)
    return try await database.read(deadline: context.deadline) { tx in
      try ChangeStore.subject(of: digest, tx).flatMap(TypeID<Kind>.init).map { try again($0, tx) }
    }
  }

  /// Runs a transaction; again, up to three times in all, when it was too late for something: a
  /// unique constraint says that another call made it meanwhile, or the body has seen so by itself
  /// and threw `RPCError.concurrentChange`. Run again, it finds what the other made.
  private func attempts<Answer: Sendable>(
    deadline: ContinuousClock.Instant?, _ body: @escaping @Sendable (Transaction) throws -> Answer
  ) async throws -> Answer {
    var last: any Error = RPCError.concurrentChange
    for _ in 0..<3 {
      do {
        return try await database.write(deadline: deadline, body)
      } catch let error as PostgresError where error.kind == .uniqueViolation {
        last = error
      } catch let error as RPCError where error.reason == RPCError.concurrentChange.reason {
        last = error
      }
    }
    throw last
  }
}

extension Optional {
  /// What an earlier change made, where its request comes again: it is there for ever.
  package var made: Wrapped {
    guard let self else { preconditionFailure("what a change made is never deleted") }
    return self
  }
}

extension RPCError {
  /// Somebody else was faster; nothing was changed.
  package static let concurrentChange = RPCError(
    .aborted, reason: "CONCURRENT_CHANGE",
    message: "Other calls keep changing the same thing; try again.",
    retryDelay: .milliseconds(50))
}
