import SealAPI
import SealAccess
import SealAuthorization
import SealPostgres
import SealPrimitives

/// What operators decide, and what the account gives up.
extension CaseDesk {
  /// Lets the invitation go out.
  ///
  /// - Parameter contact: a mail address; `nil` for the one that was found.
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
      // Whoever said "not me" is not asked again.
      guard contact != nil || stored.sealedContact != nil && stored.state == .review else {
        throw EnforcementError.contactMissing
      }
      guard try mayAccuse(stored, at: now, tx) else { return }
      let kept = try contact.map { try secrets.keep(contact: $0, of: stored, tx) } ?? stored
      try move(kept, .approved, CaseChanges(isInvited: true), at: now, tx)
    }
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
    _ body: (StoredCase, StoredOrder?) throws -> Void
  ) throws -> StoredCase {
    guard let (stored, order) = try lock(id, tx), stored.environment == actor.environment else {
      throw EnforcementError.caseNotFound
    }
    if try !CaseStepStore.wasMade(request, of: id, tx) {
      try body(stored, order)
      try CaseStepStore.insert(
        CaseStep(
          kind: kind, request: request, accountID: actor.accountID, explanation: explanation),
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
