import Hummingbird
import SealAPI
import SealCrypto
import SealPrimitives
import SealRPC
import SealResources

/// `/case/{number}/{secret}`: the invitation to settle, for whoever has the link of the letter.
///
/// Who claims what by what proof, work and page side by side, what it costs and why, what happens
/// next, and five answers; without account and without scripts.
struct CasePage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "case"

    let number: String
    /// With the secret of the letter.
    let path: String
    let headline: String
    let workID: String
    let workTitle: String
    let claimant: String
    let usageURL: String
    let price: String?
    let offerTitle: String
    let formula: [CaseLine]
    let commercial: [CaseLine]
    let paid: String?
    let firstSeen: String?
    let deadline: String?
    let deadlineLabel: String
    let state: String
    let tone: String
    /// What became of a case that is over.
    let outcome: String?
    /// What happens now, in one that is not.
    let now: String?
    let silence: String?
    let decisions: [CaseDecisionRow]
    let apologizes: Bool
    let orderPath: String?
    let licenseNumber: String?
    let hasEvidence: Bool
    let comparison: CaseComparison?
    let settlement: CaseSettlement?
    let proofs: [CaseProofRow]
    let realWho: String
    let realCheck: String
    let realPay: String?
    let hasAnswers: Bool
    let answers: [CaseAnswerForm]
    let wasAnswered: Bool
    let token: String
    /// Of no answer alone.
    let problem: String?
  }

  func add(to routes: Routes) {
    routes.get("/case/{number}/{secret}") { [self] _, context in
      let link = try CaseLink(context)
      guard let found = try await find(link, context) else {
        return .redirect(to: "/case/\(link.number)?broken=1&lang=\(context.language.rawValue)")
      }
      let answered = context.query["answered"] != nil
      return site.render(
        page(found, at: link.path, answered: answered, Words[context.language]), for: context)
    }
    routes.post("/case/{number}/{secret}", upTo: 32 << 10) { [self] request, context in
      try await answer(request, context)
    }
    routes.get("/case/{number}/{secret}/capture.warc") { [self] _, context in
      try await capture(context)
    }
    routes.get("/case/{number}/{secret}/{proof}/{file}") { [self] _, context in
      let (found, name) = (
        try await expect(CaseLink(context), context), try context.parameter("proof")
      )
      guard let proof = CaseProof.all(of: found.invitation).first(where: { $0.name == name }) else {
        throw WebError.notFound
      }
      return try ProofFile.response(context.parameter("file"), proof.files)
    }
  }

  /// An invitation, and what the clock shows that its times follow.
  struct Found: Sendable {
    let invitation: EnforcementV1.Invitation
    let now: Instant?
  }

  /// `nil` where the link opens nothing.
  private func find(_ link: CaseLink, _ context: WebContext) async throws -> Found? {
    do {
      let response = try await site.services(for: context).enforcement.getInvitation(
        .init(number: link.number.description, invitationSecret: link.secret))
      guard let invitation = response.invitation else { throw WebError.notFound }
      return Found(invitation: invitation, now: response.clockTime?.instant)
    } catch let error as RPCError where ["INVALID_FIELDS", "CASE_NOT_FOUND"].contains(error.reason)
    {
      return nil
    }
  }

  private func expect(_ link: CaseLink, _ context: WebContext) async throws -> Found {
    guard let found = try await find(link, context) else { throw WebError.notFound }
    return found
  }

  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    let link = try CaseLink(context)
    let found = try await expect(link, context)
    let form = try await PostedForm(request, context, site)
    let words = Words[context.language]
    func again(_ page: Page<Model>) -> Response {
      var page = page
      page.status = .unprocessableContent
      return site.render(page, for: context)
    }
    guard let token = site.forms.open(form["token"], for: Self.purpose(found.invitation)),
      let kind = EnforcementV1.AnswerKind.allSpecified.first(where: {
        String($0.rawValue) == form["kind"]
      })
    else { return again(page(found, at: link.path, problem: words["formExpired"], words)) }
    do {
      let response = try await site.services(for: context).enforcement.answerInvitation(
        .init(
          number: found.invitation.number, kind: kind, licenseNumber: form["license_number"],
          note: form["note"], licenseeName: form["licensee_name"],
          invitationSecret: link.secret, requestID: token.requestID))
      let lang = "lang=\(context.language.rawValue)"
      guard let answered = response.invitation, kind == .pay, !answered.orderID.isEmpty else {
        return .redirect(to: "\(link.path)?answered=1&\(lang)")
      }
      return .redirect(to: "/o/\(answered.orderID)?t=\(answered.orderSecret)&\(lang)")
    } catch let error as RPCError {
      guard let fault = fault(error, of: kind, CaseText(found, words)) else {
        throw WebError(error)
      }
      let refused = RefusedAnswer(kind: kind, fault: fault, written: Self.written(kind, form))
      // What is open may have changed since the page was made.
      let isOpen = found.invitation.openAnswers.contains(kind)
      return again(
        page(found, at: link.path, refused: refused, problem: isOpen ? nil : fault, words))
    }
  }

  /// What is wrong with an answer, in words for who gave it; `nil` for a fault of ours.
  private func fault(
    _ error: RPCError, of kind: EnforcementV1.AnswerKind, _ text: CaseText
  ) -> String? {
    let words = text.words
    switch error.reason {
    case "INVALID_FIELDS":
      let written = error.fieldViolations.first {
        ["note", "licensee_name"].contains($0.field) && $0.reason != "REQUIRED"
      }
      if let written { return FormProblems.text(written, words) }
      return switch kind {
      case .haveLicense: words["caseLicenseForm"]
      case .pay: words["caseNameMissing"]
      default: words["caseNoteMissing"]
      }
    case "LICENSE_NOT_FOUND": return words["caseLicenseUnknown"]
    case "LICENSE_DOES_NOT_COVER": return text.shortfall(error.details["shortfall"])
    case "ANSWER_NOT_OPEN", "CASE_OVER": return words["caseAnswerClosed"]
    case "REQUEST_ID_REUSED": return words["formUsed"]
    default: return nil
    }
  }

  /// What was typed, so that it need not be typed again.
  private static func written(_ kind: EnforcementV1.AnswerKind, _ form: PostedForm) -> String {
    switch kind {
    case .haveLicense: form["license_number"]
    case .pay: form["licensee_name"]
    default: form["note"]
    }
  }

  private func capture(_ context: WebContext) async throws -> Response {
    let link = try CaseLink(context)
    let enforcement = site.services(for: context).enforcement
    var bytes: [UInt8] = []
    var last: EnforcementV1.GetCaptureResponse
    repeat {
      do {
        last = try await enforcement.getCapture(
          .init(
            number: link.number.description, offset: UInt64(bytes.count),
            invitationSecret: link.secret))
      } catch let error as RPCError where error.reason == "INVALID_FIELDS" {
        // A secret that is none.
        throw WebError.notFound
      }
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

  /// - Parameters:
  ///   - path: its own, with the secret.
  ///   - answered: whether the accused has just answered.
  ///   - refused: an answer that could not be taken.
  ///   - problem: what is wrong with no answer alone.
  func page(
    _ asked: Found, at path: String, answered: Bool = false, refused: RefusedAnswer? = nil,
    problem: String? = nil, _ words: Words
  ) -> Page<Model> {
    let (found, text) = (asked.invitation, CaseText(asked, words))
    let price = found.price.map { words.money($0.currencyCode, $0.minorUnits) } ?? ""
    let isPaying = found.state == .paymentPending
    // Asked for only where it can be paid.
    let isAsked = found.openAnswers.contains(.pay) || isPaying
    // Else the clock is somebody else's.
    let isTheirTurn = [.inviting, .invited, .reminding, .reminded, .paymentPending].contains(
      found.state)
    let settlement = CaseSettlement(found, at: path, words)
    let claimant = found.claimantName.isEmpty ? "—" : found.claimantName
    let real = [
      "claimant": claimant, "site": site.address.text, "number": found.number,
    ]
    return Page(
      title: words[found.state.isOver ? "caseNumber" : "caseTitle"],
      environment: found.simulated ? .sandbox : .live, isPrivate: true,
      model: Model(
        number: found.number, path: path, headline: words("caseHeadline", found.workTitle),
        workID: found.workID, workTitle: found.workTitle, claimant: claimant,
        usageURL: found.usageURL, price: isAsked ? price : nil, offerTitle: found.offerTitle,
        formula: isAsked ? text.formula(price).map(CaseLine.init) : [],
        commercial: found.state.isOver ? [] : text.commercial.map(CaseLine.init),
        paid: found.state == .settled ? price : nil,
        firstSeen: found.firstSeenTime?.instant.map(words.time),
        deadline: isTheirTurn
          ? found.deadline?.instant.map { words.time($0, from: asked.now) } : nil,
        deadlineLabel: words[isPaying ? "casePayUntil" : "caseDeadline"],
        state: words.all["caseState\(found.state.rawValue)"] ?? words["caseState2"],
        tone: tone(found), outcome: outcome(found, words), now: text.now, silence: text.silence,
        decisions: found.decisions.map { CaseDecisionRow($0, words) },
        apologizes: found.apology,
        orderPath: !isPaying || found.orderID.isEmpty
          ? nil : "/o/\(found.orderID)?t=\(found.orderSecret)",
        licenseNumber: found.licenseNumber.isEmpty ? nil : found.licenseNumber,
        hasEvidence: found.evidence != nil,
        comparison: CaseComparison(found, text, words), settlement: settlement,
        proofs: CaseProof.all(of: found).filter { settlement == nil || $0.name != "settlement" }
          .map { CaseProofRow($0, at: path, words) },
        realWho: words["caseRealWho"].filled(real), realCheck: words["caseRealCheck"].filled(real),
        realPay: isAsked ? words["caseRealPay"].filled(real) : nil,
        hasAnswers: !found.openAnswers.isEmpty,
        answers: found.openAnswers.map { CaseAnswerForm($0, price: price, refused, words) },
        wasAnswered: answered && !found.state.isOver,
        token: site.forms.token(for: Self.purpose(found)), problem: problem))
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

/// A sentence of its own.
struct CaseLine: Sendable {
  let line: String
}
