import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC

/// What the accused answer.
struct Invitations: Sendable {
  let cases: Cases

  /// Carries an answer out, and answers the case as it is then.
  ///
  /// Throws the contract's reasons of AnswerInvitation, and `RPCError.concurrentChange` when
  /// somebody else was asked meanwhile.
  func answer(_ request: AnswerRequest, to invitation: Invitation, _ change: Change) throws -> Case
  {
    guard invitation.former == nil else { throw EnforcementError.caseOver }
    let locked = try LockedCase.lock(invitation.case.caseID, change.tx)
    guard locked.case.number == request.key.number else { throw RPCError.concurrentChange }
    let given = try CaseStepStore.currentAnswers(to: locked.case, change.tx)
    guard given.count(where: { $0.kind == request.kind }) < EnforcementPolicy.sameAnswers else {
      throw EnforcementError.answerNotOpen
    }
    let moved: Case
    do {
      moved = try carryOut(request.content, locked, change)
    } catch let refusal as CaseStateMachine.Refusal {
      throw refusal == .over ? EnforcementError.caseOver : EnforcementError.answerNotOpen
    }
    let note =
      request.note.isEmpty
      ? nil : try cases.secrets.seal(note: request.note, of: moved, change.tx)
    try CaseStepStore.insert(
      CaseStep(.answer, of: locked.case, answer: request.kind, sealedNote: note), change)
    return try CaseStore.known(moved.caseID, change.tx)
  }

  /// Sends the link of the letters again, unless it was sent a moment ago or too often. Whoever was
  /// relieved has nothing to be sent.
  func mailLink(_ number: CaseNumber, _ change: Change) throws {
    let counted = try CaseStore.countLink(
      to: number, since: change.now.advanced(by: .zero - EnforcementPolicy.linkPause),
      most: EnforcementPolicy.linkMails, at: change.now, change.tx)
    if let counted { try cases.send(.link, counted, change) }
  }

  private func carryOut(
    _ answer: AnswerRequest.Content, _ locked: LockedCase, _ change: Change
  ) throws -> Case {
    switch answer {
    case .haveLicense(let number): try showLicense(number, locked, change)
    case .removed: try cases.move(locked, .removalClaimed, change)
    case .notMe: try cases.move(locked, .notMe, change)
    case .object: try cases.move(locked, .objected, change)
    case .pay(let name, let provider):
      try cases.settle(locked, licenseeName: name, provider: provider, change)
    }
  }

  /// Asks whether the license covers the use, by the rules that everybody asks by.
  private func showLicense(_ number: LicenseNumber, _ locked: LockedCase, _ change: Change) throws
    -> Case
  {
    let stored = locked.case
    guard stored.state != .settled, stored.state != .closed else {
      throw CaseStateMachine.Refusal.over
    }
    guard let license = try LicenseStore.find(number, stored.environment, change.tx) else {
      throw EnforcementError.licenseNotFound
    }
    guard let usage = try UsageReader.find(stored.usageID, stored.environment, change.tx),
      let work = try WorkReader.find(stored.workID, stored.environment, change.tx)
    else { preconditionFailure("usages and works are never deleted") }
    let verdict = try usage.verdict(about: work, showing: number, change)
    switch verdict.decision {
    case .permitted:
      let moved = try cases.move(
        locked, .licenseShown, setting: CaseUpdate(licenseID: license.licenseID), change)
      try Usages.showLicense(number, for: stored.usageID, change)
      return moved
    case .undecided: return try cases.move(locked, .licenseUnclear, change)
    default:
      let reason =
        verdict.reasons.first { $0.reference == number.description } ?? verdict.reasons.first
      throw EnforcementError.licenseDoesNotCover(reason)
    }
  }
}
