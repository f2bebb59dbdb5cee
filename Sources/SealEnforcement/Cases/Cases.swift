import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealStatements
import SealTrust
import SealVerify

/// Moves cases: whatever the state machine says is carried out in the transaction that writes the
/// new state, so that case, evidence, settlement and event move together.
///
/// Locks are taken in one order: mandate, order, case, usage.
package struct Cases: Sendable {
  let policy: EnforcementPolicy
  let statements: Statements
  let parties: PartyDirectory
  let secrets: CaseSecrets
  let orders: Orders

  package init(
    policy: EnforcementPolicy, statements: Statements, parties: PartyDirectory,
    vault: PartyVault, orders: Orders
  ) {
    self.policy = policy
    self.statements = statements
    self.parties = parties
    secrets = CaseSecrets(vault: vault)
    self.orders = orders
  }

  /// Moves a case, and answers it as it is then.
  ///
  /// Throws `CaseStateMachine.Refusal`; nothing has changed then.
  @discardableResult
  func move(
    _ locked: LockedCase, _ event: CaseStateMachine.Event,
    setting update: CaseUpdate = CaseUpdate(),
    _ change: Change
  ) throws -> Case {
    let stored = locked.case
    var machine = CaseStateMachine(stored)
    let actions = try machine.on(event)
    guard machine.state != stored.state else { return stored }
    let change = change.of(stored.tenant)
    let time = try change.dueTime()
    let (deadline, lastAnswer) = try times(machine.state, after: event, stored, time, change.tx)
    var update = update
    update.lastAnswerTime = lastAnswer
    // The state is left before its time is over.
    try JobQueue.cancel(
      CaseJobKind.deadline, CaseMoveKey(stored).text, in: stored.tenant.bucket, at: change.now,
      change.tx)
    let moved = try CaseStore.move(
      stored.caseID, to: machine, deadline: deadline, update, change.tx)
    if let deadline { try later(CaseJobKind.deadline, moved, due: deadline, .account, change) }
    for action in actions { try carryOut(action, moved, locked.order, time, change) }
    try tell(Self.eventType(machine.state, after: event), moved, change)
    return moved
  }

  /// When a state ends by itself, and until when answers are waited for at least; `nil` leaves that
  /// as it is. Whoever is invited has the time of the invitation and of a reminder, however soon
  /// they answer: an answer that leads nowhere takes none of it away.
  private func times(
    _ state: EnforcementV1.CaseState, after event: CaseStateMachine.Event, _ stored: Case,
    _ now: Instant, _ tx: Transaction
  ) throws -> (deadline: Instant?, lastAnswer: Instant?) {
    guard let time = policy.time(in: state) else { return (nil, nil) }
    let end = now.advanced(by: time)
    switch state {
    // Also while it is on its way: whoever has got it may answer at once.
    case .inviting: return (end, now.advanced(by: policy.answerTime + policy.reminderTime))
    case .invited: return (end, end.advanced(by: policy.reminderTime))
    case .reminding where event == .objectionRejected:
      let least = now.advanced(by: policy.reminderTime)
      return (end, max(stored.lastAnswerTime ?? least, least))
    case .reminded:
      let last = try lastAnswerTime(of: stored, remindedAt: now, tx)
      return (last, last)
    default: return (end, nil)
    }
  }

  /// Until when whoever is reminded at a time may answer. The first reminder gives its whole time
  /// from when it is sent; for answers that led nowhere, later ones give little beyond what is
  /// left.
  func lastAnswerTime(of stored: Case, remindedAt time: Instant, _ tx: Transaction) throws
    -> Instant
  {
    let wasReminded = try CaseMailStore.list(of: stored.caseID, tx).contains {
      $0.kind == .reminder && $0.addressee == stored.addressee
    }
    let least = time.advanced(by: wasReminded ? policy.graceTime : policy.reminderTime)
    return max(stored.lastAnswerTime ?? least, least)
  }

  private func carryOut(
    _ action: CaseStateMachine.Action, _ stored: Case, _ order: Order?, _ time: Instant,
    _ change: Change
  ) throws {
    switch action {
    case .sendInvitation: try send(.invitation, stored, change)
    case .sendReminder: try send(.reminder, stored, change)
    case .sendClosing: if stored.isInvited { try send(.closing, stored, change) }
    case .sendSettlement: try send(.settlement, stored, change)
    case .checkRemoval: try later(CaseJobKind.removalCheck, stored, due: time, .account, change)
    case .makeDossier: try later(CaseJobKind.dossier, stored, due: change.now, .real, change)
    case .cancelOrder: if let order { try orders.giveUp(order, telling: self, change) }
    }
  }

  /// Sends a message to whom the case is addressed now.
  func send(_ kind: EnforcementV1.CaseMailKind, _ stored: Case, _ change: Change) throws {
    try change.later(
      NewJob(
        kind: CaseJobKind.mail, key: CaseMailKey(kind, stored).text, tenant: stored.tenant,
        due: change.now))
  }

  /// A job about a case as it stands after this move.
  func later(
    _ kind: String, _ stored: Case, due: Instant, _ clock: JobClock, _ change: Change
  ) throws {
    try change.later(
      NewJob(
        kind: kind, key: CaseMoveKey(stored).text, tenant: stored.tenant, due: due, clock: clock))
  }

  func tell(_ type: EventType, _ stored: Case, _ change: Change) throws {
    try change.of(stored.tenant).tell(type, stored.caseID, stored.eventData)
  }

  /// Writes down what an operator decided about a case, and tells its account why.
  ///
  /// - Parameter stored: the case as it stood before.
  func decided(
    _ kind: CaseStep.Kind, about stored: Case, _ explanation: String, _ change: Change
  ) throws {
    try CaseStepStore.insert(CaseStep(kind, of: stored, explanation: explanation), change)
    var data = stored.eventData
    data["decision"] = kind.decision.map {
      JSONValue.string(String($0.name.dropFirst("CASE_DECISION_KIND_".count)))
    }
    data["explanation"] = .string(explanation)
    try change.of(stored.tenant).tell(.caseDecided, stored.caseID, data)
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
    case .objected: .caseObjected
    case .settled: .caseSettled
    case .transferred: .caseTransferred
    case .closed: .caseClosed
    default: .caseAnswered
    }
  }
}

extension Case {
  fileprivate var eventData: [String: JSONValue] {
    var data: [String: JSONValue] = [
      "case": .string(caseID.description), "usage": .string(usageID.description),
      "work": .string(workID.description),
      "state": .string(String(state.name.dropFirst("CASE_STATE_".count))),
    ]
    if closeReason != .unspecified {
      data["reason"] = .string(String(closeReason.name.dropFirst("CASE_CLOSE_REASON_".count)))
    }
    return data
  }
}
