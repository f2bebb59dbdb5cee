import SealAPI

extension Output {
  static func mandate(_ mandate: EnforcementV1.Mandate) {
    let closed = mandate.closeTime == nil ? "" : "  (ended)"
    print("\(mandate.mandateID)\(closed)")
    line("party", mandate.partyID)
    line("works", mandate.workIDs.isEmpty ? "all" : mandate.workIDs.joined(separator: " "))
    line("from", time(mandate.startTime))
    line("until", mandate.endTime == nil ? "revoked" : time(mandate.endTime))
    if let ask = mandate.maxAsk { line("asks at most", money(ask)) }
    line("platform's fee", "\(mandate.feePPM) ppm")
    if mandate.closeTime != nil { line("ended at", time(mandate.closeTime)) }
  }

  /// `closed: paid`.
  static func caseState(
    _ state: EnforcementV1.CaseState, _ reason: EnforcementV1.CaseCloseReason
  ) -> String {
    let state = word(state.name, "CASE_STATE")
    return reason == .unspecified ? state : "\(state): \(word(reason.name, "CASE_CLOSE_REASON"))"
  }

  static func enforcementCase(_ found: EnforcementV1.Case) {
    print("\(found.caseID)  \(caseState(found.state, found.closeReason))")
    line("number", found.number)
    line("work", found.workID)
    line("usage", "\(found.usageID)  \(found.usageURL)")
    if let price = found.price { line("asks", money(price)) }
    if found.deadline != nil { line("until", time(found.deadline)) }
    for contact in found.contacts { line("contact?", "\(contact.address)  (\(contact.element))") }
    if !found.hasContact && found.state == .review { line("note", "no address was found") }
    if !found.orderID.isEmpty { line("order", found.orderID) }
    if !found.licenseNumber.isEmpty { line("license", found.licenseNumber) }
    for answer in found.answers {
      let who = answer.addressee > 1 ? "  (asked \(answer.addressee).)" : ""
      line("answered", "\(word(answer.kind.name, "ANSWER_KIND"))\(who)  \(answer.note)")
    }
    for decision in found.decisions {
      line("decided", "\(word(decision.kind.name, "CASE_DECISION_KIND"))  \(decision.explanation)")
    }
    for mail in found.mails {
      line("sent", "\(word(mail.kind.name, "CASE_MAIL_KIND"))  \(time(mail.sendTime))")
    }
  }
}
