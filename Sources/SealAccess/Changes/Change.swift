import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealVerify

/// One change: whose something changes, who does it, when, and the transaction it happens in.
///
/// All that a rule needs to change something travels in it, so that rules are functions of what
/// they are asked and a `Change`. It lives as long as its transaction.
package struct Change {
  /// Whose something changes: events, jobs and identifiers made here are theirs.
  package let tenant: Tenant
  package let actor: ChangeActor
  /// Real time.
  package let now: Instant
  package let tx: Transaction
  package let random: any RandomBytes

  /// - Parameter random: for identifiers, numbers and secrets.
  package init(
    of tenant: Tenant, by actor: ChangeActor, at now: Instant, random: any RandomBytes,
    _ tx: Transaction
  ) {
    self.tenant = tenant
    self.actor = actor
    self.now = now
    self.random = random
    self.tx = tx
  }

  /// The same change where something of another tenant changes with it.
  package func of(_ other: Tenant) -> Change {
    Change(of: other, by: actor, at: now, random: random, tx)
  }

  /// The same change as others' trails tell it, who do not learn who made it.
  package func by(_ other: ChangeActor) -> Change {
    Change(of: tenant, by: other, at: now, random: random, tx)
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
  package func tell<Kind>(
    _ type: EventType, _ subject: TypeID<Kind>, _ data: [String: JSONValue] = [:]
  ) throws {
    try outbox.record(
      NewEvent(
        tenant: tenant, type: type, subject: subject.description, data: .object(data)),
      at: now, tx)
  }

  /// Writes events about several subjects, each once, in one statement.
  package func tell(_ events: [NewEvent]) throws {
    try outbox.record(events, at: now, tx)
  }

  /// Puts work into the queue; `false` when there is a job of this kind and key, whatever became of
  /// it.
  @discardableResult
  package func later(_ job: NewJob) throws -> Bool {
    try JobQueue(random: random).enqueue(job, at: now, tx)
  }

  /// Writes a line of the audit trail that no request stands behind: what the platform did by
  /// itself, or what changed of `tenant` by a request of somebody else's.
  package func record<Kind>(_ method: String, on subject: TypeID<Kind>) throws {
    try ChangeStore.insert(
      StoredChange(self, method: method, subject: subject.description), request: nil, tx)
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
