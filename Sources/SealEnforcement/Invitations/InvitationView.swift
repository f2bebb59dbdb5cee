import SealAPI
import SealAuthorization
import SealJobs
import SealMonitoring
import SealPayments
import SealPostgres
import SealPrimitives
import SealProof
import SealProtobuf

/// Shows invitations to whoever has the link of their letter.
struct InvitationView: Sendable {
  let cases: CaseView

  /// Throws CASE_NOT_FOUND.
  func read(_ key: InvitationKey, _ tx: Transaction) throws -> EnforcementV1.Invitation {
    try message(Invitation.expect(key, cases.secrets, tx), tx)
  }

  /// What anybody is told who has a number alone: that an invitation with it came from here.
  ///
  /// Throws CASE_NOT_FOUND.
  func notice(_ number: CaseNumber, _ tx: Transaction) throws -> EnforcementV1.Invitation {
    let found = try Invitation.named(number, tx)
    return EnforcementV1.Invitation(
      number: number.description, simulated: found.tenant.environment == .sandbox)
  }

  /// The same with what the account's clock shows when it really is `now`.
  func read(_ key: InvitationKey, at now: Instant, _ tx: Transaction) throws
    -> EnforcementV1.GetInvitationResponse
  {
    let invitation = try Invitation.expect(key, cases.secrets, tx)
    let clock = try AccountClocks.now(invitation.case.tenant, at: now, tx)
    return .init(
      invitation: try message(invitation, tx), clockTime: GoogleProtobuf.Timestamp(clock))
  }

  func message(_ invitation: Invitation, _ tx: Transaction) throws -> EnforcementV1.Invitation {
    let stored = invitation.case
    let facts = try CaseFacts.read(stored, cases.parties, tx)
    var message = EnforcementV1.Invitation(
      number: stored.number.description, workID: stored.workID.description,
      workTitle: facts.work.title, claimantName: facts.claimantName ?? "",
      usageURL: facts.usage.pageURL,
      firstSeenTime: GoogleProtobuf.Timestamp(facts.usage.firstSeenTime), price: facts.price,
      offerTitle: facts.offer.title, durationDays: UInt32(facts.offer.terms.durationDays ?? 0),
      simulated: stored.environment == .sandbox)
    if let former = invitation.former {
      // Somebody else was asked in their place, of whom they learn nothing.
      message.number = former.number.description
      message.state = .closed
      message.closeReason = .notResponsible
      message.apology = true
      return message
    }
    message.state = stored.state
    message.closeReason = stored.closeReason
    message.apology = stored.state == .closed && stored.closeReason.apologizes
    message.deadline = Self.answerTime(stored).map(GoogleProtobuf.Timestamp.init)
    message.stateEndTime = stored.deadline.map(GoogleProtobuf.Timestamp.init)
    message.lastAnswerTime =
      stored.state.isOver ? nil : stored.lastAnswerTime.map(GoogleProtobuf.Timestamp.init)
    message.decisions = try CaseStepStore.currentDecisions(to: stored, tx).map(\.message)
    let answers = try CaseStepStore.currentAnswers(to: stored, tx)
    message.openAnswers = openAnswers(stored, answers.map(\.kind))
    message.answers = answers.map {
      EnforcementV1.CaseAnswer(
        kind: $0.kind, answerTime: GoogleProtobuf.Timestamp($0.time),
        addressee: UInt32($0.addressee))
    }
    try addComparison(to: &message, stored, facts, tx)
    if stored.state == .settled { message.licenseNumber = try CaseView.licenseNumber(stored, tx) }
    try addPayment(to: &message, stored, tx)
    message.certificate = try facts.certificate(tx).message
    message.mandate = try cases.mandates.proof(of: stored.mandateID, tx)
    message.evidence = try stored.evidenceID.map { try CaseView.proof(of: $0, tx) }
    message.settlement = try stored.settlementID.map { try CaseView.proof(of: $0, tx) }
    return message
  }

  /// What work and page have in common, and what the price rests on.
  private func addComparison(
    to message: inout EnforcementV1.Invitation, _ stored: Case, _ facts: CaseFacts,
    _ tx: Transaction
  ) throws {
    let found = try UsageEvidence.read(facts.usage, capture: stored.captureSHA256, tx)
    message.page = try FindingsView.evidence(stored, found, tx)
    message.commercial = found.usage.commercial
    message.offer = try facts.offer.message()
  }

  /// The order to pay, where one is open.
  private func addPayment(
    to message: inout EnforcementV1.Invitation, _ stored: Case, _ tx: Transaction
  ) throws {
    guard stored.state == .paymentPending, let order = stored.orderID else { return }
    message.orderID = order.description
    // Placed before the move to this state.
    message.orderSecret = cases.secrets.order(of: stored, afterMoves: stored.moves - 1).text
    let payment = try Payments.find(for: .order(order), tx)
    message.paymentCodeURL = payment?.codeURL ?? ""
    message.paymentReference = payment == nil ? order.description : ""
  }

  /// Until when an answer is waited for at least; `nil` before that time has begun.
  private static func answerTime(_ stored: Case) -> Instant? {
    switch stored.state {
    case .invited, .reminded, .paymentPending: stored.deadline
    case .evidence, .review, .inviting, .notMeClaimed: nil
    default: stored.state.isOver ? nil : stored.lastAnswerTime
    }
  }

  private func openAnswers(_ stored: Case, _ given: [EnforcementV1.AnswerKind])
    -> [EnforcementV1.AnswerKind]
  {
    EnforcementV1.AnswerKind.allSpecified.filter { kind in
      guard given.filter({ $0 == kind }).count < EnforcementPolicy.sameAnswers else { return false }
      var machine = CaseStateMachine(stored)
      do {
        return try !machine.on(kind.event).isEmpty || machine.state != stored.state
      } catch {
        return false
      }
    }
  }
}

extension EnforcementV1.AnswerKind {
  fileprivate var event: CaseStateMachine.Event {
    switch self {
    case .haveLicense: .licenseShown
    case .removed: .removalClaimed
    case .pay: .paymentChosen
    case .notMe: .notMe
    default: .objected
    }
  }
}
