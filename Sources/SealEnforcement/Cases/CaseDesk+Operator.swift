import SealAPI
import SealAccess
import SealAuthorization
import SealPostgres
import SealPrimitives

/// What operators decide, and what the account gives up.
extension CaseDesk {
  /// Lets the invitation go out. Where somebody else was asked before, that is over for them, and
  /// the case has a number that they do not know.
  ///
  /// - Parameter contact: the mail address that the operator confirms; `nil` is refused.
  /// Throws the contract's reasons of ApproveCase but USAGE_NOT_UNLICENSED: the case answered is
  /// closed then.
  func approve(
    _ id: CaseID, contact: String?, _ request: RequestIdentity, by actor: CallActor,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    try change(id, .approval, request, nil, by: actor, at: now, tx) { stored, _ in
      guard stored.state == .review || stored.state == .notMeClaimed else {
        throw EnforcementError.notInReview
      }
      guard let contact, try mayBeAsked(contact, stored, tx) else {
        throw EnforcementError.contactMissing
      }
      guard policy.sendsMail else { throw EnforcementError.mailServerMissing }
      guard try mayAccuse(stored, at: now, tx) else { return }
      let addressed = try address(stored, to: contact, at: now, tx)
      try move(addressed, .approved, CaseChanges(isInvited: true), at: now, tx)
    }
  }

  /// Whoever said "not me", or was relieved before, is not asked again.
  private func mayBeAsked(_ contact: String, _ stored: StoredCase, _ tx: Transaction) throws -> Bool
  {
    if stored.state == .notMeClaimed, try secrets.contact(of: stored) == contact { return false }
    return try !FormerAddressee.list(of: stored.caseID, tx).contains {
      try secrets.contact(of: $0, in: stored) == contact
    }
  }

  private func address(
    _ stored: StoredCase, to contact: String, at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    guard stored.isInvited, let sealed = stored.sealedContact else {
      return try secrets.keep(contact: contact, of: stored, tx)
    }
    if try secrets.contact(of: stored) == contact { return stored }
    // To whom it was addressed until now; sent only if they may know of it.
    try enqueueMail(.closing, stored, at: now, tx)
    let relieved = try CaseStore.relieve(
      stored, contact: sealed, next: CaseNumber(random: random), at: now, tx)
    return try secrets.keep(contact: contact, of: relieved, tx)
  }

  func reject(
    _ id: CaseID, explanation: String, _ request: RequestIdentity, by actor: CallActor,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    try change(id, .rejection, request, explanation, by: actor, at: now, tx) { stored, _ in
      guard stored.state == .review || stored.state == .notMeClaimed else {
        throw EnforcementError.notInReview
      }
      try move(stored, .rejected, at: now, tx)
    }
  }

  func decideObjection(
    _ id: CaseID, isUpheld: Bool, explanation: String, _ request: RequestIdentity,
    by actor: CallActor, at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    try change(id, .decision, request, explanation, by: actor, at: now, tx) { stored, _ in
      guard stored.state == .objected else { throw EnforcementError.nothingToDecide }
      try move(stored, isUpheld ? .objectionUpheld : .objectionRejected, at: now, tx)
    }
  }

  func withdraw(
    _ id: CaseID, _ request: RequestIdentity, by actor: CallActor, at now: Instant,
    _ tx: Transaction
  ) throws -> StoredCase {
    try change(id, .withdrawal, request, nil, by: actor, at: now, tx) { stored, order in
      guard stored.accountID == actor.accountID else { throw EnforcementError.caseNotFound }
      do {
        try move(stored, .withdrawn, order: order, at: now, tx)
      } catch is CaseStateMachine.Refusal {
        throw EnforcementError.caseOver
      }
    }
  }

  /// Runs a change once for a request, and keeps who made it.
  private func change(
    _ id: CaseID, _ kind: CaseStep.Kind, _ request: RequestIdentity, _ explanation: String?,
    by actor: CallActor, at now: Instant, _ tx: Transaction,
    _ body: (StoredCase, Order?) throws -> Void
  ) throws -> StoredCase {
    guard let (stored, order) = try lock(id, tx), stored.environment == actor.environment else {
      throw EnforcementError.caseNotFound
    }
    if try !CaseStepStore.wasMade(request, of: id, tx) {
      try body(stored, order)
      try CaseStepStore.insert(
        CaseStep(
          kind: kind, request: request, accountID: actor.accountID, explanation: explanation,
          addressee: stored.addressee),
        of: id, at: now, random: random, tx)
      try AuditStore.record(kind.auditAction, on: id.uuid, by: actor, at: now, tx)
    }
    guard let now = try CaseStore.find(id, tx) else { preconditionFailure("it is locked") }
    return now
  }
}

extension CaseStep.Kind {
  fileprivate var auditAction: String {
    switch self {
    case .withdrawal: "WithdrawCase"
    case .approval: "ApproveCase"
    case .rejection: "RejectCase"
    case .decision: "DecideCaseObjection"
    case .answer: "AnswerInvitation"
    }
  }
}
