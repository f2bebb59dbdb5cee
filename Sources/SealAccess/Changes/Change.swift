import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealVerify

/// One change: whose something changes, who does it, when, and the transaction it happens in.
///
/// All that a rule needs to change something travels in it, so that rules are functions of what
/// they are asked and a `Change`. It lives as long as its transaction. `Changes` and
/// `Change.within` alone make one, and write its lines into the audit trails as it ends.
package struct Change {
  /// Whose something changes: events, jobs and identifiers made here are theirs.
  package let tenant: Tenant
  /// Real time.
  package let now: Instant
  package let tx: Transaction
  package let random: any RandomBytes
  private let trail: ChangeTrail

  init(
    of tenant: Tenant, _ trail: ChangeTrail, at now: Instant, random: any RandomBytes,
    _ tx: Transaction
  ) {
    self.tenant = tenant
    self.now = now
    self.random = random
    self.tx = tx
    self.trail = trail
  }

  /// Changes something in a transaction that has begun already: events are followed in it, or what
  /// it has read says whose something changes.
  ///
  /// - Parameters:
  ///   - method: what an operator called; the platform's own doing is named by its events.
  ///   - random: for identifiers, numbers and secrets.
  package static func within<Answer>(
    _ tx: Transaction, of tenant: Tenant, by actor: ChangeActor, calling method: String? = nil,
    at now: Instant, random: any RandomBytes, _ body: (Change) throws -> Answer
  ) throws -> Answer {
    let trail = ChangeTrail(method, by: actor)
    return try Change(of: tenant, trail, at: now, random: random, tx).run(body)
  }

  func run<Answer>(_ body: (Change) throws -> Answer) throws -> Answer {
    let answer = try body(self)
    try trail.write(self)
    return answer
  }

  /// The same change where something of another tenant changes with it.
  package func of(_ other: Tenant) -> Change {
    Change(of: other, trail, at: now, random: random, tx)
  }

  /// The tenant's own time: what due dates and terms follow. Ahead of real time where a sandbox was
  /// told to be.
  package func dueTime() throws -> Instant {
    try AccountClocks.now(tenant, at: now, tx)
  }

  /// A new identifier of something of the tenant's.
  package func makeID<Kind>(_ type: TypeID<Kind>.Type = TypeID<Kind>.self) -> TypeID<Kind> {
    TypeID(at: now, bucket: tenant.bucket, random: random)
  }

  /// Writes an event of the tenant's. Tell about several subjects in the order of their
  /// identifiers, or all at once: until the transaction ends, nobody else writes about them.
  ///
  /// - Parameter data: what the catalogue declares of the type.
  package func tell<Kind>(
    _ type: EventType, _ subject: TypeID<Kind>, _ data: [String: JSONValue] = [:]
  ) throws {
    let event = NewEvent(
      tenant: tenant, type: type, subject: subject.description, data: .object(data))
    assert(event.difference == nil, event.difference ?? "")
    try outbox.record(event, at: now, tx)
    trail.add(event)
  }

  /// Writes events about several subjects, each once, in one statement.
  package func tell(_ events: [NewEvent]) throws {
    for event in events { assert(event.difference == nil, event.difference ?? "") }
    try outbox.record(events, at: now, tx)
    for event in events { trail.add(event) }
  }

  /// Puts work into the queue; `false` when there is a job of this kind and key, whatever became of
  /// it.
  @discardableResult
  package func later(_ job: NewJob) throws -> Bool {
    try JobQueue(random: random).enqueue(job, at: now, tx)
  }

  /// Writes a line into the tenant's audit trail about what no event tells of. A request has its
  /// line already.
  package func record<Kind>(on subject: TypeID<Kind>) {
    trail.add(tenant, subject.description)
  }

  private var outbox: EventOutbox { EventOutbox(random: random) }
}

/// Thrown by a rule that found nothing to change: the transaction is rolled back, the answer is
/// given, and the request is not kept.
struct Unchanged: Error {
  let answer: any Sendable
}

extension Change {
  /// Ends a change that changes nothing: the works that are registered already, the order that is
  /// cancelled already. The call gets this answer, and nothing is written.
  package func unchanged<Answer: Sendable>(_ answer: Answer) -> any Error {
    Unchanged(answer: answer)
  }
}
