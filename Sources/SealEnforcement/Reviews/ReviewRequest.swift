import SealAPI
import SealAccess
import SealPrimitives

/// An approval as an operator asks for it, found well-formed.
struct ApprovalRequest: Sendable {
  let caseID: CaseID
  /// The mail address that the operator confirms; `nil` is refused later.
  let contact: String?

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: EnforcementV1.ApproveCaseRequest) throws {
    var checks = FieldChecks()
    let id = checks.caseID(request.caseID)
    contact =
      request.contact.isEmpty
      ? nil
      : checks.parsed(
        ContactAddress.address(request.contact), "contact",
        expected: "a mail address (name@example.org)")
    checks.requestID(request.requestID)
    caseID = try checks.finish(id)
  }
}

extension FieldChecks {
  /// The state that the review queue is asked for; `nil` for all that it has.
  mutating func waitingState(_ state: EnforcementV1.CaseState) -> EnforcementV1.CaseState? {
    if state == .unspecified { return nil }
    if !state.awaitsOperator {
      refuse(
        "state", "UNKNOWN_VALUE",
        "`state` must be REVIEW, NOT_ME_CLAIMED or OBJECTED: nothing else waits for operators.")
    }
    return state
  }
}

/// What an operator decides against one of both sides, with the reason.
struct ReasonedRequest: Sendable {
  let caseID: CaseID
  let explanation: String

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ caseID: String, explanation: String, requestID: String) throws {
    var checks = FieldChecks()
    let id = checks.caseID(caseID)
    checks.required(explanation, "explanation")
    checks.requestID(requestID)
    self.caseID = try checks.finish(id)
    self.explanation = explanation
  }
}
