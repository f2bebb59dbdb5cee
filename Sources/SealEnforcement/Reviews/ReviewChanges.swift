import SealAPI
import SealAccess
import SealMonitoring
import SealPostgres
import SealPrimitives

/// What operators decide about cases.
struct Reviews: Sendable {
  let cases: Cases

  /// Lets the invitation go out. Where somebody else was asked before, that is over for them, and
  /// the case has a number and a secret that they do not know.
  ///
  /// Throws the contract's reasons of ApproveCase; see `closeUnlessAccused` for one of them.
  func approve(_ request: ApprovalRequest, _ change: Change) throws -> Case {
    let locked = try LockedCase.lock(request.caseID, change.tx)
    guard locked.case.isInReview else {
      throw EnforcementError.notInReview(locked.case.state)
    }
    guard let contact = request.contact, try mayBeAsked(contact, locked.case, change) else {
      throw EnforcementError.contactMissing
    }
    guard cases.policy.sendsMail else { throw EnforcementError.mailServerMissing }
    guard try cases.mayAccuse(locked, change) else { throw EnforcementError.usageNotUnlicensed }
    try address(locked.case, to: contact, change)
    let moved = try cases.move(locked, .approved, setting: CaseUpdate(isInvited: true), change)
    try CaseStepStore.insert(CaseStep(.approval, of: locked.case), change)
    return moved
  }

  /// Closes a case whose approval was refused because nobody is to be accused any more: the refusal
  /// itself has changed nothing.
  func closeUnlessAccused(_ locked: LockedCase, _ change: Change) throws {
    if locked.case.isInReview { _ = try cases.mayAccuse(locked, change) }
  }

  /// Whoever said "not me", or was relieved before, is not asked again.
  private func mayBeAsked(_ contact: String, _ stored: Case, _ change: Change) throws -> Bool {
    let secrets = cases.secrets
    if stored.state == .notMeClaimed, try secrets.contact(of: stored) == contact { return false }
    return try !FormerAddressee.list(of: stored.caseID, change.tx).contains {
      try secrets.contact(of: $0, in: stored) == contact
    }
  }

  private func address(_ stored: Case, to contact: String, _ change: Change) throws {
    let (secrets, tx) = (cases.secrets, change.tx)
    let next = change.random.bytes(32)
    guard stored.isInvited, let sealed = stored.sealedContact, let nonce = stored.invitationNonce
    else {
      _ = try secrets.keep(contact: contact, nonce: next, of: stored, tx)
      return
    }
    if try secrets.contact(of: stored) == contact { return }
    // To whom it was addressed until now; sent only if they may know of it.
    try cases.send(.closing, stored, change)
    let relieved = try CaseStore.relieve(
      stored, contact: sealed, nonce: nonce,
      next: CaseNumber(in: stored.caseID.bucket, random: change.random), at: change.now, tx)
    _ = try secrets.keep(contact: contact, nonce: next, of: relieved, tx)
  }

  /// Nobody is invited. Throws NOT_IN_REVIEW.
  func reject(_ request: ReasonedRequest, _ change: Change) throws -> Case {
    let locked = try LockedCase.lock(request.caseID, change.tx)
    guard locked.case.isInReview else {
      throw EnforcementError.notInReview(locked.case.state)
    }
    try cases.decided(.rejection, about: locked.case, request.explanation, change)
    return try cases.move(locked, .rejected, change)
  }

  /// Decides what the accused objected. Throws NOTHING_TO_DECIDE.
  func decideObjection(_ request: ReasonedRequest, isUpheld: Bool, _ change: Change) throws -> Case
  {
    let locked = try LockedCase.lock(request.caseID, change.tx)
    guard locked.case.state == .objected else {
      throw EnforcementError.nothingToDecide(locked.case.state)
    }
    try cases.decided(
      isUpheld ? .upholding : .dismissal, about: locked.case, request.explanation, change)
    return try cases.move(locked, isUpheld ? .objectionUpheld : .objectionRejected, change)
  }

  /// Decides whether the use serves a business. By that the usage is decided again, and the price
  /// chosen anew as long as nobody was asked for one. Throws NOT_IN_REVIEW.
  func decideCommercial(_ request: ReasonedRequest, isCommercial: Bool, _ change: Change) throws
    -> Case
  {
    let locked = try LockedCase.lock(request.caseID, change.tx)
    let stored = locked.case
    guard stored.state.awaitsOperator else { throw EnforcementError.notInReview(stored.state) }
    try cases.decided(
      isCommercial ? .commercial : .notCommercial, about: stored, request.explanation, change)
    try Usages.judgeCommercial(isCommercial, of: stored.usageID, change.of(stored.tenant))
    guard try cases.mayAccuse(locked, change), !stored.isInvited else {
      return try CaseStore.known(stored.caseID, change.tx)
    }
    return try cases.askAnew(stored, change)
  }
}
