import SealAPI
import SealProtobuf

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
    for contact in found.contacts {
      line("contact?", "\(contact.address)  (\(contact.placeInWords))")
    }
    if !found.hasContact && found.state == .review { line("note", "no address was found") }
    if !found.orderID.isEmpty { line("order", found.orderID) }
    if !found.licenseNumber.isEmpty { line("license", found.licenseNumber) }
    for event in found.history { line(event.name, "\(time(event.time))  \(event.what)") }
  }

  /// What a reviewer can do next, with the command for it.
  static func nextForReviewer(_ found: EnforcementV1.Case) {
    for next in found.reviewerCommands {
      line("next", next.command)
      line("", next.effect)
    }
  }
}

/// Something that happened in a case.
private struct CaseEvent {
  let name: String
  let time: GoogleProtobuf.Timestamp?
  let what: String
}

extension EnforcementV1.Case {
  /// What happened to the case, oldest first; nothing in lists, which do not have it.
  fileprivate var history: [CaseEvent] {
    func who(_ addressee: UInt32) -> String {
      addressee > 1 ? "  (who was asked as number \(addressee))" : ""
    }
    let answered = answers.map { answer in
      let note = answer.note.isEmpty ? "" : ": \(answer.note.replacing("\n", with: " "))"
      return CaseEvent(
        name: "answered", time: answer.answerTime,
        what: Output.word(answer.kind.name, "ANSWER_KIND") + who(answer.addressee) + note)
    }
    let decided = decisions.map { decision in
      CaseEvent(
        name: "decided", time: decision.decideTime,
        what: Output.word(decision.kind.name, "CASE_DECISION_KIND") + ": " + decision.explanation)
    }
    let sent = mails.map { mail in
      CaseEvent(
        name: "sent", time: mail.sendTime,
        what: Output.word(mail.kind.name, "CASE_MAIL_KIND") + who(mail.addressee))
    }
    let all = answered + decided + sent
    guard !all.isEmpty, let start = openTime?.instant else { return [] }
    let opened = CaseEvent(
      name: "opened", time: openTime,
      what: automatic ? "without being asked for" : "by the account")
    return [opened] + all.sorted { ($0.time?.instant ?? start) < ($1.time?.instant ?? start) }
  }

  /// What can be decided about it now.
  var reviewerCommands: [(command: String, effect: String)] {
    let mail = contacts.first?.address ?? "MAIL"
    let commercial = (
      "`seal review commercial \(caseID) yes|no \"WHY\"`",
      "says whether the use serves a business, whatever the page shows"
    )
    switch state {
    case .review:
      return [
        ("`seal review approve \(caseID) --contact \(mail)`", "sends the invitation there"),
        ("`seal review reject \(caseID) \"WHY\"`", "closes the case; the claimant reads why"),
        commercial,
      ]
    case .notMeClaimed:
      return [
        (
          "`seal review approve \(caseID) --contact ANOTHER`",
          "asks somebody else instead, and apologizes to who was asked"
        ),
        ("`seal review reject \(caseID) \"WHY\"`", "closes the case with an apology"),
        commercial,
      ]
    case .objected:
      return [
        (
          "`seal review decide \(caseID) uphold \"WHY\"`",
          "closes the case with an apology; both sides read why"
        ),
        (
          "`seal review decide \(caseID) reject \"WHY\"`",
          "lets the invitation stand; both sides read why"
        ), commercial,
      ]
    default: return []
    }
  }
}

extension EnforcementV1.CaseContact {
  /// `a link in the footer`, for the names of elements that the contract has.
  fileprivate var placeInWords: String {
    let names = element.split(separator: " ").map(String.init)
    let what =
      switch names.last {
      case "a", "area": "a link"
      case "meta": "unseen, in the page's head"
      default: "written"
      }
    let around = names.dropLast().last.flatMap { Self.parts[$0] }
    let page = url.isEmpty ? "" : ", on \(url)"
    return what + (around.map { " in \($0)" } ?? (names.last == "meta" ? "" : " on the page"))
      + page
  }

  private static let parts = [
    "header": "the header", "footer": "the footer", "nav": "the navigation",
    "aside": "a side note", "address": "an address", "main": "the main part",
    "section": "a section", "form": "a form",
  ]
}
