import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealEvents
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC
import SealTrust
import SealVerify

/// Opens cases and moves them: whatever the state machine says is carried out in the transaction
/// that writes the new state, so that case, evidence, settlement and event move together.
///
/// Locks are taken in one order: mandate, order, case, usage.
package struct CaseDesk: Sendable {
  let policy: EnforcementPolicy
  let usages: UsageDesk
  let issuer: EnforcementIssuer
  let parties: PartyBook
  let secrets: CaseSecrets
  let orders: Orders
  let outbox: EventOutbox
  let jobs: JobQueue
  let clock: any WallClock
  let random: any RandomBytes

  package init(
    policy: EnforcementPolicy, usages: UsageDesk, issuer: EnforcementIssuer, parties: PartyBook,
    vault: PartyVault, orders: Orders, clock: any WallClock, random: any RandomBytes
  ) {
    self.policy = policy
    self.usages = usages
    self.issuer = issuer
    self.parties = parties
    secrets = CaseSecrets(vault: vault)
    self.orders = orders
    outbox = EventOutbox(random: random)
    jobs = JobQueue(random: random)
    self.clock = clock
    self.random = random
  }

  /// Locks a case, and before it the order that it may wait for: whoever pays locks in this order.
  /// Throws `RPCError.concurrentChange` when it got another order meanwhile.
  func lock(_ id: CaseID, _ tx: Transaction) throws -> (case: StoredCase, order: Order?)? {
    guard let seen = try CaseStore.find(id, tx) else { return nil }
    let order = try seen.orderID.map { try Orders.lock($0, tx) }
    guard let stored = try CaseStore.lock(id, tx) else { preconditionFailure("it was there") }
    guard stored.orderID == seen.orderID else { throw RPCError.concurrentChange }
    return (stored, order)
  }

  /// The same, of a case whose identifier the platform itself has kept: cases are never deleted.
  func lockKnown(_ id: CaseID, _ tx: Transaction) throws -> (case: StoredCase, order: Order?) {
    guard let locked = try lock(id, tx) else { preconditionFailure("cases are never deleted") }
    return locked
  }

  /// Moves a case that this transaction has locked, and answers it as it is then.
  ///
  /// - Parameter order: the case's order, locked before the case; `nil` where it has none, or the
  ///   event comes from the order itself.
  /// Throws `CaseStateMachine.Refusal`; nothing has changed then.
  @discardableResult
  func move(
    _ stored: StoredCase, _ event: CaseStateMachine.Event, _ changes: CaseChanges = CaseChanges(),
    order: Order? = nil, at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    var machine = CaseStateMachine(stored)
    let actions = try machine.on(event)
    guard machine.state != stored.state else { return stored }
    let accountTime = try AccountClocks.now(
      Tenant(stored.accountID, stored.environment), at: now, tx)
    let (deadline, lastAnswer) = try times(machine.state, after: event, stored, accountTime, tx)
    var changes = changes
    changes.lastAnswerTime = lastAnswer
    try CaseDeadlineJob.cancel(stored, at: now, tx)
    let moved = try CaseStore.move(stored.caseID, to: machine, deadline: deadline, changes, tx)
    if let deadline {
      try enqueue(CaseDeadlineJob.kind, moved, due: deadline, .account, at: now, tx)
    }
    for action in actions { try carryOut(action, moved, order, accountTime, at: now, tx) }
    try record(Self.eventType(machine.state, after: event), moved, at: now, tx)
    return moved
  }

  /// When a state ends by itself, and until when answers are waited for at least; `nil` leaves that
  /// as it is. Whoever is invited has the time of the invitation and of a reminder, however soon
  /// they answer: an answer that leads nowhere takes none of it away.
  private func times(
    _ state: EnforcementV1.CaseState, after event: CaseStateMachine.Event, _ stored: StoredCase,
    _ accountTime: Instant, _ tx: Transaction
  ) throws -> (deadline: Instant?, lastAnswer: Instant?) {
    guard let time = policy.time(in: state) else { return (nil, nil) }
    let end = accountTime.advanced(by: time)
    switch state {
    // Also while it is on its way: whoever has got it may answer at once.
    case .inviting:
      let whole = policy.answerTime + policy.reminderTime
      return (end, accountTime.advanced(by: whole))
    case .invited: return (end, end.advanced(by: policy.reminderTime))
    case .reminding where event == .objectionRejected:
      let least = accountTime.advanced(by: policy.reminderTime)
      return (end, max(stored.lastAnswerTime ?? least, least))
    case .reminded:
      let last = try lastAnswerTime(of: stored, remindedAt: accountTime, tx)
      return (last, last)
    default: return (end, nil)
    }
  }

  /// Until when whoever is reminded at a time may answer. The first reminder gives its whole time
  /// from when it is sent; for answers that led nowhere, later ones give little beyond what is
  /// left.
  func lastAnswerTime(of stored: StoredCase, remindedAt time: Instant, _ tx: Transaction) throws
    -> Instant
  {
    let wasReminded = try CaseMailStore.list(of: stored.caseID, tx).contains {
      $0.kind == .reminder && $0.addressee == stored.addressee
    }
    let least = time.advanced(by: wasReminded ? policy.graceTime : policy.reminderTime)
    return max(stored.lastAnswerTime ?? least, least)
  }

  private func carryOut(
    _ action: CaseStateMachine.Action, _ stored: StoredCase, _ order: Order?,
    _ accountTime: Instant, at now: Instant, _ tx: Transaction
  ) throws {
    switch action {
    case .sendInvitation: try enqueueMail(.invitation, stored, at: now, tx)
    case .sendReminder: try enqueueMail(.reminder, stored, at: now, tx)
    case .sendClosing:
      if stored.isInvited { try enqueueMail(.closing, stored, at: now, tx) }
    case .checkRemoval:
      try enqueue(RemovalCheckJob.kind, stored, due: accountTime, .account, at: now, tx)
    case .makeDossier: try enqueue(DossierJob.kind, stored, due: now, .real, at: now, tx)
    case .cancelOrder:
      if let order { try orders.giveUp(order, telling: self, change(of: stored, at: now, tx)) }
    }
  }

  /// What the platform changes of a case's account.
  func change(of stored: StoredCase, at now: Instant, _ tx: Transaction) -> Change {
    Change(of: stored.tenant, by: .platform, at: now, random: random, tx)
  }

  /// A message to whom the case is addressed now.
  func enqueueMail(
    _ kind: EnforcementV1.CaseMailKind, _ stored: StoredCase, at now: Instant, _ tx: Transaction
  ) throws {
    try jobs.enqueue(
      NewJob(
        kind: CaseMailJob.kind, key: CaseMailKey(kind, stored).text, tenant: stored.tenant,
        due: now), at: now, tx)
  }

  /// A job about a case as it stands after this move.
  func enqueue(
    _ kind: String, _ stored: StoredCase, due: Instant, _ clock: JobClock, at now: Instant,
    _ tx: Transaction
  ) throws {
    try jobs.enqueue(
      NewJob(
        kind: kind, key: CaseMoveKey(stored).text, tenant: stored.tenant, due: due, clock: clock),
      at: now, tx)
  }

  func record(_ type: EventType, _ stored: StoredCase, at now: Instant, _ tx: Transaction) throws {
    var data: [String: JSONValue] = [
      "case": .string(stored.caseID.description), "usage": .string(stored.usageID.description),
      "work": .string(stored.workID.description),
      "state": .string(String(stored.state.name.dropFirst("CASE_STATE_".count))),
    ]
    if stored.closeReason != .unspecified {
      data["reason"] = .string(
        String(stored.closeReason.name.dropFirst("CASE_CLOSE_REASON_".count)))
    }
    try outbox.record(
      NewEvent(
        tenant: Tenant(stored.accountID, stored.environment), type: type,
        subject: stored.caseID.description, data: .object(data)), at: now, tx)
  }

  private static func eventType(
    _ state: EnforcementV1.CaseState, after event: CaseStateMachine.Event
  ) -> EventType {
    switch state {
    case .review: event == .evidenceSecured ? .caseEvidenceSecured : .caseUndeliverable
    case .inviting: .caseApproved
    case .invited: .caseInvited
    case .reminding: .caseReminding
    case .reminded: .caseReminded
    case .settled: .caseSettled
    case .transferred: .caseTransferred
    case .closed: .caseClosed
    default: .caseAnswered
    }
  }
}

extension StoredCase {
  var tenant: Tenant { Tenant(accountID, environment) }
}

/// Names a job about one case after one move: `case_… 3`.
struct CaseMoveKey {
  let caseID: CaseID
  let moves: Int

  init(_ stored: StoredCase) {
    caseID = stored.caseID
    moves = stored.moves
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let id = CaseID(String(parts[0])), let moves = Int(parts[1]) else {
      return nil
    }
    caseID = id
    self.moves = moves
  }

  var text: String { "\(caseID) \(moves)" }

  /// Whether the case has not been moved since.
  func isOf(_ stored: StoredCase) -> Bool {
    stored.caseID == caseID && stored.moves == moves
  }
}
