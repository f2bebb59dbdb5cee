import Hummingbird
import SealAPI
import SealCrypto
import SealPrimitives
import SealRPC

/// `/case/{number}`: the invitation to settle, for whoever has the number.
///
/// Who claims, by what proof, what it costs, and five answers; without account and without scripts.
struct CasePage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "case"

    let number: String
    let workID: String
    let workTitle: String
    let claimant: String
    let usageURL: String
    let price: String?
    let offerTitle: String
    let paid: String?
    let firstSeen: String?
    let deadline: String?
    let deadlineLabel: String
    let state: String
    let tone: String
    /// What became of a case that is over.
    let outcome: String?
    let decisions: [CaseDecisionRow]
    let apologizes: Bool
    let orderPath: String?
    let licenseNumber: String?
    let hasEvidence: Bool
    let proofs: [CaseProofRow]
    let mayAnswer: Bool
    let isInvited: Bool
    let wasAnswered: Bool
    let token: String
    let mayShowLicense: Bool
    let mayRemove: Bool
    let mayPay: Bool
    let mayDeny: Bool
    let mayObject: Bool
    let payAction: String
    var problem: String?
    /// What was written into a form that could not be taken.
    var writtenNumber: String?
    var writtenNote: String?
    var writtenName: String?
  }

  func add(to routes: Routes) {
    routes.get("/case/{number}") { [self] _, context in
      let found = try await find(context)
      let answered = context.query["answered"] != nil
      return site.render(
        page(found, answered: answered, Words[context.language]), for: context)
    }
    routes.post("/case/{number}", upTo: 32 << 10) { [self] request, context in
      try await answer(request, context)
    }
    routes.get("/case/{number}/capture.warc") { [self] _, context in
      try await capture(context)
    }
    routes.get("/case/{number}/{proof}/{file}") { [self] _, context in
      let (found, name) = (try await find(context), try context.parameter("proof"))
      guard let proof = CaseProof.all(of: found).first(where: { $0.name == name }) else {
        throw WebError.notFound
      }
      return try ProofFile.response(context.parameter("file"), proof.files)
    }
  }

  private func find(_ context: WebContext) async throws -> EnforcementV1.Invitation {
    do {
      let response = try await site.services(for: context).enforcement.getInvitation(
        .init(number: context.parameter("number")))
      guard let invitation = response.invitation else { throw WebError.notFound }
      return invitation
    } catch let error as RPCError where ["INVALID_FIELDS", "CASE_NOT_FOUND"].contains(error.reason)
    {
      throw WebError.notFound
    }
  }

  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await find(context)
    let form = try await PostedForm(request, context, site)
    let words = Words[context.language]
    func again(_ problem: String) -> Response {
      var page = page(found, words)
      page.status = .unprocessableContent
      page.model.problem = problem
      page.model.writtenNumber = form["license_number"]
      page.model.writtenNote = form["note"]
      page.model.writtenName = form["licensee_name"]
      return site.render(page, for: context)
    }
    guard let token = site.forms.open(form["token"], for: Self.purpose(found)),
      let kind = EnforcementV1.AnswerKind.allSpecified.first(where: {
        String($0.rawValue) == form["kind"]
      })
    else { return again(words["formExpired"]) }
    do {
      let response = try await site.services(for: context).enforcement.answerInvitation(
        .init(
          number: found.number, kind: kind, licenseNumber: form["license_number"],
          note: form["note"], licenseeName: form["licensee_name"], requestID: token.requestID))
      let lang = "lang=\(context.language.rawValue)"
      guard let answered = response.invitation, kind == .pay, !answered.orderID.isEmpty else {
        return .redirect(to: "/case/\(found.number)?answered=1&\(lang)")
      }
      return .redirect(to: "/o/\(answered.orderID)?t=\(answered.orderSecret)&\(lang)")
    } catch let error as RPCError {
      switch error.reason {
      case "INVALID_FIELDS": return again(words["caseFieldMissing"])
      case "LICENSE_NOT_FOUND": return again(words["caseLicenseUnknown"])
      case "LICENSE_DOES_NOT_COVER": return again("\(words["caseLicenseShort"]) \(error.message)")
      case "ANSWER_NOT_OPEN", "CASE_OVER": return again(words["caseAnswerClosed"])
      case "REQUEST_ID_REUSED": return again(words["formUsed"])
      default: throw WebError(error)
      }
    }
  }

  private func capture(_ context: WebContext) async throws -> Response {
    let found = try await find(context)
    let enforcement = site.services(for: context).enforcement
    var bytes: [UInt8] = []
    var last: EnforcementV1.GetCaptureResponse
    repeat {
      last = try await enforcement.getCapture(
        .init(number: found.number, offset: UInt64(bytes.count)))
      if bytes.isEmpty { try context.memory.take(Int(last.totalBytes)) }
      bytes += last.part
    } while !last.part.isEmpty && bytes.count < last.totalBytes
    // Once for all parts, which are not checked by themselves.
    guard SHA256.hash(bytes) == last.sha256 else {
      throw WebError(.internalServerError, "The capture is damaged; please tell the platform.")
    }
    return .file(bytes, type: "application/warc", name: "capture.warc")
  }

  private static func purpose(_ found: EnforcementV1.Invitation) -> String {
    "case \(found.number)"
  }

  /// - Parameter answered: whether the accused has just answered.
  func page(_ found: EnforcementV1.Invitation, answered: Bool = false, _ words: Words)
    -> Page<Model>
  {
    func isOpen(_ kind: EnforcementV1.AnswerKind) -> Bool { found.openAnswers.contains(kind) }
    let price = found.price.map { words.money($0.currencyCode, $0.minorUnits) } ?? ""
    let isPaying = found.state == .paymentPending
    // Asked for only where it can be paid.
    let asked = isOpen(.pay) || isPaying
    // Else the clock is somebody else's.
    let isTheirTurn = [.inviting, .invited, .reminding, .reminded, .paymentPending].contains(
      found.state)
    return Page(
      title: words[found.state.isOver ? "caseNumber" : "caseTitle"],
      environment: found.simulated ? .sandbox : .live, isPrivate: true,
      model: Model(
        number: found.number, workID: found.workID, workTitle: found.workTitle,
        claimant: found.claimantName.isEmpty ? "—" : found.claimantName,
        usageURL: found.usageURL, price: asked ? price : nil, offerTitle: found.offerTitle,
        paid: found.state == .settled ? price : nil,
        firstSeen: found.firstSeenTime?.instant.map(words.time),
        deadline: isTheirTurn ? found.deadline?.instant.map(words.time) : nil,
        deadlineLabel: words[isPaying ? "casePayUntil" : "caseDeadline"],
        state: words.all["caseState\(found.state.rawValue)"] ?? words["caseState2"],
        tone: tone(found), outcome: outcome(found, words),
        decisions: found.decisions.map { CaseDecisionRow($0, words) },
        apologizes: found.apology,
        orderPath: !isPaying || found.orderID.isEmpty
          ? nil : "/o/\(found.orderID)?t=\(found.orderSecret)",
        licenseNumber: found.licenseNumber.isEmpty ? nil : found.licenseNumber,
        hasEvidence: found.evidence != nil,
        proofs: CaseProof.all(of: found).map { CaseProofRow($0, of: found.number, words) },
        mayAnswer: !found.openAnswers.isEmpty,
        isInvited: asked && !found.openAnswers.isEmpty,
        wasAnswered: answered && !found.state.isOver,
        token: site.forms.token(for: Self.purpose(found)), mayShowLicense: isOpen(.haveLicense),
        mayRemove: isOpen(.removed), mayPay: isOpen(.pay), mayDeny: isOpen(.notMe),
        mayObject: isOpen(.object), payAction: words("casePayAction", price)))
  }

  /// What became of a case that is over.
  private func outcome(_ found: EnforcementV1.Invitation, _ words: Words) -> String? {
    switch found.state {
    case .settled: words["caseSettled"]
    case .transferred: words["caseTransferred"]
    case .closed:
      [words.all["caseReason\(found.closeReason.rawValue)"], words["caseNothingMore"]]
        .compactMap { $0 }.joined(separator: words.language == .chinese ? "" : " ")
    default: nil
    }
  }

  private func tone(_ found: EnforcementV1.Invitation) -> String {
    switch found.state {
    case .settled: "good"
    case .closed: found.closeReason == .settlementUndone ? "warn" : "good"
    default: "warn"
    }
  }
}

extension EnforcementV1.CaseState {
  /// Whether nothing more is to come.
  fileprivate var isOver: Bool { [.settled, .closed, .transferred].contains(self) }
}

/// What was decided of an objection of the accused.
struct CaseDecisionRow: Sendable {
  let name: String
  let explanation: String
}

extension CaseDecisionRow {
  init(_ decision: EnforcementV1.CaseDecision, _ words: Words) {
    name = words.all["caseDecision\(decision.kind.rawValue)"] ?? ""
    explanation = decision.explanation
  }
}
