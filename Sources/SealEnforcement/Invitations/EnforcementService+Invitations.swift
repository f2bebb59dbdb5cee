import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// What the accused sees and answers: whoever has the link of the letter, without account.
extension EnforcementService {
  package func getInvitation(
    _ request: EnforcementV1.GetInvitationRequest, context: CallContext
  ) async throws -> EnforcementV1.GetInvitationResponse {
    var checks = FieldChecks()
    let secret =
      request.invitationSecret.isEmpty ? nil : checks.invitationSecret(request.invitationSecret)
    let number = try checks.finish(checks.caseNumber(request.number))
    if let secret { return try await invitation(.init(number: number, secret: secret), context) }
    return try await database.read(deadline: context.deadline) { [invitationView] tx in
      .init(invitation: try invitationView.notice(number, tx))
    }
  }

  package func answerInvitation(
    _ request: EnforcementV1.AnswerInvitationRequest, context: CallContext
  ) async throws -> EnforcementV1.AnswerInvitationResponse {
    let answer = try AnswerRequest(request)
    let answered = try await changes.once(
      request, context,
      about: { [secrets = cases.secrets] tx in try Invitation.expect(answer.key, secrets, tx) },
      on: { $0.case.caseID }
    ) { [invitations, invitationView] invitation, change in
      try invitationView.message(
        .init(case: invitations.answer(answer, to: invitation, change), former: nil), change.tx)
    } again: { [invitationView] _, tx in
      try invitationView.read(answer.key, tx)
    }
    return .init(invitation: try await payable(answered, answer.key, context))
  }

  package func mailInvitationLink(
    _ request: EnforcementV1.MailInvitationLinkRequest, context: CallContext
  ) async throws -> EnforcementV1.MailInvitationLinkResponse {
    let number = try FieldChecks.read { $0.caseNumber(request.number) }
    guard cases.policy.sendsMail else { throw EnforcementError.mailServerMissing }
    try await changes.write(
      by: ChangeActor(context), deadline: context.deadline,
      about: { tx in try Invitation.named(number, tx) }
    ) { [invitations] _, change in
      try invitations.mailLink(number, change)
    }
    return .init()
  }

  /// The invitation with its payment open, where one is to be paid; a job opens it where that
  /// fails.
  private func payable(
    _ answered: EnforcementV1.Invitation, _ key: InvitationKey, _ context: CallContext
  ) async throws -> EnforcementV1.Invitation {
    guard let order = OrderID(answered.orderID) else { return answered }
    // Outside of the transaction: an institution is asked.
    try await payments.open(for: .order(order))
    return try await invitation(key, context).invitation ?? answered
  }

  private func invitation(_ key: InvitationKey, _ context: CallContext) async throws
    -> EnforcementV1.GetInvitationResponse
  {
    let now = clock.now()
    return try await database.read(deadline: context.deadline) { [invitationView] tx in
      try invitationView.read(key, at: now, tx)
    }
  }
}
