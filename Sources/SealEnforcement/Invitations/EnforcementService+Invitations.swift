import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// What the accused sees and answers: whoever knows the number, without account.
extension EnforcementService {
  package func getInvitation(
    _ request: EnforcementV1.GetInvitationRequest, context: CallContext
  ) async throws -> EnforcementV1.GetInvitationResponse {
    let number = try FieldChecks.read { $0.caseNumber(request.number) }
    return try await invitation(number, context)
  }

  package func answerInvitation(
    _ request: EnforcementV1.AnswerInvitationRequest, context: CallContext
  ) async throws -> EnforcementV1.AnswerInvitationResponse {
    let answer = try AnswerRequest(request)
    let answered = try await changes.once(
      request, context, about: { tx in try Invitation.expect(answer.number, tx) },
      on: { $0.case.caseID }
    ) { [invitations, invitationView] invitation, change in
      try invitationView.message(
        .init(case: invitations.answer(answer, to: invitation, change), former: nil), change.tx)
    } again: { [invitationView] _, tx in
      try invitationView.read(answer.number, tx)
    }
    return .init(invitation: try await payable(answered, answer.number, context))
  }

  /// The invitation with its payment open, where one is to be paid; a job opens it where that
  /// fails.
  private func payable(
    _ answered: EnforcementV1.Invitation, _ number: CaseNumber, _ context: CallContext
  ) async throws -> EnforcementV1.Invitation {
    guard let order = OrderID(answered.orderID) else { return answered }
    // Outside of the transaction: an institution is asked.
    try await payments.open(for: .order(order))
    return try await invitation(number, context).invitation ?? answered
  }

  private func invitation(_ number: CaseNumber, _ context: CallContext) async throws
    -> EnforcementV1.GetInvitationResponse
  {
    let now = clock.now()
    return try await database.read(deadline: context.deadline) { [invitationView] tx in
      try invitationView.read(number, at: now, tx)
    }
  }
}
