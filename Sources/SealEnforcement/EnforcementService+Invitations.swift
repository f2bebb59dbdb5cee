import SealAPI
import SealAccess
import SealPostgres
import SealRPC

/// What the accused sees and answers: whoever knows the number, without account.
extension EnforcementService {
  package func getInvitation(
    _ request: EnforcementV1.GetInvitationRequest, context: CallContext
  ) async throws -> EnforcementV1.GetInvitationResponse {
    var checks = FieldChecks()
    let number = checks.caseNumber(request.number)
    try checks.finish()
    guard let number else { preconditionFailure("absence is a violation") }
    let invitation = try await database.read(deadline: context.deadline) { [view] tx in
      if let former = try FormerAddressee.find(number, tx) { return try view.over(former, tx) }
      guard let stored = try CaseStore.find(number, tx), stored.isInvited else {
        throw EnforcementError.caseNotFound
      }
      return try view.invitation(stored, tx)
    }
    return EnforcementV1.GetInvitationResponse(invitation: invitation)
  }

  package func answerInvitation(
    _ request: EnforcementV1.AnswerInvitationRequest, context: CallContext
  ) async throws -> EnforcementV1.AnswerInvitationResponse {
    let answer = try InvitationAnswer(request)
    let identity = try RequestIdentity(request, method: context.method)
    let (answered, invitation) = try await changing(context) { [desk, view] tx in
      let stored = try desk.answer(
        answer, identity, from: context.peerAddress, at: desk.clock.now(), tx)
      return (stored, try view.invitation(stored, tx))
    }
    if answered.state == .paymentPending, let order = answered.orderID {
      // Outside of the transaction: an institution is asked.
      try await payments.open(for: .order(order))
      return try await EnforcementV1.AnswerInvitationResponse(
        invitation: database.read(deadline: context.deadline) { [view] tx in
          try CaseStore.find(answered.caseID, tx).map { try view.invitation($0, tx) }
        })
    }
    return EnforcementV1.AnswerInvitationResponse(invitation: invitation)
  }
}
